// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/recordbytes.h"

#include <QtEndian>

#include <array>

namespace Fanlight {

void RecordWriter::putNumber(qint64 number)
{
    auto rest = quint64(number);
    for (; rest >= 0x80; rest >>= 7)
        putByte(quint8(rest | 0x80));
    putByte(quint8(rest));
}

void RecordWriter::putReal(double number)
{
    std::array<char, sizeof(double)> bytes{};
    qToLittleEndian(number, bytes.data());
    m_bytes.append(bytes.data(), bytes.size());
}

void RecordWriter::putText(const QString &text)
{
    // The lowest bit of the size tells the form.
    if (text.isValidUtf16()) {
        const QByteArray utf8 = text.toUtf8();
        putNumber(utf8.size() * 2);
        m_bytes.append(utf8);
        return;
    }
    putNumber(text.size() * 4 + 1);
    for (const QChar unit : text) {
        putByte(quint8(unit.unicode()));
        putByte(quint8(unit.unicode() >> 8));
    }
}

QByteArrayView RecordReader::take(qint64 size)
{
    if (m_hasFailed || size < 0 || size > m_bytes.size() - m_position) {
        m_hasFailed = true;
        return {};
    }
    const QByteArrayView taken = m_bytes.sliced(m_position, size);
    m_position += size;
    return taken;
}

quint8 RecordReader::takeByte()
{
    const QByteArrayView byte = take(1);
    return byte.isEmpty() ? 0 : quint8(byte.front());
}

qint64 RecordReader::takeNumber()
{
    quint64 number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const quint8 byte = takeByte();
        number |= quint64(byte & 0x7F) << shift;
        if ((byte & 0x80) == 0)
            return qint64(number);
    }
    m_hasFailed = true;
    return 0;
}

double RecordReader::takeReal()
{
    const QByteArrayView bytes = take(sizeof(double));
    return bytes.isEmpty() ? 0 : qFromLittleEndian<double>(bytes.data());
}

QString RecordReader::takeText()
{
    const qint64 told = takeNumber();
    const QByteArrayView bytes = take(told >> 1);
    if ((told & 1) == 0) {
        // QString::fromUtf8() would take it for a byte order mark.
        QString text = QString::fromUtf8(bytes);
        if (bytes.startsWith("\xEF\xBB\xBF"))
            text.prepend(QChar(QChar::ByteOrderMark));
        return text;
    }
    QString text(bytes.size() / 2, Qt::Uninitialized);
    for (qsizetype unit = 0; unit < text.size(); ++unit)
        text[unit] = QChar(qFromLittleEndian<quint16>(bytes.data() + unit * 2));
    return text;
}

} // namespace Fanlight

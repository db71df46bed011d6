// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/tablesource.h"

#include "core/batch/shownname.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace Fanlight {

namespace {

struct TableSourceTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::TableSource)
};

constexpr qsizetype blockSize = 256 * 1024;

} // namespace

TableSource::TableSource(const QString &path)
    : m_file(path)
    , m_name(shownName(QFileInfo(path).fileName().isEmpty() ? path : QFileInfo(path).fileName()))
{
}

std::optional<QString> TableSource::open()
{
    const QFileInfo info(m_file.fileName());
    if (info.isDir())
        return TableSourceTexts::tr("%1 is a folder, not a table.").arg(m_name);
    if (!info.exists())
        return TableSourceTexts::tr("There is no file %1.").arg(shownName(m_file.fileName()));
    // A pipe cannot be read a second time, for the output, and a device may block for ever.
    if (!info.isFile())
        return TableSourceTexts::tr("%1 is not an ordinary file.").arg(m_name);
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return TableSourceTexts::tr("%1 cannot be read: %2.").arg(m_name, m_file.errorString());
    m_size = m_file.size();
    const QByteArray block = readBlock(blockSize);
    if (!m_problem.isEmpty())
        return m_problem;
    const SniffedEncoding sniffed = sniffEncoding(block, m_atEnd);
    if (sniffed.utf32)
        return TableSourceTexts::tr("%1 is in UTF-32. Please save it in UTF-8.").arg(m_name);
    if (sniffed.binary)
        return TableSourceTexts::tr(
                   "%1 is not a text: it holds binary data. A workbook of a spreadsheet program has to be saved "
                   "as CSV.")
            .arg(m_name);
    if (QByteArrayView(block).sliced(sniffed.markSize).trimmed().isEmpty() && m_atEnd)
        return TableSourceTexts::tr("%1 is empty.").arg(m_name);
    m_encoding = sniffed.encoding;
    m_markSize = sniffed.markSize;
    m_offset = m_markSize;
    append(block.sliced(m_markSize));
    return std::nullopt;
}

QByteArray TableSource::readBlock(qint64 size)
{
    // What is added meanwhile may end in half a row.
    const qint64 wanted = m_size > 0 ? std::min(size, m_size - m_read) : size;
    QByteArray block(wanted, Qt::Uninitialized);
    const qint64 got = m_file.read(block.data(), wanted);
    if (got < 0) {
        m_problem = TableSourceTexts::tr("%1 cannot be read on: %2.").arg(m_name, m_file.errorString());
        return {};
    }
    block.truncate(got);
    m_read += got;
    if (got == 0 && m_read < m_size)
        m_problem = TableSourceTexts::tr("%1 became shorter while it was read.").arg(m_name);
    m_atEnd = got == 0 || m_read >= m_size;
    return block;
}

void TableSource::append(const QByteArray &block)
{
    if (!isUtf16(m_encoding)) {
        m_buffer.append(block);
        return;
    }
    m_cut.append(block);
    const qsizetype used = appendUtf16AsUtf8(m_cut, m_encoding == TableEncoding::Utf16BigEndian, m_atEnd, &m_buffer);
    m_cut.remove(0, used);
}

bool TableSource::more()
{
    if (m_atEnd || !m_problem.isEmpty())
        return false;
    const qsizetype kept = m_buffer.size() - m_begin;
    // A long row must not keep its memory for the rest of the file.
    if (m_buffer.capacity() > 8 * blockSize && kept < blockSize)
        m_buffer = window().toByteArray();
    else
        m_buffer.remove(0, m_begin);
    m_begin = 0;
    append(readBlock(std::max(blockSize, kept)));
    return m_problem.isEmpty() && m_buffer.size() > kept;
}

void TableSource::take(qsizetype bytes)
{
    m_offset += isUtf16(m_encoding) ? utf16Bytes(window().first(bytes)) : bytes;
    m_begin += bytes;
}

bool TableSource::seek(qint64 offset)
{
    const bool inside = offset >= m_markSize && offset <= m_size;
    if (!inside || (isUtf16(m_encoding) && offset % 2 != 0) || !m_file.seek(offset))
        return false;
    m_problem.clear();
    m_buffer.clear();
    m_cut.clear();
    m_begin = 0;
    m_offset = offset;
    m_read = offset;
    m_atEnd = offset >= m_size;
    return true;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace Fanlight {

//! Writes values one behind the other, without names.
class RecordWriter final
{
public:
    explicit RecordWriter(qsizetype expectedSize) { m_bytes.reserve(expectedSize); }

    void putByte(quint8 byte) { m_bytes.append(char(byte)); }
    //! Seven bits a byte, so that small numbers are short.
    void putNumber(qint64 number);
    //! Exactly.
    void putReal(double number);
    //! As UTF-8 where that is lossless, else as UTF-16.
    void putText(const QString &text);

    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

//! Reads what a RecordWriter wrote, in the same order. After a failure everything is empty.
class RecordReader final
{
public:
    explicit RecordReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    quint8 takeByte();
    qint64 takeNumber();
    double takeReal();
    QString takeText();

    void fail() { m_hasFailed = true; }
    bool hasFailed() const { return m_hasFailed; }
    bool isAtEnd() const { return m_position == m_bytes.size(); }

private:
    QByteArrayView take(qint64 size);

    QByteArrayView m_bytes;
    qsizetype m_position = 0;
    bool m_hasFailed = false;
};

} // namespace Fanlight

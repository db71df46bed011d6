// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalframe.h"

#include "core/store/crc32c.h"

#include <QtEndian>

#include <array>

namespace Fanlight {

namespace {

constexpr QByteArrayView mark("Fanlight journal");
constexpr qsizetype checkedSize = 9; // of a header: length, checksum, kind
static_assert(mark.size() + 4 == journalPrefaceSize);

quint32 checkOf(QByteArrayView header)
{
    return crc32c(header.first(checkedSize)) & 0xffffff;
}

quint32 payloadChecksum(quint8 kind, QByteArrayView payload)
{
    const char byte = char(kind);
    return crc32c(payload, crc32c(QByteArrayView(&byte, 1)));
}

} // namespace

QByteArray journalPreface(quint32 version)
{
    std::array<char, 4> number{};
    qToLittleEndian(version, number.data());
    return mark.toByteArray() + QByteArray(number.data(), number.size());
}

std::optional<quint32> journalVersion(QByteArrayView preface)
{
    if (preface.size() < journalPrefaceSize || !preface.startsWith(mark))
        return std::nullopt;
    return qFromLittleEndian<quint32>(preface.data() + mark.size());
}

QByteArray journalFrame(quint8 kind, QByteArrayView payload)
{
    Q_ASSERT(payload.size() <= longestJournalPayload);
    QByteArray frame(journalHeaderSize + payload.size(), Qt::Uninitialized);
    char *bytes = frame.data();
    qToLittleEndian(quint32(payload.size()), bytes);
    qToLittleEndian(payloadChecksum(kind, payload), bytes + 4);
    bytes[8] = char(kind);
    const quint32 check = checkOf(QByteArrayView(bytes, journalHeaderSize));
    for (int i = 0; i < 3; ++i)
        bytes[checkedSize + i] = char(check >> (8 * i));
    std::copy(payload.begin(), payload.end(), bytes + journalHeaderSize);
    return frame;
}

std::optional<JournalHeader> journalHeader(QByteArrayView bytes)
{
    if (bytes.size() < journalHeaderSize)
        return std::nullopt;
    JournalHeader header;
    header.length = qFromLittleEndian<quint32>(bytes.data());
    header.checksum = qFromLittleEndian<quint32>(bytes.data() + 4);
    header.kind = quint8(bytes.at(8));
    quint32 check = 0;
    for (int i = 0; i < 3; ++i)
        check |= quint32(quint8(bytes.at(checkedSize + i))) << (8 * i);
    if (check != checkOf(bytes) || header.length > quint32(longestJournalPayload))
        return std::nullopt;
    return header;
}

bool isSound(const JournalHeader &header, QByteArrayView payload)
{
    return payload.size() == qsizetype(header.length) && payloadChecksum(header.kind, payload) == header.checksum;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/crc32c.h"

#include <QtEndian>

#include <array>

namespace Fanlight {

namespace {

constexpr quint32 reflectedPolynomial = 0x82f63b78;
constexpr size_t stride = 8;

using Tables = std::array<std::array<quint32, 256>, stride>;

//! tables[n][b]: what the byte b does to the checksum n bytes later.
constexpr Tables makeTables()
{
    Tables tables{};
    for (quint32 byte = 0; byte < 256; ++byte) {
        quint32 value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) != 0 ? (value >> 1) ^ reflectedPolynomial : value >> 1;
        tables[0][byte] = value;
    }
    for (size_t n = 1; n < stride; ++n) {
        for (size_t byte = 0; byte < 256; ++byte)
            tables[n][byte] = (tables[n - 1][byte] >> 8) ^ tables[0][tables[n - 1][byte] & 0xff];
    }
    return tables;
}

constexpr Tables tables = makeTables();

} // namespace

quint32 crc32c(QByteArrayView bytes, quint32 before)
{
    quint32 value = ~before;
    const auto *at = reinterpret_cast<const uchar *>(bytes.data());
    qsizetype left = bytes.size();
    for (; left >= qsizetype(stride); left -= qsizetype(stride), at += stride) {
        const quint32 low = qFromLittleEndian<quint32>(at) ^ value;
        const quint32 high = qFromLittleEndian<quint32>(at + 4);
        value = tables[7][low & 0xff] ^ tables[6][(low >> 8) & 0xff] ^ tables[5][(low >> 16) & 0xff]
            ^ tables[4][low >> 24] ^ tables[3][high & 0xff] ^ tables[2][(high >> 8) & 0xff]
            ^ tables[1][(high >> 16) & 0xff] ^ tables[0][high >> 24];
    }
    for (; left > 0; --left, ++at)
        value = (value >> 8) ^ tables[0][(value ^ *at) & 0xff];
    return ~value;
}

} // namespace Fanlight

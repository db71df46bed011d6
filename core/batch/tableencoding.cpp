// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/tableencoding.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace Fanlight {

namespace {

// https://encoding.spec.whatwg.org/index-windows-1252.txt, the bytes 0x80 to 0x9F.
constexpr std::array<char16_t, 32> upperControls{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

//! A block without the character that its end cut in two.
QByteArrayView withoutCutCharacter(QByteArrayView block)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, block.size()); ++back) {
        const auto byte = uchar(block[block.size() - back]);
        if ((byte & 0xC0) == 0x80)
            continue;
        const qsizetype wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return wanted > back ? block.chopped(back) : block;
    }
    return block;
}

//! A stray NUL is a flaw of a text; many of them are no text.
bool isBinary(QByteArrayView block)
{
    for (const QByteArrayView magic : {QByteArrayView("PK\3\4"), QByteArrayView("\x1f\x8b"), QByteArrayView("%PDF-"),
                                       QByteArrayView("\x89PNG"), QByteArrayView("\xd0\xcf\x11\xe0")}) {
        if (block.startsWith(magic))
            return true;
    }
    const auto nuls = std::count(block.begin(), block.end(), '\0');
    return nuls > 4 + block.size() / 100;
}

template <typename FromEndian>
qsizetype appendUnits(QByteArrayView bytes, bool last, QByteArray *utf8, FromEndian unitAt)
{
    // A unit becomes three bytes at most, half of a pair two.
    const qsizetype before = utf8->size();
    utf8->resize(before + bytes.size() / 2 * 3);
    char *out = utf8->data() + before;
    const auto append = [&out](char32_t code) {
        if (code < 0x80) {
            *out++ = char(code);
        } else if (code < 0x800) {
            *out++ = char(0xC0 | (code >> 6));
            *out++ = char(0x80 | (code & 0x3F));
        } else if (code < 0x10000) {
            *out++ = char(0xE0 | (code >> 12));
            *out++ = char(0x80 | ((code >> 6) & 0x3F));
            *out++ = char(0x80 | (code & 0x3F));
        } else {
            *out++ = char(0xF0 | (code >> 18));
            *out++ = char(0x80 | ((code >> 12) & 0x3F));
            *out++ = char(0x80 | ((code >> 6) & 0x3F));
            *out++ = char(0x80 | (code & 0x3F));
        }
    };
    qsizetype position = 0;
    while (position + 2 <= bytes.size()) {
        const char16_t unit = unitAt(bytes.data() + position);
        if (!QChar::isSurrogate(unit)) {
            append(unit);
            position += 2;
            continue;
        }
        const bool more = position + 4 <= bytes.size();
        if (QChar::isHighSurrogate(unit) && !more && !last)
            break;
        const char16_t next = more ? unitAt(bytes.data() + position + 2) : u'\0';
        const bool pair = QChar::isHighSurrogate(unit) && QChar::isLowSurrogate(next);
        append(pair ? QChar::surrogateToUcs4(unit, next) : char32_t(QChar::ReplacementCharacter));
        position += pair ? 4 : 2;
    }
    utf8->truncate(out - utf8->constData());
    return position;
}

} // namespace

SniffedEncoding sniffEncoding(QByteArrayView block, bool whole)
{
    if (block.startsWith("\xEF\xBB\xBF"))
        return {TableEncoding::Utf8, 3};
    if (block.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) || block.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)))
        return {TableEncoding::Utf8, 4, true};
    if (block.startsWith("\xFF\xFE"))
        return {TableEncoding::Utf16LittleEndian, 2};
    if (block.startsWith("\xFE\xFF"))
        return {TableEncoding::Utf16BigEndian, 2};
    SniffedEncoding sniffed;
    sniffed.binary = isBinary(block);
    if (std::all_of(block.begin(), block.end(), [](char byte) { return uchar(byte) < 0x80; }))
        sniffed.encoding = TableEncoding::Ascii;
    else if (!(whole ? block : withoutCutCharacter(block)).isValidUtf8())
        sniffed.encoding = TableEncoding::Windows1252;
    return sniffed;
}

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text) {
        if (character.unicode() >= 0x80 && character.unicode() < 0xA0)
            character = QChar(upperControls[character.unicode() - 0x80]);
    }
    return text;
}

QString fromPlainUtf8(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes);
    if (bytes.startsWith("\xEF\xBB\xBF"))
        text.prepend(QChar(QChar::ByteOrderMark));
    return text;
}

qsizetype appendUtf16AsUtf8(QByteArrayView bytes, bool bigEndian, bool last, QByteArray *utf8)
{
    if (bigEndian)
        return appendUnits(bytes, last, utf8, [](const char *unit) { return char16_t(qFromBigEndian<quint16>(unit)); });
    return appendUnits(bytes, last, utf8, [](const char *unit) { return char16_t(qFromLittleEndian<quint16>(unit)); });
}

qint64 utf16Bytes(QByteArrayView utf8)
{
    // Two for every character, and two more for one that takes four bytes here and a surrogate pair there.
    qint64 bytes = 0;
    for (const char each : utf8) {
        const auto byte = uchar(each);
        bytes += (byte & 0xC0) == 0x80 ? 0 : byte >= 0xF0 ? 4 : 2;
    }
    return bytes;
}

} // namespace Fanlight

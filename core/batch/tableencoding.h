// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace Fanlight {

//! How the bytes of a table are characters.
enum class TableEncoding {
    Utf8,
    Ascii, //!< so far: what is no UTF-8 further on is Windows-1252
    Windows1252, //!< as browsers read it: Latin-1, with letters in the place of 27 control characters
    Utf16LittleEndian,
    Utf16BigEndian,
};

constexpr bool isUtf16(TableEncoding encoding)
{
    return encoding == TableEncoding::Utf16LittleEndian || encoding == TableEncoding::Utf16BigEndian;
}

//! What the beginning of a file says about the rest.
struct SniffedEncoding
{
    TableEncoding encoding = TableEncoding::Utf8;
    qsizetype markSize = 0; //!< of the byte order mark
    bool utf32 = false; //!< which no table is read in
    bool binary = false; //!< no text in any encoding that is read

    bool operator==(const SniffedEncoding &) const = default;
};

//! `block` is the beginning of a file; `whole` when it is all of it, so that a character cut off at its end is an
//! error.
SniffedEncoding sniffEncoding(QByteArrayView block, bool whole);

//! Total: the five bytes that Windows-1252 leaves open are the control characters that browsers make of them.
QString fromWindows1252(QByteArrayView bytes);

//! As QString::fromUtf8(), but nothing is taken for a byte order mark.
QString fromPlainUtf8(QByteArrayView bytes);

//! Appends whole characters as UTF-8 and returns how many bytes they were. Half a surrogate pair is U+FFFD.
qsizetype appendUtf16AsUtf8(QByteArrayView bytes, bool bigEndian, bool last, QByteArray *utf8);

//! How many bytes of UTF-16 the UTF-8 that appendUtf16AsUtf8() wrote came from.
qint64 utf16Bytes(QByteArrayView utf8);

} // namespace Fanlight

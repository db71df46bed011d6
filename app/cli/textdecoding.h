// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Fanlight {

//! The longest text that is read, in bytes.
constexpr qsizetype greatestTextSize = qsizetype(64) * 1024 * 1024;

/*! The text in bytes of UTF-8, or of UTF-16 or UTF-32 with a byte order mark.
 *
 *  Empty with `problem` set, a sentence that begins with `source`, for anything that is no text: too
 *  long, NUL bytes, not valid in its encoding, nothing but white space.
 */
std::optional<QString> decodeText(const QByteArray &bytes, const QString &source, QString *problem);

} // namespace Fanlight

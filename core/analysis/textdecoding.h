// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Fanlight {

/*! The text, as it stands, in bytes of UTF-8, or of UTF-16 or UTF-32 with a byte order mark.
 *
 *  Empty with `problem` set, a sentence that begins with `source`, for anything that is no text: more
 *  bytes than `greatestSize`, NUL bytes, not valid in its encoding, nothing but white space.
 */
std::optional<QString> decodeText(const QByteArray &bytes, const QString &source, qsizetype greatestSize,
                                  QString *problem);

} // namespace Fanlight

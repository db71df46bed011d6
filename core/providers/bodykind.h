// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace Fanlight {

//! What the body of a successful reply turned out to be.
enum class BodyKind {
    EventStream,
    Json,
    Other, //!< a web page, plain text, something binary
};

/*! Tells a body by its first bytes, leading blanks and BOM already taken off, and by its content type
 *  only where they do not tell: servers stream under "application/json" and put JSON errors under
 *  "text/event-stream".
 *
 *  Empty while the bytes could still become either, which is at most seven bytes; never when `atEnd`.
 */
std::optional<BodyKind> bodyKindOf(QByteArrayView opening, QByteArrayView contentType, bool atEnd);

} // namespace Fanlight

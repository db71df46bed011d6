// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/bodykind.h"

#include <array>

namespace Fanlight {

std::optional<BodyKind> bodyKindOf(QByteArrayView opening, QByteArrayView contentType, bool atEnd)
{
    if (opening.startsWith('{') || opening.startsWith('['))
        return BodyKind::Json;
    if (opening.startsWith('<'))
        return BodyKind::Other;

    constexpr std::array<QByteArrayView, 5> fields{":", "data:", "event:", "id:", "retry:"};
    for (const QByteArrayView field : fields) {
        if (opening.startsWith(field))
            return BodyKind::EventStream;
        if (!atEnd && field.startsWith(opening))
            return std::nullopt;
    }
    // An unknown field first is still a stream, when it was announced as one.
    return contentType.contains("event-stream") ? BodyKind::EventStream : BodyKind::Other;
}

} // namespace Fanlight

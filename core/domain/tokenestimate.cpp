// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/tokenestimate.h"

namespace Fanlight {

namespace {

bool isDense(char16_t unit)
{
    return (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7af)
        || (unit >= 0xf900 && unit <= 0xfaff) || QChar::isHighSurrogate(unit);
}

} // namespace

qint64 estimatedTokens(QStringView text)
{
    qint64 dense = 0;
    qint64 sparse = 0;
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        if (QChar::isLowSurrogate(unit))
            continue;
        ++(isDense(unit) ? dense : sparse);
    }
    return dense + (sparse + 3) / 4;
}

} // namespace Fanlight

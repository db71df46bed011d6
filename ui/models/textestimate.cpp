// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/textestimate.h"

namespace Fanlight {

namespace {

bool isDense(char16_t unit)
{
    return (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7af)
        || (unit >= 0xf900 && unit <= 0xfaff) || QChar::isHighSurrogate(unit);
}

qint64 roundedToTwoDigits(qint64 value)
{
    qint64 scale = 1;
    while (value / scale >= 100)
        scale *= 10;
    return (value + scale / 2) / scale * scale;
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
    return roundedToTwoDigits(dense + (sparse + 3) / 4);
}

} // namespace Fanlight

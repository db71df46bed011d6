// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/textestimate.h"

#include "core/domain/tokenestimate.h"

namespace Fanlight {

namespace {

qint64 roundedToTwoDigits(qint64 value)
{
    qint64 scale = 1;
    while (value / scale >= 100)
        scale *= 10;
    return (value + scale / 2) / scale * scale;
}

} // namespace

qint64 roundedTokenEstimate(QStringView text)
{
    return roundedToTwoDigits(estimatedTokens(text));
}

} // namespace Fanlight

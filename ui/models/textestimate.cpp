// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/textestimate.h"

namespace Fanlight {

qint64 roundedTokenEstimate(qint64 tokens)
{
    qint64 scale = 1;
    while (tokens / scale >= 100)
        scale *= 10;
    return (tokens + scale / 2) / scale * scale;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/target.h"

namespace Fanlight {

std::optional<Target> targetFromName(QStringView name)
{
    const qsizetype slash = name.indexOf(u'/');
    if (slash <= 0 || slash == name.size() - 1)
        return std::nullopt;
    return Target{name.first(slash).toString(), name.sliced(slash + 1).toString()};
}

} // namespace Fanlight

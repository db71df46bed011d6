// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/loginname.h"

#include <QtGlobal>

namespace Fanlight {

QString loginName()
{
    // The environment is asked, not the system's user database: that may be on a network, and slow.
    for (const char *variable : {"LOGNAME", "USER", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return {};
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/loginname.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <array>
#include <pwd.h>
#include <unistd.h>
#endif

namespace Fanlight {

QString loginName()
{
    // The environment first: the system's user database may be on a network, and slow.
    for (const char *variable : {"LOGNAME", "USER", "USERNAME"}) {
        if (QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
#ifdef Q_OS_UNIX
    std::array<char, 4096> room{};
    passwd entry{};
    passwd *found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, room.data(), room.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
#endif
    return {};
}

} // namespace Fanlight

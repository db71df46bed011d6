// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cacheoptions.h"

namespace Fanlight {

QString RedisOptions::name() const
{
    if (!socketPath.isEmpty())
        return socketPath;
    const bool isIpv6 = host.contains(u':');
    return (isIpv6 ? QString(u'[' + host + u']') : host) + u':' + QString::number(port);
}

} // namespace Fanlight

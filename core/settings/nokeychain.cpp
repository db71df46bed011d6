// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/nokeychain.h"

namespace Fanlight {

void NoKeychain::read(const QString &, Done done)
{
    done({KeychainStatus::NotFound});
}

void NoKeychain::write(const QString &, const Secret &, Done done)
{
    done({KeychainStatus::Unavailable});
}

void NoKeychain::remove(const QString &, Done done)
{
    done({});
}

} // namespace Fanlight

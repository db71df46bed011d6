// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/appsettings.h"
#include "core/store/cacheoptions.h"

#include <variant>

namespace Fanlight {

//! The user's settings as the cache takes them. Not enabled: nothing is kept anywhere.
CacheLimits cacheLimits(const CacheSettings &settings);

/*! The shared cache that the settings name: "redis://[user@]host[:port][/database]" or "unix:/path/of.sock". Not set
 * when they name none; a sentence when what they name cannot be one. A password never stands in the address.
 */
std::variant<RedisOptions, QString> redisOptions(const QString &url, const Secret &password);

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/settingscheck.h"

#include "app/shared/cachechoice.h"
#include "core/domain/proxyaddress.h"
#include "core/http/cafile.h"

namespace Fanlight {

QMap<SettingsItem, QString> settingsProblems(const AppSettings &before, const AppSettings &wanted)
{
    QMap<SettingsItem, QString> problems;
    const auto &redis = wanted.cache.redisUrl;
    if (redis != before.cache.redisUrl && !redis.isEmpty()) {
        const auto options = redisOptions(redis, {});
        if (const auto *problem = std::get_if<QString>(&options))
            problems.insert(SettingsItem::RedisUrl, *problem);
    }
    const auto &proxy = wanted.network.proxy;
    if (proxy != before.network.proxy) {
        if (const auto problem = proxyAddressProblem(proxy))
            problems.insert(SettingsItem::Proxy, *problem);
    }
    const auto &caFile = wanted.network.caFile;
    if (caFile != before.network.caFile && !caFile.isEmpty()) {
        if (const QString problem = readCaFile(caFile).problem; !problem.isEmpty())
            problems.insert(SettingsItem::CaFile, problem);
    }
    return problems;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/cachechoice.h"

#include <QCoreApplication>
#include <QUrl>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 megabyte = 1024 * 1024;

struct CacheChoiceTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::CacheChoice)
};

//! The number of the path "/2", 0 of an empty one; nothing of any other.
std::optional<int> databaseOf(const QString &path)
{
    const QString number = path.startsWith(u'/') ? path.sliced(1) : path;
    if (number.isEmpty())
        return 0;
    bool isNumber = false;
    const int database = number.toInt(&isNumber);
    return isNumber && database >= 0 ? std::optional(database) : std::nullopt;
}

} // namespace

CacheLimits cacheLimits(const CacheSettings &settings)
{
    CacheLimits limits;
    limits.age = settings.longestAge;
    limits.bytes = settings.enabled ? settings.megabytes * megabyte : 0;
    limits.memoryBytes = settings.enabled ? settings.memoryMegabytes * megabyte : 0;
    return limits;
}

std::variant<RedisOptions, QString> redisOptions(const QString &url, const Secret &password)
{
    const QString text = url.trimmed();
    RedisOptions options;
    if (text.isEmpty())
        return options;
    options.password = password;
    if (text.startsWith("unix:"_L1, Qt::CaseInsensitive)) {
        options.socketPath = text.sliced(5);
        while (options.socketPath.startsWith("//"_L1))
            options.socketPath.remove(0, 1);
        if (options.socketPath.startsWith(u'/'))
            return options;
        return CacheChoiceTexts::tr(
                   "The shared cache \"%1\" is not usable: write a socket like unix:/run/redis/redis.sock.")
            .arg(text);
    }
    const QUrl address(text, QUrl::StrictMode);
    if (!address.password().isEmpty())
        return CacheChoiceTexts::tr(
            "The address of the shared cache must not carry a password: it is kept with the keys.");
    const std::optional<int> database = databaseOf(address.path());
    if (!address.isValid() || address.scheme() != "redis"_L1 || address.host().isEmpty() || address.hasQuery()
        || address.hasFragment() || !database)
        return CacheChoiceTexts::tr(
                   "The shared cache \"%1\" is not usable: write it like redis://cache.example:6379/0.")
            .arg(text);
    options.host = address.host();
    options.port = quint16(address.port(options.port));
    options.user = address.userName();
    options.database = *database;
    return options;
}

} // namespace Fanlight

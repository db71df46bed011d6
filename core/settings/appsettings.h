// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/domain/target.h"
#include "core/settings/endpointsettings.h"
#include "core/settings/tasksettings.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Fanlight {

//! How hard and how long targets are asked, where neither endpoint nor command line says otherwise.
struct LimitSettings
{
    int maxConcurrent = 32; //!< queries in flight at most, per target
    bool fixed = false; //!< always as many: the limit adapts to nothing
    Deadlines deadlines{};
    int maxAttempts = 5; //!< deliveries of one query at most, the first included
    std::chrono::seconds longestRetryAfter{120}; //!< a server that asks for longer parks its target

    bool operator==(const LimitSettings &) const = default;
};

//! How much of a message and of its answer is kept in the log.
enum class ExcerptKind {
    None, //!< nor are answers kept to be given again, but in memory: what was kept before stays until it is cleared
    Excerpt, //!< the first 100 characters
    Full,
};

//! What is remembered of what was sent, and for how long.
struct PrivacySettings
{
    ExcerptKind excerpts = ExcerptKind::Excerpt;
    QString userName{}; //!< who is written into the log; empty: the login name
    std::optional<int> retentionDays{}; //!< empty: whatever its age
    std::optional<int> retentionMegabytes{}; //!< empty: the log's own limit (AuditSettings::mostBytes)

    bool operator==(const PrivacySettings &) const = default;
};

//! Where answers are kept to be given again.
struct CacheSettings
{
    bool enabled = true;
    std::chrono::days longestAge{30};
    int megabytes = 256; //!< in the database
    int memoryMegabytes = 32;
    QString redisUrl{}; //!< "redis://host:port/db" or "unix:/path"; empty: none. Its password is with the keys

    bool operator==(const CacheSettings &) const = default;
};

//! How the program reaches the world, where an endpoint does not say otherwise.
struct NetworkSettings
{
    QString proxy{}; //!< empty: the system's; "direct": none; else "http://host:port" or "socks5://host:port"
    QString proxyUser{}; //!< its password is with the keys
    QString caFile{}; //!< PEM certificates to trust besides the system's; empty: none

    bool operator==(const NetworkSettings &) const = default;
};

//! Light or dark; System follows the desktop.
enum class ColorScheme { System, Light, Dark };

//! How the window looked when it was closed.
struct WindowSettings
{
    ColorScheme colorScheme = ColorScheme::System;
    QString language{}; //!< "de"; empty: the system's
    QMap<QString, QByteArray> layout{}; //!< sizes and columns by the name of what they are of, opaque bytes
    QMap<QString, QString> shortcuts{}; //!< keys by the name of their action, where they are not the usual ones
    bool welcomed = false; //!< what a first start offers was taken or declined
    QString newsOf{}; //!< the version whose news the user was told of; empty: none yet

    bool operator==(const WindowSettings &) const = default;
};

//! Everything that the user can set, as one value. No secret is among it.
struct AppSettings
{
    QList<EndpointSettings> endpoints{}; //!< the user's own, besides the built-in ones; one of a name
    QList<Target> targets{}; //!< chosen in the window; empty: the built-in simulator
    std::optional<QStringList> tasks{}; //!< the ids of the tasks that are on; empty: all of them
    QList<TaskSettings> ownTasks{}; //!< the user's own, and what stands in the place of built-in ones
    QStringList removedTasks{}; //!< the ids of built-in ones that are not wanted
    LimitSettings limits{};
    PrivacySettings privacy{};
    CacheSettings cache{};
    NetworkSettings network{};
    WindowSettings window{};

    bool operator==(const AppSettings &) const = default;
};

} // namespace Fanlight

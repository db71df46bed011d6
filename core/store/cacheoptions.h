// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/secret.h"

#include <QString>
#include <QtGlobal>

#include <chrono>

namespace Fanlight {

//! How long answers are kept, and how many.
struct CacheLimits
{
    std::chrono::seconds age{std::chrono::hours(24 * 30)}; //!< older ones are asked anew; zero or less: never
    qint64 bytes = 256 * 1024 * 1024; //!< on disk, about; zero or less: none are kept there
    qint64 memoryBytes = 16 * 1024 * 1024; //!< in memory, about; zero or less: none are kept there

    bool operator==(const CacheLimits &) const = default;
};

//! A Redis that a team shares. Its connection is not encrypted: for this machine and networks that are trusted.
struct RedisOptions
{
    QString socketPath; //!< of a unix socket; goes before host and port
    QString host; //!< name or address
    quint16 port = 6379;
    QString user{}; //!< of Redis 6 and later; empty: the default one
    Secret password{}; //!< empty: none is sent
    int database = 0;

    bool isSet() const { return !socketPath.isEmpty() || !host.isEmpty(); }
    //! "/run/redis.sock" or "host:port", for messages.
    QString name() const;

    bool operator==(const RedisOptions &) const = default;
};

//! How much is kept.
struct CacheSize
{
    qint64 entries = 0;
    qint64 bytes = 0;

    bool operator==(const CacheSize &) const = default;
};

//! What the cache holds, and what use it was since the program started.
struct CacheStatistics
{
    CacheSize onDisk;
    CacheSize inMemory;
    qint64 hits = 0;
    qint64 misses = 0;

    bool operator==(const CacheStatistics &) const = default;
};

} // namespace Fanlight

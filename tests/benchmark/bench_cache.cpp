// SPDX-License-Identifier: GPL-3.0-or-later

/*! How long a hit takes: from memory, from the database, from a Redis over a unix socket and over TCP.
 *
 *  One question after the other, each through the event loop as the engine has it, and 256 at once. The Redis is
 * started for this, and left out, visibly, where it is missing.
 */

#include "core/engine/clock.h"
#include "core/store/database.h"
#include "core/store/layeredcache.h"
#include "core/store/rediscache.h"
#include "core/store/schema.h"
#include "core/store/sqlitecache.h"
#include "tests/unit/store/redisserver.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

constexpr int answers = 2'000;
constexpr int atOnce = 256;
constexpr int characters = 1'000;

using Clocks = std::chrono::steady_clock;

QByteArray keyOf(int number)
{
    return QByteArray::number(number).rightJustified(32, '0');
}

double microseconds(Clocks::duration time)
{
    return std::chrono::duration<double, std::micro>(time).count();
}

//! Asks for answers [first, last) together and waits for all; says how many were found.
int ask(LayeredCache &cache, int first, int last)
{
    QEventLoop loop;
    int found = 0;
    int waiting = last - first;
    for (int i = first; i < last; ++i) {
        cache.find(keyOf(i), [&](const std::optional<Answer> &answer) {
            found += answer.has_value();
            if (--waiting == 0)
                loop.quit();
        });
    }
    if (waiting > 0)
        loop.exec();
    return found;
}

bool measure(const char *name, qint64 memory, std::vector<CacheLayer *> layers)
{
    SystemClock clock;
    CacheLimits limits;
    limits.memoryBytes = memory;
    LayeredCache cache(clock, limits, std::move(layers));
    Answer answer;
    answer.text = QString(characters, u'x');
    for (int i = 0; i < answers; ++i) {
        cache.keep(keyOf(i), QueryRequest(), answer);
        // A Redis takes only so much at a time.
        if (i % atOnce == 0)
            ask(cache, i, i + 1);
    }
    int found = ask(cache, 0, 1); // it is all kept by now
    QList<double> times;
    for (int i = 0; i < answers; ++i) {
        const Clocks::time_point start = Clocks::now();
        found += ask(cache, i, i + 1);
        times.append(microseconds(Clocks::now() - start));
    }
    const Clocks::time_point start = Clocks::now();
    int asked = 0;
    for (; asked + atOnce <= answers; asked += atOnce)
        found += ask(cache, asked, asked + atOnce);
    const double together = microseconds(Clocks::now() - start) / asked;
    std::sort(times.begin(), times.end());
    std::printf("%-22s %9.1f %9.1f %9.1f %12.1f %8d\n", name, times.at(answers / 2), times.at(answers * 99 / 100),
                times.constLast(), together, found - 1);
    return found == 1 + answers + asked;
}

bool measureRedis(const char *name, RedisServer::Reach reach)
{
    RedisServer server(reach, "pass");
    if (!RedisCache::isBuiltIn() || !RedisServer::isInstalled() || !server.start()) {
        std::printf("%-22s left out: no redis-server, or a build without hiredis\n", name);
        return true;
    }
    RedisCache redis(server.options(), std::chrono::hours(1));
    return measure(name, 0, {&redis});
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    std::printf("Hits, answers of %d characters; times in microseconds\n", characters);
    std::printf("%-22s %9s %9s %9s %12s %8s\n", "", "p50", "p99", "longest", "256 at once", "hits");
    bool good = measure("memory", 16 * 1024 * 1024, {});
    {
        const QTemporaryDir folder;
        SystemClock clock;
        Database database(folder.filePath(u"fanlight.db"_s), storeMigrations());
        SqliteCache sqlite(database, clock, {});
        good = measure("SQLite", 0, {&sqlite}) && good;
    }
    good = measureRedis("Redis, unix socket", RedisServer::Reach::Socket) && good;
    good = measureRedis("Redis, TCP, password", RedisServer::Reach::Tcp) && good;
    return good ? 0 : 1;
}

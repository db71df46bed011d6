// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/auditlog.h"

#include "core/engine/asread.h"
#include "core/engine/clock.h"
#include "core/store/auditrecord.h"
#include "core/store/auditremoval.h"
#include "core/store/auditwriter.h"
#include "core/store/database.h"
#include "core/store/loginname.h"

#include <QRandomGenerator>

#include <algorithm>
#include <limits>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Small enough that the thread is soon free for others.
constexpr int removalPiece = 200;
constexpr int recordsBetweenRetentions = 2'000;
//! What the program starts with is not held up.
constexpr std::chrono::seconds firstRetention = 10s;
constexpr std::chrono::seconds retentionInterval = 6h;
//! A job and its result, without the texts.
constexpr qint64 resultBytes = 2'000;

std::shared_ptr<const AuditSettings> complete(AuditSettings settings)
{
    if (settings.user.isEmpty())
        settings.user = loginName();
    return std::make_shared<const AuditSettings>(std::move(settings));
}

qint64 bytesOf(const QueryResult &result)
{
    const auto *answer = std::get_if<Answer>(&result.outcome);
    const qsizetype reply = answer ? answer->text.size() + answer->reasoning.size()
                                   : std::get<QueryError>(result.outcome).partialText.size();
    return resultBytes + 2 * (result.request.message.size() + result.request.systemPrompt.size() + reply);
}

} // namespace

AuditLog::AuditLog(Database &database, Clock &clock, const AuditSettings &settings, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_settings(complete(settings))
    , m_program(QString::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, u'0'))
    , m_started(clock.now())
    , m_ownFirst(std::make_shared<qint64>(0))
{
    m_database.write([first = m_ownFirst](DatabaseSession &session) {
        *first = session.value(u"SELECT coalesce(max(id), 0) + 1 FROM queries"_s).toLongLong();
    });
    scheduleRetention(firstRetention);
}

AuditLog::~AuditLog() = default;

void AuditLog::setSettings(AuditSettings settings)
{
    m_settings = complete(std::move(settings));
    applyRetention();
}

QString AuditLog::runIdentity(RunId run) const
{
    return m_program + u'-' + QString::number(run);
}

void AuditLog::record(const QueryResult &result)
{
    const Timeline &timeline = result.timeline;
    const Duration life = timeline.finished.value_or(timeline.submitted) - timeline.submitted;
    const auto age = std::chrono::round<std::chrono::milliseconds>(life);
    m_database.write(
        [result, submitted = m_clock.wallClock().addMSecs(-age.count()), run = runIdentity(result.request.run),
         settings = m_settings, reading = m_reading](DatabaseSession &session) {
            insertEntry(session, auditEntry(asRead(result, reading), submitted, run, *settings));
        },
        bytesOf(result));
    if (++m_recordedSinceRetention >= recordsBetweenRetentions)
        applyRetention();
    Q_EMIT recorded();
}

void AuditLog::find(QObject *context, const AuditFilter &filter, const AuditPage &page, Then<QList<AuditEntry>> then)
{
    m_database.read<QList<AuditEntry>>(
        context, [filter, page](DatabaseSession &session) { return auditEntries(session, filter, page); },
        std::move(then));
}

void AuditLog::count(QObject *context, const AuditFilter &filter, Then<qint64> then)
{
    m_database.read<qint64>(
        context, [filter](DatabaseSession &session) { return countEntries(session, filter); }, std::move(then));
}

void AuditLog::spending(QObject *context, const AuditFilter &filter, Then<QList<SpendingLine>> then)
{
    m_database.read<QList<SpendingLine>>(
        context, [filter](DatabaseSession &session) { return Fanlight::spending(session, filter); }, std::move(then));
}

void AuditLog::pastRuns(QObject *context, qint64 before, int limit, Then<QList<RunLine>> then)
{
    m_database.read<QList<RunLine>>(
        context, [before, limit](DatabaseSession &session) { return Fanlight::pastRuns(session, before, limit); },
        std::move(then));
}

AuditLog::Boundary AuditLog::olderThan(std::chrono::seconds age) const
{
    const QDateTime now = m_clock.wallClock();
    const bool ownAreYounger = m_clock.now() - m_started < age;
    // Sought once, as the search goes through all that is old: ids are not given twice.
    return [now, age, ownAreYounger, ownFirst = m_ownFirst,
            known = std::make_shared<std::optional<qint64>>()](DatabaseSession &session) {
        if (*known)
            return **known;
        const qint64 own = ownAreYounger ? *ownFirst : std::numeric_limits<qint64>::max();
        const qint64 first = firstYounger(session, now.addSecs(-age.count()), now, own);
        if (!session.failed())
            *known = first;
        return first;
    };
}

void AuditLog::countOlder(QObject *context, std::chrono::seconds age, Then<qint64> then)
{
    m_database.read<qint64>(
        context,
        [boundary = olderThan(age)](DatabaseSession &session) { return countBelow(session, boundary(session)); },
        std::move(then));
}

void AuditLog::removeOlder(QObject *context, std::chrono::seconds age, const Then<qint64> &then)
{
    removePiece(context, {olderThan(age)}, 0, then);
}

void AuditLog::removeAll(QObject *context, Then<qint64> then)
{
    m_database.write<qint64>(this, &Fanlight::removeAll,
                             [this, wanted = QPointer(context), then = std::move(then)](std::optional<qint64> count) {
                                 if (count.value_or(0) > 0)
                                     Q_EMIT removed(*count);
                                 if (wanted)
                                     then(count);
                             });
    m_database.compact();
}

void AuditLog::remove(QObject *context, const QList<qint64> &ids, const Then<qint64> &then)
{
    removeChosen(context, ids, 0, then);
}

void AuditLog::removeChosen(QObject *context, const QList<qint64> &ids, qint64 removedBefore, const Then<qint64> &then)
{
    m_database.write<qint64>(
        this,
        [piece = ids.first(std::min<qsizetype>(ids.size(), removalPiece))](DatabaseSession &session) {
            return removeEntries(session, piece);
        },
        [this, wanted = QPointer(context), rest = ids.sliced(std::min<qsizetype>(ids.size(), removalPiece)),
         removedBefore, then](std::optional<qint64> count) {
            const qint64 all = removedBefore + count.value_or(0);
            if (count && !rest.isEmpty()) {
                removeChosen(wanted, rest, all, then);
                return;
            }
            const auto tell = [this, wanted, then, count, all] {
                if (all > 0)
                    Q_EMIT removed(all);
                if (wanted)
                    then(count ? std::optional(all) : std::nullopt);
            };
            if (all > 0)
                forget(true, tell);
            else
                tell();
        });
}

void AuditLog::removePiece(QObject *context, const Removal &removal, qint64 removedBefore, const Then<qint64> &then)
{
    m_database.write<qint64>(
        this,
        [boundary = removal.boundary](DatabaseSession &session) {
            return removeBelow(session, boundary(session), removalPiece);
        },
        [this, wanted = QPointer(context), removal, removedBefore, then](std::optional<qint64> count) {
            if (count == removalPiece) {
                removePiece(wanted, removal, removedBefore + *count, then);
                return;
            }
            const qint64 all = removedBefore + count.value_or(0);
            const auto tell = [this, wanted, then, count, all] {
                if (all > 0)
                    Q_EMIT removed(all);
                if (wanted)
                    then(count ? std::optional(all) : std::nullopt);
            };
            const bool isAny = all > 0;
            if (isAny && removal.isForgotten) {
                forget(true, tell);
                return;
            }
            if (isAny)
                m_database.compact();
            tell();
        });
}

void AuditLog::forget(bool isFirst, const std::function<void()> &told)
{
    m_database.write<bool>(
        this, [isFirst](DatabaseSession &session) { return mergeTextIndex(session, isFirst); },
        [this, told](std::optional<bool> isMoreLeft) {
            if (isMoreLeft.value_or(false)) {
                forget(false, told);
                return;
            }
            m_database.compact();
            told();
        });
}

void AuditLog::scheduleRetention(std::chrono::seconds delay)
{
    m_clock.callAfter(delay, this, [this] {
        applyRetention();
        scheduleRetention(retentionInterval);
    });
}

void AuditLog::applyRetention()
{
    m_recordedSinceRetention = 0;
    const auto ignore = [](std::optional<qint64>) {};
    if (m_settings->keepFor)
        removePiece(this, {olderThan(*m_settings->keepFor)}, 0, ignore);
    if (m_settings->mostBytes > 0) {
        const Boundary everything = [most = m_settings->mostBytes](DatabaseSession &session) {
            return logBytes(session) > most ? std::numeric_limits<qint64>::max() : 0;
        };
        // A log at its limit would have its index rewritten all the time, and nobody asked for these to be forgotten.
        removePiece(this, {everything, false}, 0, ignore);
    }
}

} // namespace Fanlight

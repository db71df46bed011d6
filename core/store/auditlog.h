// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/attemptsink.h"
#include "core/engine/engineseams.h"
#include "core/store/auditentry.h"
#include "core/store/auditfilter.h"
#include "core/store/auditreader.h"
#include "core/store/auditsettings.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace Fanlight {

class Clock;
class Database;

/*! The lasting record of every query that was sent or answered: what it cost in time, tokens and money.
 *
 *  Recording hands the result over and returns; all else happens on the database thread, in the order of recording.
 *  Questions are answered in this thread, with nullopt when the store cannot be read; nothing is answered once the
 *  `context` is gone. Secrets are never recorded (auditrecord.h).
 */
class AuditLog final : public QObject, public AttemptSink
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AuditLog)

public:
    template <typename Result>
    using Then = std::function<void(std::optional<Result>)>;

    //! The database, with storeMigrations(), and the clock outlive the log. Old entries go as the settings have it.
    AuditLog(Database &database, Clock &clock, const AuditSettings &settings = {}, QObject *parent = nullptr);
    ~AuditLog() override;

    const AuditSettings &settings() const { return *m_settings; }
    //! Holds for what is recorded from now on; retention for everything.
    void setSettings(AuditSettings settings);
    /*! Begins to remove what is older or more than the settings have it, in pieces. It happens by itself a while after
     *  the start and from time to time; a program that may end before asks for it.
     */
    void applyRetention();

    /*! An answer that this cannot read is recorded as failed, as the user sees it. It is called on the database thread,
     *  so it must hold by value all that it uses. Missing: every answer is one.
     */
    void setReading(EngineSeams::Reading reading) { m_reading = std::move(reading); }

    void record(const QueryResult &result) override;
    //! The name under which a run of this program is recorded: no other run of any start has it.
    QString runIdentity(RunId run) const;

    //! A page of what the filter finds. A whole run is the filter with its identity.
    void find(QObject *context, const AuditFilter &filter, const AuditPage &page, Then<QList<AuditEntry>> then);
    void count(QObject *context, const AuditFilter &filter, Then<qint64> then);
    //! By day and model, of what the filter finds.
    void spending(QObject *context, const AuditFilter &filter, Then<QList<SpendingLine>> then);
    //! The newest first; `before`: the firstId of the page before, 0 at first.
    void pastRuns(QObject *context, qint64 before, int limit, Then<QList<RunLine>> then);

    //! How many entries removeOlder() would remove.
    void countOlder(QObject *context, std::chrono::seconds age, Then<qint64> then);
    //! Removes what was recorded so long ago, in pieces that hold up nothing else; tells how many it was in the end.
    void removeOlder(QObject *context, std::chrono::seconds age, const Then<qint64> &then);
    void removeAll(QObject *context, Then<qint64> then);
    //! Removes these entries, in pieces too; tells how many of them were still there.
    void remove(QObject *context, const QList<qint64> &ids, const Then<qint64> &then);

Q_SIGNALS:
    //! Something was handed over to be written: a question that is asked from now on finds it.
    void recorded();
    //! So many entries are gone, by whatever way: by hand, by their age, by the log's size.
    void removed(qint64 count);

private:
    //! The id below which entries are to go. Asked anew for every piece.
    using Boundary = std::function<qint64(DatabaseSession &)>;

    struct Removal
    {
        Boundary boundary;
        bool isForgotten = true; //!< no trace of it is to be left, also in the index
    };

    Boundary olderThan(std::chrono::seconds age) const;
    void removeChosen(QObject *context, const QList<qint64> &ids, qint64 removedBefore, const Then<qint64> &then);
    void removePiece(QObject *context, const Removal &removal, qint64 removedBefore, const Then<qint64> &then);
    //! Takes what was removed out of the index and gives the space back, before `told` is called.
    void forget(bool isFirst, const std::function<void()> &told);
    void scheduleRetention(std::chrono::seconds delay);

    Database &m_database;
    Clock &m_clock;
    std::shared_ptr<const AuditSettings> m_settings;
    EngineSeams::Reading m_reading;
    QString m_program; //!< the identity of this start
    std::chrono::nanoseconds m_started;
    std::shared_ptr<qint64> m_ownFirst; //!< the first id of this start; used on the database thread only
    int m_recordedSinceRetention = 0;
};

} // namespace Fanlight

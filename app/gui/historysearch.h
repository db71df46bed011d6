// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/logreader.h"
#include "core/store/auditfilter.h"
#include "core/store/auditreader.h"

#include <QObject>

namespace Fanlight {

//! Looks through the log for the window, piece by piece, the newest first; over a connection of its own.
class HistorySearch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistorySearch)

public:
    //! The database outlives the search.
    explicit HistorySearch(Database &database, QObject *parent = nullptr);
    ~HistorySearch() override;

    //! Begins anew; what an earlier search still finds is never told.
    void start(const AuditFilter &filter);
    //! Finds what was recorded since.
    void refresh();
    //! Reads the entries between these ids that the filter finds.
    void fetch(qint64 newest, qint64 oldest);
    const AuditFilter &filter() const { return m_filter; }
    bool isSearching() const { return m_isSearching; }

    /*! A question of another kind to the log, asked once all that was recorded by now can be read. `then` is told
     *  nothing if it cannot be.
     */
    template <typename Result>
    void ask(std::function<Result(DatabaseSession &)> question, std::function<void(std::optional<Result>)> then)
    {
        m_log.ask<Result>(std::move(question), std::move(then));
    }

    //! What keeps the log from being read, as a sentence.
    QString problem() const { return m_log.problem(); }

Q_SIGNALS:
    //! An earlier search's rows are void; whether there is anything in the log at all.
    void started(bool isLogEmpty);
    //! Further entries, older than all before.
    void found(const QList<qint64> &ids);
    //! Newer than all before.
    void foundNewer(const QList<qint64> &ids);
    //! All was looked through.
    void finished();
    void entriesRead(const QList<Fanlight::AuditEntry> &entries);
    void failed(const QString &problem);

private:
    void searchBelow(qint64 last);
    void fail();

    LogReader m_log;
    AuditFilter m_filter;
    quint64 m_search = 0; //!< counts the searches: answers to earlier ones are left
    IdRange m_range; //!< what the log held when the search began, and has grown to since
    bool m_isSearching = false;
    bool m_wantsRefresh = false; //!< something was recorded before the search knew where it begins
};

} // namespace Fanlight

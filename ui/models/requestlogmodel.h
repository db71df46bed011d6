// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/requestlogentry.h"
#include "ui/models/requestlogstatistics.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <deque>

namespace Fanlight {

/*! The request log: one row per query, oldest first, bounded to the newest `capacity` rows.
 *
 *  It is told what happens (connect the engine's signals to its slots) and never asks. The times of rows
 *  that are under way stand still until advance() is called, once a frame by whoever shows them; timesAdvanced()
 *  tells it and no changed data, because no filter and no order depends on them.
 *  A query that has dropped out of the log, or was never in it, is ignored.
 */
class RequestLogModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestLogModel)

public:
    enum Column {
        Number,
        Started,
        Target,
        Task,
        State,
        Attempt,
        Queued,
        FirstToken,
        Total,
        TokensIn,
        TokensOut,
        TokensPerSecond,
        Cost,
        Cache,
        Waterfall,
    };
    Q_ENUM(Column)
    static constexpr int columns = Waterfall + 1;

    enum Role {
        //! Raw numbers (milliseconds, counts, ids) or texts; see sortNumber().
        SortRole = Qt::UserRole,
        QueryIdRole, //!< QueryId
        StateRole, //!< int, a QueryState
        WaterfallRole, //!< WaterfallBar
        ErrorRole, //!< QString, empty when there is none
        AttemptErrorsRole, //!< QStringList, see attemptErrors()
        DetailsRole, //!< QString, everything about the row on several lines
    };
    Q_ENUM(Role)

    static constexpr qsizetype defaultCapacity = 100'000;

    explicit RequestLogModel(QObject *parent = nullptr);
    //! A bound of its own, at least 1.
    explicit RequestLogModel(qsizetype capacity, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const RequestLogEntry &entry(int row) const { return m_entries[size_t(row)]; }
    //! The row of a query, or -1.
    int rowOf(QueryId id) const;
    //! The row's life, up to the moment of the last advance() if it is under way.
    WaterfallBar bar(int row) const;

    /*! What a column is sorted by. Of a running row, a figure that still grows is infinite and one that never came
     *  is -1, so that rows stand still under a sort while they run.
     */
    double sortNumber(int row, Column column) const;

    const RequestLogCounts &counts() const { return m_counts; }
    //! Computed when called: a few milliseconds over 100,000 rows.
    RequestLogStatistics statistics() const;
    //! The titles of tasks by their id, for the rows that are there and those to come.
    void setTaskTitles(const QHash<QString, QString> &titles);
    //! Where prices come from, for the tool tips of costs.
    void setPriceNote(const QString &note) { m_priceNote = note; }

public Q_SLOTS:
    //! A row for a query that was submitted now. An id that is there already is ignored.
    void addQuery(const Fanlight::QueryRequest &request);
    //! A row for a query that was submitted then.
    void addQueryAt(const Fanlight::QueryRequest &request, const QDateTime &startedUtc);
    void updateProgress(const Fanlight::QueryProgress &progress);
    void finishQuery(const Fanlight::QueryResult &result);
    //! Lets running rows grow up to `now` on the engine's clock; an earlier moment than the last is ignored.
    void advance(Fanlight::Moment now);
    //! Forgets every row that is final. Running rows stay.
    void clearFinished();

Q_SIGNALS:
    //! Rows under way have other times now, or bars begin elsewhere: what shows them is to be painted anew.
    void timesAdvanced();
    //! counts() has changed; statistics() with it.
    void countsChanged();

private:
    struct Run
    {
        std::optional<Moment> start;
        qsizetype rows = 0;
    };

    QString cell(int row, Column column) const;
    Moment runStart(const RequestLogEntry &entry) const;
    void setTimeline(RequestLogEntry &entry, Timeline timeline);
    void setState(int row, QueryState state);
    void count(QueryState state, qsizetype by);
    void noteRunStart(const RequestLogEntry &entry);
    void forget(const RequestLogEntry &entry);
    void dropOldest(qsizetype rows);
    void changed(int firstRow, int lastRow, Column first, Column last);
    QString interned(const QString &text);

    const qsizetype m_capacity;
    std::deque<RequestLogEntry> m_entries;
    std::deque<float> m_doneMilliseconds; //!< beside m_entries; negative for rows that are not done
    QHash<QueryId, qint64> m_places; //!< id → place; the row is place - m_firstPlace
    qint64 m_firstPlace = 0; //!< counts the rows that were dropped, so that places stay when rows move up
    QHash<RunId, Run> m_runs;
    QSet<QString> m_texts; //!< targets and tasks, kept once
    RequestLogCounts m_counts;
    qint64 m_nextNumber = 1;
    Moment m_now{};
    QHash<QString, QString> m_taskTitles;
    QString m_priceNote;
};

} // namespace Fanlight

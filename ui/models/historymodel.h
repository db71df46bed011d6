// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/task.h"
#include "core/store/auditentry.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>
#include <QTimer>

namespace Fanlight {

/*! What a search of the log found: a row per query, the newest first.
 *
 *  It knows the ids of all rows, eight bytes each, and holds the entries of those that were looked at last. A row that
 *  is looked at without its entry shows "…" and is asked for with pageWanted(); setEntries() fills it in.
 */
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryModel)

public:
    enum Column {
        Time,
        State,
        Target,
        Task,
        Message,
        Answer,
        Total,
        TokensIn,
        TokensOut,
        Cost,
        Attempts,
    };
    Q_ENUM(Column)
    static constexpr int columns = Attempts + 1;

    enum Role {
        StateRole = Qt::UserRole, //!< int, a QueryState; invalid while the entry is not there
        IdRole, //!< qint64
    };
    Q_ENUM(Role)

    //! Rows that are asked for at once.
    static constexpr int pageRows = 200;
    //! Entries that are held.
    static constexpr int mostEntries = 4'000;

    explicit HistoryModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    //! The titles of tasks, by their ids.
    void setTasks(const QList<Fanlight::Task> &tasks);

    void clear();
    //! Further rows below; the ids go on falling.
    void append(const QList<qint64> &ids);
    //! Further rows above: what was recorded since. The ids fall too.
    void prepend(const QList<qint64> &ids);
    //! Rows that are gone from the log: these, and everything older than an id.
    void remove(const QList<qint64> &ids);
    void removeBelow(qint64 id);
    //! The entries of rows that were asked for; others are ignored.
    void setEntries(const QList<AuditEntry> &entries);

    qint64 idAt(int row) const { return m_ids.value(row); }
    //! The row of an entry, or -1.
    int rowOf(qint64 id) const;
    const QList<qint64> &ids() const { return m_ids; }
    //! Null while it is not there. Valid until the next change.
    const AuditEntry *entryAt(int row) const;

Q_SIGNALS:
    //! The entries of these rows are looked at: from the newest id to the oldest.
    void pageWanted(qint64 newest, qint64 oldest) const;

private:
    void removeRange(int first, int last);
    void want(int row) const;
    void flushWanted() const;
    QString cell(const AuditEntry &entry, Column column) const;

    QList<qint64> m_ids;
    QList<Fanlight::Task> m_tasks;
    // Looking at a row is what asks for it.
    mutable QCache<qint64, AuditEntry> m_entries;
    mutable QSet<int> m_wantedPages;
    mutable QSet<qint64> m_asked; //!< the newest ids of pages that are under way
    QTimer *m_asking;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/auditreader.h"

#include <QAbstractTableModel>

namespace Fanlight {

//! The runs of the past, the newest first. Told of further pages as they are asked for with moreWanted().
class PastRunsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PastRunsModel)

public:
    enum Column { Time, Message, Queries, Failed };
    Q_ENUM(Column)
    static constexpr int columns = Failed + 1;
    //! Runs that are asked for at once.
    static constexpr int pageRows = 100;

    explicit PastRunsModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    //! The newest runs take the place of all; fewer than a page: there are no more.
    void begin(const QList<RunLine> &runs);
    //! The newest runs as they are now; what is shown of them stays in its place, and so do older ones.
    void update(const QList<RunLine> &newest);
    void append(const QList<RunLine> &runs);
    //! Null when there is no such row. Valid until the next change.
    const RunLine *runAt(int row) const;

Q_SIGNALS:
    //! The page behind the run that begins with this id is looked at.
    void moreWanted(qint64 before);

private:
    void removeRange(int first, int last);

    QList<RunLine> m_runs;
    bool m_hasMore = false;
    bool m_asked = false;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/chartdata.h"
#include "ui/models/insights.h"

#include <QAbstractTableModel>

namespace Fanlight {

//! The targets of a period in a line each.
class InsightsTable final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InsightsTable)

public:
    enum Column { Target, Queries, Median, High, Highest, FirstToken, Speed, Errors };
    Q_ENUM(Column)
    static constexpr int columns = Errors + 1;

    explicit InsightsTable(QObject *parent = nullptr);

    //! Rows stay where their targets do.
    void setTargets(const QList<TargetInsights> &targets);
    const TargetInsights &target(int row) const { return m_targets.at(row); }
    //! The row of a target, or -1.
    int rowOf(const Fanlight::Target &target) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString cell(const TargetInsights &target, Column column) const;

    QList<TargetInsights> m_targets;
};

} // namespace Fanlight

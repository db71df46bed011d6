// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/auditreader.h"

#include <QAbstractTableModel>

namespace Fanlight {

//! What was spent, a row per day and model, with the sum of all in the last row.
class SpendingModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpendingModel)

public:
    enum Column { Day, Target, Queries, Cached, Attempts, TokensIn, TokensOut, Cost, Unknown };
    Q_ENUM(Column)
    static constexpr int columns = Unknown + 1;

    enum Role { IsTotalRole = Qt::UserRole };

    explicit SpendingModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    //! Lines of a day and model that are shown stay in their place.
    void setLines(const QList<SpendingLine> &lines);
    const SpendingLine &total() const { return m_total; }

private:
    void moveTo(const QList<SpendingLine> &lines);
    const SpendingLine &line(int row) const { return row < m_lines.size() ? m_lines.at(row) : m_total; }

    QList<SpendingLine> m_lines;
    SpendingLine m_total;
};

} // namespace Fanlight

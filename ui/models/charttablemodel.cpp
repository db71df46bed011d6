// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/charttablemodel.h"

#include <algorithm>

namespace Fanlight {

namespace {

QVariant alignment(int column)
{
    return int((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

} // namespace

ChartTableModel::ChartTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ChartTableModel::setTable(const ChartTable &table)
{
    if (table == m_table)
        return;
    if (table.headers != m_table.headers) {
        beginResetModel();
        m_table = table;
        endResetModel();
        return;
    }
    const int before = int(m_table.rows.size());
    const int after = int(table.rows.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_table.rows = table.rows;
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_table.rows = table.rows;
        endRemoveRows();
    } else {
        m_table.rows = table.rows;
    }
    if (const int kept = std::min(before, after); kept > 0)
        Q_EMIT dataChanged(index(0, 0), index(kept - 1, columnCount() - 1));
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.headers.size());
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return m_table.rows.at(index.row()).value(index.column());
    return role == Qt::TextAlignmentRole ? alignment(index.column()) : QVariant();
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return m_table.headers.at(section);
    return role == Qt::TextAlignmentRole ? alignment(section) : QVariant();
}

} // namespace Fanlight

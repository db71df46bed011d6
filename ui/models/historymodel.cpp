// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/historymodel.h"

#include "ui/models/historytext.h"

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

HistoryModel::HistoryModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_entries(mostEntries)
    , m_asking(new QTimer(this))
{
    // All that one paint looks at is asked for together.
    m_asking->setSingleShot(true);
    m_asking->setInterval(0);
    connect(m_asking, &QTimer::timeout, this, [this] { flushWanted(); });
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IdRole)
        return m_ids.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != StateRole && role != Qt::AccessibleTextRole)
        return {};
    const AuditEntry *entry = entryAt(index.row());
    if (!entry) {
        want(index.row());
        return role == Qt::DisplayRole ? QVariant(u"…"_s) : QVariant();
    }
    if (role == StateRole)
        return int(recordedState(*entry));
    const QString text = cell(*entry, Column(index.column()));
    if (role == Qt::AccessibleTextRole)
        return tr("%1: %2", "heading and cell")
            .arg(headerData(index.column(), Qt::Horizontal).toString(), text.isEmpty() ? tr("nothing") : text);
    if (role == Qt::ToolTipRole)
        return historyToolTip(*entry, Column(index.column()), text);
    return text;
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = column >= Total;
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? historyHeading(column) : QVariant();
}

QString HistoryModel::cell(const AuditEntry &entry, Column column) const
{
    return historyCell(entry, column, taskTitle(entry.task, m_tasks));
}

void HistoryModel::setTasks(const QList<Fanlight::Task> &tasks)
{
    m_tasks = tasks;
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0, Task), index(rowCount() - 1, Task));
}

void HistoryModel::clear()
{
    if (m_ids.isEmpty())
        return;
    beginResetModel();
    m_ids.clear();
    m_entries.clear();
    m_wantedPages.clear();
    m_asked.clear();
    endResetModel();
}

void HistoryModel::append(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(ids.size()) - 1);
    m_ids += ids;
    endInsertRows();
}

void HistoryModel::prepend(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return;
    beginInsertRows({}, 0, int(ids.size()) - 1);
    m_ids = ids + m_ids;
    m_wantedPages.clear();
    endInsertRows();
}

void HistoryModel::remove(const QList<qint64> &ids)
{
    QList<int> rows;
    for (const qint64 id : ids) {
        if (const int row = rowOf(id); row >= 0)
            rows.append(row);
    }
    std::ranges::sort(rows, std::greater<>());
    // From below, so that the rows above stay where they are; neighbours go together.
    for (qsizetype at = 0; at < rows.size();) {
        const int last = rows.at(at);
        int first = last;
        for (++at; at < rows.size() && rows.at(at) >= first - 1; ++at)
            first = rows.at(at);
        removeRange(first, last);
    }
}

void HistoryModel::removeBelow(qint64 id)
{
    const auto older = std::upper_bound(m_ids.begin(), m_ids.end(), id, std::greater<>());
    removeRange(int(older - m_ids.begin()), rowCount() - 1);
}

void HistoryModel::removeRange(int first, int last)
{
    if (first > last)
        return;
    beginRemoveRows({}, first, last);
    m_ids.remove(first, last - first + 1);
    m_wantedPages.clear();
    m_asked.clear();
    endRemoveRows();
}

void HistoryModel::setEntries(const QList<AuditEntry> &entries)
{
    int first = rowCount();
    int last = -1;
    for (const AuditEntry &entry : entries) {
        const int row = rowOf(entry.id);
        if (row < 0)
            continue;
        m_entries.insert(entry.id, new AuditEntry(entry));
        first = std::min(first, row);
        last = std::max(last, row);
    }
    m_asked.clear();
    if (last >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, columns - 1));
}

int HistoryModel::rowOf(qint64 id) const
{
    const auto found = std::lower_bound(m_ids.begin(), m_ids.end(), id, std::greater<>());
    return found != m_ids.end() && *found == id ? int(found - m_ids.begin()) : -1;
}

const AuditEntry *HistoryModel::entryAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_entries.object(m_ids.at(row)) : nullptr;
}

void HistoryModel::want(int row) const
{
    m_wantedPages.insert(row / pageRows);
    if (!m_asking->isActive())
        m_asking->start();
}

void HistoryModel::flushWanted() const
{
    const QSet<int> pages = std::exchange(m_wantedPages, {});
    for (const int page : pages) {
        const int first = page * pageRows;
        if (first >= rowCount())
            continue;
        const int last = std::min(first + pageRows, rowCount()) - 1;
        const qint64 newest = m_ids.at(first);
        if (m_asked.contains(newest))
            continue;
        m_asked.insert(newest);
        Q_EMIT pageWanted(newest, m_ids.at(last));
    }
}

} // namespace Fanlight

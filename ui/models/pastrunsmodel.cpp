// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pastrunsmodel.h"

#include "ui/models/display.h"
#include "ui/models/historytext.h"
#include "ui/models/pastrun.h"

#include <utility>

namespace Fanlight {

namespace {

constexpr qsizetype longestRunCell = 300;

//! Runs are listed without their tasks; all built-in ones frame their text alike.
QString textOf(const RunLine &run)
{
    const QString text = textOfMessage(run.message, true, builtinTasks().constFirst().promptTemplate);
    return visibleText(text.left(longestRunCell).simplified(), false);
}

} // namespace

PastRunsModel::PastRunsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int PastRunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int PastRunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant PastRunsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role != Qt::DisplayRole)
        return {};
    const RunLine &run = m_runs.at(index.row());
    switch (Column(index.column())) {
    case Time:
        return historyTime(run.time);
    case Message:
        return run.message.isEmpty() ? tr("(the text was not kept)") : textOf(run);
    case Queries:
        return countText(run.queries);
    case Failed:
        return run.failed > 0 ? countText(run.failed) : QString();
    }
    Q_UNREACHABLE();
}

QVariant PastRunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole)
        return int((column >= Queries ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Time:
        return tr("Time");
    case Message:
        return tr("Text");
    case Queries:
        return tr("Queries");
    case Failed:
        return tr("Not answered");
    }
    Q_UNREACHABLE();
}

bool PastRunsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore;
}

void PastRunsModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent) && !std::exchange(m_asked, true))
        Q_EMIT moreWanted(m_runs.constLast().firstId);
}

void PastRunsModel::begin(const QList<RunLine> &runs)
{
    beginResetModel();
    m_runs = runs;
    m_hasMore = runs.size() >= pageRows;
    m_asked = false;
    endResetModel();
}

void PastRunsModel::update(const QList<RunLine> &newest)
{
    const bool isPage = newest.size() >= pageRows;
    // What lies between this page and what is shown is not known.
    const bool hasGap = isPage && !m_runs.isEmpty() && newest.constLast().firstId > m_runs.constFirst().firstId;
    if (m_runs.isEmpty() || newest.isEmpty() || hasGap) {
        if (newest != m_runs)
            begin(newest);
        return;
    }
    int row = 0;
    for (const RunLine &run : newest) {
        int kept = row;
        while (kept < rowCount() && m_runs.at(kept).firstId > run.firstId)
            ++kept;
        removeRange(row, kept - 1);
        if (row == rowCount() || m_runs.at(row).firstId != run.firstId) {
            beginInsertRows({}, row, row);
            m_runs.insert(row, run);
            endInsertRows();
        } else if (m_runs.at(row) != run) {
            m_runs[row] = run;
            Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
        }
        ++row;
    }
    if (isPage)
        return;
    removeRange(row, rowCount() - 1);
    m_hasMore = false;
}

void PastRunsModel::removeRange(int first, int last)
{
    if (first > last)
        return;
    beginRemoveRows({}, first, last);
    m_runs.remove(first, last - first + 1);
    endRemoveRows();
}

void PastRunsModel::append(const QList<RunLine> &runs)
{
    m_hasMore = runs.size() >= pageRows;
    m_asked = false;
    if (runs.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(runs.size()) - 1);
    m_runs += runs;
    endInsertRows();
}

const RunLine *PastRunsModel::runAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_runs.at(row) : nullptr;
}

} // namespace Fanlight

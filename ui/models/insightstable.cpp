// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/insightstable.h"

#include "ui/models/display.h"
#include "ui/models/insightscharts.h"

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString durationCell(const std::optional<Duration> &duration)
{
    return duration ? durationText(*duration) : u"–"_s;
}

} // namespace

InsightsTable::InsightsTable(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void InsightsTable::setTargets(const QList<TargetInsights> &targets)
{
    const int before = int(m_targets.size());
    const int after = int(targets.size());
    const int kept = std::min(before, after);
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_targets = m_targets + targets.mid(before);
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_targets.resize(after);
        endRemoveRows();
    }
    m_targets = targets;
    if (kept > 0)
        Q_EMIT dataChanged(index(0, 0), index(kept - 1, columns - 1));
}

int InsightsTable::rowOf(const Fanlight::Target &target) const
{
    const auto found = std::find_if(m_targets.begin(), m_targets.end(),
                                    [&target](const TargetInsights &each) { return each.target == target; });
    return found == m_targets.end() ? -1 : int(found - m_targets.begin());
}

int InsightsTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_targets.size());
}

int InsightsTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString InsightsTable::cell(const TargetInsights &target, Column column) const
{
    switch (column) {
    case Target:
        return visibleText(target.target.name(), false);
    case Queries:
        return countText(target.all());
    case Median:
        return durationCell(target.total.p50);
    case High:
        return durationCell(target.total.p95);
    case Highest:
        return durationCell(target.total.p99);
    case FirstToken:
        return durationCell(target.firstToken.p50);
    case Speed:
        return target.tokensPerSecond ? speedText(*target.tokensPerSecond) : u"–"_s;
    case Errors:
        return target.errorRate() ? shareText(*target.errorRate()) : u"–"_s;
    }
    Q_UNREACHABLE();
}

QVariant InsightsTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TargetInsights &target = m_targets.at(index.row());
    const Column column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell(target, column);
    case Qt::TextAlignmentRole:
        return int((column == Target ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (column == Queries)
            return tr("Answered %1, failed %2, cancelled %3, without a delivery of their own (from the cache, or with "
                      "an equal query) %4")
                .arg(countText(target.answered), countText(target.failed), countText(target.cancelled),
                     countText(target.unsent));
        return {};
    default:
        return {};
    }
}

QVariant InsightsTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Target ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    const bool isHint = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !isHint)
        return {};
    switch (Column(section)) {
    case Target:
        return isHint ? tr("Endpoint and model") : tr("Target");
    case Queries:
        return isHint ? tr("Queries that ended in this period") : tr("Queries");
    case Median:
        return isHint ? tr("Half of the answers took at most this long") : tr("p50");
    case High:
        return isHint ? tr("95 of 100 answers took at most this long") : tr("p95");
    case Highest:
        return isHint ? tr("99 of 100 answers took at most this long") : tr("p99");
    case FirstToken:
        return isHint ? tr("Half of the answers began within this time") : tr("First token");
    case Speed:
        return isHint ? tr("Tokens per second of the median answer, from its first token on") : tr("Tokens/s");
    case Errors:
        return isHint ? tr("The part of the queries that failed") : tr("Errors");
    }
    Q_UNREACHABLE();
}

} // namespace Fanlight

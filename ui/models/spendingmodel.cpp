// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/spendingmodel.h"

#include "core/domain/target.h"
#include "ui/models/costtext.h"
#include "ui/models/display.h"

#include <QLocale>

#include <algorithm>

namespace Fanlight {

namespace {

//! What nobody knows is not written as nothing.
QString costOf(const SpendingLine &line)
{
    return line.unknownCosts >= line.queries ? QString() : moneyText(line.costUsd);
}

bool isOfTheSame(const SpendingLine &one, const SpendingLine &other)
{
    return one.day == other.day && one.endpoint == other.endpoint && one.model == other.model;
}

QString numberOrNothing(qint64 number)
{
    return number > 0 ? countText(number) : QString();
}

} // namespace

SpendingModel::SpendingModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int SpendingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_lines.isEmpty() ? 0 : int(m_lines.size()) + 1;
}

int SpendingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant SpendingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isTotal = index.row() == m_lines.size();
    if (role == IsTotalRole)
        return isTotal;
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role == Qt::ToolTipRole && index.column() == Unknown)
        return tr("Of these queries the cost is unknown: their model has no known price, or the provider reported no "
                  "tokens. They are not in the sum.");
    if (role != Qt::DisplayRole)
        return {};
    const SpendingLine &shown = line(index.row());
    switch (Column(index.column())) {
    case Day:
        return isTotal ? tr("All days") : QLocale().toString(shown.day, QLocale::ShortFormat);
    case Target:
        return isTotal ? tr("All models") : visibleText(Fanlight::Target{shown.endpoint, shown.model}.name(), false);
    case Queries:
        return countText(shown.queries);
    case Cached:
        return numberOrNothing(shown.cached);
    case Attempts:
        return numberOrNothing(shown.attempts);
    case TokensIn:
        return numberOrNothing(shown.inputTokens);
    case TokensOut:
        return numberOrNothing(shown.outputTokens);
    case Cost:
        return costOf(shown);
    case Unknown:
        return numberOrNothing(shown.unknownCosts);
    }
    Q_UNREACHABLE();
}

QVariant SpendingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole)
        return int((column >= Queries ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Day:
        return tr("Day");
    case Target:
        return tr("Model");
    case Queries:
        return tr("Queries");
    case Cached:
        return tr("From cache");
    case Attempts:
        return tr("Attempts");
    case TokensIn:
        return tr("Tokens in");
    case TokensOut:
        return tr("Tokens out");
    case Cost:
        return tr("Cost");
    case Unknown:
        return tr("Cost unknown");
    }
    Q_UNREACHABLE();
}

void SpendingModel::setLines(const QList<SpendingLine> &lines)
{
    if (lines == m_lines)
        return;
    const bool isAnew = m_lines.isEmpty() || lines.isEmpty();
    if (isAnew)
        beginResetModel();
    else
        moveTo(lines);
    m_lines = lines;
    m_total = {};
    for (const SpendingLine &each : lines) {
        m_total.queries += each.queries;
        m_total.cached += each.cached;
        m_total.attempts += each.attempts;
        m_total.inputTokens += each.inputTokens;
        m_total.outputTokens += each.outputTokens;
        m_total.costUsd += each.costUsd;
        m_total.unknownCosts += each.unknownCosts;
    }
    if (isAnew)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void SpendingModel::moveTo(const QList<SpendingLine> &lines)
{
    qsizetype head = 0;
    while (head < std::min(lines.size(), m_lines.size()) && isOfTheSame(lines.at(head), m_lines.at(head)))
        ++head;
    qsizetype tail = 0;
    const qsizetype most = std::min(lines.size(), m_lines.size()) - head;
    while (tail < most && isOfTheSame(lines.at(lines.size() - 1 - tail), m_lines.at(m_lines.size() - 1 - tail)))
        ++tail;
    if (const qsizetype gone = m_lines.size() - head - tail; gone > 0) {
        beginRemoveRows({}, int(head), int(head + gone) - 1);
        m_lines.remove(head, gone);
        endRemoveRows();
    }
    if (const qsizetype added = lines.size() - head - tail; added > 0) {
        beginInsertRows({}, int(head), int(head + added) - 1);
        m_lines = m_lines.first(head) + lines.sliced(head, added) + m_lines.sliced(head);
        endInsertRows();
    }
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/requestlogfilter.h"

#include "ui/models/display.h"
#include "ui/models/searchwords.h"

#include <algorithm>

namespace Fanlight {

namespace {

bool accepts(RequestLogChip chip, const RequestLogEntry &entry)
{
    switch (chip) {
    case RequestLogChip::All:
        return true;
    case RequestLogChip::Running:
        return !isFinal(entry.state);
    case RequestLogChip::Failed:
        return entry.state == QueryState::Failed;
    case RequestLogChip::Cancelled:
        return entry.state == QueryState::Cancelled;
    case RequestLogChip::Cached:
        return entry.cached;
    }
    Q_UNREACHABLE();
}

} // namespace

RequestLogFilter::RequestLogFilter(RequestLogModel &log, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_log(log)
{
    setSortRole(RequestLogModel::SortRole);
    setSourceModel(&log);
}

void RequestLogFilter::setChip(RequestLogChip chip)
{
    if (chip == m_chip)
        return;
    m_chip = chip;
    refilter();
}

void RequestLogFilter::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    const QStringList words = searchWords(text);
    if (words == m_words)
        return;
    m_words = words;
    refilter();
}

void RequestLogFilter::refilter()
{
    // Not invalidateFilter(): it removes and inserts stretch by stretch, and every stretch costs each view a pass over
    // all rows. This is one change of layout, which keeps the selection too.
    invalidate();
    Q_EMIT filterChanged();
}

bool RequestLogFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const RequestLogEntry &entry = m_log.entry(sourceRow);
    if (!accepts(m_chip, entry))
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return entry.target.contains(word, Qt::CaseInsensitive) || entry.task.contains(word, Qt::CaseInsensitive)
            || entry.taskTitle.contains(word, Qt::CaseInsensitive)
            || stateText(entry.state).contains(word, Qt::CaseInsensitive)
            || (entry.error && errorText(entry).contains(word, Qt::CaseInsensitive));
    });
}

bool RequestLogFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto column = RequestLogModel::Column(left.column());
    if (column == RequestLogModel::Number)
        return left.row() < right.row();
    if (column == RequestLogModel::Target || column == RequestLogModel::Task) {
        const RequestLogEntry &a = m_log.entry(left.row());
        const RequestLogEntry &b = m_log.entry(right.row());
        const int order = column == RequestLogModel::Target ? a.target.compare(b.target, Qt::CaseInsensitive)
                                                            : shownTask(a).compare(shownTask(b), Qt::CaseInsensitive);
        return order != 0 ? order < 0 : left.row() < right.row();
    }
    const double a = m_log.sortNumber(left.row(), column);
    const double b = m_log.sortNumber(right.row(), column);
    return a != b ? a < b : left.row() < right.row();
}

} // namespace Fanlight

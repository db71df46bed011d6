// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/requestlogmodel.h"

#include "ui/models/requestlogsort.h"
#include "ui/models/requestlogtext.h"

#include <algorithm>
#include <cmath>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! Rows dropped at once: enough to make the cost per row small, few enough for a frame under any sort.
constexpr qsizetype dropChunk = 32;

//! Distinct targets and tasks that are shared between rows.
constexpr qsizetype mostTexts = 4096;

//! Nearly always as it is, and then shared by all rows of its endpoint.
QUrl plainUrl(const QUrl &url)
{
    const bool isPlain = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    return isPlain ? url : url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

void leaveOutTexts(Timeline &timeline)
{
    for (Attempt &attempt : timeline.attempts) {
        if (attempt.error)
            attempt.error->partialText.clear();
    }
}

} // namespace

RequestLogModel::RequestLogModel(QObject *parent)
    : RequestLogModel(defaultCapacity, parent)
{
}

RequestLogModel::RequestLogModel(qsizetype capacity, QObject *parent)
    : QAbstractTableModel(parent)
    , m_capacity(std::max<qsizetype>(capacity, 1))
{
}

int RequestLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int RequestLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant RequestLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell(row, column);
    case Qt::ToolTipRole:
        return RequestLogText::toolTip(entry(row), column, cell(row, column), m_priceNote);
    case Qt::AccessibleTextRole:
        return RequestLogText::accessible(entry(row), column, cell(row, column));
    case Qt::TextAlignmentRole:
        return headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
    case SortRole:
        if (column == Target || column == Task)
            return cell(row, column);
        return sortNumber(row, column);
    case QueryIdRole:
        return QVariant::fromValue(entry(row).id);
    case StateRole:
        return int(entry(row).state);
    case WaterfallRole:
        return QVariant::fromValue(bar(row));
    case ErrorRole:
        return errorText(entry(row));
    case AttemptErrorsRole:
        return attemptErrors(entry(row));
    case DetailsRole:
        return detailsText(entry(row), bar(row));
    default:
        return {};
    }
}

QVariant RequestLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole) {
        const bool text = column == Started || column == Target || column == Task || column == State || column == Cache
            || column == Waterfall;
        return int((text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return role == Qt::ToolTipRole ? RequestLogText::headingToolTip(column) : RequestLogText::heading(column);
}

QString RequestLogModel::cell(int row, Column column) const
{
    // Only the waterfall's own cell needs its bar.
    return RequestLogText::cell(entry(row), column, column == Waterfall ? bar(row) : WaterfallBar(), m_now);
}

int RequestLogModel::rowOf(QueryId id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.cend() ? -1 : int(*place - m_firstPlace);
}

Moment RequestLogModel::runStart(const RequestLogEntry &shown) const
{
    const auto run = m_runs.constFind(shown.run);
    if (run != m_runs.cend() && run->start)
        return *run->start;
    return shown.timeline ? shown.timeline->submitted : m_now;
}

WaterfallBar RequestLogModel::bar(int row) const
{
    const RequestLogEntry &shown = entry(row);
    if (!shown.timeline)
        return {runStart(shown), runStart(shown), {}, {}, shown.state};
    // A look into the cache is no phase of a request.
    if (shown.cached)
        return {runStart(shown), shown.timeline->submitted, {}, {}, shown.state};
    return waterfallBar(*shown.timeline, shown.state, runStart(shown), m_now);
}

double RequestLogModel::sortNumber(int row, Column column) const
{
    return requestLogSortNumber(entry(row), column, m_now);
}

RequestLogStatistics RequestLogModel::statistics() const
{
    RequestLogStatistics statistics{m_counts, {}, {}};
    std::vector<float> totals;
    totals.reserve(size_t(m_counts.done));
    std::copy_if(m_doneMilliseconds.begin(), m_doneMilliseconds.end(), std::back_inserter(totals),
                 [](float milliseconds) { return milliseconds >= 0; });
    if (totals.empty())
        return statistics;
    const auto percentile = [&](double share) {
        const auto rank = size_t(std::ceil(share * double(totals.size())));
        const auto nth = totals.begin() + std::ptrdiff_t(std::max<size_t>(rank, 1) - 1);
        std::nth_element(totals.begin(), nth, totals.end());
        return std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::milli>(*nth));
    };
    statistics.median = percentile(0.50);
    statistics.percentile95 = percentile(0.95);
    return statistics;
}

void RequestLogModel::setTaskTitles(const QHash<QString, QString> &titles)
{
    if (titles == m_taskTitles)
        return;
    m_taskTitles = titles;
    for (RequestLogEntry &shown : m_entries)
        shown.taskTitle = titles.value(shown.task, shown.taskTitle);
    if (!m_entries.empty())
        changed(0, rowCount() - 1, Task, Task);
}

void RequestLogModel::addQuery(const QueryRequest &request)
{
    addQueryAt(request, QDateTime::currentDateTimeUtc());
}

void RequestLogModel::addQueryAt(const QueryRequest &request, const QDateTime &startedUtc)
{
    if (request.id == 0 || m_places.contains(request.id))
        return;
    if (qsizetype(m_entries.size()) >= m_capacity)
        dropOldest(std::clamp<qsizetype>(m_capacity / 16, 1, dropChunk));
    const int row = rowCount();
    RequestLogEntry added;
    added.id = request.id;
    added.run = request.run;
    added.number = m_nextNumber++;
    added.startedUtc = startedUtc;
    added.target = interned(request.target().name());
    added.task = interned(request.task);
    added.taskTitle = m_taskTitles.value(request.task);
    added.protocol = request.endpoint.protocol;
    added.url = plainUrl(request.endpoint.baseUrl);
    beginInsertRows({}, row, row);
    m_places.insert(added.id, m_firstPlace + row);
    if (added.run != 0)
        ++m_runs[added.run].rows;
    m_entries.push_back(std::move(added));
    m_doneMilliseconds.push_back(-1);
    ++m_counts.all;
    count(QueryState::Queued, 1);
    endInsertRows();
    Q_EMIT countsChanged();
}

void RequestLogModel::updateProgress(const QueryProgress &progress)
{
    const int row = rowOf(progress.id);
    if (row < 0 || entry(row).finished)
        return;
    RequestLogEntry &shown = m_entries[size_t(row)];
    const QueryState before = shown.state;
    setTimeline(shown, progress.timeline);
    setState(row, progress.state);
    changed(row, row, State, Total);
    changed(row, row, Waterfall, Waterfall);
    noteRunStart(shown);
    if (before != progress.state)
        Q_EMIT countsChanged();
}

void RequestLogModel::finishQuery(const QueryResult &result)
{
    const int row = rowOf(result.request.id);
    if (row < 0 || entry(row).finished)
        return;
    RequestLogEntry &shown = m_entries[size_t(row)];
    shown.finished = true;
    shown.sharedWith = result.sharedWith;
    shown.cached = result.cached;
    shown.costUsd = result.costUsd;
    m_counts.cached += result.cached ? 1 : 0;
    // Counted once, where it was paid.
    if (result.sharedWith == 0 && !result.cached)
        shown.usage = result.usage();
    if (const auto *error = std::get_if<QueryError>(&result.outcome)) {
        shown.error = *error;
        shown.error->partialText.clear();
        shown.providerRequestId = error->providerRequestId;
    } else {
        shown.providerRequestId = std::get<Answer>(result.outcome).providerRequestId;
    }
    setTimeline(shown, result.timeline);
    setState(row, result.state());
    if (shown.state == QueryState::Done && !shown.cached)
        m_doneMilliseconds[size_t(row)] = float(toMilliseconds(shown.timeline->total(m_now)));
    changed(row, row, State, Waterfall);
    noteRunStart(shown);
    Q_EMIT countsChanged();
}

void RequestLogModel::advance(Moment now)
{
    if (now <= m_now)
        return;
    m_now = now;
    if (m_counts.running > 0)
        Q_EMIT timesAdvanced();
}

void RequestLogModel::clearFinished()
{
    if (m_counts.all == m_counts.running)
        return;
    beginResetModel();
    std::deque<RequestLogEntry> kept;
    for (RequestLogEntry &shown : m_entries) {
        if (isFinal(shown.state))
            forget(shown);
        else
            kept.push_back(std::move(shown));
    }
    m_entries = std::move(kept);
    m_doneMilliseconds.assign(m_entries.size(), -1);
    m_firstPlace = 0;
    qint64 place = 0;
    for (const RequestLogEntry &shown : m_entries)
        m_places[shown.id] = place++;
    endResetModel();
    Q_EMIT countsChanged();
}

void RequestLogModel::setTimeline(RequestLogEntry &shown, Timeline timeline)
{
    leaveOutTexts(timeline);
    shown.timeline = std::move(timeline);
    m_now = std::max(m_now, latestMoment(*shown.timeline));
}

void RequestLogModel::setState(int row, QueryState state)
{
    RequestLogEntry &shown = m_entries[size_t(row)];
    count(shown.state, -1);
    shown.state = state;
    count(state, 1);
}

void RequestLogModel::count(QueryState state, qsizetype by)
{
    switch (state) {
    case QueryState::Queued:
    case QueryState::Connecting:
    case QueryState::Waiting:
    case QueryState::Streaming:
    case QueryState::RetryWait:
        m_counts.running += by;
        break;
    case QueryState::Done:
        m_counts.done += by;
        break;
    case QueryState::Failed:
        m_counts.failed += by;
        break;
    case QueryState::Cancelled:
        m_counts.cancelled += by;
        break;
    }
}

void RequestLogModel::noteRunStart(const RequestLogEntry &shown)
{
    const auto run = m_runs.find(shown.run);
    if (run == m_runs.end() || !shown.timeline || (run->start && *run->start <= shown.timeline->submitted))
        return;
    const bool moved = run->start.has_value();
    run->start = shown.timeline->submitted;
    if (moved) // Every bar of the run now begins later than it did.
        Q_EMIT timesAdvanced();
}

void RequestLogModel::forget(const RequestLogEntry &shown)
{
    m_places.remove(shown.id);
    --m_counts.all;
    m_counts.cached -= shown.cached ? 1 : 0;
    count(shown.state, -1);
    const auto run = m_runs.find(shown.run);
    if (run != m_runs.end() && --run->rows == 0)
        m_runs.erase(run);
}

void RequestLogModel::dropOldest(qsizetype rows)
{
    const qsizetype dropped = std::min(rows, qsizetype(m_entries.size()));
    beginRemoveRows({}, 0, int(dropped) - 1);
    for (qsizetype i = 0; i < dropped; ++i)
        forget(m_entries[size_t(i)]);
    m_entries.erase(m_entries.begin(), m_entries.begin() + dropped);
    m_doneMilliseconds.erase(m_doneMilliseconds.begin(), m_doneMilliseconds.begin() + dropped);
    m_firstPlace += dropped;
    endRemoveRows();
}

void RequestLogModel::changed(int firstRow, int lastRow, Column first, Column last)
{
    Q_EMIT dataChanged(index(firstRow, first), index(lastRow, last));
}

QString RequestLogModel::interned(const QString &text)
{
    if (m_texts.size() >= mostTexts)
        m_texts.clear();
    return *m_texts.insert(text);
}

} // namespace Fanlight

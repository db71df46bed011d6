// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/resultsmodel.h"

#include "core/engine/clock.h"
#include "ui/models/display.h"

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

void end(ResultCell &cell, const AnalysisResult &result)
{
    cell.state = result.state();
    cell.timeline = result.query.timeline;
    cell.text = result.text();
    cell.value = result.value;
    cell.error = result.error;
    cell.usage = result.query.usage();
    cell.sharedWith = result.query.sharedWith;
    cell.cached = result.query.cached;
    cell.costUsd = result.query.costUsd;
    if (const auto *answer = std::get_if<Answer>(&result.query.outcome)) {
        cell.finishReason = answer->finishReason;
        cell.reasoning = answer->reasoning;
        cell.model = answer->model;
        cell.providerRequestId = answer->providerRequestId;
    } else {
        cell.providerRequestId = std::get<QueryError>(result.query.outcome).providerRequestId;
    }
}

} // namespace

ResultCell endedCell(const AnalysisResult &result, AnswerForm form)
{
    ResultCell cell;
    cell.request = result.query.request;
    cell.form = form;
    end(cell, result);
    return cell;
}

ResultsModel::ResultsModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    m_frame.setInterval(frame);
    connect(&m_frame, &QTimer::timeout, this, &ResultsModel::flush);
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tasks.size());
}

int ResultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_targets.size());
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !hasIndex(index.row(), index.column()))
        return {};
    const ResultCell &shown = cell(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shown.value ? displayText(*shown.value) : shown.text;
    case Qt::AccessibleTextRole: {
        if (shown.isEmpty())
            return tr("not run");
        const QString said = shown.error ? shown.error->message : data(index, Qt::DisplayRole).toString();
        return said.isEmpty() ? stateText(shown.state) : tr("%1: %2").arg(stateText(shown.state), visibleText(said));
    }
    case CellRole:
        return QVariant::fromValue(shown);
    case StateRole:
        return int(shown.state);
    default:
        return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool vertical = orientation == Qt::Vertical;
    if (section < 0 || section >= (vertical ? m_tasks.size() : m_targets.size()))
        return {};
    if (role == Qt::DisplayRole)
        return vertical ? m_tasks.at(section).title : m_targets.at(section).name();
    if (role == FormRole && vertical)
        return int(m_tasks.at(section).form);
    return {};
}

void ResultsModel::begin(const RunSpec &spec, const QList<QueryRequest> &requests)
{
    QList<Target> targets;
    for (const BoundTarget &bound : spec.targets)
        targets.append(bound.target());
    beginResetModel();
    reset(spec.text, spec.tasks, targets);
    const Moment submitted = now();
    for (qsizetype position = 0; position < std::min(requests.size(), m_cells.size()); ++position) {
        if (requests.at(position).id == 0)
            continue;
        m_cells[position].request = requests.at(position);
        m_cells[position].timeline.submitted = submitted;
        m_positions.insert(requests.at(position).id, position);
    }
    endResetModel();
}

void ResultsModel::replace(int row, int column, const QueryRequest &request)
{
    if (!hasIndex(row, column))
        return;
    const qsizetype position = row * m_targets.size() + column;
    ResultCell &old = m_cells[position];
    m_positions.remove(old.request.id);
    ResultCell fresh;
    fresh.request = request;
    fresh.form = old.form;
    fresh.timeline.submitted = now();
    old = fresh;
    m_results[position].reset();
    m_positions.insert(request.id, position);
    touch(position);
}

void ResultsModel::clear()
{
    beginResetModel();
    reset({}, {}, {});
    endResetModel();
}

void ResultsModel::reset(QString text, QList<Task> tasks, QList<Target> targets)
{
    m_frame.stop();
    m_touched.clear();
    m_positions.clear();
    m_text = std::move(text);
    m_tasks = std::move(tasks);
    m_targets = std::move(targets);
    m_cells.clear();
    for (const Task &task : std::as_const(m_tasks)) {
        ResultCell empty;
        empty.form = task.form;
        m_cells.insert(m_cells.size(), m_targets.size(), empty);
    }
    m_results = QList<std::optional<AnalysisResult>>(m_cells.size());
}

void ResultsModel::applyProgress(const QueryProgress &progress)
{
    const auto found = m_positions.constFind(progress.id);
    if (found == m_positions.cend())
        return;
    ResultCell &changed = m_cells[*found];
    // The final state comes with its value, in applyResult().
    if (isFinal(changed.state) || isFinal(progress.state))
        return;
    changed.state = progress.state;
    changed.timeline = progress.timeline;
    changed.attemptLimit = progress.attemptLimit;
    changed.shape = progress.shape;
    touch(*found);
}

void ResultsModel::appendText(QueryId id, const QString &text)
{
    const auto found = m_positions.constFind(id);
    if (found == m_positions.cend() || isFinal(m_cells.at(*found).state))
        return;
    m_cells[*found].text += text;
    touch(*found);
}

void ResultsModel::discardText(QueryId id)
{
    const auto found = m_positions.constFind(id);
    if (found == m_positions.cend() || isFinal(m_cells.at(*found).state))
        return;
    ResultCell &changed = m_cells[*found];
    changed.text.clear();
    changed.brokenAttempt = changed.timeline.attempts.size();
    touch(*found);
}

void ResultsModel::keepReply(QueryId id, const RawReply &reply)
{
    const auto found = m_positions.constFind(id);
    if (found != m_positions.cend())
        m_cells[*found].rawReply = reply;
}

void ResultsModel::applyResult(const AnalysisResult &result)
{
    const auto found = m_positions.constFind(result.query.request.id);
    if (found == m_positions.cend())
        return;
    ResultCell &changed = m_cells[*found];
    if (isFinal(changed.state))
        return;
    m_results[*found] = result;
    end(changed, result);
    touch(*found);
}

const ResultCell &ResultsModel::cell(int row, int column) const
{
    return m_cells.at(row * m_targets.size() + column);
}

QList<AnalysisResult> ResultsModel::results() const
{
    QList<AnalysisResult> ended;
    for (const auto &result : m_results) {
        if (result)
            ended.append(*result);
    }
    return ended;
}

ResultCounts ResultsModel::counts() const
{
    ResultCounts counts;
    for (const ResultCell &one : m_cells) {
        if (one.isEmpty())
            continue;
        switch (one.state) {
        case QueryState::Queued:
            ++counts.queued;
            break;
        case QueryState::Connecting:
        case QueryState::Waiting:
        case QueryState::Streaming:
        case QueryState::RetryWait:
            ++counts.running;
            break;
        case QueryState::Done:
            ++counts.done;
            break;
        case QueryState::Failed:
            ++counts.failed;
            break;
        case QueryState::Cancelled:
            ++counts.cancelled;
            break;
        }
    }
    return counts;
}

Moment ResultsModel::now() const
{
    return m_clock.now();
}

void ResultsModel::touch(qsizetype position)
{
    m_touched.append(position);
    if (!m_frame.isActive())
        m_frame.start();
}

void ResultsModel::flush()
{
    if (m_touched.isEmpty())
        return;
    const qsizetype columns = m_targets.size();
    int top = rowCount();
    int left = columnCount();
    int bottom = 0;
    int right = 0;
    for (const qsizetype position : std::as_const(m_touched)) {
        const int row = int(position / columns);
        const int column = int(position % columns);
        top = std::min(top, row);
        bottom = std::max(bottom, row);
        left = std::min(left, column);
        right = std::max(right, column);
    }
    m_touched.clear();
    Q_EMIT dataChanged(index(top, left), index(bottom, right));
}

} // namespace Fanlight

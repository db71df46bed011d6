// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/workbench.h"

#include "core/analysis/readability.h"
#include "core/engine/asread.h"

#include <algorithm>

namespace Fanlight {

namespace {

//! Servers close idle connections after a while; more often than this a warmed one is most likely still open.
constexpr Duration preparationLasts = std::chrono::seconds(30);

//! What the latest requests may take in memory, in bytes.
constexpr qsizetype recentBytes = qsizetype(8) * 1024 * 1024;

qsizetype bytesOf(const QueryRequest &request)
{
    return 1024 + 2 * (request.message.size() + request.systemPrompt.size());
}

} // namespace

Workbench::Workbench(QueryEngine &engine, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_results(clock)
    , m_tasks(builtinTasks())
    , m_recent(recentBytes)
{
    tellTitles();
    connect(&engine, &QueryEngine::submitted, this, [this](const QueryRequest &request) {
        m_recent.insert(request.id, new QueryRequest(request), bytesOf(request));
        m_log.addQuery(request);
        // The engine has nothing to tell of a query until it is sent; its wait in our queue is seen from now on.
        m_log.updateProgress({request.id, QueryState::Queued, {m_engine.now(), {}, {}}, 1});
    });
    connect(&engine, &QueryEngine::progressed, &m_log, &RequestLogModel::updateProgress);
    // The log says of a query what its card and the history say.
    connect(&engine, &QueryEngine::finished, this, [this](const QueryResult &result) {
        m_log.finishQuery(asRead(result, [this](const QueryRequest &request, const Answer &answer) {
            return isReadable(m_tasks, request, answer);
        }));
    });
    connect(&engine, &QueryEngine::progressed, &m_results, &ResultsModel::applyProgress);
    connect(&engine, &QueryEngine::textReceived, &m_results, &ResultsModel::appendText);
    connect(&engine, &QueryEngine::replyReceived, &m_results, &ResultsModel::keepReply);
    connect(&engine, &QueryEngine::textDiscarded, &m_results, &ResultsModel::discardText);
    connect(&engine, &QueryEngine::loadChanged, this, &Workbench::loadsChanged);
}

Workbench::~Workbench()
{
    m_engine.disconnect(this);
    qDeleteAll(m_runs);
}

void Workbench::tellTitles()
{
    QHash<QString, QString> titles;
    for (const Task &task : std::as_const(m_tasks))
        titles.insert(task.id, task.title);
    m_log.setTaskTitles(titles);
}

QList<TargetLoad> Workbench::loads() const
{
    QList<TargetLoad> loads;
    for (const BoundTarget &target : m_targets)
        loads.append(m_engine.load(target.endpoint, target.model));
    return loads;
}

void Workbench::setTasks(const QList<Task> &tasks)
{
    if (tasks == m_tasks)
        return;
    m_tasks = tasks;
    tellTitles();
    Q_EMIT tasksChanged();
}

void Workbench::addTarget(const BoundTarget &target)
{
    m_targets.append(target);
    Q_EMIT targetsChanged();
}

void Workbench::replaceTarget(int index, const BoundTarget &target)
{
    if (index < 0 || index >= m_targets.size())
        return;
    const QString oldName = m_targets.at(index).endpoint.name;
    m_targets[index] = target;
    // One name stands for one address and key.
    for (BoundTarget &other : m_targets) {
        if (other.endpoint.name == oldName)
            other.endpoint = target.endpoint;
    }
    // Two that differed by what was changed would now be asked the same twice.
    for (qsizetype other = m_targets.size() - 1; other >= 0; --other) {
        if (other != index && m_targets.at(other).target() == target.target())
            m_targets.removeAt(other);
    }
    Q_EMIT targetsChanged();
}

void Workbench::removeTarget(int index)
{
    if (index < 0 || index >= m_targets.size())
        return;
    m_targets.removeAt(index);
    Q_EMIT targetsChanged();
}

void Workbench::setLimits(const QString &endpoint, const EndpointLimits &limits)
{
    bool isChanged = false;
    for (BoundTarget &target : m_targets) {
        if (target.endpoint.name != endpoint || target.endpoint.limits == limits)
            continue;
        target.endpoint.limits = limits;
        isChanged = true;
    }
    if (isChanged)
        Q_EMIT targetsChanged();
}

int Workbench::targetOfColumn(int column) const
{
    if (column < 0 || column >= m_results.columnCount())
        return -1;
    const Target wanted = m_results.targets().at(column);
    const auto found = std::find_if(m_targets.begin(), m_targets.end(),
                                    [&wanted](const BoundTarget &bound) { return bound.target() == wanted; });
    return found == m_targets.end() ? -1 : int(found - m_targets.begin());
}

void Workbench::prepare(int tasks)
{
    if (isRunning() || tasks <= 0)
        return;
    const Moment now = m_engine.now();
    for (const BoundTarget &target : std::as_const(m_targets)) {
        const QString key = originOf(target.endpoint.baseUrl) + u' ' + target.model;
        const auto before = m_prepared.constFind(key);
        if (before != m_prepared.cend() && now - *before < preparationLasts)
            continue;
        m_prepared.insert(key, now);
        m_engine.warmUp(target.endpoint, target.model, tasks);
    }
}

void Workbench::run(const QString &text, const QStringList &tasks)
{
    if (isRunning() || text.trimmed().isEmpty() || m_targets.isEmpty())
        return;
    RunSpec spec;
    spec.text = text;
    spec.deadlines = m_deadlines;
    spec.targets = m_targets;
    for (const Task &task : std::as_const(m_tasks)) {
        if (tasks.contains(task.id))
            spec.tasks.append(task);
    }
    if (spec.tasks.isEmpty())
        return;
    auto *run = new AnalysisRun(m_engine, spec, this);
    watch(run);
    connect(run, &AnalysisRun::finished, this, &Workbench::runFinished);
    m_pastObstacle.clear();
    m_unknownEndpoints.clear();
    m_results.begin(spec, run->start());
}

void Workbench::showPast(const ShownPast &past)
{
    if (isRunning())
        return;
    m_pastObstacle = past.textObstacle;
    m_unknownEndpoints = past.unknownEndpoints;
    m_results.begin(past.spec, past.requests);
    for (const AnalysisResult &result : past.results)
        m_results.applyResult(result);
}

QString Workbench::obstacleToRetry(const QueryRequest &request) const
{
    if (!m_pastObstacle.isEmpty())
        return m_pastObstacle;
    const bool isTarget = std::ranges::any_of(
        m_targets, [&request](const BoundTarget &target) { return target.endpoint.name == request.endpoint.name; });
    if (isTarget || !m_unknownEndpoints.contains(request.endpoint.name))
        return {};
    return tr("There is no endpoint \"%1\" any more, so it cannot be asked again.").arg(request.endpoint.name);
}

void Workbench::stop()
{
    // Cancelling ends runs, and a run that ends leaves the list.
    const QList<AnalysisRun *> runs = m_runs;
    for (AnalysisRun *run : runs)
        run->cancel();
}

void Workbench::retry(int row, int column)
{
    if (!m_results.hasIndex(row, column))
        return;
    const ResultCell &cell = m_results.cell(row, column);
    if (cell.isEmpty() || cell.isRunning())
        return;
    if (const QString obstacle = obstacleToRetry(cell.request); !obstacle.isEmpty()) {
        Q_EMIT retryRefused(obstacle);
        return;
    }
    RunSpec spec;
    spec.text = m_results.text();
    spec.deadlines = m_deadlines;
    spec.tasks = {m_results.tasks().at(row)};
    spec.targets = {currentTarget(cell.request)};
    spec.cacheUse = CacheUse::Refresh; // the answer that is there is not wanted
    auto *run = new AnalysisRun(m_engine, spec, this);
    watch(run);
    const QList<QueryRequest> requests = run->start();
    m_results.replace(row, column, requests.first());
}

void Workbench::retryFailed()
{
    for (int row = 0; row < m_results.rowCount(); ++row) {
        for (int column = 0; column < m_results.columnCount(); ++column) {
            if (m_results.cell(row, column).state == QueryState::Failed)
                retry(row, column);
        }
    }
}

void Workbench::cancel(int row, int column)
{
    if (m_results.hasIndex(row, column))
        m_engine.cancel(m_results.cell(row, column).request.id);
}

void Workbench::watch(AnalysisRun *run)
{
    m_runs.append(run);
    connect(run, &AnalysisRun::resultReady, &m_results, &ResultsModel::applyResult);
    connect(run, &AnalysisRun::finished, this, [this, run] { ended(run); });
    if (m_runs.size() == 1)
        Q_EMIT runningChanged(true);
}

void Workbench::ended(AnalysisRun *run)
{
    m_runs.removeOne(run);
    run->deleteLater();
    if (m_runs.isEmpty())
        Q_EMIT runningChanged(false);
}

BoundTarget Workbench::currentTarget(const QueryRequest &request) const
{
    for (const BoundTarget &target : m_targets) {
        if (target.target() == request.target())
            return target;
    }
    // Only the model may have changed, or the target may be gone: the endpoint as it is now, else as it was.
    for (const BoundTarget &target : m_targets) {
        if (target.endpoint.name == request.endpoint.name)
            return {target.endpoint, request.model};
    }
    return {request.endpoint, request.model};
}

} // namespace Fanlight

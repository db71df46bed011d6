// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchplanner.h"

#include "core/batch/batchjournal.h"
#include "core/domain/tokenestimate.h"
#include "core/engine/answercache.h"
#include "core/engine/cachekey.h"

#include <QElapsedTimer>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace Fanlight {

namespace {

//! Less than a frame, so that a window stays responsive.
constexpr int planSliceMs = 6;
constexpr qint64 mostAsked = 256; // of the cache at a time

} // namespace

BatchPlanner::BatchPlanner(const BatchJournal &journal, BatchSpec spec, std::unique_ptr<TableReader> reader,
                           EngineSeams seams, BatchRunner::CostBound costBound, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_parts(openProviderParts(journal.notes()))
    , m_spec(std::move(spec))
    , m_reader(std::move(reader))
    , m_seams(std::move(seams))
    , m_costBound(std::move(costBound))
{
    for (const BoundTarget &target : std::as_const(m_spec.targets)) {
        TargetPlan plan;
        plan.target = target.target().name();
        m_plan.targets.append(plan);
    }
}

void BatchPlanner::start()
{
    scheduleSlice();
}

void BatchPlanner::scheduleSlice()
{
    if (!std::exchange(m_isScheduled, true))
        QMetaObject::invokeMethod(this, &BatchPlanner::readSlice, Qt::QueuedConnection);
}

void BatchPlanner::readSlice()
{
    m_isScheduled = false;
    QElapsedTimer slice;
    slice.start();
    while (!m_isRead && m_asked < mostAsked) {
        m_isRead = !readRow();
        if (slice.hasExpired(planSliceMs))
            break;
    }
    if (m_isRead && m_asked == 0) {
        // A lookup that was answered at once has asked for another slice.
        if (!std::exchange(m_isOver, true))
            Q_EMIT finished(m_plan, m_reader->problem());
    } else if (!m_isRead && m_asked < mostAsked) {
        scheduleSlice();
    }
}

bool BatchPlanner::readRow()
{
    const std::optional<TableRow> row = m_reader->next();
    if (!row)
        return false;
    const QList<QueryRequest> requests =
        fanOut({row->text, m_spec.tasks, m_spec.targets, m_spec.deadlines, false, m_spec.cacheUse}, 0);
    ++m_plan.rows;
    m_plan.queries += requests.size();
    const bool isAskable = row->problem.isEmpty();
    m_plan.unaskable += isAskable ? 0 : 1;
    for (int slot = 0; slot < requests.size(); ++slot) {
        const QueryPlace place{row->number, slot};
        const bool isAtProvider = std::ranges::any_of(m_parts, [&](const ProviderPart &part) {
            return part.rows.contains(place)
                && (!m_journal.isAnswered(place) || (part.isRetry && m_journal.isFailed(place)));
        });
        if (isAtProvider)
            ++m_plan.atProviders;
        else if (isFinished(place))
            countFinished(place);
        else if (isAskable)
            takeQuery(place, requests.at(slot));
    }
    return true;
}

bool BatchPlanner::isFinished(const QueryPlace &place) const
{
    return m_journal.isAnswered(place) && !(m_spec.retriesFailed && m_journal.isFailed(place));
}

void BatchPlanner::countFinished(const QueryPlace &place)
{
    ++m_plan.finished;
    m_plan.failed += m_journal.isFailed(place) ? 1 : 0;
}

void BatchPlanner::takeQuery(const QueryPlace &place, const QueryRequest &request)
{
    if (m_journal.isClaimed(place))
        ++m_plan.unclear;
    const size_t target = size_t(place.slot) % size_t(m_spec.targets.size());
    if (!m_seams.cache || !mayAskCache(request)) {
        countFresh(request, target);
        return;
    }
    ++m_asked;
    const QPointer<BatchPlanner> self(this);
    m_seams.cache->peek(cacheKey(request), [self, request, target](const std::optional<Answer> &answer) {
        if (!self)
            return;
        --self->m_asked;
        if (answer && (!self->m_seams.isReadable || self->m_seams.isReadable(request, *answer)))
            ++self->m_plan.cached;
        else
            self->countFresh(request, target);
        self->scheduleSlice();
    });
}

void BatchPlanner::countFresh(const QueryRequest &request, size_t target)
{
    ++m_plan.fresh;
    TargetPlan &plan = m_plan.targets[qsizetype(target)];
    ++plan.queries;
    plan.inputTokens += estimatedTokens(request.systemPrompt) + estimatedTokens(request.message);
    plan.outputTokens += request.maxTokens.value_or(0);
    plan.hasOutputLimit = plan.hasOutputLimit && request.maxTokens.has_value();
    plan.cost.add(m_costBound ? m_costBound(request) : std::nullopt);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/tokenestimate.h"
#include "core/engine/attemptsink.h"
#include "core/engine/clock.h"
#include "core/engine/querycost.h"
#include "core/engine/queryengine.h"
#include "core/engine/queryjob.h"
#include "core/engine/retrypolicy.h"
#include "core/engine/slotquestion.h"
#include "core/providers/llamacpp.h"
#include "core/providers/ratelimitheaders.h"
#include "core/providers/requestlearning.h"

#include <QPointer>

#include <algorithm>
#include <utility>

// The part of the engine that follows a delivery from its start to its queries' ends. The other part, queryengine.cpp,
// decides what is delivered when.

namespace Fanlight {

namespace {

//! A target that refuses more parameters than there are refuses something else.
constexpr int mostMended = 4;

Moment later(Moment one, Moment other)
{
    return std::max(one, other);
}

//! The part of a delivery that a query saw which joined it later.
Timeline seenSince(Timeline timeline, Moment submitted)
{
    const auto clip = [submitted](std::optional<Moment> &moment) {
        if (moment)
            moment = later(*moment, submitted);
    };
    timeline.submitted = submitted;
    for (Attempt &attempt : timeline.attempts) {
        attempt.enqueued = later(attempt.enqueued, submitted);
        for (std::optional<Moment> *moment :
             {&attempt.dispatched, &attempt.requestSent, &attempt.firstByte, &attempt.firstToken, &attempt.finished})
            clip(*moment);
    }
    clip(timeline.finished);
    return timeline;
}

} // namespace

void QueryEngine::send(const Step &step)
{
    const Moment now = m_clock.now();
    Query &query = m_queries.at(step.id);
    step.queue->takeHead();
    if (!query.flight && !mayBeSent(query.request)) {
        endUnclaimed(step.id);
        return;
    }
    if (!query.flight)
        query.flight = &newFlight(step.id, *step.queue);
    Flight &flight = *query.flight;
    flight.isReady = false;
    flight.permit = step.queue->limits().start(now, step.tokens, std::exchange(flight.isGranted, false));
    step.queue->started();
    flight.job->startAttempt(step.queue->limits().shape());
}

bool QueryEngine::mayBeSent(const QueryRequest &request) const
{
    return request.priority != Priority::Batch || !m_seams.claim || m_seams.claim(request);
}

void QueryEngine::endUnclaimed(QueryId id)
{
    QueryError error;
    error.kind = ErrorKind::Cancelled;
    error.message = tr("The query was not sent, because it could not be noted down before.");
    Timeline timeline;
    timeline.submitted = m_queries.at(id).submitted;
    timeline.finished = m_clock.now();
    finish(id, error, timeline);
}

Flight &QueryEngine::newFlight(QueryId id, TargetQueue &queue)
{
    const Query &query = m_queries.at(id);
    const QueryRequest &request = query.request;
    auto flight = std::make_unique<Flight>();
    flight->job =
        new QueryJob(request, query.submitted, m_codecs(request.endpoint.protocol), m_transport, m_clock, this);
    flight->queue = &queue;
    flight->members = {id};
    flight->priority = request.priority;
    Flight &added = m_flights.add(request, std::move(flight));
    const QueryJob *job = added.job;
    // The flight outlives its job. clazy:excludeall=lambda-in-connect
    connect(job, &QueryJob::progressed, this, [this, &added] { takeProgress(&added); });
    connect(job, &QueryJob::textReceived, this, [this, &added](const QString &text) { takeText(&added, text); });
    connect(job, &QueryJob::textDiscarded, this, [this, &added] { takeDiscard(&added); });
    connect(job, &QueryJob::headReceived, this, [this, &added](const HttpHead &head) { takeHead(&added, head); });
    connect(job, &QueryJob::attemptEnded, this,
            [this, &added](const Outcome &outcome) { takeAttemptEnd(&added, outcome); });
    connect(job, &QueryJob::readyAgain, this, [this, &added] {
        enqueueAgain(added);
        takeProgress(&added);
    });
    return added;
}

void QueryEngine::join(const Step &step)
{
    step.queue->takeHead();
    Flight *flight = step.flight;
    m_queries.at(step.id).flight = flight;
    flight->members.push_back(step.id);
    const Priority asked = m_queries.at(step.id).request.priority;
    const Priority before = std::exchange(flight->priority, std::min(flight->priority, asked));
    if (flight->isReady && flight->priority != before) { // it stands among the batches
        flight->queue->removeOne([this](QueryId other) { return isWaiting(other); });
        enqueueAgain(*flight);
    }
    const QString text = flight->job->text();
    const QPointer<QueryEngine> self(this);
    Q_EMIT progressed(progressOf(*flight, step.id));
    if (self && !text.isEmpty() && isFlying(flight, step.id))
        Q_EMIT textReceived(step.id, text);
}

void QueryEngine::refuse(const Step &step)
{
    step.queue->takeHead();
    QueryError error;
    if (step.refusal.isEmpty()) {
        error.kind = ErrorKind::RateLimited;
        error.permanent = true;
        error.message =
            tr("This request needs about %L1 tokens, and no more than %L2 tokens a minute are allowed, so it "
               "can never be sent. Shorten the text, or raise the limit.")
                .arg(qint64(step.tokens))
                .arg(qint64(step.queue->limits().tokensPerMinute().value_or(0)));
    } else {
        error.kind = ErrorKind::InvalidRequest;
        error.message = step.refusal;
    }
    if (Flight *flight = m_queries.at(step.id).flight) {
        flight->isReady = false;
        finishFlight(flight, error);
        return;
    }
    Timeline timeline;
    timeline.submitted = m_queries.at(step.id).submitted;
    timeline.finished = m_clock.now();
    finish(step.id, error, timeline);
}

double QueryEngine::tokensOf(const Query &query)
{
    if (!query.queue->limits().countsTokens())
        return 0;
    // What a model may answer when nobody limits it is anybody's guess; the usage settles it.
    constexpr int unlimitedAnswer = 500;
    const QueryRequest &request = query.request;
    if (query.tokens < 0)
        query.tokens = static_cast<double>(estimatedTokens(request.systemPrompt) + estimatedTokens(request.message)
                                           + request.maxTokens.value_or(unlimitedAnswer));
    return query.tokens;
}

bool QueryEngine::isFlying(const Flight *flight, QueryId member) const
{
    const auto query = m_queries.find(member);
    return query != m_queries.end() && query->second.flight == flight;
}

template <typename Tell>
void QueryEngine::tellMembers(const Flight *flight, const Tell &tell)
{
    const QPointer<QueryEngine> self(this);
    const std::vector<QueryId> members = flight->members;
    for (const QueryId member : members) {
        if (isFlying(flight, member))
            tell(member);
        if (!self)
            return;
    }
}

void QueryEngine::takeProgress(Flight *flight)
{
    tellMembers(flight, [this, flight](QueryId member) { Q_EMIT progressed(progressOf(*flight, member)); });
}

void QueryEngine::takeText(Flight *flight, const QString &text)
{
    tellMembers(flight, [this, &text](QueryId member) { Q_EMIT textReceived(member, text); });
}

void QueryEngine::takeDiscard(Flight *flight)
{
    tellMembers(flight, [this](QueryId member) { Q_EMIT textDiscarded(member); });
}

void QueryEngine::takeHead(Flight *flight, const HttpHead &head)
{
    TargetLimits &limits = flight->queue->limits();
    const Endpoint &endpoint = flight->job->request().endpoint;
    flight->told = rateLimitsOf(head);
    limits.takeRateLimits(flight->told, m_clock.now());
    m_answeredOrigins.insert(originOf(endpoint.baseUrl));
    const bool accepted = head.status >= 200 && head.status < 300;
    if (accepted) {
        limits.noteAccepted(*flight->permit, m_clock.now());
        scheduleTurn();
    }
    // A server that is still loading its model does not tell.
    if (!accepted || !isLlamaCpp(head) || m_policy.fixedLimit || m_askedForSlots.contains(&limits))
        return;
    m_askedForSlots.insert(&limits);
    auto *question = new SlotQuestion(endpoint, m_transport, this);
    connect(question, &SlotQuestion::answered, this, [this, &limits](int count) {
        limits.setSlotCount(count);
        scheduleTurn();
    });
}

void QueryEngine::takeAttemptEnd(Flight *flight, const Outcome &outcome)
{
    const QueryError *error = std::get_if<QueryError>(&outcome);
    const Usage usage = error ? error->usage : std::get<Answer>(outcome).usage;
    const TargetLimits::Permit permit = *std::exchange(flight->permit, std::nullopt);
    flight->queue->ended();
    flight->queue->limits().finish(permit, error ? std::optional(*error) : std::nullopt, usage, m_clock.now(),
                                   std::exchange(flight->told, {}));
    scheduleTurn();
    if (!error || !tryAgain(*flight, *error))
        finishFlight(flight, outcome);
}

bool QueryEngine::tryAgain(Flight &flight, const QueryError &error)
{
    if (mend(flight, error)) {
        enqueueAgain(flight);
        flight.job->waitForRetry(Duration::zero());
        return true;
    }
    RetryRules rules = m_policy.retry;
    rules.maxAttempts += flight.mended;
    const QList<Attempt> &attempts = flight.job->timeline().attempts;
    const RetryVerdict verdict = judgeAttempt(attempts, rules);
    if (verdict == RetryVerdict::Finish)
        return false;
    TargetLimits &limits = flight.queue->limits();
    if (countsAsRetry(error)) {
        flight.isGranted = limits.grantRetry();
        if (!flight.isGranted && flight.priority == Priority::Interactive)
            return false;
        if (!flight.isGranted)
            limits.pause();
    }
    const Duration delay =
        verdict == RetryVerdict::AtOnce ? Duration::zero() : retryDelay(attempts, m_policy.retry, m_random);
    if (delay <= Duration::zero()) // "Retry-After: 0" is one, too: no readyAgain() will come
        enqueueAgain(flight);
    flight.job->waitForRetry(delay);
    return true;
}

bool QueryEngine::mend(Flight &flight, const QueryError &error)
{
    TargetLimits &limits = flight.queue->limits();
    const RequestShape used = flight.job->shape();
    const auto mended = mendedShape(flight.job->request(), used, error);
    if (!mended || flight.mended >= mostMended)
        return false;
    ++flight.mended;
    // A query that was under way at the same time may have taught it already.
    if (limits.shape() == used)
        limits.setShape(*mended);
    return true;
}

void QueryEngine::enqueueAgain(Flight &flight)
{
    flight.isReady = true;
    flight.queue->appendAgain(flight.members.front(), flight.priority);
    scheduleTurn();
}

void QueryEngine::finishFlight(Flight *flight, const Outcome &outcome)
{
    const bool cancelled =
        std::holds_alternative<QueryError>(outcome) && std::get<QueryError>(outcome).kind == ErrorKind::Cancelled;
    const QueryState state = std::holds_alternative<Answer>(outcome) ? QueryState::Done
        : cancelled                                                  ? QueryState::Cancelled
                                                                     : QueryState::Failed;
    keep(*flight, outcome);
    const std::unique_ptr<Flight> ended = m_flights.take(flight->job->request(), *flight);
    const Timeline timeline = ended->job->finish(state);
    ended->job->disconnect(this);
    ended->job->deleteLater();
    ended->isOver = true;
    const RawReply reply = ended->job->rawReply();
    const std::vector<QueryId> members = ended->members; // slots may cancel some
    const QPointer<QueryEngine> self(this);
    for (const QueryId member : members) {
        if (!isFlying(ended.get(), member))
            continue;
        if (!reply.isEmpty()) {
            Q_EMIT replyReceived(member, reply);
            if (!self)
                return;
            if (!isFlying(ended.get(), member))
                continue;
        }
        const Moment submitted = m_queries.at(member).submitted;
        // Whoever it was that the delivery began for.
        const Timeline &own = submitted == timeline.submitted ? timeline : seenSince(timeline, submitted);
        if (!finish(member, outcome, own, member == members.front() ? 0 : members.front()))
            return;
    }
}

QueryProgress QueryEngine::progressOf(const Flight &flight, QueryId member) const
{
    const Timeline &timeline = flight.job->timeline();
    const Moment submitted = m_queries.at(member).submitted;
    return {member, flight.job->state(), submitted == timeline.submitted ? timeline : seenSince(timeline, submitted),
            m_policy.retry.maxAttempts + flight.mended, flight.job->shape()};
}

void QueryEngine::cancelMember(Flight *flight, QueryId id)
{
    const bool wasFirst = flight->members.front() == id;
    std::erase(flight->members, id);
    Query &query = m_queries.at(id);
    query.flight = nullptr;
    query.queue = nullptr;
    if (wasFirst && flight->isReady) {
        flight->queue->removeOne([this](QueryId other) { return isWaiting(other); });
        enqueueAgain(*flight);
    }
    const QueryId other = flight->members.empty() ? 0 : flight->members.front();
    Timeline timeline = seenSince(flight->job->timeline(), query.submitted);
    timeline.finished = m_clock.now();
    QueryError error;
    error.kind = ErrorKind::Cancelled;
    error.message = tr("The query was cancelled.");
    error.partialText = flight->job->text();
    finish(id, error, timeline, other);
}

bool QueryEngine::finish(QueryId id, Outcome outcome, Timeline timeline, QueryId sharedWith)
{
    return conclude({std::move(m_queries.at(id).request), std::move(outcome), std::move(timeline), sharedWith});
}

bool QueryEngine::conclude(QueryResult result)
{
    const QueryId id = result.request.id;
    m_queries.erase(id);
    forgetInRun(result.request.run);
    scheduleTurn();
    result.costUsd = queryCost(result, m_seams.costOf);
    // What was neither sent nor answered leaves nothing to look up later.
    if (m_seams.sink && (result.cached || !result.timeline.attempts.isEmpty()))
        m_seams.sink->record(result);
    const QPointer<QueryEngine> self(this);
    Q_EMIT progressed({id, result.state(), result.timeline, m_policy.retry.maxAttempts});
    if (self)
        Q_EMIT finished(result);
    return self;
}

void QueryEngine::forgetInRun(RunId run)
{
    const auto range = m_runs.find(run);
    if (range != m_runs.end() && --range->unfinished == 0)
        m_runs.erase(range);
}

} // namespace Fanlight

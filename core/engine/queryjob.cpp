// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/queryjob.h"

#include "core/engine/clock.h"
#include "core/engine/delivery.h"

#include <QPointer>

#include <utility>

namespace Fanlight {

QueryJob::QueryJob(QueryRequest request, Moment submitted, const ProviderCodec &codec, HttpTransport &transport,
                   Clock &clock, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_codec(codec)
    , m_transport(transport)
    , m_clock(clock)
{
    m_timeline.submitted = submitted;
}

QueryJob::~QueryJob()
{
    // Before the members that the delivery refers to.
    delete std::exchange(m_delivery, nullptr);
}

QueryProgress QueryJob::progress() const
{
    return {m_request.id, m_state, m_timeline};
}

void QueryJob::start()
{
    if (std::optional<QString> problem = endpointProblem(m_request.endpoint)) {
        QueryError error;
        error.kind = ErrorKind::InvalidRequest;
        error.message = *std::move(problem);
        finish(std::move(error));
        return;
    }
    startAttempt(m_timeline.submitted);
}

void QueryJob::cancel()
{
    // Ends in takeAttemptEnd(), like any other attempt.
    if (m_delivery && !m_done)
        m_delivery->cancel();
}

void QueryJob::startAttempt(Moment enqueued)
{
    Attempt attempt;
    attempt.number = static_cast<int>(m_timeline.attempts.size()) + 1;
    attempt.enqueued = enqueued;
    m_timeline.attempts.append(attempt);
    m_delivery = new Delivery(m_request, attempt, m_codec, m_transport, m_clock, parent(), this);
    connect(m_delivery, &Delivery::phaseChanged, this, &QueryJob::takePhase);
    connect(m_delivery, &Delivery::textReceived, this,
            [this](const QString &text) { Q_EMIT textReceived(m_request.id, text); });
    connect(m_delivery, &Delivery::finished, this, &QueryJob::takeAttemptEnd);
    m_delivery->start();
}

void QueryJob::takePhase()
{
    m_timeline.attempts.last() = m_delivery->attempt();
    m_state = m_delivery->state();
    Q_EMIT progressed(progress());
}

void QueryJob::takeAttemptEnd(const Outcome &outcome)
{
    m_timeline.attempts.last() = m_delivery->attempt();
    finish(outcome);
}

void QueryJob::finish(Outcome outcome)
{
    if (std::exchange(m_done, true))
        return;
    // One moment for both, so that the phases of the last attempt add up to the whole.
    m_timeline.finished = m_timeline.attempts.isEmpty() ? m_clock.now() : m_timeline.attempts.last().finished;
    const QueryResult result{m_request, std::move(outcome), m_timeline};
    m_state = result.state();
    const QPointer<QueryJob> self(this);
    Q_EMIT progressed(progress());
    if (self)
        Q_EMIT finished(result);
}

} // namespace Fanlight

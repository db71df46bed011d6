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
    , m_enqueued(submitted)
{
    m_timeline.submitted = submitted;
}

QueryJob::~QueryJob()
{
    // Before the members that the delivery refers to.
    delete std::exchange(m_delivery, nullptr);
}

void QueryJob::startAttempt(const RequestShape &shape)
{
    Q_ASSERT(!m_delivery);
    m_shape = shape;
    Attempt attempt;
    attempt.number = static_cast<int>(m_timeline.attempts.size()) + 1;
    attempt.enqueued = m_enqueued;
    m_timeline.attempts.append(attempt);
    m_state = QueryState::Queued;
    m_delivery = new Delivery(m_request, attempt, shape, m_codec, m_transport, m_clock, parent(), this);
    connect(m_delivery, &Delivery::phaseChanged, this, &QueryJob::takePhase);
    connect(m_delivery, &Delivery::headReceived, this, &QueryJob::headReceived);
    connect(m_delivery, &Delivery::textReceived, this, [this](const QString &text) {
        m_text += text;
        Q_EMIT textReceived(text);
    });
    connect(m_delivery, &Delivery::finished, this, &QueryJob::takeAttemptEnd);
    m_delivery->start();
}

void QueryJob::cancel()
{
    // Ends in takeAttemptEnd(), like any other attempt.
    if (m_delivery)
        m_delivery->cancel();
}

void QueryJob::waitForRetry(Duration delay)
{
    Q_ASSERT(!m_delivery && !m_timeline.attempts.isEmpty());
    m_enqueued = m_clock.now();
    m_timeline.attempts.last().retryWait = delay;
    m_waiting = delay > Duration::zero();
    m_state = m_waiting ? QueryState::RetryWait : QueryState::Queued;
    if (m_waiting) {
        m_clock.callAfter(delay, this, [this] {
            if (!std::exchange(m_waiting, false))
                return;
            m_enqueued = m_clock.now();
            m_state = QueryState::Queued;
            Q_EMIT readyAgain();
        });
    }
    const QPointer<QueryJob> self(this);
    if (!std::exchange(m_text, {}).isEmpty())
        Q_EMIT textDiscarded();
    if (self)
        Q_EMIT progressed();
}

Timeline QueryJob::finish(QueryState state)
{
    Q_ASSERT(!m_delivery);
    m_state = state;
    const Moment now = m_clock.now();
    m_timeline.finished = now;
    if (!m_timeline.attempts.isEmpty()) {
        Attempt &last = m_timeline.attempts.last();
        if (std::exchange(m_waiting, false)) // given up before its end
            last.retryWait = now - last.finished.value_or(now);
        else if (last.retryWait == Duration::zero()) // one moment for both: the phases add up to the whole
            m_timeline.finished = last.finished;
    }
    return m_timeline;
}

void QueryJob::takePhase()
{
    m_timeline.attempts.last() = m_delivery->attempt();
    m_state = m_delivery->state();
    Q_EMIT progressed();
}

void QueryJob::takeAttemptEnd(const Outcome &outcome)
{
    m_timeline.attempts.last() = m_delivery->attempt();
    m_rawReply = m_delivery->rawReply();
    m_delivery->deleteLater();
    m_delivery->disconnect(this);
    m_delivery = nullptr;
    Q_EMIT attemptEnded(outcome);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"

#include <QObject>

namespace Fanlight {

class Clock;
class Delivery;
class HttpTransport;
class ProviderCodec;

/*! One query from its turn in the queue to its end: makes its attempts and keeps its timeline.
 *
 *  `finished` is emitted exactly once on every path, cancel() included, and nothing follows it.
 *  Every slot may cancel or destroy the job, or the whole engine. Destroying it aborts silently.
 */
class QueryJob final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueryJob)

public:
    //! Everything referred to outlives the job. `parent` owns the job and the HTTP exchanges it starts.
    QueryJob(QueryRequest request, Moment submitted, const ProviderCodec &codec, HttpTransport &transport, Clock &clock,
             QObject *parent);
    ~QueryJob() override;

    const QueryRequest &request() const { return m_request; }
    QueryProgress progress() const;

    //! Call once. Emits from within only if the query can't be sent at all.
    void start();
    void cancel();

Q_SIGNALS:
    //! The state or a phase changed; also emitted with the final state just before finished.
    void progressed(const Fanlight::QueryProgress &progress);
    void textReceived(Fanlight::QueryId id, const QString &text);
    void finished(const Fanlight::QueryResult &result);

private:
    void startAttempt(Moment enqueued);
    void takePhase();
    //! The one place that decides what follows an attempt.
    void takeAttemptEnd(const Outcome &outcome);
    void finish(Outcome outcome);

    QueryRequest m_request;
    const ProviderCodec &m_codec;
    HttpTransport &m_transport;
    Clock &m_clock;
    Timeline m_timeline;
    QueryState m_state = QueryState::Queued;
    Delivery *m_delivery = nullptr;
    bool m_done = false;
};

} // namespace Fanlight

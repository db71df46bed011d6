// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/domain/requestshape.h"
#include "core/engine/rawreply.h"
#include "core/http/httpvalues.h"

#include <QObject>

namespace Fanlight {

class Clock;
class Delivery;
class HttpTransport;
class ProviderCodec;

/*! The attempts at one query and their timeline. It decides nothing: the engine says when an attempt starts, and after
 *  each attemptEnded() whether to wait and try again or to finish.
 *
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
    const Timeline &timeline() const { return m_timeline; }
    QueryState state() const { return m_state; }
    //! The text of the attempt under way, as far as it came.
    const QString &text() const { return m_text; }
    bool isAttempting() const { return m_delivery != nullptr; }
    //! Of the last attempt that ended, where it was kept.
    const RawReply &rawReply() const { return m_rawReply; }
    //! How the attempt under way, or the last one, was written.
    const RequestShape &shape() const { return m_shape; }

    //! Delivers the query. Only while no attempt is under way. Emits nothing from within.
    void startAttempt(const RequestShape &shape);
    //! Gives the attempt under way up: it ends as ErrorKind::Cancelled.
    void cancel();
    //! Waits after an attempt that failed; then readyAgain(). Without a delay it is ready at once, and says nothing.
    void waitForRetry(Duration delay);
    //! Nothing more will be attempted. Returns the final timeline.
    Timeline finish(QueryState state);

Q_SIGNALS:
    //! The state or a phase changed.
    void progressed();
    //! Text to append to the answer that is arriving.
    void textReceived(const QString &text);
    //! What was received of the answer is void: it broke off, and comes anew from its beginning.
    void textDiscarded();
    void headReceived(const Fanlight::HttpHead &head);
    void attemptEnded(const Fanlight::Outcome &outcome);
    void readyAgain();

private:
    void takePhase();
    void takeAttemptEnd(const Outcome &outcome);

    QueryRequest m_request;
    const ProviderCodec &m_codec;
    HttpTransport &m_transport;
    Clock &m_clock;
    Timeline m_timeline;
    QueryState m_state = QueryState::Queued;
    Moment m_enqueued; //!< when the next attempt became ready to be sent
    RequestShape m_shape;
    QString m_text;
    RawReply m_rawReply;
    Delivery *m_delivery = nullptr;
    bool m_waiting = false; //!< for the next attempt's time
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/domain/requestshape.h"
#include "core/engine/rawreply.h"
#include "core/http/httpvalues.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace Fanlight {

class Clock;
class HttpExchange;
class HttpTransport;
class ProviderCodec;
class ReplyDecoder;

/*! One attempt at a query: encodes it, sends it once, decodes the reply, stamps each phase.
 *
 *  `finished` is emitted exactly once, cancel() included, never from within start(), and nothing
 *  follows it. Every slot may cancel or destroy the delivery, or the whole engine.
 */
class Delivery final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Delivery)

public:
    /*! Everything referred to outlives the delivery. `exchangeParent` owns the HTTP exchange, which
     *  may drain the rest of a reply after the delivery is over.
     */
    Delivery(const QueryRequest &request, Attempt attempt, const RequestShape &shape, const ProviderCodec &codec,
             HttpTransport &transport, Clock &clock, QObject *exchangeParent, QObject *parent);
    //! Aborts what is under way, silently.
    ~Delivery() override;

    void start();
    //! Closes the socket and ends as ErrorKind::Cancelled, keeping what had arrived.
    void cancel();

    //! The phases so far.
    const Attempt &attempt() const { return m_attempt; }
    QueryState state() const { return m_state; }
    //! Of an interactive query: somebody may want to see it. Of any other, empty.
    const RawReply &rawReply() const { return m_rawReply; }

Q_SIGNALS:
    //! attempt() or state() changed.
    void phaseChanged();
    //! Status and headers of the reply came.
    void headReceived(const Fanlight::HttpHead &head);
    void textReceived(const QString &text);
    //! attempt() is complete.
    void finished(const Fanlight::Outcome &outcome);

private:
    void takeDispatched();
    void takeRequestSent(bool connectionReused);
    void takeHead(const HttpHead &head);
    void takeBody(const QByteArray &bytes);
    void takeEnd(const HttpEnd &end);
    //! Ends with what was decoded, without waiting for the server to end the reply.
    void concludeReply();
    //! Stamps the hand-over for a transport that never reported it.
    void ensureDispatched();
    void finish(Outcome outcome);

    const QueryRequest &m_request;
    const ProviderCodec &m_codec;
    HttpTransport &m_transport;
    Clock &m_clock;
    QObject *m_exchangeParent;
    Attempt m_attempt;
    RequestShape m_shape;
    RawReply m_rawReply;
    QueryState m_state = QueryState::Queued;
    std::unique_ptr<ReplyDecoder> m_decoder;
    QPointer<HttpExchange> m_exchange;
    bool m_insideExchangeSignal = false;
    bool m_answered = false;
    bool m_done = false;
};

} // namespace Fanlight

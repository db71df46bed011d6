// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/delivery.h"

#include "core/engine/clock.h"
#include "core/http/httptransport.h"
#include "core/providers/providercodec.h"

#include <algorithm>
#include <utility>

namespace Fanlight {

namespace {

constexpr std::chrono::seconds graceAfterAnswer{2};

HttpDeadlines toHttp(const Deadlines &deadlines)
{
    return {deadlines.connect, deadlines.firstByte, deadlines.idle, deadlines.total};
}

bool isMalformed(const Outcome &outcome)
{
    const QueryError *error = std::get_if<QueryError>(&outcome);
    return error && error->kind == ErrorKind::MalformedReply;
}

QueryError cancelled(Outcome received)
{
    QueryError error;
    if (Answer *answer = std::get_if<Answer>(&received)) {
        error.partialText = std::move(answer->text);
        error.providerRequestId = std::move(answer->providerRequestId);
        error.usage = answer->usage;
    } else {
        error = std::get<QueryError>(std::move(received));
    }
    error.kind = ErrorKind::Cancelled;
    error.message = Delivery::tr("The query was cancelled.");
    error.inProvidersWords = false;
    return error;
}

} // namespace

Delivery::Delivery(const QueryRequest &request, Attempt attempt, const RequestShape &shape, const ProviderCodec &codec,
                   HttpTransport &transport, Clock &clock, QObject *exchangeParent, QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_codec(codec)
    , m_transport(transport)
    , m_clock(clock)
    , m_exchangeParent(exchangeParent)
    , m_attempt(std::move(attempt))
    , m_shape(shape)
{
}

Delivery::~Delivery()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    // A slot of ours, called by the exchange, destroys us and perhaps the exchange's parent too: the exchange must
    // live until its own call returns. It deletes itself once it has ended. A draining one may have left already.
    if (m_insideExchangeSignal && m_exchange->parent() == m_exchangeParent)
        m_exchange->setParent(nullptr);
    if (!m_done)
        m_exchange->abort();
}

void Delivery::start()
{
    m_decoder = m_codec.decoder(m_request);
    HttpCall call = m_codec.encode(m_request, m_shape);
    call.headers.append({"x-fanlight-attempt", QByteArray::number(m_attempt.number)});
    m_exchange = m_transport.send(call, toHttp(m_request.deadlines), m_exchangeParent);
    // What the exchange calls, with the mark that tells the destructor so.
    const auto inside = [this](auto slot) {
        return [this, slot](const auto &...values) {
            const QPointer<Delivery> self(this);
            m_insideExchangeSignal = true;
            (this->*slot)(values...);
            if (self)
                m_insideExchangeSignal = false;
        };
    };
    connect(m_exchange, &HttpExchange::dispatched, this, inside(&Delivery::takeDispatched));
    connect(m_exchange, &HttpExchange::requestSent, this, inside(&Delivery::takeRequestSent));
    connect(m_exchange, &HttpExchange::headReceived, this, inside(&Delivery::takeHead));
    connect(m_exchange, &HttpExchange::bodyReceived, this, inside(&Delivery::takeBody));
    connect(m_exchange, &HttpExchange::finished, this, inside(&Delivery::takeEnd));
}

void Delivery::cancel()
{
    if (m_done)
        return;
    if (m_exchange) {
        m_exchange->disconnect(this);
        m_exchange->abort();
    }
    HttpEnd end;
    end.failure = HttpFailure::Aborted;
    finish(cancelled(m_decoder ? m_decoder->finish(end) : Outcome(QueryError())));
}

void Delivery::takeDispatched()
{
    if (m_attempt.dispatched)
        return;
    m_attempt.dispatched = m_clock.now();
    m_state = QueryState::Connecting;
    Q_EMIT phaseChanged();
}

void Delivery::takeRequestSent(bool connectionReused)
{
    ensureDispatched();
    m_attempt.requestSent = m_clock.now();
    m_attempt.connectionReused = connectionReused;
    m_state = QueryState::Waiting;
    Q_EMIT phaseChanged();
}

void Delivery::takeHead(const HttpHead &head)
{
    ensureDispatched();
    m_attempt.firstByte = m_clock.now();
    m_state = QueryState::Waiting;
    HttpHead stamped = head;
    stamped.receivedUtc = m_clock.wallClock();
    m_decoder->begin(stamped);
    if (m_request.priority == Priority::Interactive)
        m_rawReply.head = stamped;
    const QPointer<Delivery> self(this);
    Q_EMIT headReceived(stamped);
    if (self && !m_done)
        Q_EMIT phaseChanged();
}

void Delivery::takeBody(const QByteArray &bytes)
{
    if (m_request.priority == Priority::Interactive) {
        m_rawReply.size += bytes.size();
        m_rawReply.body += bytes.first(std::min(bytes.size(), RawReply::keptBytes - m_rawReply.body.size()));
    }
    const ReplyDelta delta = m_decoder->feed(bytes);
    if (delta.hadData && !delta.complete && m_exchange)
        m_exchange->noteData();

    const QPointer<Delivery> self(this);
    if (!m_attempt.firstToken && !(delta.text.isEmpty() && delta.reasoning.isEmpty())) {
        ensureDispatched();
        m_attempt.firstToken = m_clock.now();
        m_state = QueryState::Streaming;
        Q_EMIT phaseChanged();
    }
    if (self && !m_done && !delta.text.isEmpty())
        Q_EMIT textReceived(delta.text);
    if (!self || m_done)
        return;
    if (delta.complete) {
        concludeReply();
    } else if (delta.answered && !std::exchange(m_answered, true)) {
        // The usage and the end mark follow at once or not at all: some servers then just keep the connection open.
        m_clock.callAfter(graceAfterAnswer, this, [this] { concludeReply(); });
    }
}

void Delivery::concludeReply()
{
    if (m_done)
        return;
    Outcome outcome = m_decoder->finish(HttpEnd());
    if (m_exchange) {
        m_exchange->disconnect(this);
        // A server that does not speak the protocol may go on for ever; any other is about to end by itself, and its
        // connection is worth keeping.
        if (isMalformed(outcome))
            m_exchange->abort();
        else
            m_exchange->drain();
    }
    finish(std::move(outcome));
}

void Delivery::takeEnd(const HttpEnd &end)
{
    finish(m_decoder->finish(end));
}

void Delivery::ensureDispatched()
{
    if (!m_attempt.dispatched)
        m_attempt.dispatched = m_clock.now();
}

void Delivery::finish(Outcome outcome)
{
    if (std::exchange(m_done, true))
        return;
    const Moment now = m_clock.now();
    m_attempt.finished = now;
    if (const Answer *answer = std::get_if<Answer>(&outcome)) {
        // A reply that came in one piece has its first text at its end.
        if (!m_attempt.firstToken && !(answer->text.isEmpty() && answer->reasoning.isEmpty()))
            m_attempt.firstToken = now;
    } else {
        m_attempt.error = std::get<QueryError>(outcome);
    }
    Q_EMIT finished(outcome);
}

} // namespace Fanlight

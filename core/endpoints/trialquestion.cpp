// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoints/trialquestion.h"

#include "core/http/httptransport.h"
#include "core/providers/requestlearning.h"

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! The least that every protocol takes; openai-responses refuses fewer.
constexpr int mostTokens = 16;

QueryRequest requestFor(const Endpoint &endpoint, const QString &model, const Deadlines &deadlines)
{
    QueryRequest request;
    request.endpoint = endpoint;
    request.model = model;
    request.message = u"Reply with the word OK."_s;
    request.maxTokens = mostTokens;
    request.deadlines = deadlines;
    return request;
}

} // namespace

TrialQuestion::TrialQuestion(const Endpoint &endpoint, const QString &model, const Deadlines &deadlines,
                             HttpTransport &transport, Now now, QObject *parent)
    : QObject(parent)
    , m_request(requestFor(endpoint, model, deadlines))
    , m_transport(transport)
    , m_now(std::move(now))
{
}

TrialQuestion::~TrialQuestion()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->abort();
}

void TrialQuestion::start()
{
    const ProviderCodec &codec = codecFor(m_request.endpoint.protocol);
    const Deadlines &limits = m_request.deadlines;
    m_firstToken.reset();
    m_decoder = codec.decoder(m_request);
    // Not a child of this, which its own signals may destroy.
    m_exchange = m_transport.send(codec.encode(m_request, m_shape),
                                  {limits.connect, limits.firstByte, limits.idle, limits.total}, parent());
    connect(m_exchange, &HttpExchange::dispatched, this, [this] { m_dispatched = m_now(); });
    connect(m_exchange, &HttpExchange::headReceived, this, [this](const HttpHead &head) { m_decoder->begin(head); });
    connect(m_exchange, &HttpExchange::bodyReceived, this, &TrialQuestion::takeBody);
    connect(m_exchange, &HttpExchange::finished, this, &TrialQuestion::finish);
}

void TrialQuestion::takeBody(const QByteArray &bytes)
{
    const ReplyDelta delta = m_decoder->feed(bytes);
    if (delta.hadData && m_exchange)
        m_exchange->noteData();
    if (!m_firstToken && !(delta.text.isEmpty() && delta.reasoning.isEmpty()))
        m_firstToken = m_now() - m_dispatched;
    if (!delta.complete && !delta.answered)
        return;
    m_exchange->disconnect(this);
    m_exchange->drain();
    finish({});
}

void TrialQuestion::finish(const HttpEnd &end)
{
    m_exchange = nullptr;
    const Outcome outcome = m_decoder->finish(end);
    if (const QueryError *error = std::get_if<QueryError>(&outcome)) {
        if (const std::optional<RequestShape> mended = mendedShape(m_request, m_shape, *error)) {
            m_shape = *mended;
            start();
            return;
        }
    }
    Q_EMIT finished(outcome, m_firstToken);
}

} // namespace Fanlight

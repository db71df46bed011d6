// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/replydecoderbase.h"

#include "core/providers/endpointrequest.h"
#include "core/providers/errorkinds.h"
#include "core/providers/permanence.h"
#include "core/providers/plaintext.h"
#include "core/providers/retryheaders.h"
#include "core/providers/transporterror.h"
#include "core/providers/unexpectedreply.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct ReplyDecoderBaseTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::ReplyDecoder)
};

constexpr qsizetype maximumNameBytes = 256; // of a model or a request id
constexpr qsizetype maximumOpening = 2048; // of a stream, kept until its first event shows that it is one

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

} // namespace

ReplyDecoderBase::ReplyDecoderBase(const QueryRequest &request, const QUrl &url)
    : m_redactor(request.endpoint)
    , m_url(url)
    , m_hasKey(sendsCredential(request.endpoint))
{
}

void ReplyDecoderBase::begin(const HttpHead &head)
{
    m_head = head;
    m_contentType = headerValue(head.headers, "content-type").value_or(QByteArray()).toLower();
    for (const char *name : {"x-request-id", "request-id", "apim-request-id"}) {
        if (m_requestId.isEmpty())
            takeRequestId(QString::fromUtf8(headerValue(head.headers, name).value_or(QByteArray())));
    }
}

ReplyDelta ReplyDecoderBase::feed(QByteArrayView bytes)
{
    if (!m_complete) {
        if (isErrorStatus())
            takeOtherBody(bytes);
        else
            takeSuccessBody(bytes);
    }
    m_delta.answered = hasFinishReason() && !m_error;
    m_delta.complete = m_complete;
    return std::exchange(m_delta, {});
}

void ReplyDecoderBase::takeSuccessBody(QByteArrayView bytes)
{
    QByteArray opening;
    if (!m_bodyKind) {
        // Blank lines first are a keep-alive (DeepSeek, OpenRouter) and may come for minutes: none is kept.
        m_body.append(bytes);
        qsizetype start = 0;
        if (m_atStart && m_body.startsWith("\xef\xbb\xbf"))
            start = 3;
        while (start < m_body.size() && isBlank(m_body[start]))
            ++start;
        m_atStart = m_atStart && start == 0 && QByteArrayView("\xef\xbb\xbf").startsWith(m_body);
        m_body.remove(0, start);
        if (m_body.isEmpty() || m_atStart)
            return;
        m_bodyKind = bodyKindOf(m_body, m_contentType, false);
        if (!m_bodyKind)
            return;
        opening = std::exchange(m_body, {});
        bytes = opening;
    }
    switch (*m_bodyKind) {
    case BodyKind::EventStream:
        takeStream(bytes);
        return;
    case BodyKind::Json:
        takeJson(bytes);
        return;
    case BodyKind::Other:
        takeOtherBody(bytes);
        return;
    }
}

void ReplyDecoderBase::takeStream(QByteArrayView bytes)
{
    if (!m_hadEvent)
        m_body.append(bytes.first(qMin(bytes.size(), maximumOpening - m_body.size())));
    const QList<SseEvent> events = m_events.feed(bytes);
    for (const SseEvent &event : events) {
        if (m_complete)
            return;
        takeStreamEvent(event);
    }
    if (m_events.overflowed() && !m_complete)
        fail(ErrorKind::MalformedReply, ReplyDecoderBaseTexts::tr("One event of the reply is larger than 64 MiB."));
}

void ReplyDecoderBase::takeStreamEvent(const SseEvent &event)
{
    const QByteArray data = event.data.trimmed();
    if (data.isEmpty())
        return;
    m_delta.hadData = true;
    m_hadEvent = true;
    m_body.clear();
    if (event.data == "[DONE]") {
        takeEnd();
        return;
    }

    const bool isError = event.type == "error";
    const QJsonDocument document = parseJson(data);
    QJsonObject payload = document.object();
    // Gemini wraps an error into an array.
    if (document.isArray() && document.array().first().isObject())
        payload = document.array().first().toObject();
    if (isError && payload.isEmpty()) {
        failInProvidersWords(parseErrorBody(m_redactor.bodyWithoutKey(data)));
        return;
    }
    if (document.isNull() || (document.isArray() && payload.isEmpty())) {
        // Other events may carry what they like, and once the answer has ended, garbage costs nothing.
        if (!hasFinishReason() && (event.type == "message" || knowsEvent(event.type)))
            fail(ErrorKind::MalformedReply,
                 ReplyDecoderBaseTexts::tr("The reply holds an event that is not valid JSON: %1")
                     .arg(bodyExcerpt(m_redactor.bodyWithoutKey(data))));
        return;
    }
    if (!payload.contains("type"_L1) && event.type != "message")
        payload.insert(u"type"_s, QString::fromUtf8(event.type));
    noteWhoseEvent(payload);
    takeUsage(payload, m_usage);
    if (!takeCommonError(payload, isError))
        takeEvent(payload);
}

void ReplyDecoderBase::noteWhoseEvent(const QJsonObject &payload)
{
    // Keep-alives are anybody's.
    if (payload.isEmpty() || payload.value("type"_L1).toString() == "ping"_L1)
        return;
    (isOwnEvent(payload) ? m_hadOwnEvent : m_hadForeignEvent) = true;
}

void ReplyDecoderBase::takeJson(QByteArrayView bytes)
{
    m_delta.hadData = true;
    const std::optional<qsizetype> end = m_jsonEnd.feed(bytes);
    m_body.append(bytes.first(end.value_or(bytes.size())));
    if (m_body.size() > maximumReply) {
        m_body.clear();
        fail(ErrorKind::MalformedReply, ReplyDecoderBaseTexts::tr("The reply is larger than 64 MiB."));
        return;
    }
    if (!end)
        return;

    const QJsonDocument document = parseJson(m_body);
    QJsonObject reply = document.object();
    if (document.isArray() && document.array().first().isObject())
        reply = document.array().first().toObject();
    if (document.isNull()) {
        failAsInvalidJson();
        return;
    }
    takeUsage(reply, m_usage);
    if (!takeCommonError(reply, false)) {
        takeReply(reply);
        if (!m_error && !m_finishReason) {
            fail(ErrorKind::MalformedReply,
                 ReplyDecoderBaseTexts::tr("The reply is JSON, but not an answer of this protocol: %1")
                     .arg(bodyExcerpt(m_redactor.bodyWithoutKey(m_body))));
        }
    }
    m_body.clear();
    takeEnd();
}

void ReplyDecoderBase::takeOtherBody(QByteArrayView bytes)
{
    m_delta.hadData = m_delta.hadData || !bytes.isEmpty();
    m_body.append(bytes.first(qMin(bytes.size(), maximumErrorBody - m_body.size())));
    if (m_body.size() < maximumErrorBody)
        return;
    if (!isErrorStatus())
        failAsUnexpectedBody();
    takeEnd();
}

bool ReplyDecoderBase::takeCommonError(const QJsonObject &payload, bool namedError)
{
    if (!namedError && !isErrorObject(payload))
        return false;
    failInProvidersWords(errorFromJson(payload));
    return true;
}

void ReplyDecoderBase::addText(const QString &text)
{
    if (text.isEmpty() || m_error)
        return;
    m_text += text;
    m_delta.text += m_redactor.answerWithoutKey(text);
    if (m_text.size() + m_reasoning.size() > maximumReply)
        fail(ErrorKind::MalformedReply, ReplyDecoderBaseTexts::tr("The reply is larger than 64 MiB."));
}

void ReplyDecoderBase::addReasoning(const QString &text)
{
    if (text.isEmpty() || m_error)
        return;
    m_reasoning += text;
    m_delta.reasoning += m_redactor.answerWithoutKey(text);
    if (m_text.size() + m_reasoning.size() > maximumReply)
        fail(ErrorKind::MalformedReply, ReplyDecoderBaseTexts::tr("The reply is larger than 64 MiB."));
}

void ReplyDecoderBase::refuse(const QString &words)
{
    m_refused = true;
    if (m_refusal.size() <= maximumErrorText)
        m_refusal += words;
}

void ReplyDecoderBase::takeModel(const QString &model)
{
    if (model.isEmpty() || model == m_modelAsSent)
        return;
    m_modelAsSent = model;
    m_model = shortened(m_redactor.withoutKey(model), maximumNameBytes);
}

void ReplyDecoderBase::takeRequestId(const QString &id)
{
    if (m_requestId.isEmpty() && !id.isEmpty())
        m_requestId = shortened(m_redactor.withoutKey(id.trimmed()), maximumNameBytes);
}

void ReplyDecoderBase::failInProvidersWords(const ErrorBody &body)
{
    if (m_error)
        return;
    takeRequestId(body.requestId);
    QueryError error;
    error.kind = errorKindOf(m_head.status, body);
    error.code = body.code;
    error.message = body.message;
    error.inProvidersWords = !body.message.isEmpty();
    error.parameter = body.parameter;
    error.permanent = isPermanent(error.kind, body);
    if (error.message.isEmpty())
        error.message = isErrorStatus() ? statusSentence(m_head.status)
                                        : ReplyDecoderBaseTexts::tr("The server reported an error and gave no reason.");
    m_error = error;
    takeEnd();
}

void ReplyDecoderBase::fail(ErrorKind kind, const QString &message)
{
    if (m_error)
        return;
    QueryError error;
    error.kind = kind;
    error.message = message;
    m_error = error;
    takeEnd();
}

void ReplyDecoderBase::failAsUnexpectedBody()
{
    fail(ErrorKind::MalformedReply, unexpectedBodySentence(m_head.status, m_redactor.bodyWithoutKey(m_body)));
}

void ReplyDecoderBase::failAsInvalidJson()
{
    fail(ErrorKind::MalformedReply,
         ReplyDecoderBaseTexts::tr("The reply is not valid JSON: %1")
             .arg(bodyExcerpt(m_redactor.bodyWithoutKey(m_body))));
}

Outcome ReplyDecoderBase::finish(const HttpEnd &end)
{
    const bool cancelled = end.failure == HttpFailure::Aborted && !m_complete;
    if (!cancelled && isErrorStatus() && m_head.status < 400 && m_head.status >= 300)
        failAsRedirect();
    else if (!cancelled && isErrorStatus())
        failAsStatus();
    else if (!m_error && !m_finishReason)
        judgeUnfinished(end);

    if (m_error)
        return completed(*m_error);
    if (isRefused())
        return completed(refusedError());
    return answer();
}

void ReplyDecoderBase::judgeUnfinished(const HttpEnd &end)
{
    HttpEnd seen = end;
    // Once there was a head, a lost connection is a reply cut short.
    if (m_head.status != 0 && seen.failure == HttpFailure::ConnectionLost)
        seen.failure = HttpFailure::Truncated;

    if (m_head.status != 0 && seen.failure == HttpFailure::None && !m_complete && !m_hadEvent) {
        const bool announced = m_contentType.contains("event-stream");
        const bool isJson = m_bodyKind == BodyKind::Json;
        // What was read as a stream only because it was announced so, and held no event, is none.
        const bool isStream = m_body.isEmpty() ? announced : bodyKindOf(m_body, {}, true) == BodyKind::EventStream;
        if (!isJson && !isStream) {
            failAsUnexpectedBody();
            return;
        }
        if (isJson && !mayBeCutJson(m_body)) {
            failAsInvalidJson();
            return;
        }
    }
    // Cut short it would be tried again, in vain.
    if (seen.failure == HttpFailure::None && m_hadForeignEvent && !m_hadOwnEvent) {
        fail(ErrorKind::MalformedReply,
             ReplyDecoderBaseTexts::tr(
                 "The reply is a stream, but not of this protocol; is the endpoint's protocol right?"));
        return;
    }
    m_error = transportError(seen);
}

void ReplyDecoderBase::failAsStatus()
{
    failInProvidersWords(parseErrorBody(m_redactor.bodyWithoutKey(m_body)));
}

void ReplyDecoderBase::failAsRedirect()
{
    QString message = redirectSentence(m_head, m_url, m_redactor);
    if (m_hasKey)
        message += u' ' + ReplyDecoderBaseTexts::tr("The key was not sent there.");
    fail(ErrorKind::Redirect, message);
}

bool ReplyDecoderBase::isRefused() const
{
    return m_refused || (m_finishReason == FinishReason::ContentFilter && m_text.trimmed().isEmpty());
}

QueryError ReplyDecoderBase::refusedError() const
{
    QueryError error;
    error.kind = ErrorKind::Refused;
    error.message = m_refusal.trimmed();
    error.inProvidersWords = !error.message.isEmpty();
    if (error.message.isEmpty())
        error.message = m_refused ? ReplyDecoderBaseTexts::tr("The model declined to answer and gave no reason.")
                                  : ReplyDecoderBaseTexts::tr("The provider's content filter withheld the answer.");
    return error;
}

Outcome ReplyDecoderBase::completed(QueryError error) const
{
    error.httpStatus = m_head.status;
    error.code = shortened(m_redactor.withoutKey(error.code), maximumNameBytes);
    error.parameter = shortened(m_redactor.withoutKey(error.parameter), maximumNameBytes);
    error.message = shortened(m_redactor.withoutKey(error.message));
    error.providerRequestId = m_requestId;
    error.partialText = m_redactor.withoutKey(m_text);
    error.usage = m_usage;
    error.retryAfter = retryAfterOf(m_head);
    error.shouldRetry = shouldRetryOf(m_head.headers);
    return error;
}

Answer ReplyDecoderBase::answer() const
{
    Answer answer;
    answer.text = m_redactor.answerWithoutKey(m_text);
    answer.reasoning = m_redactor.answerWithoutKey(m_reasoning);
    answer.finishReason = m_finishReason.value_or(FinishReason::Other);
    answer.model = m_model;
    answer.providerRequestId = m_requestId;
    answer.usage = m_usage;
    return answer;
}

} // namespace Fanlight

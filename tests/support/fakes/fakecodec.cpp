// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakes/fakecodec.h"

#include <QList>

#include <optional>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

class FakeDecoder final : public ReplyDecoder
{
public:
    void begin(const HttpHead &head) override { m_status = head.status; }

    ReplyDelta feed(QByteArrayView bytes) override
    {
        ReplyDelta delta;
        const QList<QByteArray> lines = bytes.toByteArray().split('\n');
        for (const QByteArray &line : lines) {
            if (line.isEmpty() || line.startsWith(':'))
                continue;
            delta.hadData = true;
            take(QString::fromUtf8(line), delta);
        }
        m_answer.text += delta.text;
        m_answer.reasoning += delta.reasoning;
        return delta;
    }

    Outcome finish(const HttpEnd &end) override
    {
        Q_ASSERT(!m_finished);
        m_finished = true;
        if (m_error)
            return failed(m_error->kind, m_error->message);
        if (m_complete || m_answered)
            return m_answer;
        if (m_status > 399)
            return failed(m_status == 401       ? ErrorKind::Auth
                              : m_status == 402 ? ErrorKind::Quota
                                                : ErrorKind::ServerError,
                          u"Status %1."_s.arg(m_status));
        if (end.failure == HttpFailure::None)
            return failed(ErrorKind::Truncated, u"It ended too early."_s);
        return failed(ErrorKind::Network, end.message.isEmpty() ? u"No network."_s : end.message);
    }

private:
    void take(const QString &line, ReplyDelta &delta)
    {
        const QString verb = line.section(u' ', 0, 0);
        const QString words = line.section(u' ', 1);
        if (verb == "text"_L1)
            delta.text += words;
        else if (verb == "think"_L1)
            delta.reasoning += words;
        else if (verb == "error"_L1)
            m_error = failure(ErrorKind::Overloaded, words, true);
        else if (verb == "garbage"_L1)
            m_error = failure(ErrorKind::MalformedReply, u"Garbage."_s, false);
        else if (verb == "length"_L1)
            m_answer.finishReason = FinishReason::Length;
        else if (verb == "filter"_L1)
            m_answer.finishReason = FinishReason::ContentFilter;
        else if (verb == "used"_L1)
            takeUsage(words);
        else if (verb == "late"_L1)
            m_answer.text += words;
        m_answered = m_answered || verb == "answered"_L1;
        delta.answered = m_answered;
        m_complete = m_complete || verb == "stop"_L1 || verb == "length"_L1 || verb == "filter"_L1;
        delta.complete = m_complete || m_error;
    }

    void takeUsage(const QString &words)
    {
        m_answer.usage.input = words.section(u' ', 0, 0).toLongLong();
        m_answer.usage.output = words.section(u' ', 1).toLongLong();
    }

    QueryError failure(ErrorKind kind, const QString &message, bool inProvidersWords) const
    {
        QueryError error;
        error.kind = kind;
        error.httpStatus = m_status;
        error.message = message;
        error.inProvidersWords = inProvidersWords;
        return error;
    }

    QueryError failed(ErrorKind kind, const QString &message) const
    {
        QueryError error;
        error.kind = kind;
        error.httpStatus = m_status;
        error.message = message;
        error.partialText = m_answer.text;
        error.usage = m_answer.usage;
        return error;
    }

    int m_status = 0;
    Answer m_answer;
    std::optional<QueryError> m_error;
    bool m_answered = false;
    bool m_complete = false;
    bool m_finished = false;
};

} // namespace

HttpCall FakeCodec::encode(const QueryRequest &request, const RequestShape &shape) const
{
    Q_UNUSED(shape)
    HttpCall call;
    call.url = request.endpoint.baseUrl;
    call.headers = {{"model", request.model.toUtf8()}, {"key", request.endpoint.apiKey.reveal()}};
    call.body = request.message.toUtf8();
    return call;
}

std::unique_ptr<ReplyDecoder> FakeCodec::decoder(const QueryRequest &request) const
{
    Q_UNUSED(request)
    return std::make_unique<FakeDecoder>();
}

} // namespace Fanlight

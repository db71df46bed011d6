// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/requestlearning.h"
#include "tests/unit/providers/decoding.h"
#include "tests/unit/providers/recording.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Fanlight;
using namespace Fanlight::Test;
using namespace Qt::StringLiterals;

namespace {

//! What to expect of a recording. Text that the recording holds is not copied here: it is read apart.
struct Expected
{
    Protocol protocol = Protocol::OpenAiChat;
    int status = 200;
    QString kind; //!< empty for an answer
    QString message; //!< of an error
    FinishReason finish = FinishReason::Stop;
    Usage usage;
};

Expected answered(Protocol protocol, Usage usage, FinishReason finish = FinishReason::Stop)
{
    return {protocol, 200, {}, {}, finish, usage};
}

Expected failed(Protocol protocol, int status, const QString &kind, const QString &message, Usage usage = {})
{
    return {protocol, status, kind, message, FinishReason::Other, usage};
}

QMap<QString, Expected> expectations()
{
    constexpr Protocol chat = Protocol::OpenAiChat;
    constexpr Protocol responses = Protocol::OpenAiResponses;
    constexpr Protocol anthropic = Protocol::Anthropic;
    const QString quota = u"You exceeded your current quota, please check your plan and billing details. For more "
                          "information on this error, read the docs: "
                          "https://platform.openai.com/docs/guides/error-codes/api-errors."_s;
    return {
        {u"anthropic-sdk-python/basic_response.txt"_s, answered(anthropic, {11, 6, {}, {}, {}})},
        {u"anthropic-sdk-python/incomplete_partial_json_response.txt"_s,
         answered(anthropic, {450, 124, 0, 0, {}}, FinishReason::Length)},
        {u"anthropic-sdk-python/refusal_response.txt"_s,
         failed(anthropic, 200, u"refused"_s, u"This request was refused due to policy."_s, {20, 0, {}, {}, {}})},
        {u"openai-python/a491adda08c3.sse"_s, answered(chat, {79, 42, {}, {}, 0})},
        {u"openai-python/e2aad469b71d.sse"_s, answered(chat, {14, 30, {}, {}, 0})},
        {u"pydantic-ai/test_anthropic_count_tokens_error.yaml"_s,
         failed(anthropic, 404, u"invalid_request"_s, u"model: claude-does-not-exist"_s)},
        {u"pydantic-ai/test_openai_responses_model_http_error.yaml"_s,
         failed(responses, 400, u"invalid_request"_s,
                u"Invalid 'temperature': decimal below minimum value. Expected a value >= 0, but got -1 instead."_s)},
        {u"pydantic-ai/test_openrouter_stream_error.yaml"_s,
         failed(chat, 200, u"invalid_request"_s, u"Token limit reached"_s, {43, 10, 0, {}, 11})},
        {u"vercel-ai/anthropic-message-delta-input-tokens.chunks.txt"_s, answered(anthropic, {61, 2, {}, {}, {}})},
        {u"vercel-ai/anthropic-refusal.chunks.txt"_s,
         failed(anthropic, 200, u"refused"_s,
                u"This request triggered restrictions on violative cyber content and was blocked under Anthropic's "
                "Usage Policy."_s,
                {18, 5, 0, 0, {}})},
        {u"vercel-ai/anthropic-text.chunks.txt"_s, answered(anthropic, {12, 30, 0, 0, {}})},
        {u"vercel-ai/anthropic-text.json"_s, answered(anthropic, {12, 29, 0, 0, {}})},
        {u"vercel-ai/deepseek-reasoning.chunks.txt"_s, answered(chat, {18, 219, 0, {}, 205})},
        {u"vercel-ai/deepseek-text.chunks.txt"_s, answered(chat, {13, 400, 0, {}, {}}, FinishReason::Length)},
        {u"vercel-ai/duplicate-message-start.chunks.txt"_s, answered(anthropic, {17, 227, {}, {}, {}})},
        {u"vercel-ai/groq-text.chunks.txt"_s, answered(chat, {45, 662, {}, {}, {}})},
        {u"vercel-ai/mistral-text.chunks.txt"_s, answered(chat, {13, 8, {}, {}, {}})},
        {u"vercel-ai/openai-phase.1.chunks.txt"_s, answered(responses, {7112, 463, 3072, {}, 64})},
        {u"vercel-ai/openai-text.chunks.txt"_s, answered(chat, {16, 300, 0, {}, 0})},
        {u"vercel-ai/openai-text.json"_s, answered(chat, {16, 363, 0, {}, 0})},
        {u"vercel-ai/reasoning-model-legacy-parameter-error.json"_s,
         failed(chat, 400, u"invalid_request"_s,
                u"Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' "
                "instead."_s)},
        {u"vercel-ai/reasoning-model-temperature-error.json"_s,
         failed(responses, 400, u"invalid_request"_s,
                u"Unsupported parameter: 'temperature' is not supported with this model."_s)},
        {u"vercel-ai/responses-openai-error.1.chunks.txt"_s, failed(responses, 200, u"quota"_s, quota)},
        {u"vercel-ai/responses-openai-error.1.json"_s, failed(responses, 429, u"quota"_s, quota)},
        // 303 tokens in all, of which 12 are the prompt: the 290 of the reasoning are not in completion_tokens.
        {u"vercel-ai/xai-text.chunks.txt"_s, answered(chat, {12, 291, 11, {}, 290})},
    };
}

} // namespace

class TestRecordings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QDir(folder()).exists())
            QSKIP("The recordings are not here: ../shared/recorded");
    }

    void everyRecordingIsExpected()
    {
        const QStringList files = recordings();
        QVERIFY(!files.isEmpty());
        const QStringList known = expectations().keys();
        QCOMPARE(files, known);
    }

    void decodes_data()
    {
        QTest::addColumn<QString>("file");
        const QStringList files = expectations().keys();
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << file;
    }

    void decodes()
    {
        QFETCH(QString, file);
        const Expected expected = expectations().value(file);
        QFile source(folder() + u'/' + file);
        QVERIFY2(source.open(QIODevice::ReadOnly), qPrintable(file));
        const Recording recording = recordingOf(file, source.readAll(), expected.status);
        QCOMPARE(recording.status, expected.status);
        QVERIFY(!recording.body.isEmpty());

        const HttpHead replyHead = head(recording.status, recording.contentType);
        const Decoded decoded = decode(expected.protocol, replyHead, {recording.body});
        const QString text = plainTextOf(expected.protocol, recording.body);
        QCOMPARE(decoded.text, text);
        if (expected.kind.isEmpty()) {
            QVERIFY2(decoded.isAnswer(), qPrintable(described(decoded.outcome)));
            QVERIFY(!text.isEmpty());
            QCOMPARE(decoded.answer().text, text);
            QCOMPARE(decoded.answer().finishReason, expected.finish);
            QCOMPARE(decoded.answer().usage, expected.usage);
            QVERIFY(!decoded.answer().model.isEmpty());
            QVERIFY(recording.body.contains(decoded.answer().model.toUtf8()));
        } else {
            QVERIFY2(!decoded.isAnswer(), qPrintable(described(decoded.outcome)));
            QCOMPARE(errorKindName(decoded.error().kind), expected.kind);
            QCOMPARE(decoded.error().message, expected.message);
            QVERIFY(decoded.error().inProvidersWords);
            QCOMPARE(decoded.error().httpStatus, expected.status);
            QCOMPARE(decoded.error().partialText, text);
            QCOMPARE(decoded.error().usage, expected.usage);
        }

        QByteArrayList bytes;
        for (const char byte : recording.body)
            bytes.append(QByteArray(1, byte));
        QVERIFY(decode(expected.protocol, replyHead, bytes) == decoded);
    }

    void reasoningIsKeptApart()
    {
        const QString file = u"vercel-ai/deepseek-reasoning.chunks.txt"_s;
        QFile source(folder() + u'/' + file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const Recording recording = recordingOf(file, source.readAll(), 200);
        const Decoded decoded = decode(Protocol::OpenAiChat, head(200, recording.contentType), {recording.body});
        QVERIFY(decoded.answer().reasoning.startsWith(u"We need to count the number"_s));
        QVERIFY(!decoded.answer().text.contains(u"We need to count"_s));
        QCOMPARE(decoded.reasoning, decoded.answer().reasoning);
    }

    void requestIdsAreRemembered()
    {
        const QString file = u"pydantic-ai/test_anthropic_count_tokens_error.yaml"_s;
        QFile source(folder() + u'/' + file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const Recording recording = recordingOf(file, source.readAll(), 404);
        const Decoded decoded = decode(Protocol::Anthropic, head(404, recording.contentType), {recording.body});
        QCOMPARE(decoded.error().providerRequestId, u"req_011CVEA3SF7rnb3DuBZytqQa"_s);
        QCOMPARE(decoded.error().code, u"not_found_error"_s);
    }

    void refusalsNameTheirParameter_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<std::optional<RequestShape>>("mended");
        QTest::newRow("max_tokens") << Protocol::OpenAiChat
                                    << u"vercel-ai/reasoning-model-legacy-parameter-error.json"_s << u"max_tokens"_s
                                    << std::optional(RequestShape{RequestShape::TokenLimit::MaxCompletionTokens});
        QTest::newRow("temperature") << Protocol::OpenAiResponses
                                     << u"vercel-ai/reasoning-model-temperature-error.json"_s << u"temperature"_s
                                     << std::optional(RequestShape{RequestShape::TokenLimit::Usual, false});
        QTest::newRow("a temperature out of range is nothing to learn")
            << Protocol::OpenAiResponses << u"pydantic-ai/test_openai_responses_model_http_error.yaml"_s
            << u"temperature"_s << std::optional<RequestShape>();
    }

    void refusalsNameTheirParameter()
    {
        QFETCH(Protocol, protocol);
        QFETCH(QString, file);
        QFile source(folder() + u'/' + file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const Recording recording = recordingOf(file, source.readAll(), 400);
        QueryRequest request = requestFor(protocol);
        request.temperature = 0.0;
        request.maxTokens = 100;
        const Decoded decoded = decode(request, head(400, recording.contentType), {recording.body});
        QTEST(decoded.error().parameter, "parameter");
        QVERIFY(!decoded.error().permanent);
        const std::optional<RequestShape> mended = mendedShape(request, {}, decoded.error());
        QTEST(mended, "mended");
    }

private:
    static QString folder() { return QStringLiteral(FANLIGHT_SHARED_DIR "/recorded"); }

    static QStringList recordings()
    {
        QStringList files;
        const QDir top(folder());
        const QStringList folders = top.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString &name : folders) {
            const QStringList names = QDir(top.filePath(name)).entryList(QDir::Files, QDir::Name);
            for (const QString &file : names) {
                if (file != "LICENSE"_L1)
                    files.append(name + u'/' + file);
            }
        }
        files.sort();
        return files;
    }
};

QTEST_GUILESS_MAIN(TestRecordings)
#include "tst_recordings.moc"

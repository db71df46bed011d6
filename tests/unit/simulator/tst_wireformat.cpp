// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/wireformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Fanlight::Protocol)

class TestWireFormat final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventNames_data();
    void eventNames();
    void sequenceNumbersCount();
    void usageChunkOnlyWhenAsked();
    void cutAnswers_data();
    void cutAnswers();
    void problems_data();
    void problems();
};

static SimulatedReply sampleReply(bool cut = false)
{
    SimulatedReply reply;
    reply.id = u"1"_s;
    reply.created = 1'800'000'000;
    reply.request.model = u"extractive"_s;
    reply.request.stream = true;
    reply.request.inputTokens = 11;
    reply.answer = {{u"two"_s, u" words"_s}, cut};
    return reply;
}

//! The events of a script: name (or "-") and data.
static QList<std::pair<QByteArray, QByteArray>> eventsOf(const StreamScript &script)
{
    QByteArray bytes = script.opening;
    for (const QByteArray &delta : script.deltas)
        bytes += delta;
    bytes += script.closing;
    QList<std::pair<QByteArray, QByteArray>> events;
    qsizetype from = 0;
    for (qsizetype end = bytes.indexOf("\n\n"); end >= 0; from = end + 2, end = bytes.indexOf("\n\n", from)) {
        QByteArray name = "-";
        QByteArray data;
        for (const QByteArray &line : bytes.sliced(from, end - from).split('\n')) {
            if (line.startsWith("event: "))
                name = line.sliced(7);
            else if (line.startsWith("data: "))
                data = line.sliced(6);
        }
        events.append({name, data});
    }
    return events;
}

void TestWireFormat::eventNames_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("openai-chat") << Protocol::OpenAiChat << QByteArray("- - - - -");
    QTest::newRow("openai-responses")
        << Protocol::OpenAiResponses
        << QByteArray("response.created response.in_progress response.output_item.added response.content_part.added "
                      "response.output_text.delta response.output_text.delta response.output_text.done "
                      "response.content_part.done response.output_item.done response.completed");
    QTest::newRow("anthropic") << Protocol::Anthropic
                               << QByteArray(
                                      "message_start content_block_start ping content_block_delta content_block_delta "
                                      "content_block_stop message_delta message_stop");
}

void TestWireFormat::eventNames()
{
    QFETCH(Protocol, protocol);
    QFETCH(QByteArray, expected);
    QByteArrayList names;
    for (const auto &[name, data] : eventsOf(WireFormat::of(protocol).stream(sampleReply()))) {
        names.append(name);
        if (name != "-")
            QCOMPARE(QJsonDocument::fromJson(data)["type"_L1].toString().toLatin1(), name);
    }
    QCOMPARE(names.join(' '), expected);
}

void TestWireFormat::sequenceNumbersCount()
{
    const WireFormat &format = WireFormat::of(Protocol::OpenAiResponses);
    StreamScript script = format.stream(sampleReply());
    int expected = 0;
    for (const auto &[name, data] : eventsOf(script))
        QCOMPARE(QJsonDocument::fromJson(data)["sequence_number"_L1].toInt(-1), expected++);
    script.deltas = script.deltas.first(1);
    script.closing = format.streamProblem(sampleReply(), 1, {500, ProblemKind::ServerError, u"why"_s, {}});
    expected = 0;
    for (const auto &[name, data] : eventsOf(script))
        QCOMPARE(QJsonDocument::fromJson(data)["sequence_number"_L1].toInt(-1), expected++);
    QCOMPARE(eventsOf(script).last().first, QByteArray("response.failed"));
}

void TestWireFormat::usageChunkOnlyWhenAsked()
{
    const WireFormat &format = WireFormat::of(Protocol::OpenAiChat);
    SimulatedReply reply = sampleReply();
    auto events = eventsOf(format.stream(reply));
    QCOMPARE(events.last().second, QByteArray("[DONE]"));
    for (const auto &[name, data] : events)
        QVERIFY(!data.contains("usage"));
    reply.request.includeUsage = true;
    events = eventsOf(format.stream(reply));
    const QJsonDocument last = QJsonDocument::fromJson(events.at(events.size() - 2).second);
    QVERIFY(last["choices"_L1].toArray().isEmpty());
    QCOMPARE(last["usage"_L1], format.body(reply)["usage"_L1]);
    QCOMPARE(last["usage"_L1]["total_tokens"_L1].toInt(), 13);
}

void TestWireFormat::cutAnswers_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("openai-chat") << Protocol::OpenAiChat << QByteArray("\"finish_reason\":\"length\"");
    QTest::newRow("openai-responses") << Protocol::OpenAiResponses << QByteArray("\"reason\":\"max_output_tokens\"");
    QTest::newRow("anthropic") << Protocol::Anthropic << QByteArray("\"stop_reason\":\"max_tokens\"");
}

void TestWireFormat::cutAnswers()
{
    QFETCH(Protocol, protocol);
    QFETCH(QByteArray, word);
    const WireFormat &format = WireFormat::of(protocol);
    QVERIFY(compactJson(format.body(sampleReply(true))).contains(word));
    QVERIFY(format.stream(sampleReply(true)).closing.contains(word));
    QVERIFY(!compactJson(format.body(sampleReply(false))).contains(word));
    QVERIFY(!format.stream(sampleReply(false)).closing.contains(word));
}

void TestWireFormat::problems_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](const char *name, Protocol protocol, ProblemKind kind, const char *expected) {
        QTest::newRow(name) << protocol << int(kind) << QByteArray(expected);
    };
    row("chat, rate", Protocol::OpenAiChat, ProblemKind::RateLimited, "\"code\":\"rate_limit_exceeded\"");
    row("chat, model", Protocol::OpenAiChat, ProblemKind::UnknownModel, "\"code\":\"model_not_found\"");
    row("responses, key", Protocol::OpenAiResponses, ProblemKind::InvalidKey, "\"code\":\"invalid_api_key\"");
    row("messages, rate", Protocol::Anthropic, ProblemKind::RateLimited, "\"type\":\"rate_limit_error\"");
    row("messages, model", Protocol::Anthropic, ProblemKind::UnknownModel, "\"type\":\"not_found_error\"");
    row("messages, key", Protocol::Anthropic, ProblemKind::InvalidKey, "\"type\":\"authentication_error\"");
    row("messages, overloaded", Protocol::Anthropic, ProblemKind::Overloaded, "\"type\":\"overloaded_error\"");
}

void TestWireFormat::problems()
{
    QFETCH(Protocol, protocol);
    QFETCH(int, kind);
    QFETCH(QByteArray, expected);
    const ApiProblem problem{400, ProblemKind(kind), u"because"_s, {}};
    const QByteArray body = compactJson(WireFormat::of(protocol).problem(problem, u"req_1"_s));
    QVERIFY2(body.contains(expected), body.constData());
    QVERIFY(body.contains("\"message\":\"because\""));
}

QTEST_GUILESS_MAIN(TestWireFormat)
#include "tst_wireformat.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/protocol.h"
#include "core/domain/query.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

//! The names and small values of the domain: targets, protocols, error kinds, states.
class NamesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTargets_data();
    void readsTargets();
    void readsProtocols();
    void namesEachErrorKindOnce();
    void tellsTheStateOfAResult();
    void takesTheUsageOfEitherOutcome();
    void knowsFinalStates();
};

void NamesTest::readsTargets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("model");
    QTest::newRow("plain") << u"simulator/extractive"_s << u"simulator"_s << u"extractive"_s;
    QTest::newRow("a model with slashes")
        << u"openrouter/meta-llama/llama-4"_s << u"openrouter"_s << u"meta-llama/llama-4"_s;
    QTest::newRow("a model with a colon") << u"ollama/llama3.2:1b"_s << u"ollama"_s << u"llama3.2:1b"_s;
    QTest::newRow("no slash") << u"openai"_s << QString() << QString();
    QTest::newRow("no endpoint") << u"/gpt"_s << QString() << QString();
    QTest::newRow("no model") << u"openai/"_s << QString() << QString();
    QTest::newRow("only a slash") << u"/"_s << QString() << QString();
    QTest::newRow("nothing") << QString() << QString() << QString();
}

void NamesTest::readsTargets()
{
    QFETCH(QString, name);
    QFETCH(QString, endpoint);
    QFETCH(QString, model);
    const std::optional<Target> target = targetFromName(name);
    QCOMPARE(target.has_value(), !endpoint.isEmpty());
    if (!target)
        return;
    QCOMPARE(*target, (Target{endpoint, model}));
    QCOMPARE(target->name(), name);
}

void NamesTest::readsProtocols()
{
    QCOMPARE(protocolFromName(u"openai-chat"), Protocol::OpenAiChat);
    QCOMPARE(protocolFromName(u"openai-responses"), Protocol::OpenAiResponses);
    QCOMPARE(protocolFromName(u"anthropic"), Protocol::Anthropic);
    for (const auto &wrong : {u"openai"_s, u"OPENAI-CHAT"_s, u" anthropic"_s, QString()})
        QVERIFY2(!protocolFromName(wrong), qPrintable(wrong));
}

void NamesTest::namesEachErrorKindOnce()
{
    static const QRegularExpression form(u"^[a-z]+(_[a-z]+)*$"_s);
    constexpr int kinds = static_cast<int>(ErrorKind::Cancelled) + 1;
    QSet<QString> names;
    for (int kind = 0; kind < kinds; ++kind) {
        const QString name = errorKindName(static_cast<ErrorKind>(kind));
        QVERIFY2(form.match(name).hasMatch(), qPrintable(name));
        names.insert(name);
    }
    // As PROTOCOLS lists them.
    const QSet<QString> expected{
        u"network"_s,
        u"tls"_s,
        u"timeout_connect"_s,
        u"timeout_first_byte"_s,
        u"timeout_idle"_s,
        u"timeout_total"_s,
        u"auth"_s,
        u"quota"_s,
        u"rate_limited"_s,
        u"overloaded"_s,
        u"invalid_request"_s,
        u"context_too_long"_s,
        u"server_error"_s,
        u"redirect"_s,
        u"truncated"_s,
        u"malformed_reply"_s,
        u"unreadable_answer"_s,
        u"refused"_s,
        u"budget"_s,
        u"cancelled"_s,
    };
    QCOMPARE(names, expected);
    QCOMPARE(names.size(), kinds);
}

void NamesTest::tellsTheStateOfAResult()
{
    QueryResult result;
    result.outcome = Answer();
    QVERIFY(result.succeeded());
    QCOMPARE(result.state(), QueryState::Done);
    QueryError error;
    error.kind = ErrorKind::Refused;
    result.outcome = error;
    QVERIFY(!result.succeeded());
    QCOMPARE(result.state(), QueryState::Failed);
    error.kind = ErrorKind::Cancelled;
    result.outcome = error;
    QCOMPARE(result.state(), QueryState::Cancelled);
}

void NamesTest::takesTheUsageOfEitherOutcome()
{
    QueryResult result;
    Answer answer;
    answer.usage.output = 3;
    result.outcome = answer;
    QCOMPARE(result.usage().output, 3);
    QueryError error;
    error.usage.input = 9;
    result.outcome = error;
    QCOMPARE(result.usage().input, 9);
    QVERIFY(!result.usage().output);
}

void NamesTest::knowsFinalStates()
{
    for (const auto state : {QueryState::Queued, QueryState::Connecting, QueryState::Waiting, QueryState::Streaming,
                             QueryState::RetryWait})
        QVERIFY(!isFinal(state));
    for (const auto state : {QueryState::Done, QueryState::Failed, QueryState::Cancelled})
        QVERIFY(isFinal(state));
}

QTEST_APPLESS_MAIN(NamesTest)
#include "tst_names.moc"

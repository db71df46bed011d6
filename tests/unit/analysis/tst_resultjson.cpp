// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/resultjson.h"

#include <QJsonArray>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QueryResult query()
{
    QueryResult result;
    result.request.task = u"sentiment"_s;
    result.request.endpoint.name = u"simulator"_s;
    result.request.model = u"extractive"_s;
    result.timeline.submitted = 10ms;
    Attempt attempt;
    attempt.enqueued = 10ms;
    attempt.dispatched = 12ms + 500us;
    attempt.firstToken = 32ms + 750us;
    attempt.finished = 112ms + 500us;
    result.timeline.attempts = {attempt};
    result.timeline.finished = attempt.finished;
    Answer answer;
    answer.text = u"Positive."_s;
    answer.usage.input = 12;
    answer.usage.output = 2;
    result.outcome = answer;
    return result;
}

} // namespace

class ResultJsonTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAnAnswer();
    void writesAnError();
    void writesAnUnreadableAnswer();
    void writesACancelledQueryAsFailed();
    void writesUnknownAsNull();
    void sharedAnswerHasNoAttemptsOfItsOwn();
    void cachedAnswerCostsNothing();
    void figuresAreNotLongerThanTheyAreTrue();
    void alwaysHasTheSameKeys();
};

void ResultJsonTest::writesAnAnswer()
{
    const QJsonObject input{{u"text"_s, u"good"_s}, {u"stars"_s, 5}};
    const QJsonObject line = resultLine(interpret(query(), AnswerForm::Label), 3, u"row-3"_s, input);
    const QJsonObject expected{
        {u"row"_s, 3},
        {u"id"_s, u"row-3"_s},
        {u"task"_s, u"sentiment"_s},
        {u"target"_s, u"simulator/extractive"_s},
        {u"status"_s, u"done"_s},
        {u"answer"_s, QJsonObject{{u"label"_s, u"positive"_s}}},
        {u"text"_s, u"Positive."_s},
        {u"error"_s, QJsonValue::Null},
        {u"attempts"_s, 1},
        {u"queued_ms"_s, 2.5},
        {u"first_token_ms"_s, 20.25},
        {u"total_ms"_s, 100.0},
        {u"input_tokens"_s, 12},
        {u"output_tokens"_s, 2},
        {u"cost_usd"_s, QJsonValue::Null},
        {u"cached"_s, false},
        {u"input"_s, input},
    };
    QCOMPARE(line, expected);
}

void ResultJsonTest::writesAnError()
{
    QueryResult failed = query();
    QueryError error;
    error.kind = ErrorKind::RateLimited;
    error.httpStatus = 429;
    error.code = u"rate_limit_exceeded"_s;
    error.message = u"Slow down."_s;
    error.partialText = u"Pos"_s;
    failed.outcome = error;
    const QJsonObject line = resultLine(interpret(failed, AnswerForm::Label), 1, u"1"_s, {});
    QCOMPARE(line.value("status"_L1).toString(), u"failed"_s);
    QVERIFY(line.value("answer"_L1).isNull());
    QCOMPARE(line.value("text"_L1).toString(), u"Pos"_s);
    QCOMPARE(line.value("error"_L1).toObject(),
             (QJsonObject{{u"kind"_s, u"rate_limited"_s},
                          {u"http_status"_s, 429},
                          {u"code"_s, u"rate_limit_exceeded"_s},
                          {u"message"_s, u"Slow down."_s}}));
}

void ResultJsonTest::writesAnUnreadableAnswer()
{
    QueryResult result = query();
    std::get<Answer>(result.outcome).text = u"It depends."_s;
    const QJsonObject line = resultLine(interpret(result, AnswerForm::Label), 1, u"1"_s, {});
    QCOMPARE(line.value("status"_L1).toString(), u"failed"_s);
    QVERIFY(line.value("answer"_L1).isNull());
    QCOMPARE(line.value("text"_L1).toString(), u"It depends."_s);
    QCOMPARE(line.value("error"_L1).toObject().value("kind"_L1).toString(), u"unreadable_answer"_s);
    QCOMPARE(line.value("output_tokens"_L1).toInt(), 2);
}

void ResultJsonTest::writesACancelledQueryAsFailed()
{
    QueryResult result = query();
    result.timeline.attempts.clear();
    QueryError error;
    error.kind = ErrorKind::Cancelled;
    error.message = u"Cancelled."_s;
    result.outcome = error;
    const QJsonObject line = resultLine(interpret(result, AnswerForm::Label), 1, u"1"_s, {});
    QCOMPARE(line.value("status"_L1).toString(), u"failed"_s);
    QCOMPARE(line.value("attempts"_L1).toInt(), 0);
    QCOMPARE(line.value("queued_ms"_L1).toDouble(), 102.5);
    QCOMPARE(line.value("total_ms"_L1).toDouble(), 0.0);
    QVERIFY(line.value("first_token_ms"_L1).isNull());
}

void ResultJsonTest::writesUnknownAsNull()
{
    QueryResult result = query();
    result.timeline.attempts.first().firstToken.reset();
    QueryError error;
    error.kind = ErrorKind::Network;
    error.message = u"Refused."_s;
    result.outcome = error;
    const QJsonObject line = resultLine(interpret(result, AnswerForm::Text), 1, u"1"_s, {});
    for (const auto key : {"first_token_ms"_L1, "input_tokens"_L1, "output_tokens"_L1, "cost_usd"_L1})
        QVERIFY2(line.value(key).isNull(), key.data());
    QVERIFY(line.value("error"_L1).toObject().value("http_status"_L1).isNull());
    QVERIFY(line.value("error"_L1).toObject().value("code"_L1).isNull());
}

void ResultJsonTest::sharedAnswerHasNoAttemptsOfItsOwn()
{
    QueryResult shared = query();
    shared.sharedWith = 7;
    const QJsonObject line = resultLine(interpret(shared, AnswerForm::Label), 1, u"1"_s, {});
    QCOMPARE(line.value("attempts"_L1), QJsonValue(0));
    QVERIFY(line.value("input_tokens"_L1).isNull());
    QVERIFY(line.value("output_tokens"_L1).isNull());
    QCOMPARE(line.value("text"_L1).toString(), u"Positive."_s);
    QCOMPARE(line.value("total_ms"_L1), QJsonValue(100.0));
}

void ResultJsonTest::cachedAnswerCostsNothing()
{
    QueryResult cached = query();
    cached.timeline.attempts.clear();
    cached.cached = true;
    cached.costUsd = 0;
    const QJsonObject line = resultLine(interpret(cached, AnswerForm::Label), 1, u"1"_s, {});
    QCOMPARE(line.value("cached"_L1), QJsonValue(true));
    QCOMPARE(line.value("cost_usd"_L1), QJsonValue(0));
    QCOMPARE(line.value("attempts"_L1), QJsonValue(0));
    QVERIFY(line.value("input_tokens"_L1).isNull());
    QVERIFY(line.value("first_token_ms"_L1).isNull());
    QCOMPARE(line.value("status"_L1).toString(), u"done"_s);
}

void ResultJsonTest::figuresAreNotLongerThanTheyAreTrue()
{
    QueryResult priced = query();
    priced.costUsd = 0.1 + 0.2; // 0.30000000000000004
    priced.timeline.attempts.first().firstToken = Moment(32'750'123);
    const QJsonObject line = resultLine(interpret(priced, AnswerForm::Label), 1, u"1"_s, {});
    QCOMPARE(line.value("cost_usd"_L1), QJsonValue(0.3));
    QCOMPARE(line.value("first_token_ms"_L1), QJsonValue(20.25));
}

void ResultJsonTest::alwaysHasTheSameKeys()
{
    const QStringList keys = resultLine(interpret(query(), AnswerForm::Label), 1, {}, {}).keys();
    QueryResult failed = query();
    failed.outcome = QueryError();
    QCOMPARE(resultLine(interpret(failed, AnswerForm::Label), 1, {}, {}).keys(), keys);
    QCOMPARE(keys.size(), 17);
}

QTEST_APPLESS_MAIN(ResultJsonTest)
#include "tst_resultjson.moc"

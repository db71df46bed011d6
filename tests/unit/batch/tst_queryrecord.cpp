// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/resultjson.h"
#include "core/batch/queryrecord.h"
#include "tests/unit/batch/samplerecords.h"

#include <QTest>

#include <limits>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QueryResult answered()
{
    QueryResult result;
    result.request.task = u"sentiment"_s;
    result.request.endpoint.name = u"simulator"_s;
    result.request.model = u"extractive"_s;
    result.timeline.submitted = 10ms;
    Attempt attempt;
    attempt.enqueued = 10ms;
    attempt.dispatched = 12ms + 500us + 1ns;
    attempt.requestSent = 13ms;
    attempt.firstToken = 32ms + 750us;
    attempt.finished = 112ms + 500us;
    Attempt refused = attempt;
    refused.firstToken.reset();
    refused.error.emplace().kind = ErrorKind::RateLimited;
    result.timeline.attempts = {refused, attempt};
    result.timeline.finished = attempt.finished;
    Answer answer;
    answer.text = u"Positive."_s;
    answer.usage.input = 12;
    answer.usage.output = 2;
    result.outcome = answer;
    result.costUsd = 0.000012345678901;
    return result;
}

QueryResult failed()
{
    QueryResult result = answered();
    QueryError error;
    error.kind = ErrorKind::ServerError;
    error.httpStatus = 503;
    error.code = u"overloaded"_s;
    error.message = u"Come back later."_s;
    error.partialText = u"Pos"_s;
    result.outcome = error;
    result.costUsd.reset();
    return result;
}

} // namespace

Q_DECLARE_METATYPE(Fanlight::QueryRecord)

class TestQueryRecord final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatBecameOfAQuery();
    void sharedAndCachedQueriesHaveNothingOfTheirOwn();
    void theCostOfAFailedQueryIsUnknownWhenItWasSent();
    void linesOfAnAnalysisAndOfABatchAreTheSame_data();
    void linesOfAnAnalysisAndOfABatchAreTheSame();
    void fieldsComeInTheOrderOfTheContract();
    void theJournalLosesNothing_data();
    void theJournalLosesNothing();
    void bytesThatAreNoRecordAreRefused();
};

void TestQueryRecord::tellsWhatBecameOfAQuery()
{
    QueryRecord expected;
    expected.task = u"sentiment"_s;
    expected.target = u"simulator/extractive"_s;
    expected.done = true;
    expected.answer = LabelValue{SentimentLabel::Positive};
    expected.text = u"Positive."_s;
    expected.attempts = 2;
    expected.rateLimited = 1;
    expected.queuedMs = 2.5;
    expected.firstTokenMs = 20.25;
    expected.totalMs = 100;
    expected.inputTokens = 12;
    expected.outputTokens = 2;
    expected.costUsd = 0.0000123457;
    QVERIFY(recordOf(interpret(answered(), AnswerForm::Label)) == expected);
}

void TestQueryRecord::sharedAndCachedQueriesHaveNothingOfTheirOwn()
{
    QueryResult shared = answered();
    shared.sharedWith = 7;
    shared.costUsd = 0;
    QueryResult cached = answered();
    cached.cached = true;
    cached.costUsd = 0;
    for (const QueryResult &result : {shared, cached}) {
        const QueryRecord record = recordOf(interpret(result, AnswerForm::Label));
        QCOMPARE(record.attempts, 0);
        QCOMPARE(record.rateLimited, 0);
        QCOMPARE(record.inputTokens, std::nullopt);
        QCOMPARE(record.outputTokens, std::nullopt);
        QCOMPARE(record.costUsd, std::optional(0.0));
        QCOMPARE(record.costUnknown, false);
        QCOMPARE(record.shared, result.sharedWith != 0);
        QCOMPARE(record.cached, result.cached);
    }
}

void TestQueryRecord::theCostOfAFailedQueryIsUnknownWhenItWasSent()
{
    QueryResult lost = failed();
    std::get<QueryError>(lost.outcome).kind = ErrorKind::TimeoutTotal;
    std::get<QueryError>(lost.outcome).httpStatus = 0;
    QVERIFY(recordOf(interpret(lost, AnswerForm::Label)).costUnknown);
    lost.timeline.attempts.clear();
    QVERIFY(!recordOf(interpret(lost, AnswerForm::Label)).costUnknown);
    QVERIFY(!unsentRecord(u"a"_s, u"b"_s, ErrorKind::InvalidRequest, u"c"_s).costUnknown);
}

void TestQueryRecord::linesOfAnAnalysisAndOfABatchAreTheSame_data()
{
    QTest::addColumn<QueryResult>("query");
    QueryResult shared = answered();
    shared.sharedWith = 7;
    QueryResult cancelled = failed();
    cancelled.timeline.attempts.clear();
    std::get<QueryError>(cancelled.outcome).kind = ErrorKind::Cancelled;
    std::get<QueryError>(cancelled.outcome).httpStatus = 0;
    std::get<QueryError>(cancelled.outcome).code.clear();
    QTest::newRow("answered") << answered();
    QTest::newRow("failed") << failed();
    QTest::newRow("shared") << shared;
    QTest::newRow("cancelled") << cancelled;
}

void TestQueryRecord::linesOfAnAnalysisAndOfABatchAreTheSame()
{
    QFETCH(const QueryResult, query);
    const AnalysisResult result = interpret(query, AnswerForm::Label);
    const QJsonObject input{{u"text"_s, u"good"_s}};
    const std::optional<QueryRecord> journaled = fromJournal(toJournal(recordOf(result)));
    QVERIFY(journaled);
    QJsonObject line = outputFields(*journaled);
    line.insert("row"_L1, 3);
    line.insert("id"_L1, u"c"_s);
    line.insert("input"_L1, input);
    QCOMPARE(line, resultLine(result, 3, u"c"_s, input));
}

void TestQueryRecord::fieldsComeInTheOrderOfTheContract()
{
    QStringList keys;
    visitFields(QueryRecord(), [&keys](QLatin1StringView key, const auto &) { keys.append(key); });
    QCOMPARE(keys.join(u' '),
             u"task target status answer text error attempts queued_ms first_token_ms total_ms input_tokens "
             "output_tokens cost_usd cached"_s);
}

void TestQueryRecord::theJournalLosesNothing_data()
{
    QTest::addColumn<QueryRecord>("record");
    const QString ugly = u"a\tb\nc\r\\\"\u0001\uFEFF😀"_s + QChar(0) + u"z"_s;
    QTest::newRow("nothing") << QueryRecord();
    QTest::newRow("an answer") << recordOf(interpret(answered(), AnswerForm::Label));
    QTest::newRow("an error") << recordOf(interpret(failed(), AnswerForm::Label));
    QTest::newRow("never sent") << unsentRecord(u"a"_s, u"b/c"_s, ErrorKind::InvalidRequest, ugly);
    for (const SentimentLabel label :
         {SentimentLabel::Positive, SentimentLabel::Negative, SentimentLabel::Neutral, SentimentLabel::Mixed})
        QTest::addRow("%s", qPrintable(sentimentName(label))) << recordWith(u"a"_s, u"b"_s, LabelValue{label});
    QTest::newRow("topics") << recordWith(u"a"_s, u"b"_s, TopicsValue{{u"screen, large"_s, ugly, QString()}});
    QTest::newRow("no topics") << recordWith(u"a"_s, u"b"_s, TopicsValue{});
    QTest::newRow("a summary") << recordWith(u"a"_s, u"b"_s, SummaryValue{ugly});
    QTest::newRow("a text") << recordWith(u"a"_s, u"b"_s, TextValue{ugly});
    QueryRecord record = recordWith(ugly, ugly, std::nullopt);
    record.text = u"\uFEFF"_s + QChar(0xD83D) + u"half"_s;
    QTest::newRow("half a surrogate pair") << record;
    record.text = QString(1'000'000, u'x');
    QTest::newRow("a long text") << record;
    record.firstTokenMs = 0.1;
    record.totalMs = 1e300;
    record.queuedMs = std::numeric_limits<double>::denorm_min();
    record.inputTokens = std::numeric_limits<qint64>::max();
    record.outputTokens = std::numeric_limits<qint64>::min();
    record.costUsd = 1.0 / 3;
    record.attempts = std::numeric_limits<int>::max();
    record.rateLimited = -1;
    record.costUnknown = record.cached = record.shared = true;
    record.error->httpStatus = 599;
    QTest::newRow("the greatest figures") << record;
}

void TestQueryRecord::theJournalLosesNothing()
{
    QFETCH(const QueryRecord, record);
    const std::optional<QueryRecord> back = fromJournal(toJournal(record));
    QVERIFY(back);
    QVERIFY(*back == record);
}

void TestQueryRecord::bytesThatAreNoRecordAreRefused()
{
    QueryRecord record = recordWith(u"a"_s, u"b"_s, TopicsValue{{u"x"_s, u"y"_s}});
    record.error = RecordedError{u"network"_s, 0, u"c"_s, u"d"_s};
    const QByteArray bytes = toJournal(record);
    QVERIFY(fromJournal(bytes));
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QVERIFY2(!fromJournal(bytes.first(size)), qPrintable(QString::number(size)));
    QVERIFY(!fromJournal(bytes + '\0'));
    QByteArray later = bytes;
    later[0] = 2;
    QVERIFY(!fromJournal(later));
    // Whatever a byte is changed to, it is refused or read as some record, and nothing worse.
    for (qsizetype place = 0; place < bytes.size(); ++place) {
        QByteArray damaged = bytes;
        damaged[place] = char(0xFF);
        fromJournal(damaged);
    }
}

QTEST_GUILESS_MAIN(TestQueryRecord)
#include "tst_queryrecord.moc"

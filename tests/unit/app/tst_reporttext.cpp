// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reporttext.h"
#include "tests/unit/app/sampleresults.h"

#include <QLocale>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestReportText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void oneTarget();
    void severalTargets();
    void answersOfSeveralTargets();
    void failureSaysKindStatusAndWords();
    void unreadableReplyIsShown();
    void stopped();
    void longAnswersAreWrapped();
    void emphasisOnlyWhenAllowed();
    void serverTextNeverReachesTheTerminalRaw_data();
    void serverTextNeverReachesTheTerminalRaw();
    void figures();
    void costsComeLast();
};

void TestReportText::oneTarget()
{
    const QList<AnalysisResult> results{
        SampleResults::done(u"sentiment"_s, 0ms, 100ms, LabelValue{SentimentLabel::Mixed}),
        SampleResults::done(u"topics"_s, 0ms, 2000ms, TopicsValue{{u"battery"_s, u"screen"_s}}),
    };
    QCOMPARE(analysisReport(results, builtinTasks(), {}),
             u"Sentiment  mixed\n"
             "           100 ms · first token 50 ms · 310 tokens in, 12 out\n"
             "Topics     battery, screen\n"
             "           2.00 s · first token 1.00 s · 310 tokens in, 12 out\n"_s);
}

void TestReportText::severalTargets()
{
    const AnalysisResult one = SampleResults::done(u"summary"_s, 0ms, 100ms, SummaryValue{u"It works."_s});
    const AnalysisResult two = SampleResults::done(u"sentiment"_s, 0ms, 100ms, LabelValue{});
    const Target other{u"o"_s, u"m"_s};
    const QList<AnalysisResult> results{one, SampleResults::at(one, other), two, SampleResults::at(two, other)};
    QCOMPARE(analysisReport(results, builtinTasks(), {}),
             u"Summary\n"
             "  host/model  It works.\n"
             "              100 ms · first token 50 ms · 310 tokens in, 12 out\n"
             "  o/m         It works.\n"
             "              100 ms · first token 50 ms · 310 tokens in, 12 out\n"
             "\n"
             "Sentiment\n"
             "  host/model  neutral\n"
             "              100 ms · first token 50 ms · 310 tokens in, 12 out\n"
             "  o/m         neutral\n"
             "              100 ms · first token 50 ms · 310 tokens in, 12 out\n"_s);
}

void TestReportText::answersOfSeveralTargets()
{
    const AnalysisResult one = SampleResults::done(u"ask"_s, 0ms, 100ms, TextValue{u"Line 1\nLine 2\n"_s});
    const QList<AnalysisResult> results{one, SampleResults::at(one, {u"o"_s, u"m"_s})};
    QCOMPARE(answersReport(results, {}),
             u"── host/model · 100 ms · first token 50 ms · 310 tokens in, 12 out\n"
             "Line 1\nLine 2\n"
             "\n"
             "── o/m · 100 ms · first token 50 ms · 310 tokens in, 12 out\n"
             "Line 1\nLine 2\n"_s);
}

void TestReportText::failureSaysKindStatusAndWords()
{
    QueryError error;
    error.kind = ErrorKind::RateLimited;
    error.httpStatus = 429;
    error.code = u"slow_down"_s;
    error.message = u"Slow down, please."_s;
    QCOMPARE(errorText(error), u"rate_limited (HTTP 429, slow_down): Slow down, please."_s);
    error.code.clear();
    QCOMPARE(errorText(error), u"rate_limited (HTTP 429): Slow down, please."_s);
    error.httpStatus = 0;
    QCOMPARE(errorText(error), u"rate_limited: Slow down, please."_s);
    QCOMPARE(analysisReport({SampleResults::failed(u"topics"_s, 0ms, 30ms, error)}, builtinTasks(), {}),
             u"Topics  Failed: rate_limited: Slow down, please.\n"
             "        30 ms\n"_s);
}

void TestReportText::unreadableReplyIsShown()
{
    AnalysisResult result = SampleResults::done(u"sentiment"_s, 0ms, 30ms, TextValue{u"I'd rather not."_s});
    result.value.reset();
    result.error = QueryError{ErrorKind::UnreadableAnswer, 0, {}, u"No label in it."_s, false, {}, {}, {}, {}, {}};
    const QString report = analysisReport({result}, builtinTasks(), {});
    QVERIFY2(report.contains(u"Failed: unreadable_answer: No label in it.\n"_s), qPrintable(report));
    QVERIFY2(report.contains(u"Received: I'd rather not.\n"_s), qPrintable(report));
}

void TestReportText::stopped()
{
    QCOMPARE(analysisReport({SampleResults::cancelledBeforeSending(u"topics"_s, 40ms)}, builtinTasks(), {}),
             u"Topics  Stopped before it was done.\n"_s);
}

void TestReportText::longAnswersAreWrapped()
{
    const AnalysisResult result =
        SampleResults::done(u"summary"_s, 0ms, 1ms, SummaryValue{u"one two three four five six"_s});
    ReportStyle style;
    style.width = 20;
    const QString report = analysisReport({result}, builtinTasks(), style);
    QVERIFY2(report.startsWith(u"Summary  one two\n         three four\n         five six\n"_s), qPrintable(report));
}

void TestReportText::emphasisOnlyWhenAllowed()
{
    const AnalysisResult result = SampleResults::done(u"sentiment"_s, 0ms, 1ms, LabelValue{});
    QVERIFY(!analysisReport({result}, builtinTasks(), {}).contains(u'\x1b'));
    ReportStyle style;
    style.emphasis = true;
    QVERIFY(analysisReport({result}, builtinTasks(), style).contains(u"\x1b[1mSentiment\x1b[0m"_s));
}

void TestReportText::serverTextNeverReachesTheTerminalRaw_data()
{
    QTest::addColumn<QString>("hostile");
    QTest::newRow("clear the screen") << u"\u001b[2J"_s;
    QTest::newRow("set the title") << u"\u001b]0;x\u0007"_s;
    QTest::newRow("C1 CSI") << u"\u009b2J"_s;
    QTest::newRow("carriage return") << u"good\rbad"_s;
    QTest::newRow("backspace") << u"a\bb"_s;
    QTest::newRow("right-to-left override") << u"\u202e"_s;
}

void TestReportText::serverTextNeverReachesTheTerminalRaw()
{
    QFETCH(QString, hostile);
    QueryError error;
    error.kind = ErrorKind::ServerError;
    error.code = hostile;
    error.message = hostile;
    error.partialText = hostile;
    const Target target{u"e"_s, u"m" + hostile};
    const AnalysisResult bad = SampleResults::at(SampleResults::failed(u"topics"_s, 0ms, 1ms, error), target);
    const AnalysisResult good = SampleResults::done(u"topics"_s, 0ms, 1ms, TopicsValue{{hostile}});
    for (const QString &report : {analysisReport({bad, good}, builtinTasks(), {}), answersReport({bad, good}, {})}) {
        for (const QChar character : report) {
            const bool control = character.category() == QChar::Other_Control && character != u'\n';
            QVERIFY2(!control && character != u'\u202e', qPrintable(report));
        }
    }
}

void TestReportText::figures()
{
    AnalysisResult result = SampleResults::done(u"sentiment"_s, 800ms, 1800ms, LabelValue{});
    QCOMPARE(figuresText(result), u"queued 800 ms · 1.00 s · first token 500 ms · 310 tokens in, 12 out"_s);
    AnalysisResult shared = result;
    shared.query.sharedWith = 3;
    QCOMPARE(figuresText(shared), u"queued 800 ms · 1.00 s · first token 500 ms · shared with an equal query"_s);
    std::get<Answer>(result.query.outcome).usage = {};
    result.query.timeline.attempts.first().firstToken.reset();
    // What is not known is not said; above all not as 0.
    QCOMPARE(figuresText(result), u"queued 800 ms · 1.00 s"_s);
    result.query.costUsd = 0;
    QCOMPARE(figuresText(result), u"queued 800 ms · 1.00 s"_s);
    result.query.costUsd = 0.00312;
    QCOMPARE(figuresText(result), u"queued 800 ms · 1.00 s · $0.0031"_s);
    result.query.cached = true;
    result.query.timeline.attempts.clear();
    QCOMPARE(figuresText(result), u"from cache"_s);
}

void TestReportText::costsComeLast()
{
    AnalysisResult priced = SampleResults::done(u"sentiment"_s, 0ms, 100ms, LabelValue{});
    priced.query.costUsd = 0.00312;
    AnalysisResult unpriced = SampleResults::done(u"topics"_s, 0ms, 100ms, TopicsValue{{u"battery"_s}});
    unpriced.query.timeline.attempts.first().requestSent = 1ms;
    const QString report = analysisReport({priced, unpriced, unpriced}, builtinTasks(), {});
    QVERIFY2(report.endsWith(u"out\nCost: $0.0031; price of 2 queries unknown\n"_s), qPrintable(report));
    QVERIFY(answersReport({priced, priced}, {}).endsWith(u"neutral\n\nCost: $0.0062\n"_s));
    AnalysisResult free = priced;
    free.query.costUsd = 0;
    QVERIFY(!analysisReport({free}, builtinTasks(), {}).contains(u"Cost"_s));
}

QTEST_GUILESS_MAIN(TestReportText)
#include "tst_reporttext.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/tokenestimate.h"
#include "core/engine/clock.h"
#include "ui/models/celltext.h"
#include "ui/models/resultsmodel.h"
#include "ui/models/textestimate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class StillClock final : public Clock
{
public:
    Moment now() const override { return moment; }
    QDateTime wallClock() const override { return {}; }
    void callAfter(Duration, QObject *, std::function<void()>) override { }

    Moment moment{1s};
};

RunSpec twoByTwo()
{
    RunSpec spec;
    spec.text = u"A text."_s;
    spec.tasks = {builtinTasks().at(0), builtinTasks().at(2)};
    for (const QString &name : {u"one"_s, u"two"_s}) {
        Endpoint endpoint;
        endpoint.name = name;
        endpoint.baseUrl = QUrl(u"http://127.0.0.1:1/v1"_s);
        spec.targets.append({endpoint, u"m"_s});
    }
    return spec;
}

QList<QueryRequest> requestsOf(const RunSpec &spec, QueryId first = 11)
{
    QList<QueryRequest> requests = fanOut(spec, 1);
    for (QueryRequest &request : requests)
        request.id = first++;
    return requests;
}

Timeline timelineOf(bool firstToken)
{
    Timeline timeline;
    timeline.submitted = 1s;
    Attempt attempt;
    attempt.enqueued = 1s;
    attempt.dispatched = 1320ms;
    attempt.requestSent = 1330ms;
    attempt.firstByte = 1500ms;
    if (firstToken)
        attempt.firstToken = 1534ms;
    timeline.attempts = {attempt};
    return timeline;
}

//! Its first attempt failed at 2 s, and the next one follows 4 s later.
Timeline failedOnce()
{
    Timeline timeline = timelineOf(true);
    QueryError error;
    error.kind = ErrorKind::ServerError;
    error.httpStatus = 500;
    error.message = u"Try me again."_s;
    error.inProvidersWords = true;
    timeline.attempts.last().finished = 2s;
    timeline.attempts.last().error = error;
    timeline.attempts.last().retryWait = 4s;
    return timeline;
}

AnalysisResult done(const QueryRequest &request, const QString &text, AnswerForm form)
{
    Answer answer;
    answer.text = text;
    answer.usage.output = 38;
    Timeline timeline = timelineOf(true);
    timeline.finished = 2560ms;
    timeline.attempts.last().finished = timeline.finished;
    return interpret({request, answer, timeline}, form);
}

} // namespace

class ResultsModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheRulesOfModels();
    void gridIsTasksByTargets();
    void deltasOfOneFrameAreOneChange();
    void stateTextAndTimesFollowTheQuery();
    void nothingChangesAfterTheEnd();
    void strangersAreIgnored();
    void replacedCellStartsOver();
    void brokenReplyIsClearedAndSaysSo();
    void endedCellIgnoresADiscard();
    void retryCountsDown_data();
    void retryCountsDown();
    void unreadableAnswerKeepsTheReply();
    void countsAddUp();
    void timesAreWrittenForReaders();
    void costsAreInTheFooter();
    void cachedAnswerHasNoTimes();
    void sharedAnswerSaysSo();
    void tokensAreEstimated_data();
    void tokensAreEstimated();
};

void ResultsModelTest::keepsTheRulesOfModels()
{
    StillClock clock;
    ResultsModel model(clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(&model, &ResultsModel::dataChanged);
    const RunSpec spec = twoByTwo();
    const QList<QueryRequest> requests = requestsOf(spec);
    model.begin(spec, requests);
    model.applyProgress({requests.at(1).id, QueryState::Streaming, timelineOf(true)});
    model.appendText(requests.at(1).id, u"posi"_s);
    QTRY_COMPARE(changed.size(), 1);
    model.applyResult(done(requests.at(1), u"positive"_s, AnswerForm::Label));
    QTRY_COMPARE(changed.size(), 2);
    model.replace(0, 1, requestsOf(spec, 99).at(1));
    QTRY_COMPARE(changed.size(), 3);
    model.begin(spec, requestsOf(spec, 50));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void ResultsModelTest::gridIsTasksByTargets()
{
    StillClock clock;
    ResultsModel model(clock);
    const RunSpec spec = twoByTwo();
    model.begin(spec, requestsOf(spec));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.headerData(1, Qt::Vertical).toString(), u"Summary"_s);
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"one/m"_s);
    QCOMPARE(model.cell(1, 0).request.task, u"summary"_s);
    QCOMPARE(model.cell(1, 0).request.endpoint.name, u"one"_s);
    QCOMPARE(model.cell(1, 0).form, AnswerForm::Summary);
    QVERIFY(!model.data(model.index(5, 5)).isValid());
    QVERIFY(!model.headerData(7, Qt::Horizontal).isValid());
}

void ResultsModelTest::deltasOfOneFrameAreOneChange()
{
    StillClock clock;
    ResultsModel model(clock);
    const RunSpec spec = twoByTwo();
    const QList<QueryRequest> requests = requestsOf(spec);
    model.begin(spec, requests);
    QSignalSpy changed(&model, &ResultsModel::dataChanged);
    for (int delta = 0; delta < 1000; ++delta) {
        model.appendText(requests.at(0).id, u"a"_s);
        model.appendText(requests.at(1).id, u"b"_s);
    }
    QCOMPARE(changed.size(), 0);
    QCOMPARE(model.cell(0, 0).text.size(), 1000);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).value<QModelIndex>(), model.index(0, 0));
    QCOMPARE(changed.first().at(1).value<QModelIndex>(), model.index(0, 1));
}

void ResultsModelTest::stateTextAndTimesFollowTheQuery()
{
    StillClock clock;
    ResultsModel model(clock);
    const RunSpec spec = twoByTwo();
    const QList<QueryRequest> requests = requestsOf(spec);
    model.begin(spec, requests);
    QCOMPARE(model.cell(0, 0).state, QueryState::Queued);
    model.applyProgress({requests.at(0).id, QueryState::Streaming, timelineOf(true)});
    model.appendText(requests.at(0).id, u"Neg"_s);
    QCOMPARE(model.data(model.index(0, 0), ResultsModel::StateRole).toInt(), int(QueryState::Streaming));
    QCOMPARE(model.data(model.index(0, 0)).toString(), u"Neg"_s);
    model.applyResult(done(requests.at(0), u"Negative."_s, AnswerForm::Label));
    const ResultCell cell = model.data(model.index(0, 0), ResultsModel::CellRole).value<ResultCell>();
    QCOMPARE(cell.state, QueryState::Done);
    QCOMPARE(cell.text, u"Negative."_s);
    QCOMPARE(model.data(model.index(0, 0)).toString(), u"negative"_s);
    QVERIFY(model.data(model.index(0, 0), Qt::AccessibleTextRole).toString().contains(u"Done"_s));
}

void ResultsModelTest::nothingChangesAfterTheEnd()
{
    StillClock clock;
    ResultsModel model(clock);
    const RunSpec spec = twoByTwo();
    const QList<QueryRequest> requests = requestsOf(spec);
    model.begin(spec, requests);
    model.applyResult(done(requests.at(0), u"positive"_s, AnswerForm::Label));
    const ResultCell ended = model.cell(0, 0);
    model.appendText(requests.at(0).id, u"late"_s);
    model.applyProgress({requests.at(0).id, QueryState::Streaming, timelineOf(true)});
    model.applyResult(done(requests.at(0), u"negative"_s, AnswerForm::Label));
    QCOMPARE(model.cell(0, 0), ended);
}

void ResultsModelTest::strangersAreIgnored()
{
    StillClock clock;
    ResultsModel model(clock);
    const RunSpec spec = twoByTwo();
    model.begin(spec, requestsOf(spec));
    QSignalSpy changed(&model, &ResultsModel::dataChanged);
    model.appendText(4711, u"x"_s);
    model.applyProgress({4711, QueryState::Waiting, {}});
    model.replace(9, 9, requestsOf(spec).first());
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 2; ++column)
            QVERIFY(model.cell(row, column).text.isEmpty());
    }
}

void ResultsModelTest::replacedCellStartsOver()
{
    StillClock clock;
    ResultsModel model(clock);
    const RunSpec spec = twoByTwo();
    const QList<QueryRequest> requests = requestsOf(spec);
    model.begin(spec, requests);
    model.applyResult(done(requests.at(2), u"A summary."_s, AnswerForm::Summary));
    QCOMPARE(model.results().size(), 1);
    model.replace(1, 0, requestsOf(spec, 77).at(2));
    QCOMPARE(model.cell(1, 0).state, QueryState::Queued);
    QVERIFY(model.cell(1, 0).text.isEmpty());
    QCOMPARE(model.cell(1, 0).form, AnswerForm::Summary);
    QVERIFY(model.results().isEmpty());
    model.appendText(requests.at(2).id, u"from the old one"_s);
    QVERIFY(model.cell(1, 0).text.isEmpty());
}

void ResultsModelTest::brokenReplyIsClearedAndSaysSo()
{
    StillClock clock;
    ResultsModel model(clock);
    const RunSpec spec = twoByTwo();
    const QList<QueryRequest> requests = requestsOf(spec);
    const QueryId id = requests.at(0).id;
    model.begin(spec, requests);
    model.applyProgress({id, QueryState::Streaming, timelineOf(true)});
    model.appendText(id, u"half"_s);
    model.discardText(id);
    model.applyProgress({id, QueryState::RetryWait, failedOnce(), 5});
    QVERIFY(model.cell(0, 0).text.isEmpty());
    QVERIFY(retryReasonText(model.cell(0, 0)).startsWith(u"The reply broke off; it is asked for again."_s));

    Timeline second = failedOnce();
    second.attempts.append(timelineOf(false).attempts.first());
    model.applyProgress({id, QueryState::Waiting, second, 5});
    QVERIFY(model.cell(0, 0).brokeOff());
    model.appendText(id, u"whole"_s);
    QCOMPARE(model.cell(0, 0).text, u"whole"_s);

    // The second attempt fails without a word of its own: nothing broke off this time.
    second.attempts.last().finished = 3s;
    model.applyProgress({id, QueryState::RetryWait, second, 5});
    QVERIFY(!model.cell(0, 0).brokeOff());
}

void ResultsModelTest::endedCellIgnoresADiscard()
{
    StillClock clock;
    ResultsModel model(clock);
    const RunSpec spec = twoByTwo();
    const QList<QueryRequest> requests = requestsOf(spec);
    model.begin(spec, requests);
    model.applyResult(done(requests.at(0), u"positive"_s, AnswerForm::Label));
    model.discardText(requests.at(0).id);
    model.discardText(4711);
    QCOMPARE(model.cell(0, 0).text, u"positive"_s);
}

void ResultsModelTest::retryCountsDown_data()
{
    QTest::addColumn<QueryState>("state");
    QTest::addColumn<std::chrono::milliseconds>("now");
    QTest::addColumn<QString>("said");
    QTest::newRow("just failed") << QueryState::RetryWait << 2000ms << u"Retrying in 4.0 s (2 of 5)"_s;
    QTest::newRow("half-way") << QueryState::RetryWait << 4100ms << u"Retrying in 1.9 s (2 of 5)"_s;
    QTest::newRow("over, but not told yet") << QueryState::RetryWait << 9000ms << u"Retrying in 0.0 s (2 of 5)"_s;
    QTest::newRow("held by the limits") << QueryState::Queued << 9000ms << u"Queued to be asked again (2 of 5)"_s;
    QTest::newRow("under way again") << QueryState::Waiting << 9000ms << QString();
}

void ResultsModelTest::retryCountsDown()
{
    QFETCH(QueryState, state);
    QFETCH(std::chrono::milliseconds, now);
    QFETCH(QString, said);
    ResultCell cell;
    cell.request.id = 1;
    cell.state = state;
    cell.attemptLimit = 5;
    cell.timeline = failedOnce();
    QCOMPARE(retryText(cell, now), said);
    QCOMPARE(retryReasonText(cell), u"Server error · HTTP 500\nThe provider says: Try me again."_s);
}

void ResultsModelTest::unreadableAnswerKeepsTheReply()
{
    StillClock clock;
    ResultsModel model(clock);
    const RunSpec spec = twoByTwo();
    const QList<QueryRequest> requests = requestsOf(spec);
    model.begin(spec, requests);
    model.applyResult(done(requests.at(0), u"I would rather not say"_s, AnswerForm::Label));
    QCOMPARE(model.cell(0, 0).state, QueryState::Failed);
    QCOMPARE(model.cell(0, 0).error->kind, ErrorKind::UnreadableAnswer);
    QCOMPARE(copyText(model.cell(0, 0)), u"I would rather not say"_s);
}

void ResultsModelTest::countsAddUp()
{
    StillClock clock;
    ResultsModel model(clock);
    const RunSpec spec = twoByTwo();
    const QList<QueryRequest> requests = requestsOf(spec);
    QCOMPARE(model.counts().total(), 0);
    model.begin(spec, requests);
    model.applyProgress({requests.at(1).id, QueryState::Waiting, timelineOf(false)});
    model.applyResult(done(requests.at(0), u"mixed"_s, AnswerForm::Label));
    QueryError cancelled;
    cancelled.kind = ErrorKind::Cancelled;
    cancelled.message = u"Cancelled."_s;
    model.applyResult(interpret({requests.at(2), cancelled, {}}, AnswerForm::Summary));
    const ResultCounts expected{1, 1, 1, 0, 1};
    QCOMPARE(model.counts(), expected);
}

void ResultsModelTest::timesAreWrittenForReaders()
{
    const RunSpec spec = twoByTwo();
    StillClock clock;
    ResultsModel model(clock);
    const QList<QueryRequest> requests = requestsOf(spec);
    model.begin(spec, requests);
    QCOMPARE(timesText(model.cell(0, 0), 1s), QString());
    QCOMPARE(queuedText(model.cell(0, 0), 1320ms), u"queued 320 ms"_s);
    model.applyResult(done(requests.at(0), u"mixed"_s, AnswerForm::Label));
    QCOMPARE(timesText(model.cell(0, 0), 9s), u"214 ms to first token · 1.24 s · 38 tokens"_s);
    QCOMPARE(queuedText(model.cell(0, 0), 9s), u"queued 320 ms"_s);

    ResultCell twice = model.cell(0, 0);
    twice.timeline.attempts.append(twice.timeline.attempts.first());
    QVERIFY(timesText(twice, 9s).contains(u" · 2 attempts · "_s));
    QVERIFY(timesText(twice, 9s).startsWith(u"214 ms to first token of the last attempt · "_s));
    twice.sharedWith = 3;
    QVERIFY(timesText(twice, 9s).contains(u" · shared with an equal query · "_s));
    QVERIFY(!timesText(twice, 9s).contains(u"attempts"_s));
}

void ResultsModelTest::costsAreInTheFooter()
{
    StillClock clock;
    ResultsModel model(clock);
    const RunSpec spec = twoByTwo();
    const QList<QueryRequest> requests = requestsOf(spec);
    model.begin(spec, requests);
    AnalysisResult priced = done(requests.at(0), u"mixed"_s, AnswerForm::Label);
    priced.query.costUsd = 0.00312;
    model.applyResult(priced);
    QCOMPARE(timesText(model.cell(0, 0), 9s), u"214 ms to first token · 1.24 s · 38 tokens · $0.0031"_s);
    AnalysisResult free = done(requests.at(1), u"mixed"_s, AnswerForm::Label);
    free.query.costUsd = 0;
    model.applyResult(free);
    QCOMPARE(timesText(model.cell(0, 1), 9s), u"214 ms to first token · 1.24 s · 38 tokens"_s);
}

void ResultsModelTest::cachedAnswerHasNoTimes()
{
    StillClock clock;
    ResultsModel model(clock);
    const RunSpec spec = twoByTwo();
    const QList<QueryRequest> requests = requestsOf(spec);
    model.begin(spec, requests);
    AnalysisResult cached = done(requests.at(0), u"mixed"_s, AnswerForm::Label);
    cached.query.cached = true;
    cached.query.costUsd = 0;
    cached.query.timeline = {0s, {}, 320ms};
    model.applyResult(cached);
    QCOMPARE(timesText(model.cell(0, 0), 9s), u"from cache"_s);
    QCOMPARE(queuedText(model.cell(0, 0), 9s), QString());
    QCOMPARE(model.cell(0, 0).state, QueryState::Done);
}

void ResultsModelTest::sharedAnswerSaysSo()
{
    StillClock clock;
    ResultsModel model(clock);
    const RunSpec spec = twoByTwo();
    const QList<QueryRequest> requests = requestsOf(spec);
    model.begin(spec, requests);
    AnalysisResult result = done(requests.at(0), u"mixed"_s, AnswerForm::Label);
    result.query.sharedWith = 3;
    model.applyResult(result);
    QVERIFY(timesText(model.cell(0, 0), 9s).contains(u"shared with an equal query"_s));
}

void ResultsModelTest::tokensAreEstimated_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("tokens");
    QTest::newRow("nothing") << QString() << qint64(0);
    QTest::newRow("one letter") << u"a"_s << qint64(1);
    QTest::newRow("twelve hundred letters") << QString(1204, u'x') << qint64(300);
    QTest::newRow("Chinese counts by the character") << u"你好世界"_s << qint64(4);
    QTest::newRow("an emoji is one") << u"😀"_s << qint64(1);
    QTest::newRow("rounded to two digits") << QString(123'456, u'x') << qint64(31'000);
}

void ResultsModelTest::tokensAreEstimated()
{
    QFETCH(QString, text);
    QFETCH(qint64, tokens);
    QCOMPARE(roundedTokenEstimate(estimatedTokens(text)), tokens);
}

QTEST_GUILESS_MAIN(ResultsModelTest)
#include "tst_resultsmodel.moc"

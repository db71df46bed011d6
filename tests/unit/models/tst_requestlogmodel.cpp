// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/models/logsamples.h"
#include "ui/models/requestlogmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Fanlight;
using namespace Fanlight::LogSamples;
using namespace std::chrono_literals;

namespace {

//! "3: State-Total", every dataChanged as rows and columns.
QStringList changes(const QSignalSpy &spy)
{
    QStringList texts;
    for (const QList<QVariant> &arguments : spy) {
        const auto from = arguments[0].toModelIndex();
        const auto to = arguments[1].toModelIndex();
        const auto name = [](int column) {
            return QString::fromLatin1(QMetaEnum::fromType<RequestLogModel::Column>().valueToKey(column));
        };
        const QString rows =
            from.row() == to.row() ? QString::number(from.row()) : u"%1-%2"_s.arg(from.row()).arg(to.row());
        const QString columns =
            from.column() == to.column() ? name(from.column()) : name(from.column()) + u'-' + name(to.column());
        texts.append(rows + u": "_s + columns);
    }
    return texts;
}

QString cell(const RequestLogModel &model, int row, RequestLogModel::Column column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestRequestLogModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::English); }
    void init();
    void cleanup();
    void aQueryFromSubmissionToItsEnd();
    void onlyAffectedCellsChange();
    void runningRowsAdvanceTogether();
    void nothingAdvancesWhenNothingRuns();
    void tasksHaveTitlesAndExportsHaveIds();
    void unknownAndLateReportsAreIgnored();
    void onlyAStatusThatFailedIsShown();
    void countsFollowEveryState();
    void percentilesAreOfDoneRequestsByNearestRank();
    void figuresThatWereNeverReportedAreNotZero();
    void tokensPerSecond_data();
    void tokensPerSecond();
    void serverTextIsNeverMarkupNorRaw();
    void answersAndPartialTextsAreNotKept();
    void runsShareTheirZero();
    void runningRowsSortAfterAllOthers();
    void theOldestRowsDropOut();
    void oneHundredThousandAndOneRows();
    void clearingKeepsWhatRuns();
    void betweenTwoAttemptsTheRowSaysWhy();
    void sharedAnswersCostNothingOfTheirOwn();
    void cachedAnswersHaveNoTimes();
    void costsAreToldOrUnknown_data();
    void costsAreToldOrUnknown();
    void figuresOfSeveralAttemptsSayOfWhich();

private:
    std::unique_ptr<RequestLogModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestRequestLogModel::init()
{
    m_model = std::make_unique<RequestLogModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestRequestLogModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void TestRequestLogModel::aQueryFromSubmissionToItsEnd()
{
    m_model->addQuery(request(7, u"summary"_s));
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->rowOf(7), 0);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::State), u"○ Queued"_s);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::Target), u"simulator/extractive"_s);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::Total), QString());

    m_model->updateProgress(streaming(7, 1000));
    m_model->advance(1500ms);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::State), u"▸ Streaming"_s);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::Queued), u"10 ms"_s);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::FirstToken), u"100 ms"_s);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::Total), u"490 ms"_s);
    QVERIFY(m_model->bar(0).running());
    QCOMPARE(m_model->bar(0).end(), Moment(1500ms));

    m_model->finishQuery(done(request(7, u"summary"_s), 1000, 700));
    m_model->advance(9s);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::State), u"✓ Done"_s);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::Attempt), u"1"_s);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::Total), u"700 ms"_s);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::TokensIn), u"200"_s);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::TokensOut), u"11"_s);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::TokensPerSecond), u"17"_s);
    QCOMPARE(m_model->bar(0).end(), Moment(1710ms));
    QCOMPARE(m_model->index(0, RequestLogModel::Waterfall).data(RequestLogModel::WaterfallRole).value<WaterfallBar>(),
             m_model->bar(0));
    QCOMPARE(m_model->index(0, RequestLogModel::Waterfall).data(Qt::AccessibleTextRole).toString(),
             u"Waterfall: Queued 10 ms · Connecting 5 ms · Waiting 85 ms · First token 10 ms · Streaming 600 ms"_s);
}

void TestRequestLogModel::onlyAffectedCellsChange()
{
    m_model->addQuery(request(1));
    m_model->addQuery(request(2));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->updateProgress(queued(2, 1000));
    QCOMPARE(changes(changed), (QStringList{u"1: State-Total"_s, u"1: Waterfall"_s}));
    changed.clear();
    m_model->finishQuery(done(request(2), 1000, 300));
    QCOMPARE(changes(changed), QStringList{u"1: State-Waterfall"_s});
    QCOMPARE(reset.count(), 0);
}

void TestRequestLogModel::runningRowsAdvanceTogether()
{
    for (QueryId id = 1; id <= 6; ++id) {
        m_model->addQuery(request(id));
        m_model->updateProgress(streaming(id, 1000));
    }
    m_model->finishQuery(done(request(3), 1000, 300));
    QSignalSpy advanced(m_model.get(), &RequestLogModel::timesAdvanced);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->advance(2s);
    QCOMPARE(advanced.count(), 1);
    m_model->advance(2s);
    m_model->advance(1s);
    QCOMPARE(advanced.count(), 1);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::Total), u"990 ms"_s);
    // A proxy would look at every row of the range again.
    QCOMPARE(changed.count(), 0);
}

void TestRequestLogModel::nothingAdvancesWhenNothingRuns()
{
    m_model->addQuery(request(1));
    m_model->finishQuery(done(request(1), 1000, 300));
    QSignalSpy advanced(m_model.get(), &RequestLogModel::timesAdvanced);
    m_model->advance(5s);
    QCOMPARE(advanced.count(), 0);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::Total), u"300 ms"_s);
}

void TestRequestLogModel::tasksHaveTitlesAndExportsHaveIds()
{
    m_model->addQuery(request(1, u"topics"_s));
    m_model->addQuery(request(2, u"own"_s));
    QCOMPARE(cell(*m_model, 0, RequestLogModel::Task), u"topics"_s);
    // In another language the rows that are there change too.
    m_model->setTaskTitles({{u"topics"_s, u"Themen"_s}});
    QCOMPARE(cell(*m_model, 0, RequestLogModel::Task), u"Themen"_s);
    QCOMPARE(cell(*m_model, 1, RequestLogModel::Task), u"own"_s);
    QVERIFY(m_model->index(0, 0).data(RequestLogModel::DetailsRole).toString().contains(u"Themen at "_s));
    QCOMPARE(auditEntryOf(m_model->entry(0)).task, u"topics"_s);
    m_model->addQuery(request(3, u"topics"_s));
    QCOMPARE(cell(*m_model, 2, RequestLogModel::Task), u"Themen"_s);
}

void TestRequestLogModel::unknownAndLateReportsAreIgnored()
{
    m_model->updateProgress(streaming(99, 1000));
    m_model->finishQuery(done(request(99), 1000, 300));
    m_model->addQuery(request(0));
    QCOMPARE(m_model->rowCount(), 0);
    m_model->addQuery(request(1));
    m_model->addQuery(request(1));
    QCOMPARE(m_model->rowCount(), 1);
    m_model->finishQuery(failed(request(1), 1000, 300));
    m_model->updateProgress(streaming(1, 1000));
    m_model->finishQuery(done(request(1), 1000, 900));
    QCOMPARE(cell(*m_model, 0, RequestLogModel::State), u"✕ Failed · 429"_s);
    QCOMPARE(m_model->counts(), (RequestLogCounts{1, 0, 0, 1, 0}));
}

void TestRequestLogModel::onlyAStatusThatFailedIsShown()
{
    QueryResult stopped = cancelled(request(1), 1000);
    std::get<QueryError>(stopped.outcome).httpStatus = 200;
    QueryError truncated = rateLimited();
    truncated.kind = ErrorKind::Truncated;
    truncated.httpStatus = 200;
    m_model->addQuery(request(1));
    m_model->addQuery(request(2));
    m_model->finishQuery(stopped);
    m_model->finishQuery(failed(request(2), 1000, 300, truncated));
    QCOMPARE(cell(*m_model, 0, RequestLogModel::State), u"■ Cancelled"_s);
    QCOMPARE(cell(*m_model, 1, RequestLogModel::State), u"✕ Failed"_s);
}

void TestRequestLogModel::countsFollowEveryState()
{
    QSignalSpy counted(m_model.get(), &RequestLogModel::countsChanged);
    for (QueryId id = 1; id <= 5; ++id)
        m_model->addQuery(request(id));
    QCOMPARE(m_model->counts(), (RequestLogCounts{5, 5, 0, 0, 0}));
    m_model->updateProgress(streaming(1, 1000));
    QCOMPARE(m_model->counts().running, 5);
    m_model->finishQuery(done(request(1), 1000, 300));
    m_model->finishQuery(failed(request(2), 1000, 300));
    m_model->finishQuery(cancelled(request(3), 1000));
    // The engine tells the final state once more before the result.
    m_model->updateProgress({4, QueryState::Done, wholeTimeline(1000, 100)});
    m_model->finishQuery(done(request(4), 1000, 100));
    QCOMPARE(m_model->counts(), (RequestLogCounts{5, 1, 2, 1, 1}));
    QVERIFY(counted.count() >= 9);
    QCOMPARE(m_model->statistics().errorRate(), std::optional(1.0 / 3));
}

void TestRequestLogModel::percentilesAreOfDoneRequestsByNearestRank()
{
    QCOMPARE(m_model->statistics().median, std::nullopt);
    QCOMPARE(m_model->statistics().errorRate(), std::nullopt);
    for (int i = 1; i <= 100; ++i) {
        m_model->addQuery(request(QueryId(i)));
        m_model->finishQuery(done(request(QueryId(i)), 1000, (i * 37 % 100 + 1) * 10));
    }
    m_model->addQuery(request(101));
    m_model->finishQuery(failed(request(101), 1000, 1));
    m_model->addQuery(request(102));
    m_model->updateProgress(streaming(102, 1000));
    QCOMPARE(m_model->statistics().median, std::optional<Duration>(500ms));
    QCOMPARE(m_model->statistics().percentile95, std::optional<Duration>(950ms));
}

void TestRequestLogModel::figuresThatWereNeverReportedAreNotZero()
{
    m_model->addQuery(request(1));
    m_model->finishQuery(cancelled(request(1), 1000));
    QCOMPARE(cell(*m_model, 0, RequestLogModel::Attempt), u"0"_s);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::Queued), u"30 ms"_s);
    for (const auto column : {RequestLogModel::FirstToken, RequestLogModel::Total, RequestLogModel::TokensIn,
                              RequestLogModel::TokensOut, RequestLogModel::TokensPerSecond}) {
        QCOMPARE(cell(*m_model, 0, column), u"–"_s);
        const QModelIndex index = m_model->index(0, column);
        QVERIFY(!index.data(Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().endsWith(u": unknown"_s));
    }
}

void TestRequestLogModel::tokensPerSecond_data()
{
    QTest::addColumn<qint64>("tokens");
    QTest::addColumn<int>("total");
    QTest::addColumn<QString>("shown");
    QTest::newRow("eleven in a second") << qint64(11) << 1100 << u"10"_s;
    QTest::newRow("slow") << qint64(2) << 2100 << u"0.5"_s;
    QTest::newRow("a single token has no rate") << qint64(1) << 1100 << u"–"_s;
    QTest::newRow("all at once has no rate") << qint64(40) << 100 << u"–"_s;
}

void TestRequestLogModel::tokensPerSecond()
{
    QFETCH(qint64, tokens);
    QFETCH(int, total);
    QFETCH(QString, shown);
    m_model->addQuery(request(1));
    m_model->finishQuery(done(request(1), 1000, total, tokens));
    QCOMPARE(cell(*m_model, 0, RequestLogModel::TokensPerSecond), shown);
}

void TestRequestLogModel::serverTextIsNeverMarkupNorRaw()
{
    QueryError error = rateLimited();
    error.message = u"<img src=\"file:///etc/passwd\">\x1b[31mred\u202E"_s;
    m_model->addQuery(request(1, u"task"_s, u"end"_s, u"model\u202E\nline"_s));
    m_model->finishQuery(failed(request(1), 1000, 300, error));
    const QModelIndex state = m_model->index(0, RequestLogModel::State);
    const QString toolTip = state.data(Qt::ToolTipRole).toString();
    QVERIFY(!toolTip.contains(u"<img"_s));
    QVERIFY(toolTip.contains(u"&lt;img"_s));
    for (const QString &text :
         {toolTip, state.data(RequestLogModel::DetailsRole).toString(),
          state.data(RequestLogModel::ErrorRole).toString(), cell(*m_model, 0, RequestLogModel::Target)}) {
        QVERIFY(!text.contains(QChar(0x1b)));
        QVERIFY(!text.contains(QChar(0x202e)));
    }
    QVERIFY(
        state.data(RequestLogModel::DetailsRole).toString().contains(u"The provider says: 429 rate_limit_exceeded"_s));
    QVERIFY(!cell(*m_model, 0, RequestLogModel::Target).contains(u'\n'));
}

void TestRequestLogModel::answersAndPartialTextsAreNotKept()
{
    QueryError error = rateLimited();
    error.partialText = u"half an answer"_s;
    m_model->addQuery(request(1));
    m_model->finishQuery(failed(request(1), 1000, 300, error));
    QCOMPARE(m_model->entry(0).error->partialText, QString());
    QCOMPARE(m_model->entry(0).timeline->attempts.last().error->partialText, QString());
}

void TestRequestLogModel::runsShareTheirZero()
{
    m_model->addQuery(request(1, u"a"_s, u"e"_s, u"m"_s, 5));
    m_model->addQuery(request(2, u"a"_s, u"e"_s, u"m"_s, 5));
    m_model->addQuery(request(3, u"a"_s, u"e"_s, u"m"_s, 6));
    m_model->addQuery(request(4, u"a"_s, u"e"_s, u"m"_s, 0));
    m_model->addQuery(request(5, u"a"_s, u"e"_s, u"m"_s, 0));
    m_model->updateProgress(queued(2, 1100));
    QSignalSpy advanced(m_model.get(), &RequestLogModel::timesAdvanced);
    m_model->updateProgress(queued(1, 1000));
    // The run turned out to have begun earlier: its other bars move.
    QCOMPARE(advanced.count(), 1);
    m_model->updateProgress(queued(3, 5000));
    m_model->updateProgress(queued(4, 6000));
    m_model->updateProgress(queued(5, 7000));
    QCOMPARE(m_model->bar(0).runStart, Moment(1s));
    QCOMPARE(m_model->bar(1).runStart, Moment(1s));
    QCOMPARE(m_model->bar(2).runStart, Moment(5s));
    QCOMPARE(m_model->bar(3).runStart, Moment(6s));
    QCOMPARE(m_model->bar(4).runStart, Moment(7s));
}

void TestRequestLogModel::runningRowsSortAfterAllOthers()
{
    m_model->addQuery(request(1));
    m_model->addQuery(request(2));
    m_model->addQuery(request(3));
    m_model->updateProgress(streaming(1, 1000));
    m_model->finishQuery(done(request(2), 1000, 90'000));
    m_model->finishQuery(cancelled(request(3), 1000));
    const double before = m_model->sortNumber(0, RequestLogModel::Total);
    m_model->advance(5s);
    QCOMPARE(m_model->sortNumber(0, RequestLogModel::Total), before);
    QVERIFY(m_model->sortNumber(0, RequestLogModel::Total) > m_model->sortNumber(1, RequestLogModel::Total));
    QCOMPARE(m_model->sortNumber(1, RequestLogModel::Total), 90'000.0);
    QVERIFY(m_model->sortNumber(2, RequestLogModel::Total) < 0);
}

void TestRequestLogModel::theOldestRowsDropOut()
{
    RequestLogModel model(32);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    for (QueryId id = 1; id <= 32; ++id) {
        model.addQuery(request(id));
        if (id > 1)
            model.finishQuery(done(request(id), 1000, int(id)));
    }
    QCOMPARE(model.rowCount(), 32);
    QCOMPARE(removed.count(), 0);
    model.addQuery(request(33));
    QCOMPARE(model.rowCount(), 31);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed.first()[1].toInt(), 0);
    QCOMPARE(removed.first()[2].toInt(), 1);
    QCOMPARE(model.rowOf(1), -1);
    QCOMPARE(model.rowOf(3), 0);
    QCOMPARE(model.rowOf(33), 30);
    QCOMPARE(model.counts(), (RequestLogCounts{31, 1, 30, 0, 0}));
    // What dropped out while it ran is heard of no more.
    model.finishQuery(done(request(1), 1000, 5));
    model.finishQuery(done(request(33), 1000, 99));
    QCOMPARE(cell(model, 30, RequestLogModel::Total), u"99 ms"_s);
    QCOMPARE(model.counts(), (RequestLogCounts{31, 0, 31, 0, 0}));
    QCOMPARE(model.statistics().percentile95, std::optional<Duration>(32ms));
}

void TestRequestLogModel::oneHundredThousandAndOneRows()
{
    // Without the tester: it walks the whole model at every change.
    RequestLogModel model;
    const QDateTime started = QDateTime::currentDateTimeUtc();
    for (QueryId id = 1; id <= 100'001; ++id) {
        model.addQueryAt(request(id), started);
        model.finishQuery(done(request(id), 1000, 100));
        QVERIFY(model.rowCount() <= RequestLogModel::defaultCapacity);
    }
    QVERIFY(model.rowCount() > RequestLogModel::defaultCapacity - 100);
    QCOMPARE(model.entry(model.rowCount() - 1).id, QueryId(100'001));
    QCOMPARE(model.rowOf(1), -1);
    QCOMPARE(model.rowOf(100'001), model.rowCount() - 1);
    QCOMPARE(cell(model, model.rowCount() - 1, RequestLogModel::Number), u"100,001"_s);
    QCOMPARE(model.counts().done, model.rowCount());
    QCOMPARE(model.statistics().median, std::optional<Duration>(100ms));
}

void TestRequestLogModel::clearingKeepsWhatRuns()
{
    for (QueryId id = 1; id <= 4; ++id)
        m_model->addQuery(request(id));
    m_model->finishQuery(done(request(1), 1000, 300));
    m_model->finishQuery(done(request(3), 1000, 300));
    m_model->clearFinished();
    QCOMPARE(m_model->counts(), (RequestLogCounts{2, 2, 0, 0, 0}));
    QCOMPARE(m_model->rowOf(2), 0);
    QCOMPARE(m_model->rowOf(4), 1);
    QCOMPARE(cell(*m_model, 1, RequestLogModel::Number), u"4"_s);
    m_model->finishQuery(done(request(4), 1000, 300));
    m_model->addQuery(request(5));
    QCOMPARE(m_model->rowOf(5), 2);
    QCOMPARE(cell(*m_model, 2, RequestLogModel::Number), u"5"_s);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->clearFinished();
    m_model->clearFinished();
    QCOMPARE(reset.count(), 1);
    QCOMPARE(m_model->counts(), (RequestLogCounts{2, 2, 0, 0, 0}));
}

void TestRequestLogModel::betweenTwoAttemptsTheRowSaysWhy()
{
    RequestLogModel model;
    model.addQuery(request(1));
    QueryResult refused = failed(request(1), 0, 100);
    QueryError error = rateLimited();
    error.retryAfter = 2s;
    refused.timeline.attempts.last().error = error;
    refused.timeline.attempts.last().retryWait = 2s;
    refused.timeline.finished.reset();
    model.updateProgress({1, QueryState::RetryWait, refused.timeline, 5});
    model.advance(500ms);
    QCOMPARE(model.statistics().counts.running, 1);
    QVERIFY(cell(model, 0, RequestLogModel::State).contains(u"Retrying"_s));
    QVERIFY(model.index(0, RequestLogModel::State).data(Qt::ToolTipRole).toString().contains(u"Slow down, please."_s));
    QVERIFY(cell(model, 0, RequestLogModel::Waterfall).endsWith(u"Retry wait 390 ms"_s));
    const QString details = model.index(0, 0).data(RequestLogModel::DetailsRole).toString();
    QVERIFY2(details.contains(u"The provider says: Slow down, please. (server asked for 2.0 s)"_s),
             qPrintable(details));
    QCOMPARE(model.index(0, 0).data(RequestLogModel::AttemptErrorsRole).toStringList().size(), 1);
}

void TestRequestLogModel::sharedAnswersCostNothingOfTheirOwn()
{
    RequestLogModel model;
    model.addQuery(request(1));
    model.addQuery(request(2));
    model.finishQuery(done(request(1), 0, 200));
    QueryResult shared = done(request(2), 0, 200);
    shared.sharedWith = 1;
    model.finishQuery(shared);
    QCOMPARE(cell(model, 0, RequestLogModel::Attempt), u"1"_s);
    QCOMPARE(cell(model, 1, RequestLogModel::Attempt), u"0"_s);
    QCOMPARE(cell(model, 0, RequestLogModel::TokensOut), u"11"_s);
    QCOMPARE(cell(model, 1, RequestLogModel::TokensOut), u"–"_s);
    QVERIFY(model.index(1, 0).data(RequestLogModel::DetailsRole).toString().contains(u"equal query"_s));
}

void TestRequestLogModel::cachedAnswersHaveNoTimes()
{
    m_model->addQuery(request(1));
    QueryResult cached = done(request(1), 1000, 0);
    cached.timeline = {1s, {}, 1003ms};
    cached.cached = true;
    cached.costUsd = 0;
    m_model->finishQuery(cached);
    for (const auto column :
         {RequestLogModel::Queued, RequestLogModel::FirstToken, RequestLogModel::Total, RequestLogModel::TokensIn,
          RequestLogModel::TokensOut, RequestLogModel::TokensPerSecond}) {
        QCOMPARE(cell(*m_model, 0, column), u"–"_s);
        QCOMPARE(m_model->index(0, column).data(Qt::ToolTipRole).toString(),
                 u"Answered from the cache: nothing was sent."_s);
    }
    QCOMPARE(cell(*m_model, 0, RequestLogModel::Attempt), u"0"_s);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::Cost), u"$0"_s);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::Cache), u"hit"_s);
    QCOMPARE(cell(*m_model, 0, RequestLogModel::Waterfall), u"from cache"_s);
    QVERIFY(m_model->bar(0).segments.isEmpty());
    QCOMPARE(m_model->counts().cached, 1);
    QVERIFY(!m_model->statistics().median);
    QCOMPARE(m_model->index(0, RequestLogModel::Cache).data(Qt::AccessibleTextRole).toString(),
             u"Answered from the cache"_s);
    QVERIFY(m_model->index(0, 0).data(RequestLogModel::DetailsRole).toString().contains(u"from the cache"_s));
    m_model->clearFinished();
    QCOMPARE(m_model->counts(), RequestLogCounts());
}

void TestRequestLogModel::costsAreToldOrUnknown_data()
{
    QTest::addColumn<std::optional<double>>("costUsd");
    QTest::addColumn<bool>("hasUsage");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("toolTip");
    QTest::newRow("known") << std::optional(0.00312) << true << u"$0.0031"_s << u"Prices of a list."_s;
    QTest::newRow("free") << std::optional(0.0) << true << u"$0"_s << u"Prices of a list."_s;
    QTest::newRow("no price") << std::optional<double>() << true << u"–"_s
                              << u"No price is known for this model at this address."_s;
    QTest::newRow("no usage") << std::optional<double>() << false << u"–"_s
                              << u"The provider did not say how many tokens it took."_s;
}

void TestRequestLogModel::costsAreToldOrUnknown()
{
    QFETCH(std::optional<double>, costUsd);
    QFETCH(bool, hasUsage);
    QFETCH(QString, text);
    QFETCH(QString, toolTip);
    m_model->setPriceNote(u"Prices of a list."_s);
    m_model->addQuery(request(1));
    QCOMPARE(cell(*m_model, 0, RequestLogModel::Cost), QString());
    QueryResult result = done(request(1), 1000, 200);
    result.costUsd = costUsd;
    if (!hasUsage)
        std::get<Answer>(result.outcome).usage = {};
    m_model->finishQuery(result);
    const QModelIndex index = m_model->index(0, RequestLogModel::Cost);
    QCOMPARE(index.data().toString(), text);
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), toolTip);
    QCOMPARE(m_model->sortNumber(0, RequestLogModel::Cost), costUsd.value_or(-1));
    QCOMPARE(m_model->index(0, RequestLogModel::Cache).data(Qt::AccessibleTextRole).toString(),
             u"Not from the cache"_s);
    const QString details = m_model->index(0, 0).data(RequestLogModel::DetailsRole).toString();
    QVERIFY2(details.contains(costUsd ? u"Cost: "_s + text : u"Cost: unknown"_s), qPrintable(details));
}

void TestRequestLogModel::figuresOfSeveralAttemptsSayOfWhich()
{
    m_model->addQuery(request(1));
    QueryResult twice = done(request(1), 1000, 200);
    Attempt first = twice.timeline.attempts.first();
    first.error = rateLimited();
    twice.timeline.attempts.prepend(first);
    m_model->finishQuery(twice);
    const auto toolTip = [this](RequestLogModel::Column column) {
        return m_model->index(0, column).data(Qt::ToolTipRole).toString();
    };
    QVERIFY(toolTip(RequestLogModel::FirstToken).startsWith(u"Of the last attempt"_s));
    QVERIFY(toolTip(RequestLogModel::Total).startsWith(u"Of all attempts"_s));
}

QTEST_GUILESS_MAIN(TestRequestLogModel)
#include "tst_requestlogmodel.moc"

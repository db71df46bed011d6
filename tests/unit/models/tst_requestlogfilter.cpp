// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/models/logsamples.h"
#include "ui/models/requestlogfilter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Fanlight;
using namespace Fanlight::LogSamples;
using namespace std::chrono_literals;

class TestRequestLogFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void chipsAndWords_data();
    void chipsAndWords();
    void cachedRowsHaveTheirChip();
    void aRowLeavesItsChipWhenItsStateChanges();
    void sortsByRawNumbers_data();
    void sortsByRawNumbers();
    void runningRowsStandStillWhileTheyGrow();
    void aLargeLogIsFilteredWithoutATrickleOfSignals();

private:
    QString shown() const;

    std::unique_ptr<RequestLogModel> m_log;
    std::unique_ptr<RequestLogFilter> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestRequestLogFilter::init()
{
    m_log = std::make_unique<RequestLogModel>();
    m_filter = std::make_unique<RequestLogFilter>(*m_log);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_filter.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_log->addQuery(request(1, u"sentiment"_s));
    m_log->finishQuery(done(request(1), 1000, 900, 2));
    m_log->addQuery(request(2, u"topics"_s, u"openai"_s, u"gpt-4.1"_s));
    m_log->finishQuery(failed(request(2), 1000, 1100));
    m_log->addQuery(request(3, u"summary"_s));
    m_log->finishQuery(cancelled(request(3), 1000));
    m_log->addQuery(request(4, u"topics"_s));
    m_log->updateProgress(streaming(4, 2000));
    m_log->addQuery(request(5, u"summary"_s, u"Anthropic"_s, u"claude"_s));
    m_log->finishQuery(done(request(5), 2000, 80, 10));
}

void TestRequestLogFilter::cleanup()
{
    m_tester.reset();
    m_filter.reset();
    m_log.reset();
}

QString TestRequestLogFilter::shown() const
{
    QString ids;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        ids += QString::number(m_filter->index(row, 0).data(RequestLogModel::QueryIdRole).value<QueryId>());
    return ids;
}

void TestRequestLogFilter::chipsAndWords_data()
{
    QTest::addColumn<int>("chip");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, RequestLogChip chip, const QString &text, const QString &expected) {
        QTest::newRow(name) << int(chip) << text << expected;
    };
    add("everything", RequestLogChip::All, {}, u"12345"_s);
    add("running", RequestLogChip::Running, {}, u"4"_s);
    add("failed", RequestLogChip::Failed, {}, u"2"_s);
    add("cancelled", RequestLogChip::Cancelled, {}, u"3"_s);
    add("spaces are no filter", RequestLogChip::All, u"   "_s, u"12345"_s);
    add("a target in other case", RequestLogChip::All, u"anthropic"_s, u"5"_s);
    add("a task", RequestLogChip::All, u"topics"_s, u"24"_s);
    add("a state", RequestLogChip::All, u"done"_s, u"15"_s);
    add("the provider's words", RequestLogChip::All, u"slow down"_s, u"2"_s);
    add("a status", RequestLogChip::All, u"429"_s, u"2"_s);
    add("words from two columns", RequestLogChip::All, u"topics openai"_s, u"2"_s);
    add("chip and word", RequestLogChip::Running, u"topics"_s, u"4"_s);
    add("nothing", RequestLogChip::Failed, u"sentiment"_s, {});
    add("no pattern, plain text", RequestLogChip::All, u".*"_s, {});
}

void TestRequestLogFilter::chipsAndWords()
{
    QFETCH(int, chip);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    m_filter->setChip(RequestLogChip(chip));
    m_filter->setText(text);
    QCOMPARE(shown(), expected);
    m_filter->setChip(RequestLogChip::All);
    m_filter->setText({});
    QCOMPARE(shown(), u"12345"_s);
}

void TestRequestLogFilter::aRowLeavesItsChipWhenItsStateChanges()
{
    m_filter->setChip(RequestLogChip::Running);
    m_log->addQuery(request(6));
    QCOMPARE(shown(), u"46"_s);
    m_log->finishQuery(failed(request(4), 2000, 500));
    QCOMPARE(shown(), u"6"_s);
    m_filter->setChip(RequestLogChip::Failed);
    QCOMPARE(shown(), u"24"_s);
}

void TestRequestLogFilter::sortsByRawNumbers_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("ascending");
    QTest::newRow("number") << int(RequestLogModel::Number) << u"12345"_s;
    QTest::newRow("total: 80 ms before 900 ms before 1.10 s, running last")
        << int(RequestLogModel::Total) << u"35124"_s;
    QTest::newRow("tokens out: 2 before 10") << int(RequestLogModel::TokensOut) << u"23154"_s;
    QTest::newRow("target, in any case") << int(RequestLogModel::Target) << u"52134"_s;
    QTest::newRow("task, then number") << int(RequestLogModel::Task) << u"13524"_s;
}

void TestRequestLogFilter::cachedRowsHaveTheirChip()
{
    m_log->addQuery(request(6));
    QueryResult cached = done(request(6), 2000, 10);
    cached.cached = true;
    m_log->finishQuery(cached);
    m_filter->setChip(RequestLogChip::Cached);
    QCOMPARE(shown(), u"6"_s);
}

void TestRequestLogFilter::sortsByRawNumbers()
{
    QFETCH(int, column);
    QFETCH(QString, ascending);
    m_filter->sort(column, Qt::AscendingOrder);
    QCOMPARE(shown(), ascending);
}

void TestRequestLogFilter::runningRowsStandStillWhileTheyGrow()
{
    m_log->addQuery(request(6));
    m_log->updateProgress(streaming(6, 500));
    m_filter->sort(RequestLogModel::Total, Qt::DescendingOrder);
    const QString before = shown();
    QSignalSpy moved(m_filter.get(), &QAbstractItemModel::layoutChanged);
    m_log->advance(10s);
    m_log->advance(20s);
    QCOMPARE(shown(), before);
    QCOMPARE(moved.count(), 0);
}

void TestRequestLogFilter::aLargeLogIsFilteredWithoutATrickleOfSignals()
{
    RequestLogModel log;
    RequestLogFilter filter(log);
    const QDateTime started = QDateTime::currentDateTimeUtc();
    for (QueryId id = 1; id <= 20'000; ++id) {
        log.addQueryAt(request(id, id % 2 == 0 ? u"topics"_s : u"summary"_s), started);
        log.finishQuery(done(request(id), 1000, int(id)));
    }
    QSignalSpy removed(&filter, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&filter, &QAbstractItemModel::rowsInserted);
    filter.setText(u"topics"_s);
    QCOMPARE(filter.rowCount(), 10'000);
    filter.setText({});
    QCOMPARE(filter.rowCount(), 20'000);
    // Each would cost every view a pass over all rows.
    QVERIFY(removed.count() + inserted.count() <= 2);
}

QTEST_GUILESS_MAIN(TestRequestLogFilter)
#include "tst_requestlogfilter.moc"

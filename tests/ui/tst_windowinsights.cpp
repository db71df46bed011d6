// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/localstore.h"
#include "tests/ui/windowfixture.h"
#include "ui/charts/chartview.h"
#include "ui/models/insightstable.h"
#include "ui/pages/insightspage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! The Insights page as its user meets it, on the real log and the running simulator.
class WindowInsightsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatWouldFillIt();
    void saysThatNothingIsRecorded();
    void showsWhatWasAsked();
    void followsWhatEndsWhileItIsInSight();
    void theSessionIsOlderThanItsWindow();
    void showsEarlierSessionsWhenAsked();
    void chartsFollowTheChosenTarget();
    void everyChartCanBeReadAsATable();
    void theLimitAndItsDropsAreShown();
    void aBrokenLogIsSaid();
    void hostileNamesAreShownAsTheyAre();

private:
    std::unique_ptr<WindowFixture> open(const SimulatorOptions &simulator = {}, const EnginePolicy &policy = {});
    static void showPage(WindowFixture &fixture);
    static void run(WindowFixture &fixture);
    static QTableView *targets(WindowFixture &fixture);
    static QString words(WindowFixture &fixture, const QString &name);
    static void choose(WindowFixture &fixture, InsightsPeriod period);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalStore> m_store;
};

void WindowInsightsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<LocalStore>(DataFolder{m_folder->path(), {}});
}

void WindowInsightsTest::cleanup()
{
    m_store.reset();
}

std::unique_ptr<WindowFixture> WindowInsightsTest::open(const SimulatorOptions &simulator, const EnginePolicy &policy)
{
    return std::make_unique<WindowFixture>(simulator, policy, QProcessEnvironment(),
                                           WindowKeeping{nullptr, nullptr, m_store.get()});
}

void WindowInsightsTest::showPage(WindowFixture &fixture)
{
    fixture.window().findChild<QAction *>(u"insightsPageAction"_s)->trigger();
}

void WindowInsightsTest::run(WindowFixture &fixture)
{
    const qsizetype before = fixture.runsFinished().size();
    fixture.window().findChild<QAction *>(u"runAction"_s)->trigger();
    QTRY_COMPARE(fixture.runsFinished().size(), before + 1);
}

QTableView *WindowInsightsTest::targets(WindowFixture &fixture)
{
    fixture.window().makePage(u"insightsPage"_s);
    return fixture.window().findChild<QTableView *>(u"insightsTargets"_s);
}

QString WindowInsightsTest::words(WindowFixture &fixture, const QString &name)
{
    return fixture.window().findChild<QLabel *>(name)->text();
}

void WindowInsightsTest::choose(WindowFixture &fixture, InsightsPeriod period)
{
    auto *box = fixture.window().findChild<QComboBox *>(u"insightsPeriod"_s);
    box->setCurrentIndex(box->findData(int(period)));
    Q_EMIT box->activated(box->currentIndex());
}

void WindowInsightsTest::saysWhatWouldFillIt()
{
    const auto fixture = open();
    showPage(*fixture);
    QTRY_VERIFY(words(*fixture, u"insightsEmpty"_s).contains(u"Run a text on Analyze"_s));
    QVERIFY(fixture->window().findChild<QLabel *>(u"insightsEmpty"_s)->isVisible());
    QVERIFY(!fixture->window().findChild<QToolButton *>(u"insightsAsTables"_s)->isEnabled());
}

void WindowInsightsTest::saysThatNothingIsRecorded()
{
    WindowFixture fixture;
    showPage(fixture);
    QVERIFY(words(fixture, u"insightsEmpty"_s).contains(u"Nothing is recorded"_s));
    choose(fixture, InsightsPeriod::All);
    QVERIFY(words(fixture, u"insightsEmpty"_s).contains(u"Nothing is recorded"_s));
}

void WindowInsightsTest::showsWhatWasAsked()
{
    const auto fixture = open();
    const QAbstractItemModelTester tester(targets(*fixture)->model());
    fixture->window().setText(u"I love it."_s);
    run(*fixture);
    showPage(*fixture);
    QTRY_COMPARE(targets(*fixture)->model()->rowCount(), 1);
    QCOMPARE(targets(*fixture)->model()->index(0, InsightsTable::Target).data().toString(), u"simulator/extractive"_s);
    QCOMPARE(targets(*fixture)->model()->index(0, InsightsTable::Queries).data().toString(), u"3"_s);
    QCOMPARE(targets(*fixture)->model()->index(0, InsightsTable::Errors).data().toString(), u"0 %"_s);
    QCOMPARE(words(*fixture, u"insightsWords"_s), u"3 queries"_s);
    QVERIFY(fixture->window().findChild<ChartView *>(u"insightsTotalsChart"_s)->isVisible());
    QVERIFY(words(*fixture, u"insightsErrorsEmpty"_s).contains(u"Nothing failed"_s));
}

void WindowInsightsTest::followsWhatEndsWhileItIsInSight()
{
    const auto fixture = open();
    fixture->window().setText(u"I love it."_s);
    showPage(*fixture);
    QTRY_VERIFY(words(*fixture, u"insightsEmpty"_s).contains(u"Run a text"_s));
    fixture->window().showAnalyze();
    run(*fixture);
    showPage(*fixture);
    QTRY_COMPARE(targets(*fixture)->model()->rowCount(), 1);
    QCOMPARE(targets(*fixture)->model()->index(0, InsightsTable::Queries).data().toString(), u"3"_s);
    fixture->workbench().retry(0, 0);
    QTRY_COMPARE(targets(*fixture)->model()->index(0, InsightsTable::Queries).data().toString(), u"4"_s);
}

void WindowInsightsTest::theSessionIsOlderThanItsWindow()
{
    SessionCore core({}, {}, QProcessEnvironment(), WindowKeeping{nullptr, nullptr, m_store.get()});
    {
        WindowSession first(core);
        QSignalSpy finished(&core.workbench(), &Workbench::runFinished);
        core.workbench().run(u"I love it."_s, {u"sentiment"_s});
        QTRY_COMPARE(finished.size(), 1);
    }
    WindowSession second(core);
    second.window().show();
    second.window().showPageNamed(u"insightsPage"_s);
    const auto *table = second.window().findChild<QTableView *>(u"insightsTargets"_s);
    QVERIFY(table);
    QTRY_COMPARE(table->model()->rowCount(), 1);
}

void WindowInsightsTest::showsEarlierSessionsWhenAsked()
{
    {
        const auto fixture = open();
        fixture->window().setText(u"I love it."_s);
        run(*fixture);
    }
    const auto fixture = open();
    showPage(*fixture);
    QTRY_VERIFY(words(*fixture, u"insightsEmpty"_s).contains(u"choose a longer period"_s));
    choose(*fixture, InsightsPeriod::All);
    QTRY_COMPARE(targets(*fixture)->model()->rowCount(), 1);
    choose(*fixture, InsightsPeriod::Session);
    QTRY_COMPARE(targets(*fixture)->model()->rowCount(), 0);
    choose(*fixture, InsightsPeriod::Hour);
    QTRY_COMPARE(targets(*fixture)->model()->rowCount(), 1);
}

void WindowInsightsTest::chartsFollowTheChosenTarget()
{
    const auto fixture = open();
    Endpoint other = fixture->workbench().targets().first().endpoint;
    other.name = u"wrong-key"_s;
    other.apiKey = Secret("not-the-key");
    fixture->workbench().addTarget({other, SimulatorServer::modelName()});
    fixture->window().setText(u"I love it."_s);
    run(*fixture);
    showPage(*fixture);
    QTRY_COMPARE(targets(*fixture)->model()->rowCount(), 2);
    const auto rowOf = [&fixture](const QString &name) {
        const auto *model = targets(*fixture)->model();
        return model->index(0, 0).data().toString().startsWith(name) ? 0 : 1;
    };
    targets(*fixture)->selectRow(rowOf(u"wrong-key"_s));
    QVERIFY(words(*fixture, u"insightsTarget"_s).startsWith(u"wrong-key/"_s));
    QVERIFY(words(*fixture, u"insightsLatencyEmpty"_s).contains(u"No query was answered"_s));
    const auto *errors = fixture->window().findChild<QTableView *>(u"insightsErrorsTable"_s);
    QCOMPARE(errors->model()->index(0, 0).data().toString(), u"Key refused"_s);
    QCOMPARE(errors->model()->index(0, 2).data().toString(), u"100 %"_s);
    targets(*fixture)->selectRow(rowOf(u"simulator"_s));
    QCOMPARE(errors->model()->rowCount(), 0);
    // It stays chosen when the figures are read anew.
    targets(*fixture)->selectRow(rowOf(u"wrong-key"_s));
    choose(*fixture, InsightsPeriod::Day);
    QTRY_COMPARE(targets(*fixture)->model()->rowCount(), 2);
    QVERIFY(words(*fixture, u"insightsTarget"_s).startsWith(u"wrong-key/"_s));
}

void WindowInsightsTest::everyChartCanBeReadAsATable()
{
    const auto fixture = open();
    fixture->window().setText(u"I love it."_s);
    run(*fixture);
    showPage(*fixture);
    QTRY_COMPARE(targets(*fixture)->model()->rowCount(), 1);
    for (const QString &name :
         {u"insightsLatency"_s, u"insightsLimit"_s, u"insightsFirstTokens"_s, u"insightsTotals"_s}) {
        auto *toggle = fixture->window().findChild<QToolButton *>(name + u"Toggle"_s);
        auto *table = fixture->window().findChild<QTableView *>(name + u"Table"_s);
        QVERIFY(toggle->isEnabled());
        QVERIFY(!toggle->accessibleName().isEmpty());
        toggle->click();
        QVERIFY(table->isVisible());
        QVERIFY(!table->accessibleName().isEmpty());
        QVERIFY(table->model()->rowCount() > 0);
        toggle->click();
        QVERIFY(!table->isVisible());
    }
    fixture->window().findChild<QToolButton *>(u"insightsAsTables"_s)->click();
    QVERIFY(fixture->window().findChild<QTableView *>(u"insightsLatencyTable"_s)->isVisible());
}

void WindowInsightsTest::theLimitAndItsDropsAreShown()
{
    SimulatorOptions crowded;
    crowded.maxInFlight = 1;
    crowded.firstToken = 150ms;
    const auto fixture = open(crowded);
    fixture->window().setText(u"I love it."_s);
    run(*fixture);
    showPage(*fixture);
    auto *table = fixture->window().findChild<QTableView *>(u"insightsLimitTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 1);
    QStringList reasons;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        reasons.append(table->model()->index(row, 2).data().toString());
    QVERIFY2(reasons.contains(u"Rate limited"_s), qPrintable(reasons.join(u'|')));
}

void WindowInsightsTest::aBrokenLogIsSaid()
{
    const auto fixture = open();
    m_store->database().write([](DatabaseSession &session) { session.run(u"DROP TABLE queries"_s); });
    showPage(*fixture);
    QTRY_VERIFY2(!words(*fixture, u"insightsWords"_s).isEmpty(), qPrintable(words(*fixture, u"insightsEmpty"_s)));
    QVERIFY(fixture->window().findChild<QLabel *>(u"insightsEmpty"_s)->isVisible());
}

void WindowInsightsTest::hostileNamesAreShownAsTheyAre()
{
    const auto fixture = open();
    Endpoint other = fixture->workbench().targets().first().endpoint;
    other.name = u"<b>bold\u202egpj"_s;
    fixture->workbench().replaceTarget(0, {other, SimulatorServer::modelName()});
    fixture->window().setText(u"I love it."_s);
    run(*fixture);
    showPage(*fixture);
    QTRY_COMPARE(targets(*fixture)->model()->rowCount(), 1);
    QVERIFY(words(*fixture, u"insightsTarget"_s).startsWith(u"<b>bold⟨U+202E⟩gpj"_s));
    QCOMPARE(fixture->window().findChild<QLabel *>(u"insightsTarget"_s)->textFormat(), Qt::PlainText);
}

QTEST_MAIN(WindowInsightsTest)
#include "tst_windowinsights.moc"

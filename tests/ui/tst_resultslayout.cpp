// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/widgets/requestlogtable.h"
#include "ui/widgets/resultcard.h"
#include "ui/widgets/resultsgrid.h"

#include <QAction>
#include <QScrollBar>
#include <QSplitter>
#include <QTabBar>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

//! A window with three answered tasks at three targets.
class Answered
{
public:
    Answered()
    {
        for (const QString &name : {u"second"_s, u"third"_s}) {
            Endpoint other = fixture.workbench().targets().first().endpoint;
            other.name = name;
            fixture.workbench().addTarget({other, SimulatorServer::modelName()});
        }
        fixture.window().resize(1280, 800);
        fixture.type(u"The screen is superb. The battery is excellent."_s);
        fixture.click(u"Run"_s);
    }

    ResultsGrid &grid() { return *fixture.window().findChild<ResultsGrid *>(); }
    //! Whether all of the card is seen.
    bool isSeen(int row, int column)
    {
        const ResultCard *card = grid().card(row, column);
        return card->isVisible()
            && grid().viewport()->rect().contains(QRect(card->mapTo(grid().viewport(), QPoint()), card->size()));
    }

    WindowFixture fixture;
};

} // namespace

//! How the cards of several targets stand beside each other.
class ResultsLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreAsWideAsACardNeeds();
    void gridNeedsNoScrollingSideways();
    void gridFollowsItsWidth();
    void tabsShowOneTarget();
    void arrowsReachATargetInAnotherTab();
    void isRemembered();
    void theTabAndTheHiddenLogAreRemembered();
    void severalTargetsGetMoreRoom();
    void aDividedWidthStays();
    void twoTargetsFitAtTheUsualSize();
    void anUnknownLayoutIsColumns();
};

void ResultsLayoutTest::columnsAreAsWideAsACardNeeds()
{
    Answered all;
    QTRY_COMPARE(all.fixture.runsFinished().size(), 1);
    QTRY_VERIFY(all.grid().horizontalScrollBar()->maximum() > 0);
    QVERIFY(!all.isSeen(0, 2));
}

void ResultsLayoutTest::gridNeedsNoScrollingSideways()
{
    Answered all;
    QTRY_COMPARE(all.fixture.runsFinished().size(), 1);
    all.fixture.window().setResultsLayout(ResultsLayout::Grid);
    QTRY_COMPARE(all.grid().horizontalScrollBar()->maximum(), 0);
    // Without a header above, the card itself says whose it is.
    QVERIFY(all.grid().card(0, 2)->isVisible());
    QVERIFY(all.grid().card(0, 2)->y() > all.grid().card(0, 0)->y());
    QVERIFY(all.grid().card(1, 0)->y() > all.grid().card(0, 2)->y());
}

void ResultsLayoutTest::gridFollowsItsWidth()
{
    Answered all;
    QTRY_COMPARE(all.fixture.runsFinished().size(), 1);
    all.fixture.window().setResultsLayout(ResultsLayout::Grid);
    all.fixture.window().resize(2600, 800);
    QTRY_COMPARE(all.grid().card(0, 2)->y(), all.grid().card(0, 0)->y());
    all.fixture.window().resize(960, 800);
    QTRY_VERIFY(all.grid().card(0, 1)->y() > all.grid().card(0, 0)->y());
}

void ResultsLayoutTest::tabsShowOneTarget()
{
    Answered all;
    QTRY_COMPARE(all.fixture.runsFinished().size(), 1);
    all.fixture.window().setResultsLayout(ResultsLayout::Tabs);
    auto *tabs = all.grid().findChild<QTabBar *>(u"resultTabs"_s);
    QVERIFY(tabs && tabs->isVisible());
    QCOMPARE(tabs->count(), 3);
    QCOMPARE(tabs->tabText(1), u"second/extractive"_s);
    QVERIFY(all.grid().card(0, 0)->isVisible() && !all.grid().card(0, 1)->isVisible());
    tabs->setCurrentIndex(1);
    QVERIFY(!all.grid().card(0, 0)->isVisible() && all.grid().card(0, 1)->isVisible());
    QTRY_COMPARE(all.grid().horizontalScrollBar()->maximum(), 0);
    // The next run keeps the place.
    all.fixture.click(u"Run"_s);
    QTRY_COMPARE(all.fixture.runsFinished().size(), 2);
    QCOMPARE(tabs->currentIndex(), 1);
    QVERIFY(!all.grid().card(2, 0)->isVisible() && all.grid().card(2, 1)->isVisible());
}

void ResultsLayoutTest::arrowsReachATargetInAnotherTab()
{
    Answered all;
    QTRY_COMPARE(all.fixture.runsFinished().size(), 1);
    QVERIFY(QTest::qWaitForWindowActive(&all.fixture.window()));
    all.fixture.window().setResultsLayout(ResultsLayout::Tabs);
    all.grid().card(1, 0)->setFocus();
    QTest::keyClick(all.grid().card(1, 0), Qt::Key_Right);
    QCOMPARE(all.grid().findChild<QTabBar *>(u"resultTabs"_s)->currentIndex(), 1);
    QTRY_VERIFY(all.grid().card(1, 1)->hasFocus());
}

void ResultsLayoutTest::isRemembered()
{
    QMap<QString, QByteArray> states;
    {
        WindowFixture first;
        first.window().findChild<QAction *>(u"resultsTabs"_s)->trigger();
        first.window().findChild<QAction *>(u"showPageBar"_s)->trigger();
        states = first.window().layoutStates();
    }
    WindowFixture second;
    second.window().restoreLayout(states);
    QVERIFY(second.window().findChild<ResultsGrid *>()->arrangement() == ResultsLayout::Tabs);
    QVERIFY(second.window().findChild<QAction *>(u"resultsTabs"_s)->isChecked());
    QVERIFY(!second.window().findChild<QWidget *>(u"pageBar"_s)->isVisible());
}

void ResultsLayoutTest::theTabAndTheHiddenLogAreRemembered()
{
    QMap<QString, QByteArray> states;
    {
        Answered first;
        QTRY_COMPARE(first.fixture.runsFinished().size(), 1);
        first.fixture.window().setResultsLayout(ResultsLayout::Tabs);
        first.grid().findChild<QTabBar *>(u"resultTabs"_s)->setCurrentIndex(2);
        first.fixture.window().findChild<QAction *>(u"showLog"_s)->trigger();
        states = first.fixture.window().layoutStates();
    }
    Answered second;
    second.fixture.window().restoreLayout(states);
    QVERIFY(!second.fixture.window().findChild<QAction *>(u"showLog"_s)->isChecked());
    QVERIFY(!second.fixture.window().findChild<QWidget *>(u"requestLogView"_s)->isVisible());
    QTRY_COMPARE(second.fixture.runsFinished().size(), 1);
    QCOMPARE(second.grid().findChild<QTabBar *>(u"resultTabs"_s)->currentIndex(), 2);
    QVERIFY(second.grid().card(0, 2)->isVisible());
}

void ResultsLayoutTest::severalTargetsGetMoreRoom()
{
    WindowFixture fixture;
    auto *split = fixture.window().findChild<QSplitter *>(u"textAndResults"_s);
    const auto share = [split] { return double(split->sizes().at(1)) / split->width(); };
    QTRY_VERIFY(share() < 0.63);
    Endpoint other = fixture.workbench().targets().first().endpoint;
    other.name = u"second"_s;
    fixture.workbench().addTarget({other, SimulatorServer::modelName()});
    QTRY_VERIFY(share() > 0.64);
    fixture.workbench().removeTarget(1);
    QTRY_VERIFY(share() < 0.63);
}

void ResultsLayoutTest::aDividedWidthStays()
{
    QMap<QString, QByteArray> states;
    int width = 0;
    {
        WindowFixture first;
        auto *split = first.window().findChild<QSplitter *>(u"textAndResults"_s);
        QSplitterHandle *handle = split->handle(1);
        const QPoint middle = handle->rect().center();
        QTest::mousePress(handle, Qt::LeftButton, {}, middle);
        QTest::mouseMove(handle, middle + QPoint(80, 0));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, middle + QPoint(80, 0));
        width = split->sizes().first();
        Endpoint other = first.workbench().targets().first().endpoint;
        other.name = u"second"_s;
        first.workbench().addTarget({other, SimulatorServer::modelName()});
        QCOMPARE(split->sizes().first(), width);
        states = first.window().layoutStates();
    }
    WindowFixture second;
    second.window().restoreLayout(states);
    QTRY_COMPARE(second.window().findChild<QSplitter *>(u"textAndResults"_s)->sizes().first(), width);
}

void ResultsLayoutTest::twoTargetsFitAtTheUsualSize()
{
    Answered all;
    all.fixture.workbench().removeTarget(2);
    QTRY_COMPARE(all.fixture.runsFinished().size(), 1);
    all.fixture.click(u"Run"_s);
    QTRY_COMPARE(all.fixture.runsFinished().size(), 2);
    QTRY_COMPARE(all.grid().horizontalScrollBar()->maximum(), 0);
    QTRY_VERIFY(all.isSeen(0, 1));
    auto *log = all.fixture.window().findChild<RequestLogTable *>();
    QTRY_COMPARE(log->horizontalScrollBar()->maximum(), 0);
    QVERIFY(log->columnWidth(RequestLogModel::Waterfall) >= 200);
}

void ResultsLayoutTest::anUnknownLayoutIsColumns()
{
    WindowFixture fixture;
    fixture.window().restoreLayout({{u"results"_s, "spiral"}});
    QVERIFY(fixture.window().findChild<ResultsGrid *>()->arrangement() == ResultsLayout::Columns);
    QVERIFY(fixture.window().findChild<QWidget *>(u"pageBar"_s)->isVisible());
}

QTEST_MAIN(ResultsLayoutTest)
#include "tst_resultslayout.moc"

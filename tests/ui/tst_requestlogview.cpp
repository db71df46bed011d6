// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/models/logsamples.h"
#include "ui/models/requestlogmodel.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/requestlogtable.h"
#include "ui/widgets/requestlogview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/waterfalllegend.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Fanlight;
using namespace Fanlight::LogSamples;
using namespace std::chrono_literals;

class TestRequestLogView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyInteractiveWidgetHasItsNames();
    void chipsShowCountsAndFilter();
    void theFilterLineFiltersAndEscClearsIt();
    void ctrlFFocusesTheFilter();
    void headersSortByRawNumbers();
    void figuresSayPercentilesAndErrors();
    void figuresAreLeftOutWholeWhereThereIsNoRoom();
    void anEmptyLogSaysWhatWouldFillIt();
    void chipsAnswerToAScreenReader();
    void enterOpensDetailsAndEscClosesThem();
    void rowsAreCopiedAsText();
    void newRowsScrollIntoViewOnlyAtTheBottom();
    void theNewestRowStaysInSightWhenTheViewShrinks();
    void framesElapseOnlyWhileSomethingRunsInSight();
    void theAxisFitsTheRowsOnScreen();
    void theWaterfallTakesTheWidthThatIsLeft();
    void whatIsNeededLeastGivesTheWaterfallRoom();
    void columnsThatWereChosenStay();
    void theOrderIsChosenInAMenu();
    void aRunningRowCostsNoPassOverAllRows();
    void stateIsSavedAndRestored();
    void brokenStateIsRefused_data();
    void brokenStateIsRefused();
    void aQueryIsShownByItsId();

private:
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_view->findChild<Widget *>(name);
    }
    QString shown() const;
    void fill(int rows);

    std::unique_ptr<RequestLogModel> m_log;
    std::unique_ptr<RequestLogView> m_view;
    RequestLogTable *m_table = nullptr;
};

void TestRequestLogView::init()
{
    QLocale::setDefault(QLocale::English);
    Theme::apply(Appearance::Light);
    m_log = std::make_unique<RequestLogModel>();
    m_log->addQuery(request(1, u"sentiment"_s));
    m_log->finishQuery(done(request(1), 1000, 900, 2));
    m_log->addQuery(request(2, u"topics"_s));
    m_log->finishQuery(failed(request(2), 1000, 1100));
    m_log->addQuery(request(3, u"summary"_s));
    m_log->finishQuery(cancelled(request(3), 1000));
    m_log->addQuery(request(4, u"topics"_s));
    m_log->updateProgress(streaming(4, 1000));
    m_log->addQuery(request(5, u"summary"_s));
    m_log->finishQuery(done(request(5), 1000, 80, 10));
    m_view = std::make_unique<RequestLogView>(*m_log);
    m_table = m_view->findChild<RequestLogTable *>();
    // All columns have room.
    m_view->resize(1600, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestRequestLogView::cleanup()
{
    m_view.reset();
    m_log.reset();
}

QString TestRequestLogView::shown() const
{
    QString ids;
    for (int row = 0; row < m_table->model()->rowCount(); ++row)
        ids += QString::number(m_table->model()->index(row, 0).data(RequestLogModel::QueryIdRole).value<QueryId>());
    return ids;
}

void TestRequestLogView::fill(int rows)
{
    for (int i = 0; i < rows; ++i) {
        const auto id = QueryId(m_log->counts().all + 1);
        m_log->addQuery(request(id));
        m_log->finishQuery(done(request(id), 1000, 500));
    }
}

void TestRequestLogView::chipsAnswerToAScreenReader()
{
    auto *chip = find<FilterChip>(u"logChipFailed"_s);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(chip);
    QVERIFY(accessible && accessible->actionInterface());
    accessible->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(chip->isChecked());
    QCOMPARE(shown(), u"2"_s);
    find<FilterChip>(u"logChipAll"_s)->click();
    QCOMPARE(shown(), u"12345"_s);
}

void TestRequestLogView::everyInteractiveWidgetHasItsNames()
{
    QCOMPARE(m_table->accessibleName(), u"Request log"_s);
    QCOMPARE(m_view->findChild<WaterfallLegend *>()->accessibleName(), u"Waterfall"_s);
    QVERIFY(QAccessible::queryAccessibleInterface(m_table));
    QTRY_VERIFY(
        m_view->findChild<WaterfallLegend *>()->accessibleDescription().contains(u"after the start of its run"_s));
    const QList<QWidget *> widgets = m_view->findChildren<QWidget *>();
    int interactive = 0;
    for (const QWidget *widget : widgets) {
        const bool scrollParts = widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QScrollBar");
        if (widget->focusPolicy() == Qt::NoFocus || scrollParts || !widget->isVisibleTo(m_view.get())
            || widget->parentWidget() == find<QLineEdit>(u"logFilter"_s))
            continue;
        ++interactive;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
    QVERIFY(interactive >= 7);
}

void TestRequestLogView::chipsShowCountsAndFilter()
{
    const auto count = [this](const QString &name) { return int(find<FilterChip>(name)->count()); };
    QCOMPARE(count(u"logChipAll"_s), 5);
    QCOMPARE(count(u"logChipRunning"_s), 1);
    QCOMPARE(count(u"logChipFailed"_s), 1);
    QCOMPARE(count(u"logChipCancelled"_s), 1);
    QCOMPARE(count(u"logChipCached"_s), 0);
    QVERIFY(find<FilterChip>(u"logChipAll"_s)->isChecked());

    QTest::mouseClick(find<FilterChip>(u"logChipFailed"_s), Qt::LeftButton);
    QCOMPARE(shown(), u"2"_s);
    QVERIFY(!find<FilterChip>(u"logChipAll"_s)->isChecked());
    find<FilterChip>(u"logChipRunning"_s)->setFocus();
    QTest::keyClick(find<FilterChip>(u"logChipRunning"_s), Qt::Key_Space);
    QCOMPARE(shown(), u"4"_s);
    m_log->finishQuery(failed(request(4), 1000, 400));
    QCOMPARE(shown(), QString());
    QTRY_COMPARE(count(u"logChipFailed"_s), 2);
    QTRY_COMPARE(find<FilterChip>(u"logChipFailed"_s)->accessibleDescription(), u"Requests: 2"_s);
    QTest::mouseClick(find<FilterChip>(u"logChipAll"_s), Qt::LeftButton);
    QCOMPARE(shown(), u"12345"_s);
}

void TestRequestLogView::theFilterLineFiltersAndEscClearsIt()
{
    auto *filter = find<QLineEdit>(u"logFilter"_s);
    QTest::keyClicks(filter, u"topics"_s);
    QCOMPARE(shown(), u"24"_s);
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(filter->text(), QString());
    QCOMPARE(shown(), u"12345"_s);
}

void TestRequestLogView::ctrlFFocusesTheFilter()
{
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_table->setFocus();
    QTest::keySequence(m_table, QKeySequence::Find);
    QTRY_VERIFY(find<QLineEdit>(u"logFilter"_s)->hasFocus());
}

void TestRequestLogView::headersSortByRawNumbers()
{
    auto *header = m_table->horizontalHeader();
    const auto click = [&](int column) {
        const QPoint at(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                        header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    };
    click(RequestLogModel::Total);
    const QString once = shown();
    click(RequestLogModel::Total);
    const QString twice = shown();
    // 80 ms, 900 ms, 1.10 s; never sent first, running last.
    QCOMPARE(QSet<QString>({once, twice}), QSet<QString>({u"35124"_s, u"42153"_s}));
}

void TestRequestLogView::figuresSayPercentilesAndErrors()
{
    QCOMPARE(find<QLabel>(u"logFigures"_s)->text(), u"This session: p50 80 ms   p95 900 ms   errors 33 %"_s);
    m_log->clearFinished();
    QTRY_COMPARE(find<QLabel>(u"logFigures"_s)->text(), QString());
}

void TestRequestLogView::figuresAreLeftOutWholeWhereThereIsNoRoom()
{
    auto *figures = find<QLabel>(u"logFigures"_s);
    for (int width = 1280; width > 300; width -= 40) {
        m_view->resize(width, 400);
        QCoreApplication::sendPostedEvents();
        // What they are of is said as long as any is there.
        QString text = figures->text();
        const QString whose = u"This session: "_s;
        QVERIFY(text.isEmpty() || text.startsWith(whose));
        text.remove(whose);
        const QStringList parts = text.split(u"   "_s, Qt::SkipEmptyParts);
        for (const QString &part : parts)
            QVERIFY((QStringList{u"p50 80 ms"_s, u"p95 900 ms"_s, u"errors 33 %"_s}.contains(part)));
        QVERIFY(figures->text().isEmpty() || figures->width() >= figures->sizeHint().width());
    }
    QVERIFY(m_view->minimumSizeHint().width() < 800);
}

void TestRequestLogView::anEmptyLogSaysWhatWouldFillIt()
{
    RequestLogModel log;
    RequestLogView view(log);
    view.resize(900, 300);
    auto *table = view.findChild<RequestLogTable *>();
    const auto inkOf = [&] {
        const QImage image = table->viewport()->grab().toImage();
        int ink = 0;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y)
                ink += image.pixelColor(x, y) != image.pixelColor(0, 0);
        }
        return ink;
    };
    const int empty = inkOf();
    QVERIFY(empty > 100);
    log.addQuery(request(1));
    view.findChild<QLineEdit *>(u"logFilter"_s)->setText(u"nothing like it"_s);
    const int filtered = inkOf();
    QVERIFY(filtered > 50);
    QVERIFY(filtered != empty);
}

void TestRequestLogView::enterOpensDetailsAndEscClosesThem()
{
    auto *details = find<QPlainTextEdit>(u"requestLogDetails"_s);
    QVERIFY(!details->isVisible());
    m_table->selectRow(1);
    QTest::keyClick(m_table, Qt::Key_Return);
    QVERIFY(details->isVisible());
    QVERIFY(details->toPlainText().contains(u"The provider says: 429 rate_limit_exceeded: Slow down, please."_s));
    QTest::keyClick(m_table, Qt::Key_Down);
    QVERIFY(details->toPlainText().contains(u"Cancelled"_s));
    QTest::keyClick(m_table, Qt::Key_Escape);
    QVERIFY(!details->isVisible());
    QTest::keyClick(m_table, Qt::Key_Return);
    QVERIFY(details->isVisible());
    QTest::mouseClick(find<QToolButton>(u"closeRequestLogDetails"_s), Qt::LeftButton);
    QVERIFY(!details->isVisible());
}

void TestRequestLogView::rowsAreCopiedAsText()
{
    m_table->selectRow(1);
    QTest::keySequence(m_table, QKeySequence::Copy);
    const QString one = QGuiApplication::clipboard()->text();
    QVERIFY(one.startsWith(u"2\t"_s));
    QVERIFY(one.contains(u"\tsimulator/extractive\ttopics\t✕ Failed · 429\t1\t10 ms\t"_s));
    QVERIFY(one.endsWith(u"\t429 rate_limit_exceeded: Slow down, please."_s));
    QVERIFY(!one.contains(u'\n'));

    m_table->horizontalHeader()->hideSection(RequestLogModel::Started);
    m_table->horizontalHeader()->moveSection(RequestLogModel::Task, 0);
    m_table->selectAll();
    const QStringList lines = m_table->selectedText().split(u'\n');
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines.first().startsWith(u"Task\t#\tTarget\t"_s));
    QVERIFY(lines[1].startsWith(u"sentiment\t1\t"_s));

    QueryError formula = rateLimited();
    formula.httpStatus = 0;
    formula.code = u"=HYPERLINK(\"http://x\")\nnext\tcell"_s;
    m_log->addQuery(request(6));
    m_log->finishQuery(failed(request(6), 1000, 10, formula));
    QVERIFY(m_view->showQuery(6));
    const QString guarded = m_table->selectedText();
    QVERIFY(guarded.contains(u"\t'=HYPERLINK"_s));
    QVERIFY2(!guarded.contains(u'\n'), qPrintable(guarded));
}

void TestRequestLogView::newRowsScrollIntoViewOnlyAtTheBottom()
{
    fill(100);
    auto *bar = m_table->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QTRY_COMPARE(bar->value(), bar->maximum());
    bar->setValue(40);
    const int before = bar->maximum();
    fill(50);
    QTRY_VERIFY(bar->maximum() > before);
    QCoreApplication::processEvents();
    QCOMPARE(bar->value(), 40);
    bar->setValue(bar->maximum());
    fill(50);
    QTRY_VERIFY(bar->maximum() > before + 50 * 10);
    QTRY_COMPARE(bar->value(), bar->maximum());
}

void TestRequestLogView::theNewestRowStaysInSightWhenTheViewShrinks()
{
    fill(100);
    QScrollBar *bar = m_table->verticalScrollBar();
    QTRY_COMPARE(bar->value(), bar->maximum());
    const int end = bar->maximum();
    m_view->resize(m_view->width(), m_view->height() - 100);
    QTRY_VERIFY(bar->maximum() > end);
    QTRY_COMPARE(bar->value(), bar->maximum());
    fill(1);
    QTRY_COMPARE(bar->value(), bar->maximum());
}

void TestRequestLogView::framesElapseOnlyWhileSomethingRunsInSight()
{
    QSignalSpy frames(m_view.get(), &RequestLogView::frameElapsed);
    QVERIFY(frames.wait());
    m_log->finishQuery(done(request(4), 1000, 300));
    const auto *timer = find<QTimer>(u"requestLogFrame"_s);
    QVERIFY(!timer->isActive());
    m_log->addQuery(request(6));
    QVERIFY(frames.wait());
    m_view->hide();
    QVERIFY(!timer->isActive());
    m_view->show();
    QVERIFY(timer->isActive());
}

void TestRequestLogView::theAxisFitsTheRowsOnScreen()
{
    QTRY_VERIFY(m_table->axis().end >= 1110ms && m_table->axis().end <= 2s);
    m_log->advance(4s);
    QTRY_VERIFY(m_table->axis().end >= 3s);
    QSignalSpy changed(m_table, &RequestLogTable::axisChanged);
    QTest::mouseClick(find<FilterChip>(u"logChipCancelled"_s), Qt::LeftButton);
    QTRY_COMPARE(m_table->axis().end, Duration(30ms));
    QVERIFY(changed.count() > 0);

    m_log->addQuery(request(6));
    m_log->finishQuery(cancelled(request(6), 61'000));
    QTRY_VERIFY(m_table->axis().end >= 60s);
    auto *origin = find<QComboBox>(u"waterfallOrigin"_s);
    origin->setCurrentIndex(1);
    QTRY_COMPARE(m_table->axis().end, Duration(30ms));
    QVERIFY(m_view->findChild<WaterfallLegend *>()->accessibleDescription().contains(u"after its submission"_s));
}

void TestRequestLogView::theWaterfallTakesTheWidthThatIsLeft()
{
    auto *header = m_table->horizontalHeader();
    QTRY_COMPARE(header->length(), header->viewport()->width());
    const int before = header->sectionSize(RequestLogModel::Waterfall);
    header->hideSection(RequestLogModel::Target);
    QTRY_COMPARE(header->length(), header->viewport()->width());
    QVERIFY(header->sectionSize(RequestLogModel::Waterfall) > before);
    m_log->clearFinished();
    QVERIFY(header->isSectionHidden(RequestLogModel::Target));
    m_view->resize(700, 400);
    QTRY_VERIFY(header->sectionSize(RequestLogModel::Waterfall) < before);
    QVERIFY(header->sectionSize(RequestLogModel::Waterfall) >= 150);
}

void TestRequestLogView::whatIsNeededLeastGivesTheWaterfallRoom()
{
    auto *header = m_table->horizontalHeader();
    QTRY_VERIFY(!header->isSectionHidden(RequestLogModel::Number));
    m_view->resize(1170, 400);
    for (const auto column : {RequestLogModel::Number, RequestLogModel::TokensIn, RequestLogModel::TokensOut,
                              RequestLogModel::TokensPerSecond, RequestLogModel::Cache})
        QTRY_VERIFY(header->isSectionHidden(column));
    QTRY_COMPARE(m_table->horizontalScrollBar()->maximum(), 0);
    QVERIFY(header->sectionSize(RequestLogModel::Waterfall) >= 200);
    m_view->resize(1600, 400);
    QTRY_VERIFY(!header->isSectionHidden(RequestLogModel::Number));
}

void TestRequestLogView::columnsThatWereChosenStay()
{
    auto *header = m_table->horizontalHeader();
    m_table->showColumnMenu(m_table->mapToGlobal(QPoint()));
    QTRY_VERIFY(m_table->findChild<QMenu *>(u"requestLogColumns"_s));
    const auto *menu = m_table->findChild<QMenu *>(u"requestLogColumns"_s);
    // Checkable actions come in the order of the columns.
    menu->actions().at(RequestLogModel::Cost)->trigger();
    QVERIFY(header->isSectionHidden(RequestLogModel::Cost));
    m_view->resize(1170, 400);
    QVERIFY(!header->isSectionHidden(RequestLogModel::Number));

    RequestLogView other(*m_log);
    QVERIFY(other.restoreState(m_view->saveState()));
    const auto *otherHeader = other.findChild<RequestLogTable *>()->horizontalHeader();
    QVERIFY(otherHeader->isSectionHidden(RequestLogModel::Cost));
    QVERIFY(!otherHeader->isSectionHidden(RequestLogModel::Number));
}

void TestRequestLogView::theOrderIsChosenInAMenu()
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), m_table->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(m_table->viewport(), &event);
    const auto *sort = m_table->findChild<QMenu *>(u"requestLogSort"_s);
    QVERIFY(sort);
    sort->actions().at(RequestLogModel::Total)->trigger();
    QCOMPARE(shown(), u"35124"_s);
    sort->actions().last()->trigger();
    QCOMPARE(shown(), u"42153"_s);
}

void TestRequestLogView::aRunningRowCostsNoPassOverAllRows()
{
    fill(50);
    QSignalSpy changed(m_table->model(), &QAbstractItemModel::dataChanged);
    const QImage before = m_table->viewport()->grab().toImage();
    m_log->advance(90s);
    QTRY_VERIFY(m_table->viewport()->grab().toImage() != before);
    QCOMPARE(changed.count(), 0);
}

void TestRequestLogView::stateIsSavedAndRestored()
{
    auto *header = m_table->horizontalHeader();
    header->hideSection(RequestLogModel::Attempt);
    header->moveSection(header->visualIndex(RequestLogModel::Waterfall), 0);
    header->resizeSection(RequestLogModel::Target, 222);
    m_table->sortByColumn(RequestLogModel::Total, Qt::DescendingOrder);
    find<QComboBox>(u"waterfallOrigin"_s)->setCurrentIndex(1);
    const QByteArray state = m_view->saveState();
    const QString order = shown();

    RequestLogView other(*m_log);
    QVERIFY(other.restoreState(state));
    auto *table = other.findChild<RequestLogTable *>();
    QVERIFY(table->horizontalHeader()->isSectionHidden(RequestLogModel::Attempt));
    QCOMPARE(table->horizontalHeader()->visualIndex(RequestLogModel::Waterfall), 0);
    QCOMPARE(table->horizontalHeader()->sectionSize(RequestLogModel::Target), 222);
    QCOMPARE(table->origin(), WaterfallOrigin::OwnStart);
    QCOMPARE(other.findChild<QComboBox *>(u"waterfallOrigin"_s)->currentIndex(), 1);
    QCOMPARE(table->model()->index(0, 0).data(RequestLogModel::QueryIdRole).toString(), order.left(1));
}

void TestRequestLogView::brokenStateIsRefused_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("columns=13");
    QTest::newRow("zeros") << QByteArray(400, '\0');
    QTest::newRow("cut short") << QByteArray();
    QTest::newRow("another version") << QByteArray();
}

void TestRequestLogView::brokenStateIsRefused()
{
    QFETCH(QByteArray, state);
    const QByteArray before = m_view->saveState();
    if (qstrcmp(QTest::currentDataTag(), "cut short") == 0)
        state = before.chopped(20);
    if (qstrcmp(QTest::currentDataTag(), "another version") == 0) {
        state = before;
        state[5] = 99;
    }
    QVERIFY(!m_view->restoreState(state));
    QCOMPARE(m_view->saveState(), before);
}

void TestRequestLogView::aQueryIsShownByItsId()
{
    fill(100);
    QVERIFY(m_view->showQuery(2));
    QCOMPARE(m_table->currentQuery(), QueryId(2));
    QTRY_VERIFY(m_table->rowAt(0) <= 1);
    QVERIFY(!m_view->showQuery(99'999));
    QTest::mouseClick(find<FilterChip>(u"logChipFailed"_s), Qt::LeftButton);
    QVERIFY(!m_view->showQuery(1));
    QVERIFY(m_view->showQuery(2));
}

QTEST_MAIN(TestRequestLogView)
#include "tst_requestlogview.moc"

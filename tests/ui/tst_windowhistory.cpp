// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/datafolder.h"
#include "app/shared/localstore.h"
#include "tests/ui/windowfixture.h"
#include "ui/models/historymodel.h"
#include "ui/pages/historypage.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/requestlogview.h"
#include "ui/widgets/resultsgrid.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Fanlight;
using namespace Qt::StringLiterals;

//! The History page as its user meets it, over a real log and the running simulator.
class WindowHistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutEntriesItSaysWhatWouldFillIt();
    void withoutAFolderItSaysSo();
    void whatWasAskedIsFound();
    void whatIsAskedMeanwhileAppears();
    void theFilterNarrows();
    void anUnreadableLogIsSaid();
    void whatIsReadStaysWhileMoreIsRecorded();
    void aChosenRunStaysWhileMoreIsRecorded();
    void theSearchIsFoundFromAnywhereInTheWindow();
    void columnsAreChosenWithoutTheMouse();
    void aPageThatIsNotShownIsNotMadeAndForgetsNothing();
    void aPastRunIsOpenedInTheResults();
    void aPastRunOfWhichAPartIsKeptIsNotAskedAgain();
    void aPastRunOfAnEndpointThatIsGoneIsNotAskedAgain();
    void aBatchIsNotOpenedAsARun();
    void spendingAddsUp();
    void whatIsSelectedIsDeleted();
    void everythingIsDeletedWithItsCache();
    void aDeletionCanBeThoughtBetterOf();
    void whatRetentionRemovesLeavesThePage();
    void whatIsFoundIsExported_data();
    void whatIsFoundIsExported();
    void anExportThatFailsIsSaid();
    void theRequestLogIsExported();
    void queriesAreCopied();
    void aCommandNeedsTheWholeMessage();
    void cardsAndLogRowsAreCopied();
    void everythingHasAName();
    void itClosesWhileItReads();

private:
    //! A window over this test's folder, with the History page shown.
    WindowFixture &open(ExcerptKind excerpts = ExcerptKind::Excerpt);
    void close();
    void run(const QString &text);
    void show(HistoryPage::Tab tab = HistoryPage::Queries);
    void ask(const QString &objectName);
    void select(int row);
    HistoryPage &page()
    {
        m_window->window().makePage(u"historyPage"_s);
        return *m_window->window().findChild<HistoryPage *>();
    }
    QTableView &table(const QString &objectName = u"historyTable"_s)
    {
        return *page().findChild<QTableView *>(objectName);
    }
    QString cell(int row, HistoryModel::Column column) { return table().model()->index(row, column).data().toString(); }
    QString notice() { return m_window->window().findChild<NoticeBar *>(u"notice"_s)->message(); }
    int rows() { return table().model()->rowCount(); }
    //! Puts that many entries into the log.
    void fill(int count);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<LocalStore> m_store;
    std::unique_ptr<WindowFixture> m_window;
};

void WindowHistoryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void WindowHistoryTest::cleanup()
{
    close();
    m_folder.reset();
}

WindowFixture &WindowHistoryTest::open(ExcerptKind excerpts)
{
    const DataFolder data = preparedDataFolder(m_folder->path());
    m_settings = std::make_unique<SettingsStore>(data.path);
    AppSettings settings = m_settings->load().settings;
    settings.privacy.excerpts = excerpts;
    m_settings->save(settings);
    m_store = std::make_unique<LocalStore>(data);
    m_window = std::make_unique<WindowFixture>(SimulatorOptions(), EnginePolicy(), QProcessEnvironment(),
                                               WindowKeeping{&*m_settings, nullptr, &*m_store});
    return *m_window;
}

void WindowHistoryTest::close()
{
    m_window.reset();
    m_store.reset();
    m_settings.reset();
}

void WindowHistoryTest::run(const QString &text)
{
    const qsizetype before = m_window->runsFinished().size();
    m_window->window().findChild<QAction *>(u"analyzePageAction"_s)->trigger();
    m_window->window().setText(text);
    m_window->window().findChild<QAction *>(u"runAction"_s)->trigger();
    QTRY_COMPARE(m_window->runsFinished().size(), before + 1);
}

void WindowHistoryTest::show(HistoryPage::Tab tab)
{
    m_window->window().findChild<QAction *>(u"historyPageAction"_s)->trigger();
    page().findChild<QTabBar *>(u"historyTabs"_s)->setCurrentIndex(tab);
}

void WindowHistoryTest::ask(const QString &objectName)
{
    auto *action = page().findChild<QAction *>(objectName);
    QVERIFY(action);
    action->trigger();
}

void WindowHistoryTest::select(int row)
{
    // Not selectRow(): it would add to the selection while Ctrl is held.
    table().selectionModel()->setCurrentIndex(table().model()->index(row, 0),
                                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void WindowHistoryTest::fill(int count)
{
    QueryResult result;
    result.request.endpoint = {u"openai"_s, Protocol::OpenAiChat, QUrl(u"https://api.openai.com/v1"_s), {}};
    result.request.model = u"gpt-x"_s;
    result.request.task = u"sentiment"_s;
    Answer answer;
    answer.text = u"positive"_s;
    result.outcome = answer;
    result.timeline.finished = std::chrono::milliseconds(20);
    for (int i = 0; i < count; ++i) {
        result.request.message = u"<text>\nNumber %1\n</text>"_s.arg(i);
        m_store->auditLog().record(result);
    }
}

void WindowHistoryTest::withoutEntriesItSaysWhatWouldFillIt()
{
    open();
    show();
    QTRY_VERIFY(table().accessibleDescription().contains(u"Nothing was recorded yet."_s));
    QVERIFY(!page().findChild<QToolButton *>(u"historyExport"_s)->isEnabled());
    QVERIFY(!page().findChild<QToolButton *>(u"historyDelete"_s)->isEnabled());
}

void WindowHistoryTest::withoutAFolderItSaysSo()
{
    m_window = std::make_unique<WindowFixture>();
    show();
    QVERIFY(table().accessibleDescription().contains(u"without a folder"_s));
}

void WindowHistoryTest::whatWasAskedIsFound()
{
    open();
    const QAbstractItemModelTester tester(table().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    run(u"The battery lasts for days. I love it."_s);
    show();
    QTRY_COMPARE(rows(), 3);
    QTRY_COMPARE(cell(0, HistoryModel::Target), u"simulator/extractive"_s);
    QCOMPARE(cell(2, HistoryModel::Message), u"The battery lasts for days. I love it."_s);
    QVERIFY(cell(0, HistoryModel::State).contains(u"Done"_s));
    QStringList tasks;
    for (int row = 0; row < 3; ++row)
        tasks.append(cell(row, HistoryModel::Task));
    tasks.sort();
    QCOMPARE(tasks, QStringList({u"Sentiment"_s, u"Summary"_s, u"Topics"_s}));
    select(int(tasks.indexOf(u"Sentiment"_s)));
    for (int row = 0; row < 3; ++row) {
        select(row);
        if (cell(row, HistoryModel::Task) == "Sentiment"_L1)
            break;
    }
    QCOMPARE(page().findChild<QPlainTextEdit *>(u"historyAnswer"_s)->toPlainText(), u"positive"_s);
    QVERIFY(page().findChild<QPlainTextEdit *>(u"historyMessage"_s)->toPlainText().contains(u"battery"_s));
}

void WindowHistoryTest::whatIsAskedMeanwhileAppears()
{
    open();
    run(u"The first text is good."_s);
    show();
    QTRY_COMPARE(rows(), 3);
    select(1);
    const qint64 selected = table().currentIndex().data(HistoryModel::IdRole).toLongLong();
    fill(1);
    QTRY_COMPARE(rows(), 4);
    QTRY_COMPARE(cell(0, HistoryModel::Message), u"Number 0"_s);
    QCOMPARE(table().currentIndex().data(HistoryModel::IdRole).toLongLong(), selected);
}

void WindowHistoryTest::whatIsReadStaysWhileMoreIsRecorded()
{
    open();
    fill(200);
    show();
    QTRY_COMPARE(rows(), 200);
    QTRY_VERIFY(table().verticalScrollBar()->maximum() > 0);
    select(100);
    table().scrollTo(table().currentIndex(), QAbstractItemView::PositionAtTop);
    const int top = table().visualRect(table().currentIndex()).top();
    auto *answer = page().findChild<QPlainTextEdit *>(u"historyAnswer"_s);
    QTRY_COMPARE(answer->toPlainText(), u"positive"_s);
    answer->selectAll();
    fill(5);
    QTRY_COMPARE(rows(), 205);
    QCOMPARE(table().currentIndex().row(), 105);
    QCOMPARE(table().visualRect(table().currentIndex()).top(), top);
    // The page of the entry is read anew with the new rows.
    table().scrollToTop();
    QTRY_COMPARE(cell(0, HistoryModel::Message), u"Number 4"_s);
    QCOMPARE(answer->textCursor().selectedText(), u"positive"_s);
}

void WindowHistoryTest::aChosenRunStaysWhileMoreIsRecorded()
{
    open();
    run(u"The first text is good."_s);
    show(HistoryPage::Runs);
    QTableView &runs = table(u"historyRuns"_s);
    const QAbstractItemModelTester tester(runs.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(runs.model()->rowCount(), 1);
    runs.setCurrentIndex(runs.model()->index(0, 0));
    QSignalSpy resets(runs.model(), &QAbstractItemModel::modelReset);
    fill(1);
    QTRY_COMPARE_WITH_TIMEOUT(runs.model()->rowCount(), 2, 30'000);
    QCOMPARE(runs.currentIndex().row(), 1);
    QVERIFY(page().findChild<QPushButton *>(u"historyOpenPastRun"_s)->isEnabled());
    QVERIFY(resets.isEmpty());
}

void WindowHistoryTest::theSearchIsFoundFromAnywhereInTheWindow()
{
    open();
    fill(1);
    show();
    QTRY_COMPARE(rows(), 1);
    auto *search = page().findChild<QLineEdit *>(u"historySearch"_s);
    QWidget *outside = m_window->named(u"Run"_s);
    const QList<QToolButton *> buttons = m_window->window().findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (button->isVisible() && !page().isAncestorOf(button) && button->focusPolicy() != Qt::NoFocus)
            outside = button;
    }
    outside->setFocus();
    QVERIFY(!search->hasFocus());
    QTest::keySequence(&m_window->window(), QKeySequence::Find);
    QVERIFY(search->hasFocus());
}

void WindowHistoryTest::columnsAreChosenWithoutTheMouse()
{
    open();
    fill(1);
    show();
    QTRY_COMPARE(rows(), 1);
    select(0);
    QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(&table(), &key);
    auto *columns = page().findChild<QMenu *>(u"recordColumns"_s);
    QVERIFY(columns);
    const QList<QAction *> actions = columns->actions();
    for (QAction *action : actions) {
        if (action->text() == "Target"_L1)
            action->trigger();
    }
    QVERIFY(table().isColumnHidden(HistoryModel::Target));
    page().findChild<QMenu *>(u"historyMenu"_s)->close();
    // A table without a menu of its own has this one.
    show(HistoryPage::Spending);
    QCoreApplication::sendEvent(&table(u"historySpending"_s), &key);
    auto *alone = table(u"historySpending"_s).findChild<QMenu *>(u"recordColumns"_s);
    QVERIFY(alone && alone->isVisible());
    alone->close();
}

void WindowHistoryTest::aPageThatIsNotShownIsNotMadeAndForgetsNothing()
{
    open();
    show();
    table().hideColumn(HistoryModel::Target);
    close();
    WindowFixture &between = open();
    run(u"The battery lasts for days."_s);
    QVERIFY(!between.window().findChild<HistoryPage *>());
    QCOMPARE(between.window().madePages(), QStringList{u"analyzePage"_s});
    close();
    open();
    show();
    QVERIFY(table().isColumnHidden(HistoryModel::Target));
    QVERIFY(!table().isColumnHidden(HistoryModel::State));
    QTRY_COMPARE(rows(), 3);
}

void WindowHistoryTest::theFilterNarrows()
{
    open();
    fill(300);
    run(u"The battery lasts for days."_s);
    show();
    QTRY_COMPARE(rows(), 303);
    auto *search = page().findChild<QLineEdit *>(u"historySearch"_s);
    search->setText(u"BATTERY"_s);
    QTRY_COMPARE(rows(), 3);
    const auto *remark = page().findChild<QLabel *>(u"historyRemark"_s);
    QTRY_VERIFY2(remark->text().contains(u"only what was kept"_s), qPrintable(remark->text()));
    page().clearFilter();
    QTRY_VERIFY2(!remark->text().contains(u"only what was kept"_s), qPrintable(remark->text()));
    search->setText(u"BATTERY"_s);
    QTRY_COMPARE(rows(), 3);
    search->setText(u"no such word"_s);
    QTRY_COMPARE(rows(), 0);
    QTRY_VERIFY(table().accessibleDescription().contains(u"No query matches the filter."_s));
    page().findChild<QPushButton *>(u"historyClearFilter"_s)->click();
    QTRY_COMPARE(rows(), 303);
    auto *target = page().findChild<QComboBox *>(u"historyTarget"_s);
    QTRY_VERIFY(target->findData(u"openai/gpt-x"_s) > 0);
    target->setCurrentIndex(target->findData(u"openai/gpt-x"_s));
    QTRY_COMPARE(rows(), 300);
    // Beyond the first page too.
    QTRY_COMPARE(cell(299, HistoryModel::Message), u"Number 0"_s);
    auto *task = page().findChild<QComboBox *>(u"historyTask"_s);
    task->setCurrentIndex(task->findData(u"topics"_s));
    QTRY_COMPARE(rows(), 0);
    page().clearFilter();
    auto *status = page().findChild<QComboBox *>(u"historyStatus"_s);
    status->setCurrentIndex(status->findData(u"failed"_s));
    QTRY_COMPARE(rows(), 0);
    page().clearFilter();
    auto *period = page().findChild<QComboBox *>(u"historyPeriod"_s);
    period->setCurrentIndex(period->findData(1));
    QTRY_COMPARE(rows(), 303);
}

void WindowHistoryTest::anUnreadableLogIsSaid()
{
    // Nothing can be opened where a folder stands.
    QDir(m_folder->path()).mkdir(u"fanlight.db"_s);
    open();
    show();
    QTRY_VERIFY2(table().accessibleDescription().contains(u"fanlight.db"_s),
                 qPrintable(table().accessibleDescription()));
    QVERIFY(!page().findChild<QToolButton *>(u"historyExport"_s)->isEnabled());
}

void WindowHistoryTest::aPastRunIsOpenedInTheResults()
{
    open();
    run(u"The battery lasts for days. I love it."_s);
    run(u"It broke."_s);
    show(HistoryPage::Runs);
    QTRY_COMPARE(table(u"historyRuns"_s).model()->rowCount(), 2);
    QCOMPARE(table(u"historyRuns"_s).model()->index(1, 1).data().toString(),
             u"The battery lasts for days. I love it."_s);
    table(u"historyRuns"_s).setCurrentIndex(table(u"historyRuns"_s).model()->index(1, 0));
    page().findChild<QPushButton *>(u"historyOpenPastRun"_s)->click();
    QTRY_COMPARE(m_window->results().text(), u"The battery lasts for days. I love it."_s);
    QCOMPARE(m_window->window().text(), u"The battery lasts for days. I love it."_s);
    QVERIFY(!page().isVisible());
    QCOMPARE(m_window->results().rowCount(), 3);
    QCOMPARE(m_window->count(QueryState::Done), 3);
    QCOMPARE(m_window->results().data(m_window->results().index(0, 0)).toString(), u"positive"_s);
    QVERIFY2(notice().contains(u"results of the run of"_s), qPrintable(notice()));
    // What was can be asked again.
    const int logged = m_window->log().rowCount();
    m_window->workbench().retry(0, 0);
    QTRY_COMPARE(m_window->log().rowCount(), logged + 1);
    QTRY_COMPARE(m_window->count(QueryState::Done), 3);
}

void WindowHistoryTest::aPastRunOfWhichAPartIsKeptIsNotAskedAgain()
{
    open();
    run(QString(u"A good sentence about batteries. "_s).repeated(20));
    show(HistoryPage::Runs);
    QTRY_COMPARE(table(u"historyRuns"_s).model()->rowCount(), 1);
    m_window->window().setText(u"A text of mine."_s);
    table(u"historyRuns"_s).setCurrentIndex(table(u"historyRuns"_s).model()->index(0, 0));
    page().findChild<QPushButton *>(u"historyOpenPastRun"_s)->click();
    QTRY_VERIFY2(notice().contains(u"only the beginning"_s), qPrintable(notice()));
    QVERIFY2(notice().contains(u"editor is as it was"_s), qPrintable(notice()));
    QCOMPARE(m_window->window().text(), u"A text of mine."_s);
    QVERIFY(m_window->results().text().startsWith(u"A good sentence"_s));
    QVERIFY(m_window->results().text().size() < 100);
    const int logged = m_window->log().rowCount();
    m_window->workbench().retry(0, 0);
    QVERIFY2(notice().contains(u"only a part"_s), qPrintable(notice()));
    QCOMPARE(m_window->log().rowCount(), logged);
    // A run of its own is another thing.
    run(u"It is good."_s);
    m_window->workbench().retry(0, 0);
    QTRY_COMPARE(m_window->log().rowCount(), logged + 4);
}

void WindowHistoryTest::aPastRunOfAnEndpointThatIsGoneIsNotAskedAgain()
{
    open();
    QueryResult result;
    result.request.run = 77;
    result.request.endpoint = {u"gone"_s, Protocol::OpenAiChat, QUrl(u"https://gone.example.com/v1"_s), {}};
    result.request.model = u"m"_s;
    result.request.task = u"sentiment"_s;
    result.request.message = u"<text>\nIt is good.\n</text>"_s;
    result.outcome = Answer{u"positive"_s, {}, {}, {}, {}, {}};
    result.timeline.finished = std::chrono::milliseconds(20);
    m_store->auditLog().record(result);
    show();
    QTRY_COMPARE(rows(), 1);
    QTRY_COMPARE(cell(0, HistoryModel::Target), u"gone/m"_s);
    select(0);
    page().findChild<QToolButton *>(u"historyOpenRun"_s)->click();
    QTRY_COMPARE(m_window->results().text(), u"It is good."_s);
    m_window->workbench().retry(0, 0);
    QVERIFY2(notice().contains(u"no endpoint \"gone\""_s), qPrintable(notice()));
    QCOMPARE(m_window->log().rowCount(), 0);
}

void WindowHistoryTest::aBatchIsNotOpenedAsARun()
{
    open();
    fill(2);
    show();
    QTRY_COMPARE(rows(), 2);
    QTRY_COMPARE(cell(0, HistoryModel::Message), u"Number 1"_s);
    select(0);
    page().findChild<QToolButton *>(u"historyOpenRun"_s)->click();
    QTRY_VERIFY2(notice().contains(u"This was a batch"_s), qPrintable(notice()));
    QVERIFY(page().isVisible());
    QCOMPARE(m_window->results().rowCount(), 0);
}

void WindowHistoryTest::spendingAddsUp()
{
    open();
    run(u"It is good."_s);
    fill(2);
    show(HistoryPage::Spending);
    QAbstractItemModel *model = table(u"historySpending"_s).model();
    QTRY_COMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(2, 2).data().toString(), u"5"_s);
    QCOMPARE(model->index(2, 0).data().toString(), u"All days"_s);
    // What nobody knows is said, and is not nothing.
    const int openai = model->index(0, 1).data().toString() == "openai/gpt-x"_L1 ? 0 : 1;
    QCOMPARE(model->index(openai, 7).data().toString(), QString());
    QCOMPARE(model->index(openai, 8).data().toString(), u"2"_s);
    QCOMPARE(model->index(1 - openai, 7).data().toString(), u"$0"_s);
}

void WindowHistoryTest::whatIsSelectedIsDeleted()
{
    open();
    fill(5);
    show();
    QTRY_COMPARE(rows(), 5);
    select(1);
    ask(u"historyDeleteSelected"_s);
    auto *confirm = page().findChild<QPushButton *>(u"historyRemovalConfirm"_s);
    QVERIFY(confirm);
    QVERIFY(!page().findChild<QCheckBox *>(u"historyRemovalCache"_s)->isVisible());
    confirm->click();
    QTRY_COMPARE(rows(), 4);
    QTRY_COMPARE(notice(), u"1 recorded query was deleted."_s);
    QTRY_COMPARE(cell(1, HistoryModel::Message), u"Number 2"_s);
}

void WindowHistoryTest::everythingIsDeletedWithItsCache()
{
    open();
    run(u"It is good."_s);
    show();
    QTRY_COMPARE(rows(), 3);
    ask(u"historyDeleteAll"_s);
    QTRY_VERIFY(page().findChild<QCheckBox *>(u"historyRemovalCache"_s));
    page().findChild<QCheckBox *>(u"historyRemovalCache"_s)->setChecked(true);
    page().findChild<QPushButton *>(u"historyRemovalConfirm"_s)->click();
    QTRY_COMPARE(rows(), 0);
    QTRY_VERIFY(table().accessibleDescription().contains(u"Nothing was recorded yet."_s));
    // With an empty cache it is sent again.
    run(u"It is good."_s);
    QVERIFY(!m_window->cell(0).cached);
}

void WindowHistoryTest::aDeletionCanBeThoughtBetterOf()
{
    open();
    fill(2);
    show();
    QTRY_COMPARE(rows(), 2);
    ask(u"historyDeleteOlder30"_s);
    QTRY_COMPARE(notice(), u"Nothing that was recorded is that old."_s);
    ask(u"historyDeleteAll"_s);
    QTRY_VERIFY(page().findChild<QPushButton *>(u"historyRemovalConfirm"_s));
    page().findChild<QDialog *>(u"historyRemovalQuestion"_s)->reject();
    fill(1);
    QTRY_COMPARE(rows(), 3);
}

void WindowHistoryTest::whatRetentionRemovesLeavesThePage()
{
    open();
    fill(5);
    show();
    QTRY_COMPARE(rows(), 5);
    QTRY_COMPARE(cell(0, HistoryModel::Message), u"Number 4"_s);
    select(0);
    bool wasReset = false;
    connect(table().model(), &QAbstractItemModel::modelReset, this, [&wasReset] { wasReset = true; });
    AuditSettings tight = m_store->auditLog().settings();
    tight.mostBytes = 1;
    m_store->auditLog().setSettings(tight);
    QTRY_COMPARE(rows(), 0);
    // Where a reader is on the page, and what is selected, stays while older entries go.
    QVERIFY(!wasReset);
}

void WindowHistoryTest::whatIsFoundIsExported_data()
{
    QTest::addColumn<AuditFormat>("format");
    QTest::newRow("csv") << AuditFormat::Csv;
    QTest::newRow("json") << AuditFormat::Json;
    QTest::newRow("har") << AuditFormat::Har;
}

void WindowHistoryTest::whatIsFoundIsExported()
{
    QFETCH(AuditFormat, format);
    open();
    run(u"The battery is good."_s);
    fill(1200);
    show();
    QTRY_COMPARE(rows(), 1203);
    const QString path = m_folder->filePath(u"log."_s + fileEnding(format));
    page().findChild<QLineEdit *>(u"historySearch"_s)->setText(u"battery"_s);
    QTRY_COMPARE(rows(), 3);
    Q_EMIT page().exportRequested(path, format);
    QTRY_VERIFY2(notice().startsWith(u"3 queries were written to"_s), qPrintable(notice()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    if (format == AuditFormat::Csv)
        QCOMPARE(bytes.count("\r\n"), 4);
    else if (format == AuditFormat::Json)
        QCOMPARE(QJsonDocument::fromJson(bytes).array().size(), 3);
    else
        QCOMPARE(QJsonDocument::fromJson(bytes)["log"_L1]["entries"_L1].toArray().size(), 3);
    page().clearFilter();
    QTRY_COMPARE(rows(), 1203);
    Q_EMIT page().exportRequested(path, format);
    QTRY_VERIFY2(notice().contains(QLocale().toString(1203)), qPrintable(notice()));
}

void WindowHistoryTest::anExportThatFailsIsSaid()
{
    open();
    fill(1);
    show();
    QTRY_COMPARE(rows(), 1);
    const QString nowhere = m_folder->filePath(u"no such folder/log.csv"_s);
    Q_EMIT page().exportRequested(nowhere, AuditFormat::Csv);
    QTRY_VERIFY2(notice().contains(u"log.csv\" cannot be written"_s), qPrintable(notice()));
    QVERIFY(!QFile::exists(nowhere));
}

void WindowHistoryTest::theRequestLogIsExported()
{
    open();
    run(u"The battery is good."_s);
    auto *log = m_window->window().findChild<RequestLogView *>();
    const QString path = m_folder->filePath(u"requests.json"_s);
    QList<QueryId> ids;
    for (int row = 0; row < m_window->log().rowCount(); ++row)
        ids.append(m_window->log().entry(row).id);
    Q_EMIT log->exportRequested(ids, path, AuditFormat::Json);
    QTRY_VERIFY2(notice().startsWith(u"3 queries were written to"_s), qPrintable(notice()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray lines = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.first()["target"_L1].toString(), u"simulator/extractive"_s);
    QCOMPARE(lines.first()["status"_L1].toString(), u"done"_s);
    QVERIFY(lines.first()["url"_L1].toString().startsWith(u"http://127.0.0.1:"_s));
    QVERIFY(lines.first()["total_ms"_L1].toDouble() > 0);
    QCOMPARE(lines.first()["deliveries"_L1].toArray().size(), 1);
}

void WindowHistoryTest::queriesAreCopied()
{
    open();
    fill(1);
    show();
    QTRY_COMPARE(rows(), 1);
    QTRY_COMPARE(cell(0, HistoryModel::Message), u"Number 0"_s);
    select(0);
    QTest::keySequence(&table(), QKeySequence::Copy);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Sentiment at openai/gpt-x\n✓ Done"_s));
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(u"\n\npositive\n"_s));
    Q_EMIT page().copyRequested(page().selectedEntries(), CopyForm::Markdown);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"**Sentiment at openai/gpt"_s));
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(u"\n\n> positive\n"_s));
    Q_EMIT page().copyRequested(page().selectedEntries(), CopyForm::Curl);
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY2(command.startsWith(u"curl 'https://api.openai.com/v1/chat/completions'"_s), qPrintable(command));
    QVERIFY2(command.contains(u"'Authorization: Bearer '\"$OPENAI_API_KEY\""_s), qPrintable(command));
    QVERIFY2(command.contains(u"sentiment classifier"_s), qPrintable(command));
}

void WindowHistoryTest::aCommandNeedsTheWholeMessage()
{
    open();
    run(QString(u"A good sentence about batteries. "_s).repeated(20));
    show();
    QTRY_COMPARE(rows(), 3);
    QTRY_COMPARE(cell(0, HistoryModel::Target), u"simulator/extractive"_s);
    select(0);
    Q_EMIT page().copyRequested(page().selectedEntries(), CopyForm::Curl);
    QVERIFY2(notice().contains(u"only a part of this message"_s), qPrintable(notice()));
    close();
    m_folder = std::make_unique<QTemporaryDir>();
    open(ExcerptKind::Full);
    run(QString(u"A good sentence about batteries. "_s).repeated(20));
    show();
    QTRY_COMPARE(rows(), 3);
    QTRY_COMPARE(cell(0, HistoryModel::Target), u"simulator/extractive"_s);
    select(0);
    Q_EMIT page().copyRequested(page().selectedEntries(), CopyForm::Curl);
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY2(command.contains(QString(u"A good sentence about batteries. "_s).repeated(20).trimmed()),
             qPrintable(command));
    QVERIFY2(command.contains(u"\"$SIMULATOR_API_KEY\""_s), qPrintable(command));
}

void WindowHistoryTest::cardsAndLogRowsAreCopied()
{
    open();
    run(u"The battery's good."_s);
    auto *grid = m_window->window().findChild<ResultsGrid *>();
    Q_EMIT grid->copyAsRequested(0, 0, CopyForm::Markdown);
    QVERIFY2(QGuiApplication::clipboard()->text().startsWith(u"**Sentiment at simulator/extractive**"_s),
             qPrintable(QGuiApplication::clipboard()->text()));
    Q_EMIT grid->copyAsRequested(0, 0, CopyForm::Curl);
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY2(command.contains(u"The battery'\\''s good."_s), qPrintable(command));
    const QString key = QString::fromUtf8(m_window->workbench().targets().first().endpoint.apiKey.reveal());
    QVERIFY(!key.isEmpty() && !command.contains(key));
    QGuiApplication::clipboard()->clear();
    auto *log = m_window->window().findChild<RequestLogView *>();
    Q_EMIT log->copyCurlRequested(m_window->cell(0).request.id);
    QCOMPARE(QGuiApplication::clipboard()->text(), command);
    Q_EMIT log->copyCurlRequested(999'999);
    QVERIFY2(notice().contains(u"latest requests only"_s), qPrintable(notice()));
}

void WindowHistoryTest::everythingHasAName()
{
    open();
    fill(1);
    show();
    QTRY_COMPARE(rows(), 1);
    const QList<QWidget *> widgets = page().findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s)
            || !widget->isVisibleTo(&page()))
            continue;
        const bool isTab = qobject_cast<const QTabBar *>(widget);
        QVERIFY2(isTab || !widget->accessibleName().isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

void WindowHistoryTest::itClosesWhileItReads()
{
    open();
    fill(600);
    show();
    page().findChild<QLineEdit *>(u"historySearch"_s)->setText(u"Number"_s);
    Q_EMIT page().filterChanged();
    Q_EMIT page().exportRequested(m_folder->filePath(u"log.csv"_s), AuditFormat::Csv);
    close();
    QVERIFY(!QFile::exists(m_folder->filePath(u"log.csv"_s)));
}

QTEST_MAIN(WindowHistoryTest)

#include "tst_windowhistory.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/models/batchtablemodel.h"
#include "ui/pages/batchpage.h"
#include "ui/widgets/batchtable.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/noticebar.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScopeGuard>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

using namespace Fanlight;
using namespace Qt::StringLiterals;

//! The Batch page as its user meets it, on the running simulator.
class WindowBatchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aTableIsAskedAndSaved();
    void aPausedBatchGoesOnWhereItStopped();
    void aStoppedBatchCutsWhatIsUnderWay();
    void stopIsForWhatRunsAndRunForWhatIsInSight();
    void aStartCanBeCalledOff();
    void rowsAreChosen();
    void targetsAreComparedAndTold();
    void aRefusedKeyIsToldBesideItsTarget();
    void aWholeRowIsShown();
    void rowsAreCopiedWhole();
    void columnsAreHiddenByTheMenu();
    void chipsAnswerToAScreenReader();
    void theEndIsTold();
    void aPausedTargetIsTold();
    void theWindowAsksBeforeItCloses();
    void aClosedWindowLosesNothing();
    void failuresAreAskedAgain();
    void whatCannotBeOpenedIsSaid_data();
    void whatCannotBeOpenedIsSaid();
    void anotherBatchIsInTheWay();
    void theEarlierAnswersAreKeptBeside();
    void whatIsChosenMeanwhileIsForTheNext();
    void anEditedTableIsOpenedAgain();
    void aBudgetThatWasTypedCounts();
    void aBudgetIsReadInTheLanguage_data();
    void aBudgetIsReadInTheLanguage();
    void aBudgetCountsForEveryButton_data();
    void aBudgetCountsForEveryButton();
    void anotherTableIsNamedAlthoughTheFieldHasTheFocus();
    void anotherTableIsNotOpenedWhileOneIsAsked();
    void aFileOfTheUsersIsNotReplaced();
    void whatTheSimulatorCannotAnswerIsSaid();
    void everythingHasAName();

private:
    std::unique_ptr<WindowFixture> open(const SimulatorOptions &simulator = {});
    QString write(const QString &name, const QByteArray &content) const;
    QByteArray read(const QString &name) const;
    static void enter(WindowFixture &fixture, const QString &path);
    static BatchPhase phase(WindowFixture &fixture) { return fixture.session().batch().view().phase; }
    static void press(WindowFixture &fixture, const QString &button)
    {
        auto *found = fixture.window().findChild<QPushButton *>(button);
        QVERIFY2(found && found->isVisible() && found->isEnabled(), qPrintable(button));
        found->click();
    }
    static void run(WindowFixture &fixture) { fixture.window().findChild<QAction *>(u"runAction"_s)->trigger(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QByteArray rows(int count)
{
    QByteArray table("id,text\n");
    for (int i = 1; i <= count; ++i)
        table += QByteArray::number(i) + ",\"The battery no" + QByteArray::number(i) + " is great, I love it.\"\n";
    return table;
}

} // namespace

void WindowBatchTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<WindowFixture> WindowBatchTest::open(const SimulatorOptions &simulator)
{
    auto fixture = std::make_unique<WindowFixture>(simulator);
    fixture->window().findChild<QAction *>(u"batchPageAction"_s)->trigger();
    return fixture;
}

QString WindowBatchTest::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The table cannot be written");
    return file.fileName();
}

QByteArray WindowBatchTest::read(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void WindowBatchTest::enter(WindowFixture &fixture, const QString &path)
{
    auto *input = qobject_cast<QLineEdit *>(fixture.named(u"Batch input"_s));
    QVERIFY(input);
    input->setText(path);
    QTest::keyClick(input, Qt::Key_Return);
}

void WindowBatchTest::aTableIsAskedAndSaved()
{
    const auto fixture = open();
    QVERIFY(!fixture->window().findChild<QAction *>(u"runAction"_s)->isEnabled());
    enter(*fixture, write(u"reviews.csv"_s, rows(40)));
    QCOMPARE(phase(*fixture), BatchPhase::Ready);
    QCOMPARE(fixture->window().findChild<QComboBox *>(u"batchTextColumn"_s)->currentText(), u"text"_s);
    QCOMPARE(fixture->window().findChild<QComboBox *>(u"batchIdColumn"_s)->currentText(), u"id"_s);
    const auto *plan = fixture->window().findChild<QLabel *>(u"batchPlan"_s);
    QTRY_VERIFY2(plan->text().contains(u"40 rows · 120 queries: 120 new"_s), qPrintable(plan->text()));
    QVERIFY(read(u"reviews-answers.csv"_s).isEmpty());
    run(*fixture);
    QTRY_COMPARE(phase(*fixture), BatchPhase::Finished);
    const QByteArray output = read(u"reviews-answers.csv"_s);
    QCOMPARE(output.count('\n'), 41);
    QVERIFY2(output.startsWith("id,text,sentiment,topics,summary,error"), output.constData());
    QCOMPARE(output.count(",positive,"), 40);
    auto *table = fixture->window().findChild<QTableView *>(u"batchTable"_s);
    QCOMPARE(table->model()->rowCount(), 40);
    QTRY_COMPARE(table->model()->index(39, 3).data().toString(), u"Positive"_s);
    QCOMPARE(fixture->window().findChild<QProgressBar *>(u"batchProgress"_s)->value(), 1000);
    for (const QString &name : {u"further.md"_s, u"further.json"_s}) {
        Q_EMIT fixture->window().batchPage().exportRequested(m_folder->filePath(name), RowsToExport::All);
        QTRY_VERIFY2(fixture->session().batch().view().progress.endsWith(name + u'.'),
                     qPrintable(fixture->session().batch().view().progress));
        QCOMPARE(phase(*fixture), BatchPhase::Finished);
        QVERIFY(read(name).count("positive") >= 40);
    }
    // Everything is answered, so the same again sends nothing.
    const int logged = fixture->log().rowCount();
    run(*fixture);
    QTRY_COMPARE(phase(*fixture), BatchPhase::Finished);
    QCOMPARE(fixture->log().rowCount(), logged);
}

void WindowBatchTest::aPausedBatchGoesOnWhereItStopped()
{
    SimulatorOptions slow;
    slow.latency = std::chrono::milliseconds(30);
    const auto fixture = open(slow);
    enter(*fixture, write(u"reviews.csv"_s, rows(300)));
    run(*fixture);
    QTRY_VERIFY(fixture->window().findChild<QPushButton *>(u"batchPause"_s)->isVisible());
    QTRY_VERIFY(fixture->session().batch().view().share > 0.02);
    fixture->window().findChild<QPushButton *>(u"batchPause"_s)->click();
    QTRY_COMPARE(phase(*fixture), BatchPhase::Paused);
    const int sent = fixture->log().rowCount();
    QVERIFY(sent < 900);
    QVERIFY(read(u"reviews-answers.csv"_s).isEmpty());
    run(*fixture);
    QTRY_COMPARE_WITH_TIMEOUT(phase(*fixture), BatchPhase::Finished, 60'000);
    QCOMPARE(read(u"reviews-answers.csv"_s).count(",positive,"), 300);
}

void WindowBatchTest::aStoppedBatchCutsWhatIsUnderWay()
{
    SimulatorOptions hanging;
    hanging.latency = std::chrono::hours(1);
    const auto fixture = open(hanging);
    const QString path = write(u"reviews.csv"_s, rows(30));
    enter(*fixture, path);
    run(*fixture);
    QTRY_COMPARE(phase(*fixture), BatchPhase::Running);
    QTRY_VERIFY(fixture->log().rowCount() > 0);
    press(*fixture, u"batchPause"_s);
    QCOMPARE(phase(*fixture), BatchPhase::Pausing);
    press(*fixture, u"batchStop"_s);
    QTRY_VERIFY(!fixture->session().batch().isRunning());
    // Somebody else can have it now.
    BatchJournal journal(path.chopped(4) + u"-answers.csv.journal"_s);
    BatchIdentity other;
    other.tasks = fixture->workbench().tasks();
    other.targets.append({u"other/m"_s, u"elsewhere"_s, Protocol::OpenAiChat});
    const auto refusal = journal.open(other, BatchJournal::Start::Continue);
    QVERIFY(refusal && refusal->canRestart);
}

void WindowBatchTest::stopIsForWhatRunsAndRunForWhatIsInSight()
{
    SimulatorOptions hanging;
    hanging.latency = std::chrono::hours(1);
    const auto fixture = open(hanging);
    MainWindow &window = fixture->window();
    const auto *runAction = window.findChild<QAction *>(u"runAction"_s);
    auto *stop = window.findChild<QAction *>(u"stopAction"_s);
    enter(*fixture, write(u"reviews.csv"_s, rows(30)));
    run(*fixture);
    QTRY_COMPARE(phase(*fixture), BatchPhase::Running);
    QVERIFY(!runAction->isEnabled());

    window.showPageNamed(u"historyPage"_s);
    QVERIFY(!runAction->isEnabled());
    QVERIFY(stop->isEnabled());
    window.setText(u"I love it."_s);
    window.showAnalyze();
    QVERIFY(runAction->isEnabled());
    QVERIFY2(stop->toolTip().contains(u"batch"_s), qPrintable(stop->toolTip()));
    fixture->workbench().run(u"I love it."_s, {u"sentiment"_s});
    QVERIFY2(!stop->toolTip().contains(u"batch"_s), qPrintable(stop->toolTip()));
    stop->trigger();
    QTRY_VERIFY(!fixture->workbench().isRunning());
    QCOMPARE(phase(*fixture), BatchPhase::Running);
    stop->trigger();
    QTRY_VERIFY(!fixture->session().batch().isRunning());
    QTRY_VERIFY(!stop->isEnabled());
}

void WindowBatchTest::aStartCanBeCalledOff()
{
    const auto fixture = open();
    enter(*fixture, write(u"reviews.csv"_s, rows(5)));
    run(*fixture);
    QCOMPARE(phase(*fixture), BatchPhase::Starting);
    press(*fixture, u"batchStop"_s);
    QVERIFY(phase(*fixture) != BatchPhase::Starting);
    enter(*fixture, write(u"others.csv"_s, rows(7)));
    const auto *plan = fixture->window().findChild<QLabel *>(u"batchPlan"_s);
    QTRY_VERIFY2(plan->text().contains(u"7 rows"_s), qPrintable(plan->text()));
    QCOMPARE(fixture->log().rowCount(), 0);
}

void WindowBatchTest::rowsAreChosen()
{
    const auto fixture = open();
    enter(*fixture, write(u"reviews.csv"_s, "id,text\n1,I love it and the battery is great.\n2,\n3,It is bad.\n"));
    run(*fixture);
    QTRY_COMPARE(phase(*fixture), BatchPhase::Finished);
    auto *failed = fixture->window().findChild<FilterChip *>(u"batchChipFailed"_s);
    QTRY_COMPARE(failed->count(), 1);
    QVERIFY(!fixture->window().findChild<FilterChip *>(u"batchChipDiffering"_s)->isVisible());
    const auto *model = fixture->window().findChild<BatchTable *>()->model();
    failed->click();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 0).data().toString(), u"2"_s);
    QTRY_COMPARE(model->index(0, 1).data().toString(), u"2"_s);
    fixture->window().findChild<FilterChip *>(u"batchChipCached"_s)->click();
    QCOMPARE(model->rowCount(), 0);
    fixture->window().findChild<FilterChip *>(u"batchChipAll"_s)->click();
    QCOMPARE(model->rowCount(), 3);
}

void WindowBatchTest::targetsAreComparedAndTold()
{
    const auto fixture = open();
    const BoundTarget first = fixture->workbench().targets().first();
    BoundTarget other = first;
    other.endpoint.name = u"other"_s;
    fixture->workbench().addTarget(other);
    enter(*fixture, write(u"reviews.csv"_s, rows(20)));
    run(*fixture);
    QTRY_COMPARE(phase(*fixture), BatchPhase::Finished);
    const auto *model = fixture->window().findChild<BatchTable *>()->model();
    QStringList titles;
    for (int column = 0; column < model->columnCount(); ++column)
        titles.append(model->headerData(column, Qt::Horizontal).toString());
    QVERIFY2(titles.contains(u"Sentiment · majority"_s) && titles.contains(u"Topics · agreement"_s),
             qPrintable(titles.join(u' ')));
    QVERIFY(!titles.contains(u"Summary · majority"_s)); // free text is not compared
    const int agreement = int(titles.indexOf(u"Sentiment · agreement"_s));
    QTRY_COMPARE(model->index(3, agreement).data().toString(), u"2 of 2"_s);
    QCOMPARE(model->index(3, agreement - 1).data().toString(), u"Positive"_s);
    QVERIFY(fixture->window().findChild<FilterChip *>(u"batchChipDiffering"_s)->isVisible());
    // A bar for each of several targets.
    QTRY_COMPARE(fixture->session().batch().view().ofTargets.size(), 2);
    QVERIFY(fixture->window().findChild<QProgressBar *>(u"batchTargetProgress1"_s)->isVisible());
}

void WindowBatchTest::aRefusedKeyIsToldBesideItsTarget()
{
    const auto fixture = open();
    const BoundTarget right = fixture->workbench().targets().first();
    BoundTarget wrong = right;
    wrong.endpoint.apiKey = Secret("wrong");
    fixture->workbench().replaceTarget(0, wrong);
    enter(*fixture, write(u"reviews.csv"_s, rows(20)));
    run(*fixture);
    QTRY_COMPARE(phase(*fixture), BatchPhase::Paused);
    const auto *reason = fixture->window().findChild<QLabel *>(u"batchTargetPause0"_s);
    QTRY_VERIFY(reason && reason->isVisible());
    QVERIFY2(reason->wordWrap() && reason->text().contains(u"key is not accepted"_s), qPrintable(reason->text()));
    QVERIFY(fixture->window().findChild<QPushButton *>(u"batchTargetEdit0"_s)->isVisible());
    fixture->workbench().replaceTarget(0, right);
    press(*fixture, u"batchTargetGoOn0"_s);
    QTRY_COMPARE(phase(*fixture), BatchPhase::Finished);
    QCOMPARE(read(u"reviews-answers.csv"_s).count(",positive,"), 20);
}

void WindowBatchTest::aWholeRowIsShown()
{
    const auto fixture = open();
    enter(*fixture, write(u"reviews.csv"_s, rows(3)));
    run(*fixture);
    QTRY_COMPARE(phase(*fixture), BatchPhase::Finished);
    auto *table = fixture->window().findChild<BatchTable *>();
    QTRY_COMPARE(table->model()->index(1, 3).data().toString(), u"Positive"_s);
    table->setCurrentIndex(table->model()->index(1, 2));
    QTest::keyClick(table, Qt::Key_Return);
    auto *dialog = fixture->window().findChild<QDialog *>(u"batchRowDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), u"Row 2"_s);
    dialog->findChild<QPushButton *>(u"copyBatchRow"_s)->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"The battery no2 is great"_s) && copied.contains(u"positive"_s)
                 && copied.contains(u" in all"_s),
             qPrintable(copied));
    // One reads on from row to row, as far as there are any.
    auto *next = dialog->findChild<QPushButton *>(u"nextBatchRow"_s);
    auto *previous = dialog->findChild<QPushButton *>(u"previousBatchRow"_s);
    next->click();
    QTRY_COMPARE(dialog->windowTitle(), u"Row 3"_s);
    QVERIFY(!next->isEnabled() && previous->isEnabled());
    QCOMPARE(table->currentIndex().row(), 2);
    previous->click();
    previous->click();
    QTRY_COMPARE(dialog->windowTitle(), u"Row 1"_s);
    QVERIFY(next->isEnabled() && !previous->isEnabled());
    QCOMPARE(fixture->window().findChildren<QDialog *>(u"batchRowDialog"_s).size(), 1);
    const QString text = dialog->findChild<QTextEdit *>(u"batchRowText"_s)->toPlainText();
    QVERIFY2(text.contains(u"The battery no1 is great"_s) && !text.contains(u"no2"_s), qPrintable(text));
}

void WindowBatchTest::rowsAreCopiedWhole()
{
    const auto fixture = open();
    const QByteArray text = "I love it: " + QByteArray("a word, ").repeated(60) + "and the end.";
    enter(*fixture, write(u"reviews.csv"_s, "id,text\n=1+2,\"" + text + "\"\n2,It is\tbad.\n3,It is good.\n"));
    auto *table = fixture->window().findChild<BatchTable *>();
    QTRY_COMPARE(table->model()->rowCount(), 3);
    table->setCurrentIndex(table->model()->index(0, 2));
    QTRY_VERIFY(table->currentIndex().data(BatchTableModel::FullTextRole).isValid());
    QVERIFY(table->currentIndex().data().toString().size() < text.size());
    QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(table, &key);
    auto *menu = fixture->window().findChild<QMenu *>(u"batchTableMenu"_s);
    QVERIFY(menu);
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (action->text() == "Copy the cell"_L1)
            action->trigger();
    }
    menu->close();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(text));
    table->clearSelection();
    table->setSelectionMode(QAbstractItemView::MultiSelection);
    table->selectRow(0);
    table->selectRow(1);
    QTest::keySequence(table, QKeySequence::Copy);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines.at(0).startsWith(u"#\tid\ttext\tSentiment"_s), qPrintable(lines.at(0)));
    QVERIFY2(lines.at(1).startsWith(u"1\t'=1+2\t"_s + QString::fromUtf8(text)), qPrintable(lines.at(1)));
    QVERIFY2(lines.at(2).startsWith(u"2\t2\tIt is bad."_s), qPrintable(lines.at(2)));
}

void WindowBatchTest::columnsAreHiddenByTheMenu()
{
    const auto fixture = open();
    enter(*fixture, write(u"reviews.csv"_s, rows(3)));
    auto *table = fixture->window().findChild<BatchTable *>();
    QTRY_COMPARE(table->model()->rowCount(), 3);
    table->setCurrentIndex(table->model()->index(0, 0));
    QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(table, &key);
    auto *columns = fixture->window().findChild<QMenu *>(u"batchColumns"_s);
    QVERIFY(columns);
    QCOMPARE(columns->actions().at(1)->text(), u"id"_s);
    columns->actions().at(1)->trigger();
    QVERIFY(table->isColumnHidden(1));
    QCOMPARE(fixture->window().batchPage().hiddenColumns(), QStringList{u"id"_s});
    // Whatever table it is.
    enter(*fixture, write(u"others.csv"_s, "text,id\nIt is good.,1\n"));
    QVERIFY(!table->isColumnHidden(1));
    QVERIFY(table->isColumnHidden(2));
}

void WindowBatchTest::chipsAnswerToAScreenReader()
{
    const auto fixture = open();
    enter(*fixture, write(u"reviews.csv"_s, "id,text\n1,I love it and the battery is great.\n2,\n"));
    run(*fixture);
    QTRY_COMPARE(phase(*fixture), BatchPhase::Finished);
    auto *failed = fixture->window().findChild<FilterChip *>(u"batchChipFailed"_s);
    QTRY_COMPARE(failed->count(), 1);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(failed);
    QVERIFY(accessible && accessible->actionInterface());
    QVERIFY(accessible->actionInterface()->actionNames().contains(QAccessibleActionInterface::toggleAction()));
    accessible->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(fixture->session().batch().view().shown, RowSet::Failed);
    QCOMPARE(fixture->window().findChild<BatchTable *>()->model()->rowCount(), 1);
}

void WindowBatchTest::theEndIsTold()
{
    const auto fixture = open();
    QSignalSpy told(&fixture->window().batchPage(), &BatchPage::announced);
    enter(*fixture, write(u"reviews.csv"_s, rows(3)));
    run(*fixture);
    QTRY_COMPARE(phase(*fixture), BatchPhase::Finished);
    QCOMPARE(told.size(), 1);
    const QString said = told.constFirst().constFirst().toString();
    QVERIFY2(said.contains(u"All 9 answered."_s) && said.contains(u"reviews-answers.csv"_s), qPrintable(said));
}

void WindowBatchTest::aPausedTargetIsTold()
{
    const auto fixture = open();
    BoundTarget wrong = fixture->workbench().targets().first();
    wrong.endpoint.apiKey = Secret("wrong");
    fixture->workbench().replaceTarget(0, wrong);
    QSignalSpy told(&fixture->window().batchPage(), &BatchPage::announced);
    enter(*fixture, write(u"reviews.csv"_s, rows(20)));
    run(*fixture);
    QTRY_COMPARE(phase(*fixture), BatchPhase::Paused);
    QStringList said;
    for (const QList<QVariant> &each : std::as_const(told))
        said.append(each.constFirst().toString());
    const QString all = said.join(u' ');
    QCOMPARE(all.count(u"simulator/extractive: Paused, because the key is not accepted."_s), 1);
    QVERIFY2(all.contains(u"held ready"_s), qPrintable(all));
}

void WindowBatchTest::theWindowAsksBeforeItCloses()
{
    SimulatorOptions slow;
    slow.latency = std::chrono::milliseconds(50);
    const auto fixture = open(slow);
    enter(*fixture, write(u"reviews.csv"_s, rows(300)));
    run(*fixture);
    QTRY_VERIFY(fixture->session().batch().isRunning());
    QVERIFY(!fixture->window().close());
    auto *question = fixture->window().findChild<QDialog *>(u"batchCloseQuestion"_s);
    QVERIFY(question && question->isVisible());
    question->reject();
    QVERIFY(fixture->window().isVisible());
    QVERIFY(fixture->session().batch().isRunning());
    QTRY_VERIFY(!fixture->window().findChild<QDialog *>(u"batchCloseQuestion"_s));
    QVERIFY(!fixture->window().close());
    fixture->window().findChild<QPushButton *>(u"batchCloseConfirm"_s)->click();
    QVERIFY(!fixture->window().isVisible());
}

void WindowBatchTest::aClosedWindowLosesNothing()
{
    SimulatorOptions slow;
    slow.latency = std::chrono::milliseconds(30);
    const QString path = write(u"reviews.csv"_s, rows(300));
    {
        const auto fixture = open(slow);
        enter(*fixture, path);
        run(*fixture);
        QTRY_VERIFY(fixture->session().batch().view().share > 0.02);
    }
    const auto fixture = open();
    enter(*fixture, path);
    const auto *plan = fixture->window().findChild<QLabel *>(u"batchPlan"_s);
    QTRY_VERIFY2(plan->text().contains(u" answered"_s), qPrintable(plan->text()));
    QCOMPARE(phase(*fixture), BatchPhase::Stopped);
    run(*fixture);
    QTRY_COMPARE_WITH_TIMEOUT(phase(*fixture), BatchPhase::Finished, 60'000);
    QCOMPARE(read(u"reviews-answers.csv"_s).count(",positive,"), 300);
}

void WindowBatchTest::failuresAreAskedAgain()
{
    const auto fixture = open();
    enter(*fixture, write(u"reviews.csv"_s, "id,text\n1,I love it and the battery is great.\n2,\n"));
    run(*fixture);
    QTRY_COMPARE(phase(*fixture), BatchPhase::Finished);
    QCOMPARE(fixture->session().batch().view().failed, 3);
    auto *retry = fixture->window().findChild<QPushButton *>(u"batchRetryFailed"_s);
    QVERIFY(retry->isVisible());
    const int sent = fixture->log().rowCount();
    retry->click();
    QTRY_COMPARE(phase(*fixture), BatchPhase::Finished);
    // A row without a text is never sent, and says so.
    QCOMPARE(fixture->log().rowCount(), sent);
    QVERIFY2(read(u"reviews-answers.csv"_s).contains("Row 2"), read(u"reviews-answers.csv"_s).constData());
}

void WindowBatchTest::whatCannotBeOpenedIsSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no such file") << u"missing.csv"_s << QByteArray();
    QTest::newRow("no table") << u"picture.png"_s << QByteArray("\x89PNG");
    QTest::newRow("empty") << u"empty.csv"_s << QByteArray("");
}

void WindowBatchTest::whatCannotBeOpenedIsSaid()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const QString path = content.isNull() ? m_folder->filePath(name) : write(name, content);
    const auto fixture = open();
    enter(*fixture, path);
    QCOMPARE(phase(*fixture), BatchPhase::Empty);
    const auto *plan = fixture->window().findChild<QLabel *>(u"batchPlan"_s);
    QVERIFY2(plan->isVisible() && plan->text().contains(name), qPrintable(plan->text()));
    QVERIFY(!fixture->window().findChild<QAction *>(u"runAction"_s)->isEnabled());
}

void WindowBatchTest::anotherBatchIsInTheWay()
{
    const QString path = write(u"reviews.csv"_s, rows(3));
    {
        const auto fixture = open();
        enter(*fixture, path);
        run(*fixture);
        QTRY_COMPARE(phase(*fixture), BatchPhase::Finished);
    }
    write(u"reviews.csv"_s, rows(4));
    const auto fixture = open();
    enter(*fixture, path);
    auto *restart = fixture->window().findChild<QPushButton *>(u"batchRestart"_s);
    QTRY_VERIFY(restart->isVisible());
    QVERIFY(!fixture->window().findChild<QAction *>(u"runAction"_s)->isEnabled());
    QVERIFY(!fixture->session().batch().view().obstacle.isEmpty());
    restart->click();
    QVERIFY(!fixture->session().batch().isRunning());
    auto *confirm = fixture->window().findChild<QPushButton *>(u"batchRestartConfirm"_s);
    QVERIFY(confirm);
    confirm->click();
    QTRY_COMPARE(phase(*fixture), BatchPhase::Finished);
    QCOMPARE(read(u"reviews-answers.csv"_s).count(",positive,"), 4);
}

void WindowBatchTest::theEarlierAnswersAreKeptBeside()
{
    const auto fixture = open();
    enter(*fixture, write(u"reviews.csv"_s, rows(3)));
    run(*fixture);
    QTRY_COMPARE(phase(*fixture), BatchPhase::Finished);
    const QByteArray before = read(u"reviews-answers.csv"_s);
    BatchWork &work = fixture->session().batch();
    work.setQuestions({builtinTasks().first()}, fixture->workbench().targets());
    auto *elsewhere = fixture->window().findChild<QPushButton *>(u"batchElsewhere"_s);
    QTRY_VERIFY(elsewhere->isVisible());
    elsewhere->click();
    QCOMPARE(QFileInfo(work.view().output).fileName(), u"reviews-answers-2.csv"_s);
    QTRY_VERIFY(work.view().obstacle.isEmpty() && !work.view().plan.isEmpty());
    QVERIFY(!elsewhere->isVisible());
    work.run();
    QTRY_COMPARE(phase(*fixture), BatchPhase::Finished);
    QCOMPARE(read(u"reviews-answers.csv"_s), before);
    QCOMPARE(read(u"reviews-answers-2.csv"_s).count(",positive,"), 3);
    // A third one has a place of its own, too.
    work.setQuestions({builtinTasks().last()}, fixture->workbench().targets());
    QTRY_VERIFY(elsewhere->isVisible());
    QCOMPARE(QFileInfo(work.view().elsewhere).fileName(), u"reviews-answers-3.csv"_s);
    // And the first is found again where it is.
    work.setQuestions(builtinTasks(), fixture->workbench().targets());
    work.setOutputPath(QFileInfo(work.view().output).path() + u"/reviews-answers.csv"_s);
    QTRY_VERIFY(work.view().plan.contains(u"9 answered"_s));
    QCOMPARE(phase(*fixture), BatchPhase::Finished);
    QVERIFY(!elsewhere->isVisible());
}

void WindowBatchTest::whatIsChosenMeanwhileIsForTheNext()
{
    SimulatorOptions slow;
    slow.latency = std::chrono::milliseconds(30);
    const auto fixture = open(slow);
    enter(*fixture, write(u"reviews.csv"_s, rows(100)));
    run(*fixture);
    QTRY_VERIFY(fixture->session().batch().view().share > 0.02);
    fixture->window().setChosenTasks({u"topics"_s});
    QTRY_VERIFY(!fixture->session().batch().isRunning());
    const QByteArray output = read(u"reviews-answers.csv"_s);
    QVERIFY2(output.startsWith("id,text,sentiment,topics,summary,error"), output.first(80).constData());
    QCOMPARE(output.count(",positive,"), 100);
    // Other questions are another batch, and say so.
    auto *restart = fixture->window().findChild<QPushButton *>(u"batchRestart"_s);
    QTRY_VERIFY(restart->isVisible());
}

void WindowBatchTest::anEditedTableIsOpenedAgain()
{
    const auto fixture = open();
    enter(*fixture, write(u"reviews.csv"_s, rows(3)));
    const auto *plan = fixture->window().findChild<QLabel *>(u"batchPlan"_s);
    QTRY_VERIFY2(plan->text().contains(u"3 rows"_s), qPrintable(plan->text()));
    write(u"reviews.csv"_s, rows(5));
    run(*fixture);
    QVERIFY(!fixture->session().batch().isRunning());
    QTRY_VERIFY2(plan->text().contains(u"5 rows"_s), qPrintable(plan->text()));
    QCOMPARE(fixture->log().rowCount(), 0);
    run(*fixture);
    QTRY_COMPARE(phase(*fixture), BatchPhase::Finished);
    QCOMPARE(read(u"reviews-answers.csv"_s).count(",positive,"), 5);
}

void WindowBatchTest::aBudgetThatWasTypedCounts()
{
    const auto fixture = open();
    enter(*fixture, write(u"reviews.csv"_s, rows(3)));
    Endpoint dear = fixture->workbench().targets().first().endpoint;
    dear.name = u"dear"_s;
    dear.baseUrl.setHost(u"localhost"_s);
    fixture->workbench().removeTarget(0);
    fixture->workbench().addTarget({dear, u"no-such-model"_s});
    auto *budget = fixture->window().findChild<QLineEdit *>(u"batchBudget"_s);
    budget->setFocus();
    budget->setText(u"0.5"_s);
    run(*fixture); // without Enter in the field
    QVERIFY(!fixture->session().batch().isRunning());
    QVERIFY2(fixture->session().batch().view().obstacle.contains(u"dear/no-such-model"_s),
             qPrintable(fixture->session().batch().view().obstacle));
    QCOMPARE(fixture->log().rowCount(), 0);
}

void WindowBatchTest::aBudgetIsReadInTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<std::optional<double>>("budget");
    QTest::newRow("half a dollar in German") << u"de"_s << u"0,50"_s << std::optional(0.5);
    QTest::newRow("half a dollar in English") << u"en"_s << u"0.50"_s << std::optional(0.5);
    QTest::newRow("a comma in English") << u"en"_s << u"0,50"_s << std::optional<double>();
    QTest::newRow("three places in German") << u"de"_s << u"1,500"_s << std::optional(1.5);
    QTest::newRow("thousands in English") << u"en"_s << u"1,500"_s << std::optional<double>();
}

void WindowBatchTest::aBudgetIsReadInTheLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, typed);
    QFETCH(std::optional<double>, budget);
    const QLocale before;
    QLocale::setDefault(QLocale(language));
    const auto back = qScopeGuard([before] { QLocale::setDefault(before); });
    const auto fixture = open();
    enter(*fixture, write(u"reviews.csv"_s, rows(3)));
    const auto *plan = fixture->window().findChild<QLabel *>(u"batchPlan"_s);
    QTRY_VERIFY2(plan->text().contains(u"3 rows"_s), qPrintable(plan->text()));
    auto *field = fixture->window().findChild<QLineEdit *>(u"batchBudget"_s);
    field->setFocus();
    QTest::keyClicks(field, typed);
    QTest::keyClick(field, Qt::Key_Return);
    const BatchView &view = fixture->session().batch().view();
    QCOMPARE(view.budgetUsd, budget);
    QCOMPARE(field->text(), typed);
    const auto *action = fixture->window().findChild<QAction *>(u"runAction"_s);
    if (budget) {
        run(*fixture);
        QTRY_COMPARE(phase(*fixture), BatchPhase::Finished);
        return;
    }
    QTRY_VERIFY2(plan->text().contains(typed), qPrintable(plan->text()));
    QVERIFY(!action->isEnabled());
    // What mends it needs no Enter.
    field->clear();
    QTRY_VERIFY(action->isEnabled());
}

void WindowBatchTest::aBudgetCountsForEveryButton_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("retry failed") << u"batchRetryFailed"_s;
    QTest::newRow("begin anew") << u"batchRestart"_s;
    QTest::newRow("a target's go on") << u"batchTargetGoOn0"_s;
    QTest::newRow("resume") << u"batchResume"_s;
}

void WindowBatchTest::aBudgetCountsForEveryButton()
{
    QFETCH(QString, button);
    const auto fixture = open();
    const BoundTarget right = fixture->workbench().targets().first();
    const bool isPaused = button == "batchTargetGoOn0"_L1 || button == "batchResume"_L1;
    if (isPaused) {
        BoundTarget wrong = right;
        wrong.endpoint.apiKey = Secret("wrong");
        fixture->workbench().replaceTarget(0, wrong);
    }
    const QString path = write(u"reviews.csv"_s, "id,text\n1,I love it and the battery is great.\n2,\n");
    enter(*fixture, path);
    run(*fixture);
    QTRY_COMPARE(phase(*fixture), isPaused ? BatchPhase::Paused : BatchPhase::Finished);
    if (button == "batchRestart"_L1) {
        write(u"reviews.csv"_s, rows(2));
        Q_EMIT fixture->window().batchPage().inputChosen(path);
        Q_EMIT fixture->window().batchPage().outputChosen(m_folder->filePath(u"reviews-answers.csv"_s));
    }
    auto *pressed = fixture->window().findChild<QPushButton *>(button);
    QTRY_VERIFY(pressed && pressed->isVisible() && pressed->isEnabled());
    auto *field = fixture->window().findChild<QLineEdit *>(u"batchBudget"_s);
    QTRY_VERIFY(field->isEnabled());
    field->setFocus();
    QTest::keyClicks(field, u"much"_s);
    const int logged = fixture->log().rowCount();
    pressed->click();
    if (button == "batchRestart"_L1)
        press(*fixture, u"batchRestartConfirm"_s);
    QCOMPARE(fixture->session().batch().view().unreadBudget, u"much"_s);
    QTRY_VERIFY(fixture->session().batch().view().obstacle.contains(u"much"_s));
    QVERIFY(!fixture->session().batch().isRunning());
    QCOMPARE(fixture->log().rowCount(), logged);
}

void WindowBatchTest::anotherTableIsNamedAlthoughTheFieldHasTheFocus()
{
    const auto fixture = open();
    enter(*fixture, write(u"reviews.csv"_s, rows(2)));
    fixture->window().showBatch();
    auto *field = fixture->window().findChild<QLineEdit *>(u"batchInput"_s);
    QVERIFY(field);
    fixture->window().activateWindow();
    field->setFocus();
    QTRY_VERIFY(field->hasFocus());
    const QString other = write(u"others.csv"_s, rows(3));
    fixture->session().open(other);
    QTRY_COMPARE(field->text(), other);
    QVERIFY(field->hasFocus());
}

void WindowBatchTest::anotherTableIsNotOpenedWhileOneIsAsked()
{
    SimulatorOptions slow;
    slow.latency = std::chrono::milliseconds(50);
    const auto fixture = open(slow);
    const QString path = write(u"reviews.csv"_s, rows(100));
    enter(*fixture, path);
    run(*fixture);
    QTRY_COMPARE(phase(*fixture), BatchPhase::Running);
    fixture->session().open(write(u"others.csv"_s, rows(2)));
    QCOMPARE(fixture->session().batch().view().input, path);
    const QString notice = fixture->window().findChild<NoticeBar *>(u"notice"_s)->message();
    QVERIFY2(notice.contains(u"under way"_s), qPrintable(notice));
}

void WindowBatchTest::aFileOfTheUsersIsNotReplaced()
{
    const QString mine = write(u"reviews-answers.csv"_s, "mine\n");
    const auto fixture = open();
    enter(*fixture, write(u"reviews.csv"_s, rows(3)));
    QCOMPARE(fixture->session().batch().view().output, m_folder->filePath(u"reviews-answers-2.csv"_s));
    run(*fixture);
    QTRY_COMPARE(phase(*fixture), BatchPhase::Finished);
    QCOMPARE(read(u"reviews-answers.csv"_s), "mine\n");
}

void WindowBatchTest::whatTheSimulatorCannotAnswerIsSaid()
{
    const auto fixture = open();
    enter(*fixture, write(u"reviews.csv"_s, rows(3)));
    BatchWork &work = fixture->session().batch();
    const auto *plan = fixture->window().findChild<QLabel *>(u"batchPlan"_s);
    QTRY_VERIFY(plan->text().contains(u"3 rows"_s));
    QVERIFY(!plan->text().contains(u"no answer"_s));
    Task own = builtinTasks().first();
    own.id = u"service"_s;
    own.title = u"Service?"_s;
    work.setQuestions({builtinTasks().first(), own}, fixture->workbench().targets());
    QTRY_VERIFY2(plan->text().contains(u"no answer to \"Service?\""_s), qPrintable(plan->text()));
    work.setQuestions(builtinTasks(), fixture->workbench().targets());
    QTRY_VERIFY(!plan->text().contains(u"no answer"_s));
}

void WindowBatchTest::everythingHasAName()
{
    const auto fixture = open();
    enter(*fixture, write(u"reviews.csv"_s, rows(3)));
    QVERIFY(fixture->named(u"Batch progress"_s));
    const QList<QWidget *> widgets = fixture->window().batchPage().findChildren<QWidget *>();
    int interactive = 0;
    for (const QWidget *widget : widgets) {
        const bool isPart = widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QScrollBar")
            || widget->inherits("QHeaderView") || qobject_cast<const QComboBox *>(widget->parentWidget());
        if (widget->focusPolicy() == Qt::NoFocus || isPart || !widget->isVisible())
            continue;
        ++interactive;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
    QVERIFY(interactive >= 7);
}

QTEST_MAIN(WindowBatchTest)
#include "tst_windowbatch.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/models/batchtablemodel.h"
#include "ui/pages/batchpage.h"
#include "ui/widgets/answerline.h"
#include "ui/widgets/batchanswerspanel.h"
#include "ui/widgets/batchtable.h"
#include "ui/widgets/filterchip.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

const QString target = u"endpoint/model"_s;

//! "price 3, screen 2, …": as many topics as numbers.
BatchAnswersView topics(const QList<qint64> &rows, const QString &name = u"topic"_s)
{
    BatchAnswersView view{u"topics"_s, u"Topics"_s, target, {{}, 100, rows.size()}, true};
    for (const qint64 each : rows) {
        const QString topic = name + u' ' + QString::number(view.tally.most.size());
        view.tally.most.append({topic, TopicsValue{{topic}}, each});
    }
    return view;
}

QStringList shown(const QWidget &panel)
{
    QStringList texts;
    const QList<FilterChip *> chips = panel.findChildren<FilterChip *>();
    for (const FilterChip *chip : chips) {
        if (chip->isVisible())
            texts.append(chip->text());
    }
    return texts;
}

FilterChip *chip(const QWidget &panel, const QString &answer)
{
    const QList<FilterChip *> chips = panel.findChildren<FilterChip *>();
    for (FilterChip *each : chips) {
        if (each->isVisible() && each->text() == answer)
            return each;
    }
    return nullptr;
}

} // namespace

//! What a batch was answered, as its user sees it and filters by it.
class BatchAnswersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsShownBeforeAnythingIsAnswered();
    void answersAreCountedAndChosen();
    void aChosenAnswerIsOneOfTheRowsInTheSet();
    void answersToSeveralTasksAreOneFilter();
    void aChosenAnswerThatNoRowHasCanBeLeft();
    void theRowsThatAreShownAreExported();
    void whereNoRowIsShownAllCanBeExported();
    void aPartDoesNotReplaceTheOutput();
    void escapeLeavesTheChoiceAndNotTheBatch();
    void anotherTableIsShownWhole();
    void eachTargetIsCountedAlone();
    void otherTasksHideThemAndTheWayBackIsOffered();
    void theWayBackIsThatOfTheOutput();
    void whatIsChosenIsSeenAndLeft();
    void aStoppedBatchIsExportedAsFarAsItIs();
    void whatDoesNotFitIsInTheMenu();
    void theChosenOneIsAlwaysSeen();
    void anAnswerIsNoShortcut();
    void chipsStayWhereTheyArePressed();
    void tabGoesThroughTheAnswersAsTheyAreRead();
    void countsThatMayBeTooSmallSaySo();
    void aLongTitleLeavesRoomForTheAnswers();
    void aRenamedTaskIsCalledSo();
    void aLongAnswerIsShortenedAndSaidWhole();
    void linesBeginAtOnePlace();

private:
    std::unique_ptr<WindowFixture> finished(const QByteArray &table, bool twoTargets = false);
    QString write(const QByteArray &content) const;
    static SimulatorOptions slow();
    //! A batch of as many rows, each of them positive.
    BatchWork &begin400(WindowFixture &fixture) const;
    static void click(WindowFixture &fixture, const QString &answer);
    static int rowCount(WindowFixture &fixture)
    {
        return fixture.window().findChild<BatchTable *>()->model()->rowCount();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void BatchAnswersTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString BatchAnswersTest::write(const QByteArray &content) const
{
    static int number = 0;
    QFile file(m_folder->filePath(u"table%1.csv"_s.arg(++number)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The table cannot be written");
    return file.fileName();
}

std::unique_ptr<WindowFixture> BatchAnswersTest::finished(const QByteArray &table, bool twoTargets)
{
    auto fixture = std::make_unique<WindowFixture>();
    if (twoTargets) {
        BoundTarget other = fixture->workbench().targets().first();
        other.endpoint.name = u"other"_s;
        fixture->workbench().addTarget(other);
    }
    fixture->window().showBatch();
    BatchWork &work = fixture->session().batch();
    work.open(write(table));
    work.run();
    if (!QTest::qWaitFor([&work] { return work.view().phase == BatchPhase::Finished; }, 20'000))
        qFatal("The batch does not end");
    if (!QTest::qWaitFor([&fixture] { return fixture->window().findChild<BatchAnswersPanel *>()->isVisible(); },
                         20'000))
        qFatal("No answer is counted");
    return fixture;
}

SimulatorOptions BatchAnswersTest::slow()
{
    SimulatorOptions options;
    options.latency = std::chrono::milliseconds(40);
    return options;
}

BatchWork &BatchAnswersTest::begin400(WindowFixture &fixture) const
{
    fixture.window().showBatch();
    QByteArray table("id,text\n");
    for (int row = 1; row <= 400; ++row)
        table += QByteArray::number(row) + ",I love it.\n";
    BatchWork &work = fixture.session().batch();
    work.open(write(table));
    work.run();
    return work;
}

void BatchAnswersTest::click(WindowFixture &fixture, const QString &answer)
{
    FilterChip *found = chip(*fixture.window().findChild<BatchAnswersPanel *>(), answer);
    QVERIFY2(found, qPrintable(u"no chip for "_s + answer));
    found->click();
}

void BatchAnswersTest::nothingIsShownBeforeAnythingIsAnswered()
{
    WindowFixture fixture;
    fixture.window().showBatch();
    fixture.session().batch().open(write("text\nI love it.\n"));
    QVERIFY(!fixture.window().findChild<BatchAnswersPanel *>()->isVisible());
}

void BatchAnswersTest::answersAreCountedAndChosen()
{
    const auto fixture = finished("id,text\n1,I love it and it is great.\n2,\n3,It is bad and terrible.\n"
                                  "4,I love this wonderful screen.\n");
    const auto *line = fixture->window().findChild<AnswerLine *>(u"batchAnswers_sentiment"_s);
    QVERIFY(line && line->isVisible());
    QTRY_COMPARE(shown(*line), (QStringList{u"Positive"_s, u"Negative"_s}));
    const auto *positive = fixture->window().findChild<FilterChip *>(u"batchAnswers_sentiment_0"_s);
    QCOMPARE(positive->count(), 2);
    QVERIFY2(positive->accessibleDescription().contains(u"67"_s), qPrintable(positive->accessibleDescription()));
    // Whose judgement it is stands beside it.
    QVERIFY(fixture->window().findChild<QLabel *>(u"batchAnswersCaution"_s)->isVisible());
    // Free text is no list.
    QVERIFY(!fixture->window().findChild<AnswerLine *>(u"batchAnswers_summary"_s));
    QVERIFY(fixture->window().findChild<AnswerLine *>(u"batchAnswers_topics"_s)->isVisible());

    click(*fixture, u"Positive"_s);
    const auto *model = fixture->window().findChild<BatchTable *>()->model();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(1, 0).data().toString(), u"4"_s);
    QTRY_COMPARE(model->index(1, 2).data().toString(), u"I love this wonderful screen."_s);
    click(*fixture, u"Negative"_s);
    QCOMPARE(model->rowCount(), 1);
    QVERIFY(!positive->isChecked());
    // Once more, and all are there again.
    click(*fixture, u"Negative"_s);
    QCOMPARE(model->rowCount(), 4);
}

void BatchAnswersTest::aChosenAnswerIsOneOfTheRowsInTheSet()
{
    const auto fixture = finished("id,text\n1,I love it.\n2,\n3,It is bad.\n");
    QTRY_COMPARE(fixture->session().batch().view().counts.failed, 1);
    click(*fixture, u"Positive"_s);
    QCOMPARE(rowCount(*fixture), 1);
    fixture->window().findChild<FilterChip *>(u"batchChipFailed"_s)->click();
    QCOMPARE(rowCount(*fixture), 0);
    bool isSaid = false;
    const QList<QLabel *> labels = fixture->window().findChildren<QLabel *>();
    for (const QLabel *label : labels)
        isSaid = isSaid || (label->isVisible() && label->text().contains(u"chosen answer"_s));
    QVERIFY(isSaid);
    click(*fixture, u"Positive"_s);
    QCOMPARE(rowCount(*fixture), 1);
    fixture->window().findChild<FilterChip *>(u"batchChipAll"_s)->click();
    QCOMPARE(rowCount(*fixture), 3);
}

void BatchAnswersTest::answersToSeveralTasksAreOneFilter()
{
    const auto fixture =
        finished("id,text\n1,I love the great battery of this phone.\n2,The battery is terrible and bad.\n"
                 "3,The delivery is terrible and bad.\n4,I love the delivery and the great driver.\n"
                 "5,The battery is awful and horrible.\n");
    const BatchWork &work = fixture->session().batch();
    const QString name = work.view().answers.first().target;
    const auto rowsOf = [&work](const QString &task, const QString &key) {
        for (const BatchAnswersView &each : work.view().answers) {
            const auto count = std::ranges::find(each.tally.most, key, &AnswerCount::key);
            if (each.task == task && count != each.tally.most.end())
                return count->rows;
        }
        return qint64(0);
    };
    QTRY_COMPARE(rowsOf(u"sentiment"_s, u"negative"_s), 3);
    QTRY_COMPARE(rowsOf(u"topics"_s, u"battery"_s), 3);
    // The answers to the one task are those of the rows that have the chosen answer to the other.
    click(*fixture, u"Negative"_s);
    QTRY_COMPARE(rowsOf(u"topics"_s, u"battery"_s), 2);
    QCOMPARE(rowsOf(u"sentiment"_s, u"positive"_s), 2);
    auto *topicLine = fixture->window().findChild<AnswerLine *>(u"batchAnswers_topics"_s);
    QTRY_VERIFY(chip(*topicLine, u"Battery"_s) || chip(*topicLine, u"battery"_s));
    FilterChip *battery =
        chip(*topicLine, u"Battery"_s) ? chip(*topicLine, u"Battery"_s) : chip(*topicLine, u"battery"_s);
    QCOMPARE(battery->count(), 2);
    QVERIFY2(battery->toolTip().contains(u"2 of 3"_s), qPrintable(battery->toolTip()));
    battery->click();
    QCOMPARE(rowCount(*fixture), 2);
    QTRY_COMPARE(rowsOf(u"sentiment"_s, u"positive"_s), 1);
    QCOMPARE(rowsOf(u"sentiment"_s, u"negative"_s), 2);
    // Another answer to the one task leaves what is chosen of the other.
    click(*fixture, u"Positive"_s);
    QCOMPARE(rowCount(*fixture), 1);
    QCOMPARE(work.view().shownAnswers,
             (QList<AnswerChoice>{{u"topics"_s, name, u"battery"_s}, {u"sentiment"_s, name, u"positive"_s}}));
    // And so does none.
    click(*fixture, u"Positive"_s);
    QCOMPARE(rowCount(*fixture), 3);
    fixture->window().findChild<FilterChip *>(u"batchChipAll"_s)->click();
    QCOMPARE(rowCount(*fixture), 5);
    QTRY_COMPARE(rowsOf(u"sentiment"_s, u"positive"_s), 2);
    QVERIFY(!battery->isChecked());
}

void BatchAnswersTest::aChosenAnswerThatNoRowHasCanBeLeft()
{
    const auto fixture = finished("id,text\n1,I love it.\n2,\n3,It is bad.\n");
    QTRY_COMPARE(fixture->session().batch().view().counts.failed, 1);
    click(*fixture, u"Negative"_s);
    fixture->window().findChild<FilterChip *>(u"batchChipFailed"_s)->click();
    const auto *line = fixture->window().findChild<AnswerLine *>(u"batchAnswers_sentiment"_s);
    // It is still called what it was called.
    QTRY_COMPARE(shown(*line), QStringList{u"Negative"_s});
    QCOMPARE(chip(*line, u"Negative"_s)->count(), 0);
    chip(*line, u"Negative"_s)->click();
    QVERIFY(fixture->session().batch().view().shownAnswers.isEmpty());
    QCOMPARE(rowCount(*fixture), 1);
}

void BatchAnswersTest::theRowsThatAreShownAreExported()
{
    const auto fixture = finished("id,text\n1,I love it.\n2,It is bad.\n3,It is terrible.\n4,I love it so much.\n");
    MainWindow &window = fixture->window();
    auto *button = window.findChild<QPushButton *>(u"batchExport"_s);
    QTRY_VERIFY(button->isVisible());
    const auto lines = [this](const QString &name) {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
    };
    const auto save = [&](const QString &which, const QString &name) {
        click(*fixture, u"Negative"_s);
        button->setFocus();
        button->click();
        window.findChild<QPushButton *>(which)->click();
        QTRY_VERIFY(window.findChild<QFileDialog *>(u"batchExportDialog"_s));
        auto *dialog = window.findChild<QFileDialog *>(u"batchExportDialog"_s);
        Q_EMIT dialog->fileSelected(m_folder->filePath(name));
        dialog->close();
        QTRY_VERIFY(!window.findChild<QFileDialog *>(u"batchExportDialog"_s));
        QTRY_VERIFY(!fixture->session().batch().isRunning() && button->isVisible());
        // While it is saved the button is not there: the focus goes to the rows, and not to what shows all of them.
        QCOMPARE(window.focusWidget(), window.findChild<BatchTable *>());
    };
    save(u"batchExportShown"_s, u"shown.csv"_s);
    QCOMPARE(lines(u"shown.csv"_s).size(), 3);
    QVERIFY(lines(u"shown.csv"_s).at(1).startsWith("2,"));
    QVERIFY(lines(u"shown.csv"_s).at(2).startsWith("3,"));
    QVERIFY2(fixture->session().batch().view().progress.contains(u"2 of 4 rows"_s),
             qPrintable(fixture->session().batch().view().progress));
    click(*fixture, u"Negative"_s);
    save(u"batchExportAll"_s, u"all.csv"_s);
    QCOMPARE(lines(u"all.csv"_s).size(), 5);
    // Nothing to ask where all are shown.
    click(*fixture, u"Negative"_s);
    button->click();
    QVERIFY(!window.findChild<QMessageBox *>(u"batchExportQuestion"_s));
    QTRY_VERIFY(window.findChild<QFileDialog *>(u"batchExportDialog"_s));
}

void BatchAnswersTest::whereNoRowIsShownAllCanBeExported()
{
    const auto fixture = finished("id,text\n1,I love it.\n2,It is bad.\n");
    MainWindow &window = fixture->window();
    auto *button = window.findChild<QPushButton *>(u"batchExport"_s);
    QTRY_VERIFY(button->isVisible());
    window.findChild<FilterChip *>(u"batchChipFailed"_s)->click();
    QCOMPARE(rowCount(*fixture), 0);
    QTRY_VERIFY(fixture->session().batch().view().counts.isComplete);
    button->click();
    const auto *question = window.findChild<QMessageBox *>(u"batchExportQuestion"_s);
    QVERIFY(question && question->isVisible());
    QVERIFY(!question->findChild<QPushButton *>(u"batchExportShown"_s));
    QVERIFY(question->findChild<QPushButton *>(u"batchExportAll"_s));
}

void BatchAnswersTest::aPartDoesNotReplaceTheOutput()
{
    const auto fixture = finished("id,text\n1,I love it.\n2,It is bad.\n");
    BatchWork &work = fixture->session().batch();
    QTRY_VERIFY(!work.isRunning());
    QFile output(work.view().output);
    QVERIFY(output.open(QIODevice::ReadOnly));
    const QByteArray before = output.readAll();
    click(*fixture, u"Negative"_s);
    QSignalSpy noted(&work, &BatchWork::noted);
    work.exportTo(work.view().output, RowsToExport::Shown);
    QVERIFY(!work.isRunning());
    QCOMPARE(noted.size(), 1);
    QVERIFY2(noted.first().first().toString().contains(u"another name"_s),
             qPrintable(noted.first().first().toString()));
    output.seek(0);
    QCOMPARE(output.readAll(), before);
    // A part that cannot be written leaves what was there, and the next export is what it says.
    work.exportTo(m_folder->filePath(u"no such folder/part.csv"_s), RowsToExport::Shown);
    QTRY_VERIFY(!work.isRunning());
    QCOMPARE(work.view().phase, BatchPhase::Finished);
    work.exportTo(m_folder->filePath(u"whole.csv"_s), RowsToExport::All);
    QTRY_VERIFY(!work.isRunning());
    QVERIFY2(work.view().progress.contains(u"All 6 answered"_s), qPrintable(work.view().progress));
}

void BatchAnswersTest::escapeLeavesTheChoiceAndNotTheBatch()
{
    WindowFixture fixture(slow());
    BatchWork &work = begin400(fixture);
    const auto *panel = fixture.window().findChild<BatchAnswersPanel *>();
    QTRY_VERIFY_WITH_TIMEOUT(chip(*panel, u"Positive"_s), 20'000);
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
    chip(*panel, u"Positive"_s)->click();
    chip(*panel, u"Positive"_s)->setFocus();
    QVERIFY(!work.view().shownAnswers.isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(work.view().shownAnswers.isEmpty());
    QCOMPARE(work.view().phase, BatchPhase::Running);
    // With nothing chosen it is what it is elsewhere.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(work.view().phase, BatchPhase::Stopped);
}

void BatchAnswersTest::anotherTableIsShownWhole()
{
    const auto fixture = finished("text\nI love it.\nIt is bad.\n");
    click(*fixture, u"Positive"_s);
    QCOMPARE(rowCount(*fixture), 1);
    fixture->session().batch().open(write("text\none\ntwo\nthree\n"));
    QTRY_COMPARE(rowCount(*fixture), 3);
    QVERIFY(!fixture->window().findChild<BatchAnswersPanel *>()->isVisible());
    QVERIFY(fixture->session().batch().view().shownAnswers.isEmpty());
}

void BatchAnswersTest::eachTargetIsCountedAlone()
{
    const auto fixture = finished("text\nI love it.\nIt is bad.\n", true);
    auto *targets = fixture->window().findChild<QComboBox *>(u"batchAnswersTarget"_s);
    QTRY_VERIFY(targets->isVisible());
    QCOMPARE(targets->count(), 2);
    click(*fixture, u"Positive"_s);
    const QList<AnswerChoice> first = fixture->session().batch().view().shownAnswers;
    QVERIFY(first.size() == 1 && first.first().target == targets->itemText(0));
    // Of the other nothing is chosen yet.
    targets->setCurrentIndex(1);
    QVERIFY(fixture->session().batch().view().shownAnswers.isEmpty());
    QCOMPARE(rowCount(*fixture), 2);
    click(*fixture, u"Negative"_s);
    QCOMPARE(fixture->session().batch().view().shownAnswers.first().target, targets->itemText(1));
    QCOMPARE(rowCount(*fixture), 1);
}

void BatchAnswersTest::otherTasksHideThemAndTheWayBackIsOffered()
{
    const auto fixture = finished("text\nI love it.\nIt is bad.\n");
    MainWindow &window = fixture->window();
    const auto *back = window.findChild<QPushButton *>(u"batchGoBack"_s);
    QVERIFY(!back->isVisible());
    const QStringList asked = window.chosenTasks();
    window.setChosenTasks({u"topics"_s});
    QTRY_VERIFY(back->isVisible());
    QTRY_VERIFY(!fixture->named(u"Answers of the batch"_s));
    window.findChild<QPushButton *>(u"batchGoBack"_s)->click();
    QCOMPARE(window.chosenTasks(), asked);
    QTRY_VERIFY(fixture->named(u"Answers of the batch"_s));
    QTRY_COMPARE(fixture->session().batch().view().phase, BatchPhase::Finished);
    QVERIFY(!back->isVisible());
    // No task is a tick taken away, too.
    window.setChosenTasks({});
    QTRY_VERIFY(back->isVisible());
    window.findChild<QPushButton *>(u"batchGoBack"_s)->click();
    QCOMPARE(window.chosenTasks(), asked);
    QTRY_COMPARE(fixture->session().batch().view().phase, BatchPhase::Finished);
    // A task that asks something else now cannot be chosen as it was.
    QList<Task> tasks = fixture->workbench().tasks();
    for (Task &task : tasks)
        task.promptTemplate += u" Be brief."_s;
    fixture->workbench().setTasks(tasks);
    window.setChosenTasks({u"topics"_s});
    QTRY_VERIFY(fixture->session().batch().view().canRestart);
    QVERIFY(!back->isVisible());
}

void BatchAnswersTest::theWayBackIsThatOfTheOutput()
{
    const auto fixture = finished("text\nI love it.\nIt is bad.\n");
    MainWindow &window = fixture->window();
    const auto *back = window.findChild<QPushButton *>(u"batchGoBack"_s);
    BatchWork &work = fixture->session().batch();
    const QString first = work.view().output;
    const QStringList asked = window.chosenTasks();
    // Another batch of other tasks beside another output.
    work.setOutputPath(m_folder->filePath(u"other.csv"_s));
    window.setChosenTasks({u"topics"_s});
    QTRY_VERIFY(work.view().phase == BatchPhase::Ready && !work.view().plan.isEmpty());
    work.run();
    QTRY_COMPARE_WITH_TIMEOUT(work.view().phase, BatchPhase::Finished, 20'000);
    // What refuses now is the first one, which was not at hand last.
    work.setOutputPath(first);
    QTRY_VERIFY(work.view().canRestart);
    QVERIFY(!work.view().canGoBack);
    QVERIFY(!back->isVisible());
    window.setChosenTasks(asked);
    QTRY_COMPARE(work.view().phase, BatchPhase::Finished);
}

void BatchAnswersTest::aStoppedBatchIsExportedAsFarAsItIs()
{
    WindowFixture fixture(slow());
    BatchWork &work = begin400(fixture);
    QTRY_VERIFY_WITH_TIMEOUT(work.view().counts.all == 400 && work.answered().value_or(0) > 20, 20'000);
    auto *button = fixture.window().findChild<QPushButton *>(u"batchExport"_s);
    QVERIFY(!button->isVisible());
    work.stop();
    QTRY_COMPARE(work.view().phase, BatchPhase::Stopped);
    QTRY_VERIFY(button->isVisible());
    const qint64 answered = *work.answered();
    QVERIFY(answered < 1'200);
    const QString path = m_folder->filePath(u"sofar.csv"_s);
    Q_EMIT fixture.window().batchPage().exportRequested(path, RowsToExport::All);
    QTRY_VERIFY(!work.isRunning());
    QVERIFY2(work.view().progress.contains(path), qPrintable(work.view().progress));
    QCOMPARE(work.view().phase, BatchPhase::Stopped);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 401);
    QVERIFY2(lines.last().contains("Not answered yet."), lines.last().constData());
    QVERIFY2(lines.at(1).contains("positive"), lines.at(1).constData());
    // Over its own output, too, which says no more for that.
    Q_EMIT fixture.window().batchPage().exportRequested(work.view().output, RowsToExport::All);
    QTRY_VERIFY(!work.isRunning());
    QCOMPARE(work.view().phase, BatchPhase::Stopped);
    QVERIFY2(work.view().progress.contains(u"answered so far, 0 failed"_s), qPrintable(work.view().progress));
    // It goes on as if nothing had been.
    work.run();
    QTRY_COMPARE_WITH_TIMEOUT(work.view().phase, BatchPhase::Finished, 60'000);
    QCOMPARE(*work.answered(), 1'200);
}

void BatchAnswersTest::whatIsChosenIsSeenAndLeft()
{
    const auto fixture = finished("text\nI love it.\nIt is bad.\n", true);
    MainWindow &window = fixture->window();
    auto *targets = window.findChild<QComboBox *>(u"batchAnswersTarget"_s);
    QTRY_COMPARE(targets->count(), 2);
    targets->setCurrentIndex(1);
    click(*fixture, u"Negative"_s);
    QCOMPARE(rowCount(*fixture), 1);
    QVERIFY(!window.findChild<FilterChip *>(u"batchChipAll"_s)->isChecked());
    // Gone and back again: what is filtered by is what is seen.
    const QStringList asked = window.chosenTasks();
    window.setChosenTasks({u"topics"_s});
    QTRY_VERIFY(!window.findChild<BatchAnswersPanel *>()->isVisible());
    window.setChosenTasks(asked);
    QTRY_VERIFY(window.findChild<BatchAnswersPanel *>()->isVisible());
    QTRY_COMPARE(rowCount(*fixture), 1);
    QCOMPARE(targets->currentIndex(), 1);
    QTRY_VERIFY(chip(*window.findChild<BatchAnswersPanel *>(), u"Negative"_s));
    QVERIFY(chip(*window.findChild<BatchAnswersPanel *>(), u"Negative"_s)->isChecked());
    // All rows are all rows.
    window.findChild<FilterChip *>(u"batchChipAll"_s)->click();
    QCOMPARE(rowCount(*fixture), 2);
    QVERIFY(window.findChild<FilterChip *>(u"batchChipAll"_s)->isChecked());
    QVERIFY(!chip(*window.findChild<BatchAnswersPanel *>(), u"Negative"_s)->isChecked());
    // What is begun anew is not filtered by what was answered before.
    click(*fixture, u"Negative"_s);
    BatchWork &work = fixture->session().batch();
    work.restart();
    QTRY_VERIFY(work.view().shownAnswers.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(work.view().phase, BatchPhase::Finished, 20'000);
    QCOMPARE(rowCount(*fixture), 2);
}

void BatchAnswersTest::whatDoesNotFitIsInTheMenu()
{
    BatchAnswersPanel panel;
    panel.setAnswers({topics({9, 8, 7, 6, 5, 4, 3, 2, 1})}, {});
    panel.resize(2'000, panel.sizeHint().height());
    panel.show();
    auto *more = panel.findChild<QToolButton *>(u"batchAnswersMore_topics"_s);
    // A model's answers are its own.
    QVERIFY(!panel.findChild<QLabel *>(u"batchAnswersCaution"_s)->isVisible());
    QTRY_COMPARE(shown(panel).size(), 9);
    QVERIFY(!more->isVisible());
    panel.resize(420, panel.height());
    QTRY_VERIFY(more->isVisible());
    const qsizetype fitting = shown(panel).size();
    QVERIFY(fitting > 0 && fitting < 9);
    QCOMPARE(shown(panel).last(), u"topic %1"_s.arg(fitting - 1));
    const QList<FilterChip *> chips = panel.findChildren<FilterChip *>();
    for (const FilterChip *chip : chips)
        QVERIFY(!chip->isVisible() || panel.rect().contains(QRect(chip->mapTo(&panel, QPoint()), chip->size())));
    QSignalSpy chosen(&panel, &BatchAnswersPanel::answersChosen);
    Q_EMIT more->menu()->aboutToShow();
    QCOMPARE(more->menu()->actions().size(), 9);
    more->menu()->actions().at(7)->trigger();
    QCOMPARE(chosen.size(), 1);
    const auto answer = chosen.first().first().value<QList<AnswerChoice>>();
    QCOMPARE(answer, (QList<AnswerChoice>{{u"topics"_s, target, u"topic 7"_s}}));
    // What was chosen there is among the chips from then on, where it can be left.
    panel.setAnswers({topics({9, 8, 7, 6, 5, 4, 3, 2, 1})}, answer);
    QTRY_VERIFY(chip(panel, u"topic 7"_s));
    QVERIFY(chip(panel, u"topic 7"_s)->isChecked());
    QVERIFY(chip(panel, u"topic 7"_s)->x() < chip(panel, u"topic 0"_s)->x());
    QVERIFY(panel.rect().contains(QRect(more->mapTo(&panel, QPoint()), more->size())));
}

void BatchAnswersTest::theChosenOneIsAlwaysSeen()
{
    BatchAnswersPanel panel;
    QList<qint64> many(40, 2);
    panel.resize(500, 40);
    panel.setAnswers({topics(many)}, {{u"topics"_s, target, u"topic 39"_s}});
    panel.show();
    QTRY_COMPARE(shown(panel).first(), u"topic 39"_s);
    QSignalSpy chosen(&panel, &BatchAnswersPanel::answersChosen);
    QVERIFY(chip(panel, u"topic 39"_s)->isChecked());
    chip(panel, u"topic 39"_s)->click();
    QCOMPARE(chosen.size(), 1);
    QVERIFY(chosen.first().first().value<QList<AnswerChoice>>().isEmpty());
    // Also one that is no longer among those that are told.
    panel.setAnswers({topics(many)}, {{u"topics"_s, target, u"forgotten"_s}});
    QTRY_COMPARE(shown(panel).first(), u"forgotten"_s);
}

void BatchAnswersTest::aLongAnswerIsShortenedAndSaidWhole()
{
    BatchAnswersPanel panel;
    panel.resize(900, 40);
    const QString longName = u"the very long name of a topic with \u202E in it"_s;
    panel.setAnswers({topics({3}, longName)}, {});
    panel.show();
    const auto *only = panel.findChild<FilterChip *>(u"batchAnswers_topics_0"_s);
    QVERIFY2(only->text().size() < 30 && only->text().endsWith(u'…'), qPrintable(only->text()));
    QVERIFY2(only->accessibleName().contains(u"name of a topic"_s), qPrintable(only->accessibleName()));
    QVERIFY(!only->accessibleName().contains(QChar(0x202E)));
    QVERIFY(!only->toolTip().contains(QChar(0x202E)));
}

void BatchAnswersTest::anAnswerIsNoShortcut()
{
    BatchAnswersPanel panel;
    panel.resize(900, 40);
    panel.setAnswers({topics({3}, u"R&D \"costs\""_s)}, {});
    panel.show();
    const FilterChip *costs = chip(panel, u"R&D \"costs\" 0"_s);
    QVERIFY(costs);
    QVERIFY(costs->shortcut().isEmpty());
    QVERIFY2(costs->toolTip().startsWith(u"R&D \"costs\" 0\n"_s), qPrintable(costs->toolTip()));
    // What looks like markup is none.
    panel.setAnswers({topics({3}, u"<b>bold</b>"_s)}, {});
    const QString toolTip = chip(panel, u"<b>bold</b> 0"_s)->toolTip();
    QVERIFY2(toolTip.contains(u"&lt;b&gt;bold"_s), qPrintable(toolTip));
}

void BatchAnswersTest::chipsStayWhereTheyArePressed()
{
    BatchAnswersPanel panel;
    panel.resize(900, 40);
    BatchAnswersView view = topics({3, 2});
    panel.setAnswers({view}, {});
    panel.show();
    QTRY_COMPARE(shown(panel).size(), 2);
    QSignalSpy chosen(&panel, &BatchAnswersPanel::answersChosen);
    FilterChip *second = chip(panel, u"topic 1"_s);
    const QPoint place = second->pos();
    QTest::mousePress(second, Qt::LeftButton);
    // While it is pressed, another count makes it the most frequent one, and a third answer comes.
    view.tally.most[1].rows = 9;
    view.tally.most.append({u"topic 2"_s, TopicsValue{{u"topic 2"_s}}, 8});
    view.tally.most.move(0, 2);
    view.tally.distinct = 3;
    panel.setAnswers({view}, {});
    QCOMPARE(second->text(), u"topic 1"_s);
    QCOMPARE(second->pos(), place);
    QTest::mouseRelease(second, Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<QList<AnswerChoice>>().first().key, u"topic 1"_s);
    // Once it is left, the most frequent ones come first.
    second->clearFocus();
    QTRY_VERIFY(second->x() < chip(panel, u"topic 0"_s)->x());
    QVERIFY(chip(panel, u"topic 2"_s)->x() < chip(panel, u"topic 0"_s)->x());
}

void BatchAnswersTest::tabGoesThroughTheAnswersAsTheyAreRead()
{
    QWidget window;
    QVBoxLayout layout(&window);
    QPushButton before(u"before"_s);
    BatchAnswersPanel panel;
    QPushButton after(u"after"_s);
    layout.addWidget(&before);
    layout.addWidget(&panel);
    layout.addWidget(&after);
    window.resize(900, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    BatchAnswersView labels{u"sentiment"_s, u"Sentiment"_s, target, {{}, 5, 1}, true};
    labels.tally.most.append({u"mixed"_s, LabelValue{SentimentLabel::Mixed}, 5});
    panel.setAnswers({topics({3, 2})}, {});
    panel.setAnswers({labels, topics({2, 3}, u"subject"_s)}, {});
    QTRY_COMPARE(shown(panel).size(), 3);
    before.setFocus();
    QStringList stops;
    for (int step = 0; step < 4; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
        QVERIFY(button);
        stops.append(button->text());
    }
    QCOMPARE(stops, (QStringList{u"Mixed"_s, u"subject 0"_s, u"subject 1"_s, u"after"_s}));
    // With more than fit, and another order.
    panel.setAnswers({labels, topics({9, 8, 7, 6, 5, 4, 3, 2, 1, 1, 1, 1, 1, 1, 1}, u"theme"_s)}, {});
    QTRY_VERIFY(panel.findChild<QToolButton *>(u"batchAnswersMore_topics"_s)->isVisible());
    before.setFocus();
    stops.clear();
    while (stops.size() < 20 && QApplication::focusWidget() != &after) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        stops.append(qobject_cast<QAbstractButton *>(QApplication::focusWidget())->text());
    }
    QCOMPARE(stops.first(5), (QStringList{u"Mixed"_s, u"theme 0"_s, u"theme 1"_s, u"theme 2"_s, u"theme 3"_s}));
    QCOMPARE(stops.last(2), (QStringList{u"More"_s, u"after"_s}));
    // Each line says what it is about.
    QCOMPARE(panel.findChild<AnswerLine *>(u"batchAnswers_sentiment"_s)->accessibleName(), u"Sentiment"_s);
}

void BatchAnswersTest::countsThatMayBeTooSmallSaySo()
{
    BatchAnswersPanel panel;
    panel.resize(900, 40);
    BatchAnswersView view = topics({3, 2});
    view.isExact = false;
    panel.setAnswers({view}, {});
    panel.show();
    const FilterChip *first = chip(panel, u"topic 0"_s);
    QVERIFY2(first->accessibleDescription().contains(u"at least 3"_s), qPrintable(first->accessibleDescription()));
    QVERIFY(!first->accessibleDescription().contains(u'%'));
    const auto *line = panel.findChild<AnswerLine *>(u"batchAnswers_topics"_s);
    QVERIFY(line->accessibleDescription().contains(u"at least 2"_s));
    // There may be others: the menu stays.
    auto *more = panel.findChild<QToolButton *>(u"batchAnswersMore_topics"_s);
    QVERIFY(more->isVisible());
    Q_EMIT more->menu()->aboutToShow();
    QVERIFY(more->menu()->actions().first()->text().contains(u"at least 3"_s));
}

void BatchAnswersTest::aLongTitleLeavesRoomForTheAnswers()
{
    BatchAnswersPanel panel;
    BatchAnswersView view = topics({3, 2});
    view.title = u"Does the customer ask for a refund, for a replacement, or for nothing at all? "_s.repeated(2);
    panel.resize(700, 40);
    panel.setAnswers({view}, {});
    panel.show();
    QTRY_COMPARE(shown(panel).size(), 2);
    const FilterChip *last = chip(panel, u"topic 1"_s);
    QVERIFY(panel.rect().contains(QRect(last->mapTo(&panel, QPoint()), last->size())));
}

void BatchAnswersTest::aRenamedTaskIsCalledSo()
{
    const auto fixture = finished("text\nI love it.\nIt is bad.\n");
    QList<Task> tasks = fixture->workbench().tasks();
    for (Task &task : tasks) {
        if (task.id == "sentiment"_L1)
            task.title = u"Mood"_s;
    }
    fixture->workbench().setTasks(tasks);
    const auto *line = fixture->window().findChild<AnswerLine *>(u"batchAnswers_sentiment"_s);
    QTRY_COMPARE(line->accessibleName(), u"Mood"_s);
}

void BatchAnswersTest::linesBeginAtOnePlace()
{
    BatchAnswersView labels{u"sentiment"_s, u"Sentiment of the whole"_s, target, {{}, 5, 1}, true};
    labels.tally.most.append({u"mixed"_s, LabelValue{SentimentLabel::Mixed}, 5});
    BatchAnswersPanel panel;
    panel.resize(900, 80);
    panel.setAnswers({labels, topics({3, 2})}, {});
    panel.show();
    const auto left = [&panel](const QString &chip) {
        return panel.findChild<FilterChip *>(chip)->mapTo(&panel, QPoint()).x();
    };
    QTRY_COMPARE(left(u"batchAnswers_sentiment_0"_s), left(u"batchAnswers_topics_0"_s));
    QVERIFY(left(u"batchAnswers_topics_0"_s) > 100);
}

QTEST_MAIN(BatchAnswersTest)
#include "tst_batchanswers.moc"

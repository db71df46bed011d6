// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/models/batchtablemodel.h"
#include "ui/pages/batchpage.h"
#include "ui/widgets/answerline.h"
#include "ui/widgets/batchanswerspanel.h"
#include "ui/widgets/batchtable.h"
#include "ui/widgets/filterchip.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

const QString target = u"endpoint/model"_s;

//! "price 3, screen 2, …": as many topics as numbers.
BatchAnswersView topics(const QList<qint64> &rows, const QString &name = u"topic"_s)
{
    BatchAnswersView view{u"topics"_s, u"Topics"_s, target, {}, 100, rows.size(), true};
    for (const qint64 each : rows) {
        const QString topic = name + u' ' + QString::number(view.most.size());
        view.most.append({topic, TopicsValue{{topic}}, each});
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
    void anotherTableIsShownWhole();
    void eachTargetIsCountedAlone();
    void otherTasksHideThemAndTheWayBackIsOffered();
    void aStoppedBatchIsExportedAsFarAsItIs();
    void whatDoesNotFitIsInTheMenu();
    void theChosenOneIsAlwaysSeen();
    void aLongAnswerIsShortenedAndSaidWhole();
    void linesBeginAtOnePlace();

private:
    std::unique_ptr<WindowFixture> finished(const QByteArray &table, bool twoTargets = false);
    QString write(const QByteArray &content) const;
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

void BatchAnswersTest::click(WindowFixture &fixture, const QString &answer)
{
    const QList<FilterChip *> chips = fixture.window().findChild<BatchAnswersPanel *>()->findChildren<FilterChip *>();
    for (FilterChip *chip : chips) {
        if (chip->isVisible() && chip->text() == answer) {
            chip->click();
            return;
        }
    }
    QFAIL(qPrintable(u"no chip for "_s + answer));
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

void BatchAnswersTest::anotherTableIsShownWhole()
{
    const auto fixture = finished("text\nI love it.\nIt is bad.\n");
    click(*fixture, u"Positive"_s);
    QCOMPARE(rowCount(*fixture), 1);
    fixture->session().batch().open(write("text\none\ntwo\nthree\n"));
    QTRY_COMPARE(rowCount(*fixture), 3);
    QVERIFY(!fixture->window().findChild<BatchAnswersPanel *>()->isVisible());
    QVERIFY(!fixture->session().batch().view().shownAnswer);
}

void BatchAnswersTest::eachTargetIsCountedAlone()
{
    const auto fixture = finished("text\nI love it.\nIt is bad.\n", true);
    auto *targets = fixture->window().findChild<QComboBox *>(u"batchAnswersTarget"_s);
    QTRY_VERIFY(targets->isVisible());
    QCOMPARE(targets->count(), 2);
    click(*fixture, u"Positive"_s);
    const auto first = fixture->session().batch().view().shownAnswer;
    QVERIFY(first && first->target == targets->itemText(0));
    // Of the other nothing is chosen yet.
    targets->setCurrentIndex(1);
    QVERIFY(!fixture->session().batch().view().shownAnswer);
    QCOMPARE(rowCount(*fixture), 2);
    click(*fixture, u"Negative"_s);
    QCOMPARE(fixture->session().batch().view().shownAnswer->target, targets->itemText(1));
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
    // Another output has no batch that could be gone back to.
    fixture->session().batch().setOutputPath(m_folder->filePath(u"other.csv"_s));
    window.setChosenTasks({u"topics"_s});
    QTRY_VERIFY(!fixture->session().batch().view().plan.isEmpty());
    QVERIFY(!back->isVisible());
}

void BatchAnswersTest::aStoppedBatchIsExportedAsFarAsItIs()
{
    SimulatorOptions slow;
    slow.latency = std::chrono::milliseconds(40);
    WindowFixture fixture(slow);
    fixture.window().showBatch();
    QByteArray table("id,text\n");
    for (int row = 1; row <= 400; ++row)
        table += QByteArray::number(row) + ",I love it.\n";
    BatchWork &work = fixture.session().batch();
    work.open(write(table));
    work.run();
    QTRY_VERIFY_WITH_TIMEOUT(work.view().counts.all == 400 && work.answered().value_or(0) > 20, 20'000);
    auto *button = fixture.window().findChild<QPushButton *>(u"batchExport"_s);
    QVERIFY(!button->isVisible());
    work.stop();
    QTRY_COMPARE(work.view().phase, BatchPhase::Stopped);
    QTRY_VERIFY(button->isVisible());
    const qint64 answered = *work.answered();
    QVERIFY(answered < 1'200);
    const QString path = m_folder->filePath(u"sofar.csv"_s);
    Q_EMIT fixture.window().batchPage().exportRequested(path);
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
    Q_EMIT fixture.window().batchPage().exportRequested(work.view().output);
    QTRY_VERIFY(!work.isRunning());
    QCOMPARE(work.view().phase, BatchPhase::Stopped);
    QVERIFY2(work.view().progress.contains(u"so far"_s), qPrintable(work.view().progress));
    // It goes on as if nothing had been.
    work.run();
    QTRY_COMPARE_WITH_TIMEOUT(work.view().phase, BatchPhase::Finished, 60'000);
    QCOMPARE(*work.answered(), 1'200);
}

void BatchAnswersTest::whatDoesNotFitIsInTheMenu()
{
    BatchAnswersPanel panel;
    panel.setAnswers({topics({9, 8, 7, 6, 5, 4, 3, 2, 1})}, std::nullopt);
    panel.resize(2'000, panel.sizeHint().height());
    panel.show();
    auto *more = panel.findChild<QToolButton *>(u"batchAnswersMore_topics"_s);
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
    QSignalSpy chosen(&panel, &BatchAnswersPanel::answerChosen);
    Q_EMIT more->menu()->aboutToShow();
    QCOMPARE(more->menu()->actions().size(), 9);
    more->menu()->actions().at(7)->trigger();
    QCOMPARE(chosen.size(), 1);
    const auto answer = chosen.first().first().value<std::optional<AnswerChoice>>();
    QVERIFY(answer && *answer == (AnswerChoice{u"topics"_s, target, u"topic 7"_s}));
}

void BatchAnswersTest::theChosenOneIsAlwaysSeen()
{
    BatchAnswersPanel panel;
    QList<qint64> many(40, 2);
    panel.resize(500, 40);
    panel.setAnswers({topics(many)}, AnswerChoice{u"topics"_s, target, u"topic 39"_s});
    panel.show();
    QTRY_COMPARE(shown(panel).first(), u"topic 39"_s);
    QSignalSpy chosen(&panel, &BatchAnswersPanel::answerChosen);
    const auto *chip = panel.findChild<FilterChip *>(u"batchAnswers_topics_0"_s);
    QVERIFY(chip->isChecked());
    panel.findChild<FilterChip *>(u"batchAnswers_topics_0"_s)->click();
    QCOMPARE(chosen.size(), 1);
    QVERIFY(!chosen.first().first().value<std::optional<AnswerChoice>>());
    // Also one that is no longer among those that are told.
    panel.setAnswers({topics(many)}, AnswerChoice{u"topics"_s, target, u"forgotten"_s});
    QTRY_COMPARE(shown(panel).first(), u"forgotten"_s);
}

void BatchAnswersTest::aLongAnswerIsShortenedAndSaidWhole()
{
    BatchAnswersPanel panel;
    panel.resize(900, 40);
    const QString longName = u"the very long name of a topic with \u202E in it"_s;
    panel.setAnswers({topics({3}, longName)}, std::nullopt);
    panel.show();
    const auto *chip = panel.findChild<FilterChip *>(u"batchAnswers_topics_0"_s);
    QVERIFY2(chip->text().size() < 30 && chip->text().endsWith(u'…'), qPrintable(chip->text()));
    QVERIFY2(chip->accessibleName().contains(u"name of a topic"_s), qPrintable(chip->accessibleName()));
    QVERIFY(!chip->accessibleName().contains(QChar(0x202E)));
    QVERIFY(!chip->toolTip().contains(QChar(0x202E)));
}

void BatchAnswersTest::linesBeginAtOnePlace()
{
    BatchAnswersView labels{u"sentiment"_s, u"Sentiment of the whole"_s, target, {}, 5, 1, true};
    labels.most.append({u"mixed"_s, LabelValue{SentimentLabel::Mixed}, 5});
    BatchAnswersPanel panel;
    panel.resize(900, 80);
    panel.setAnswers({labels, topics({3, 2})}, std::nullopt);
    panel.show();
    const auto left = [&panel](const QString &chip) {
        return panel.findChild<FilterChip *>(chip)->mapTo(&panel, QPoint()).x();
    };
    QTRY_COMPARE(left(u"batchAnswers_sentiment_0"_s), left(u"batchAnswers_topics_0"_s));
    QVERIFY(left(u"batchAnswers_topics_0"_s) > 100);
}

QTEST_MAIN(BatchAnswersTest)
#include "tst_batchanswers.moc"

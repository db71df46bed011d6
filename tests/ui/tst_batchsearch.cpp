// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowhost.h"
#include "tests/ui/windowfixture.h"
#include "ui/models/batchtablemodel.h"
#include "ui/pages/batchpage.h"
#include "ui/widgets/answerline.h"
#include "ui/widgets/batchanswerspanel.h"
#include "ui/widgets/batchtable.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace Fanlight;
using namespace Qt::StringLiterals;

//! Words that the rows of a batch are searched for.
class BatchSearchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyWordStandsSomewhere_data();
    void everyWordStandsSomewhere();
    void rowsAreFoundBeforeAnythingIsAsked();
    void answersAreSearchedToo();
    void whatIsAnsweredMeanwhileIsFound();
    void whatIsFoundIsSeen();
    void aSearchIsOneFilterWithTheOthers();
    void escapeEmptiesTheFieldAndStopsNothing();
    void allRowsLeavesTheSearch();
    void anotherTableIsShownWhole();
    void whatIsFoundIsExported();
    void whereNothingIsFoundThatIsSaid();
    void typingIsNotOverwritten();
    void whoGoesOnTypingLosesNothing();
    void theButtonThatEmptiesComesAndGoes();
    void whatIsNoLongerSoIsNotFound();
    void agreementIsNoAnswer();
    void labelsAreSearchedAsTheyAreCalled();
    void theEndOfASearchIsTold();
    void tabGoesThroughThePageAsItIsRead();
    void aLargeTableIsSearchedToItsEnd();

private:
    QString write(const QByteArray &content) const;
    void open(WindowFixture &fixture, const QByteArray &content) const;
    //! Opens it and asks it all.
    void answer(WindowFixture &fixture, const QByteArray &content) const;
    static SearchField &field(WindowFixture &fixture)
    {
        return *fixture.window().findChild<SearchField *>(u"batchSearch"_s);
    }
    //! As it is typed, with Return.
    static void search(WindowFixture &fixture, const QString &words);
    //! With all that there is to find.
    static bool isDone(WindowFixture &fixture)
    {
        const BatchView &view = fixture.session().batch().view();
        return !view.isSearching && view.counts.isComplete;
    }
    //! The numbers of the rows that are shown.
    static QStringList shown(WindowFixture &fixture);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void BatchSearchTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString BatchSearchTest::write(const QByteArray &content) const
{
    static int number = 0;
    QFile file(m_folder->filePath(u"table%1.csv"_s.arg(++number)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The table cannot be written");
    return file.fileName();
}

void BatchSearchTest::open(WindowFixture &fixture, const QByteArray &content) const
{
    fixture.window().showBatch();
    fixture.session().batch().open(write(content));
}

void BatchSearchTest::answer(WindowFixture &fixture, const QByteArray &content) const
{
    open(fixture, content);
    BatchWork &work = fixture.session().batch();
    work.run();
    if (!QTest::qWaitFor([&work] { return work.view().phase == BatchPhase::Finished; }, 20'000))
        qFatal("The batch does not end");
}

void BatchSearchTest::search(WindowFixture &fixture, const QString &words)
{
    SearchField &searched = field(fixture);
    searched.setText(words);
    QTest::keyClick(&searched, Qt::Key_Return);
}

QStringList BatchSearchTest::shown(WindowFixture &fixture)
{
    QStringList numbers;
    const QAbstractItemModel *rows = fixture.window().findChild<BatchTable *>()->model();
    for (int row = 0; row < rows->rowCount(); ++row)
        numbers.append(rows->index(row, 0).data().toString());
    return numbers;
}

void BatchSearchTest::everyWordStandsSomewhere_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("one") << u"battery"_s << QStringList{u"1"_s, u"3"_s};
    QTest::newRow("in other capitals") << u"BATTERY"_s << QStringList{u"1"_s, u"3"_s};
    QTest::newRow("a part") << u"atter"_s << QStringList{u"1"_s, u"3"_s};
    QTest::newRow("several in one cell") << u"great battery"_s << QStringList{u"1"_s};
    QTest::newRow("of several cells") << u"red battery"_s << QStringList{u"3"_s};
    QTest::newRow("a phrase") << u"\"battery is bad\""_s << QStringList{u"3"_s};
    QTest::newRow("a phrase of other order") << u"\"is battery\""_s << QStringList{};
    QTest::newRow("a phrase that is not ended") << u"blue \"is great"_s << QStringList{u"1"_s};
    QTest::newRow("with spaces around") << u"  red   battery "_s << QStringList{u"3"_s};
    QTest::newRow("umlauts") << u"ÜBER"_s << QStringList{u"4"_s};
    QTest::newRow("over two lines") << u"second"_s << QStringList{u"2"_s};
    QTest::newRow("a sign") << u"%"_s << QStringList{u"4"_s};
    QTest::newRow("not the number of the row") << u"2"_s << QStringList{};
    QTest::newRow("none") << u"keyboard"_s << QStringList{};
    QTest::newRow("nothing") << u"  "_s << QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s};
}

void BatchSearchTest::everyWordStandsSomewhere()
{
    QFETCH(const QString, words);
    QFETCH(const QStringList, rows);
    WindowFixture fixture;
    open(fixture,
         "colour,text\nblue,The battery is great.\nblue,\"a first and\na second line\"\nred,The Battery is bad.\n"
         "red,Alles über 50 % teurer\n");
    QTRY_COMPARE(shown(fixture).size(), 4);
    search(fixture, words);
    QCOMPARE(fixture.session().batch().view().isSearching, !words.trimmed().isEmpty());
    QTRY_VERIFY(isDone(fixture));
    QCOMPARE(shown(fixture), rows);
}

void BatchSearchTest::rowsAreFoundBeforeAnythingIsAsked()
{
    WindowFixture fixture;
    open(fixture, "id,text\na,I love it.\nb,It is bad.\nc,They love it.\n");
    QTRY_COMPARE(shown(fixture).size(), 3);
    QTest::keySequence(&fixture.window(), QKeySequence::Find);
    QVERIFY(field(fixture).hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"love"_s);
    // Nobody pressed Return.
    QTRY_COMPARE(shown(fixture), (QStringList{u"1"_s, u"3"_s}));
    const auto *counting = fixture.window().findChild<ElidedLabel *>(u"batchCounting"_s);
    QTRY_COMPARE(counting->text(), u"2 of 3 rows are shown"_s);
    QVERIFY(!fixture.window().findChild<FilterChip *>(u"batchChipAll"_s)->isChecked());
}

void BatchSearchTest::answersAreSearchedToo()
{
    WindowFixture fixture;
    answer(fixture, "id,text\n1,I love it.\n2,It is bad.\n3,\n");
    search(fixture, u"positive"_s);
    QTRY_COMPARE(shown(fixture), QStringList{u"1"_s});
    search(fixture, u"negative bad"_s);
    QTRY_COMPARE(shown(fixture), QStringList{u"2"_s});
    // Why a query failed is no answer.
    QTRY_COMPARE(fixture.session().batch().view().counts.failed, 1);
    search(fixture, u"empty"_s);
    QTRY_VERIFY(isDone(fixture));
    QVERIFY(shown(fixture).isEmpty());
}

void BatchSearchTest::whatIsAnsweredMeanwhileIsFound()
{
    SimulatorOptions slow;
    slow.latency = std::chrono::milliseconds(60);
    WindowFixture fixture(slow);
    QByteArray table("id,text\n");
    for (int row = 1; row <= 200; ++row)
        table += QByteArray::number(row) + (row % 4 == 0 ? ",It is bad.\n" : ",I love it.\n");
    open(fixture, table);
    QTRY_COMPARE(shown(fixture).size(), 200);
    search(fixture, u"negative"_s);
    QTRY_VERIFY(isDone(fixture));
    QVERIFY(shown(fixture).isEmpty());
    BatchWork &work = fixture.session().batch();
    work.run();
    QTRY_VERIFY_WITH_TIMEOUT(!shown(fixture).isEmpty(), 20'000);
    QVERIFY(shown(fixture).size() <= 50);
    QTRY_COMPARE_WITH_TIMEOUT(work.view().phase, BatchPhase::Finished, 30'000);
    QTRY_COMPARE(shown(fixture).size(), 50);
    QCOMPARE(shown(fixture).first(), u"4"_s);
}

void BatchSearchTest::whatIsFoundIsSeen()
{
    WindowFixture fixture;
    open(fixture, "id,text\na," + QByteArray("Words that say nothing. ").repeated(20) + "A needle lies here.\n");
    QTRY_COMPARE(shown(fixture).size(), 1);
    auto *table = fixture.window().findChild<BatchTable *>();
    const auto text = [table] { return table->model()->index(0, 2).data().toString(); };
    const auto isMarked = [table] {
        const QImage seen = table->viewport()->grab().toImage();
        const QRgb mark = Theme::noticeBackground(table->palette()).rgb();
        for (int y = 0; y < seen.height(); ++y) {
            for (int x = 0; x < seen.width(); ++x) {
                if (seen.pixel(x, y) == mark)
                    return true;
            }
        }
        return false;
    };
    QTRY_VERIFY(text().startsWith(u"Words that"_s));
    QVERIFY(!isMarked());
    search(fixture, u"NEEDLE"_s);
    QTRY_VERIFY2(text().startsWith(u"…say nothing. A needle"_s), qPrintable(text()));
    QTRY_VERIFY(isMarked());
    Q_EMIT table->rowRequested(table->model()->index(0, 2));
    const auto *whole = fixture.window().findChild<QTextEdit *>(u"batchRowText"_s);
    QTRY_COMPARE(whole->extraSelections().size(), 1);
    QCOMPARE(whole->extraSelections().first().cursor.selectedText(), u"needle"_s);
    // The whole text is copied as it is.
    QVERIFY(table->model()->index(0, 2).data(BatchTableModel::FullTextRole).toString().startsWith(u"Words that"_s));
    search(fixture, {});
    QTRY_VERIFY(text().startsWith(u"Words that"_s));
    QTRY_VERIFY(!isMarked());
}

void BatchSearchTest::aSearchIsOneFilterWithTheOthers()
{
    WindowFixture fixture;
    answer(fixture, "id,text\n1,I love the battery.\n2,The battery is bad.\n3,The screen is bad.\n4,\n");
    QTRY_COMPARE(fixture.session().batch().view().counts.failed, 1);
    search(fixture, u"battery"_s);
    QTRY_COMPARE(shown(fixture), (QStringList{u"1"_s, u"2"_s}));
    // The answers are those of the rows that were found.
    const auto *line = fixture.window().findChild<AnswerLine *>(u"batchAnswers_sentiment"_s);
    const auto chip = [line](const QString &answer) {
        const QList<FilterChip *> chips = line->findChildren<FilterChip *>();
        for (FilterChip *each : chips) {
            if (each->text() == answer)
                return each;
        }
        return static_cast<FilterChip *>(nullptr);
    };
    QTRY_VERIFY(chip(u"Negative"_s) && chip(u"Negative"_s)->count() == 1);
    chip(u"Negative"_s)->click();
    QTRY_COMPARE(shown(fixture), QStringList{u"2"_s});
    search(fixture, u"screen"_s);
    QTRY_COMPARE(shown(fixture), QStringList{u"3"_s});
    fixture.window().findChild<FilterChip *>(u"batchChipFailed"_s)->click();
    QTRY_COMPARE(shown(fixture), QStringList{});
    search(fixture, {});
    chip(u"Negative"_s)->click();
    QTRY_COMPARE(shown(fixture), QStringList{u"4"_s});
}

void BatchSearchTest::escapeEmptiesTheFieldAndStopsNothing()
{
    SimulatorOptions slow;
    slow.latency = std::chrono::milliseconds(40);
    WindowFixture fixture(slow);
    QByteArray table("id,text\n");
    for (int row = 1; row <= 400; ++row)
        table += QByteArray::number(row) + ",I love it.\n";
    open(fixture, table);
    BatchWork &work = fixture.session().batch();
    work.run();
    QTRY_COMPARE_WITH_TIMEOUT(work.view().phase, BatchPhase::Running, 20'000);
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
    fixture.window().findChild<FilterChip *>(u"batchChipFailed"_s)->click();
    search(fixture, u"love"_s);
    field(fixture).setFocus();
    QTest::keyClick(&field(fixture), Qt::Key_Escape);
    QVERIFY(field(fixture).text().isEmpty());
    QCOMPARE(work.view().search, QString());
    // Then the other choice.
    QCOMPARE(work.view().shown, RowSet::Failed);
    QTest::keyClick(&field(fixture), Qt::Key_Escape);
    QCOMPARE(work.view().shown, RowSet::All);
    QCOMPARE(work.view().phase, BatchPhase::Running);
    // Once too often is no more than that.
    QTest::keyClick(&field(fixture), Qt::Key_Escape);
    QCOMPARE(work.view().phase, BatchPhase::Running);
    // Nor on the rows, before they are all shown.
    search(fixture, u"love"_s);
    auto *rows = fixture.window().findChild<BatchTable *>();
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Escape);
    QCOMPARE(work.view().search, QString());
    QCOMPARE(work.view().phase, BatchPhase::Running);
    // Nor where the batch is not in sight.
    fixture.window().showAnalyze();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(work.view().phase, BatchPhase::Running);
    fixture.window().showBatch();
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Escape);
    QVERIFY(work.view().phase != BatchPhase::Running);
    QTRY_VERIFY_WITH_TIMEOUT(!work.isRunning(), 20'000);
}

void BatchSearchTest::allRowsLeavesTheSearch()
{
    WindowFixture fixture;
    open(fixture, "id,text\n1,I love it.\n2,It is bad.\n");
    QTRY_COMPARE(shown(fixture).size(), 2);
    search(fixture, u"love"_s);
    QTRY_COMPARE(shown(fixture).size(), 1);
    fixture.window().findChild<FilterChip *>(u"batchChipAll"_s)->click();
    QTRY_COMPARE(shown(fixture).size(), 2);
    QVERIFY(field(fixture).text().isEmpty());
    // What is being typed at that moment is left, too.
    field(fixture).setText(u"bad"_s);
    QTest::keyClick(&field(fixture), Qt::Key_Return);
    QTRY_COMPARE(shown(fixture), QStringList{u"2"_s});
    field(fixture).setText(u"bad thing"_s);
    fixture.window().findChild<FilterChip *>(u"batchChipAll"_s)->click();
    QVERIFY(!field(fixture).isTyping());
    QVERIFY(field(fixture).text().isEmpty());
    QTRY_VERIFY(isDone(fixture));
    QCOMPARE(shown(fixture).size(), 2);
}

void BatchSearchTest::anotherTableIsShownWhole()
{
    WindowFixture fixture;
    open(fixture, "id,text\n1,I love it.\n2,It is bad.\n");
    QTRY_COMPARE(shown(fixture).size(), 2);
    search(fixture, u"love"_s);
    QTRY_COMPARE(shown(fixture).size(), 1);
    open(fixture, "id,text\n1,One.\n2,Two.\n3,Three.\n");
    QTRY_COMPARE(shown(fixture).size(), 3);
    QVERIFY(field(fixture).text().isEmpty());
}

void BatchSearchTest::whatIsFoundIsExported()
{
    WindowFixture fixture;
    answer(fixture, "id,text\n1,I love it.\n2,It is bad.\n3,They love it.\n");
    search(fixture, u"love"_s);
    QTRY_COMPARE(shown(fixture).size(), 2);
    auto *button = fixture.window().findChild<QPushButton *>(u"batchExport"_s);
    QTRY_VERIFY(button->isVisible());
    QTRY_VERIFY(fixture.session().batch().view().counts.isComplete);
    button->click();
    fixture.window().findChild<QPushButton *>(u"batchExportShown"_s)->click();
    QTRY_VERIFY(fixture.window().findChild<QFileDialog *>(u"batchExportDialog"_s));
    auto *dialog = fixture.window().findChild<QFileDialog *>(u"batchExportDialog"_s);
    const QString path = m_folder->filePath(u"found.csv"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(!fixture.session().batch().isRunning() && QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(1).startsWith("1,"));
    QVERIFY(lines.at(2).startsWith("3,"));
}

void BatchSearchTest::whereNothingIsFoundThatIsSaid()
{
    WindowFixture fixture;
    open(fixture, "id,text\n1,I love it.\n");
    QTRY_COMPARE(shown(fixture).size(), 1);
    search(fixture, u"key\u202Eboard"_s);
    const auto isSaid = [&fixture](const QString &words) {
        const QList<QLabel *> labels = fixture.window().batchPage().findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    QTRY_VERIFY(isSaid(u"No row has all of these words"_s));
    // What turns the sentence round is shown as a mark.
    QVERIFY(!isSaid(u"\u202E"_s));
}

void BatchSearchTest::typingIsNotOverwritten()
{
    WindowFixture fixture;
    open(fixture, "id,text\n1,I love it.\n2,It is bad.\n");
    QTRY_COMPARE(shown(fixture).size(), 2);
    search(fixture, u"love"_s);
    field(fixture).setText(u"love it"_s);
    // A batch that runs tells the page many times a second.
    fixture.window().batchPage().show(fixture.session().batch().view());
    QCOMPARE(field(fixture).text(), u"love it"_s);
    QTRY_COMPARE(fixture.session().batch().view().search, u"love it"_s);
}

void BatchSearchTest::whoGoesOnTypingLosesNothing()
{
    WindowFixture fixture;
    open(fixture, "id,text\n1,I love it.\n2,It is bad.\n");
    QTRY_COMPARE(shown(fixture).size(), 2);
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
    field(fixture).setFocus();
    QTest::keyClicks(&field(fixture), u"love "_s);
    QTRY_COMPARE(fixture.session().batch().view().search, u"love"_s);
    QTRY_VERIFY(isDone(fixture));
    QTest::keyClicks(&field(fixture), u"it"_s);
    QCOMPARE(field(fixture).text(), u"love it"_s);
    // Before what is there, too.
    QTRY_COMPARE(fixture.session().batch().view().search, u"love it"_s);
    field(fixture).setCursorPosition(0);
    QTest::keyClicks(&field(fixture), u"i "_s);
    QTRY_COMPARE(fixture.session().batch().view().search, u"i love it"_s);
    QTRY_VERIFY(isDone(fixture));
    QTest::keyClicks(&field(fixture), u"x"_s);
    QCOMPARE(field(fixture).text(), u"i xlove it"_s);
}

void BatchSearchTest::theButtonThatEmptiesComesAndGoes()
{
    WindowFixture fixture;
    open(fixture, "id,text\n1,I love it.\n2,It is bad.\n");
    QTRY_COMPARE(shown(fixture).size(), 2);
    const auto *button = field(fixture).findChild<QToolButton *>();
    QVERIFY(button);
    search(fixture, u"love"_s);
    QTRY_VERIFY(button->isVisible());
    fixture.window().findChild<FilterChip *>(u"batchChipAll"_s)->click();
    QVERIFY(field(fixture).text().isEmpty());
    // It fades.
    QTRY_VERIFY(!button->isEnabled() || !button->isVisible() || button->property("opacity").toReal() == 0);
}

void BatchSearchTest::whatIsNoLongerSoIsNotFound()
{
    WindowFixture fixture;
    answer(fixture, "id,text\n1,I love it.\n2,\n");
    QTRY_COMPARE(fixture.session().batch().view().counts.failed, 1);
    search(fixture, u"positive"_s);
    QTRY_VERIFY(isDone(fixture));
    QCOMPARE(shown(fixture), QStringList{u"1"_s});
    // With other tasks the rows have no such answer.
    fixture.window().setChosenTasks({u"summary"_s});
    Q_EMIT fixture.window().tasksChosen({u"summary"_s});
    QTRY_VERIFY(shown(fixture).isEmpty());
}

void BatchSearchTest::agreementIsNoAnswer()
{
    WindowFixture fixture;
    BoundTarget other = fixture.workbench().targets().first();
    other.endpoint.name = u"other"_s;
    fixture.workbench().addTarget(other);
    answer(fixture, "id,text\na,I love it.\nb,It is bad.\n");
    QTRY_VERIFY(isDone(fixture));
    // "2 of 2" is what the program says.
    search(fixture, u"of"_s);
    QTRY_VERIFY(isDone(fixture));
    QVERIFY2(shown(fixture).isEmpty(), qPrintable(shown(fixture).join(u' ')));
    search(fixture, u"positive"_s);
    QTRY_VERIFY(isDone(fixture));
    QCOMPARE(shown(fixture), QStringList{u"1"_s});
}

void BatchSearchTest::labelsAreSearchedAsTheyAreCalled()
{
    WindowHost host({}, {}, QProcessEnvironment());
    MainWindow &window = host.session().window();
    window.show();
    window.showBatch();
    BatchWork &work = host.session().batch();
    work.open(write("id,text\n1,I love it.\n2,It is bad.\n"));
    work.run();
    QTRY_COMPARE_WITH_TIMEOUT(work.view().phase, BatchPhase::Finished, 20'000);
    work.search(u"negativ"_s);
    QTRY_COMPARE(work.table().rowCount(), 1);
    work.search(u"negative"_s);
    QTRY_VERIFY(!work.view().isSearching);
    QCOMPARE(work.table().rowCount(), 1);
    QSignalSpy replaced(&host, &WindowHost::windowReplaced);
    window.findChild<QAction *>(u"settingsPageAction"_s)->trigger();
    auto *language = window.findChild<QComboBox *>(u"lookLanguage"_s);
    language->setCurrentIndex(language->findData(u"de"_s));
    QTRY_COMPARE(replaced.size(), 1);
    // "Negativ" is not "negative".
    QTRY_COMPARE(work.table().rowCount(), 0);
    QCOMPARE(host.session().window().findChild<SearchField *>(u"batchSearch"_s)->text(), u"negative"_s);
    work.search(u"negativ"_s);
    QTRY_COMPARE(work.table().rowCount(), 1);
}

void BatchSearchTest::theEndOfASearchIsTold()
{
    WindowFixture fixture;
    open(fixture, "id,text\n1,I love it.\n2,It is bad.\n");
    QTRY_COMPARE(shown(fixture).size(), 2);
    const QSignalSpy told(&fixture.window().batchPage(), &BatchPage::announced);
    search(fixture, u"love"_s);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.first().first().toString(), u"1 of 2 rows are shown"_s);
}

void BatchSearchTest::tabGoesThroughThePageAsItIsRead()
{
    WindowFixture fixture;
    answer(fixture, "id,text\n1,I love it.\n2,\n");
    QTRY_COMPARE(fixture.session().batch().view().counts.failed, 1);
    MainWindow &window = fixture.window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTRY_VERIFY(window.findChild<AnswerLine *>(u"batchAnswers_sentiment"_s));
    window.findChild<QLineEdit *>(u"batchBudget"_s)->setFocus();
    QStringList stops;
    while (stops.size() < 40 && !window.findChild<BatchTable *>()->hasFocus()) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        stops.append(QApplication::focusWidget()->objectName());
    }
    // What stands above the answers comes before them.
    QCOMPARE(stops.first(2), (QStringList{u"batchRetryFailed"_s, u"batchExport"_s}));
    QCOMPARE(stops.last(3), (QStringList{u"batchChipAll"_s, u"batchSearch"_s, u"batchTable"_s}));
}

void BatchSearchTest::aLargeTableIsSearchedToItsEnd()
{
    WindowFixture fixture;
    QByteArray table("id,text\n");
    for (int row = 1; row <= 60'000; ++row)
        table += QByteArray::number(row) + (row % 20'000 == 0 ? ",a needle\n" : ",hay and more of it\n");
    // The rows are still being counted when the search begins.
    open(fixture, table);
    search(fixture, u"needle"_s);
    // Nobody exports a part of what will be found.
    QVERIFY(!fixture.session().batch().view().counts.isComplete);
    QTRY_COMPARE_WITH_TIMEOUT(shown(fixture).size(), 3, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(isDone(fixture), 20'000);
    QCOMPARE(shown(fixture).size(), 3);
    QTRY_COMPARE(fixture.session().batch().view().counts.all, 60'000);
}

QTEST_MAIN(BatchSearchTest)
#include "tst_batchsearch.moc"

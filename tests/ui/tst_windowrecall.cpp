// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowhost.h"
#include "tests/support/fulldisk.h"
#include "tests/ui/windowfixture.h"
#include "ui/pages/batchpage.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/recentmenu.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

//! What is there again at the next start.
class WindowRecallTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void textAndPageAreThereAgain();
    void nothingIsWrittenOfATextThatIsPrivate();
    void aTableIsThereAgain();
    void anUnfinishedBatchIsOfferedToGoOn();
    void anOfferOutlivesNoticesAndNotItsTable();
    void aBudgetIsThereAgain();
    void aTableThatIsGoneIsSaid();
    void filesThatWereOpenedAreListed();
    void theListCanBeCleared();
    void anotherLanguageForgetsNothing();
    void aFileThatIsNoneIsAsGoodAsNone_data();
    void aFileThatIsNoneIsAsGoodAsNone();
    void aStateSurvivesItsFile();
    void aFullDiskKeepsWhatWasThere();

private:
    std::unique_ptr<WindowFixture> open(const SimulatorOptions &simulator = {});
    QString write(const QString &name, const QByteArray &content) const;
    QByteArray stateFile() const;
    static void openTable(WindowFixture &fixture, const QString &path);
    static QStringList recent(const MainWindow &window);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowStateStore> m_state;
    std::vector<std::unique_ptr<SettingsStore>> m_settings;
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

void WindowRecallTest::init()
{
    m_settings.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_state = std::make_unique<WindowStateStore>(m_folder->path());
}

std::unique_ptr<WindowFixture> WindowRecallTest::open(const SimulatorOptions &simulator)
{
    m_settings.push_back(std::make_unique<SettingsStore>(m_folder->path()));
    return std::make_unique<WindowFixture>(simulator, EnginePolicy{}, QProcessEnvironment(),
                                           WindowKeeping{m_settings.back().get(), nullptr, nullptr, m_state.get()});
}

QString WindowRecallTest::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The file cannot be written");
    return file.fileName();
}

QByteArray WindowRecallTest::stateFile() const
{
    QFile file(m_state->path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void WindowRecallTest::openTable(WindowFixture &fixture, const QString &path)
{
    fixture.window().showBatch();
    auto *input = fixture.window().findChild<QLineEdit *>(u"batchInput"_s);
    input->setText(path);
    QTest::keyClick(input, Qt::Key_Return);
}

QStringList WindowRecallTest::recent(const MainWindow &window)
{
    QStringList texts;
    const QList<QAction *> actions = window.findChild<RecentMenu *>()->actions();
    for (const QAction *action : actions) {
        if (!action->isSeparator())
            texts.append(action->text().section(u' ', 0, 0));
    }
    return texts;
}

void WindowRecallTest::textAndPageAreThereAgain()
{
    {
        const auto fixture = open();
        QVERIFY(!fixture->session().restoreText());
        fixture->window().setText(u"A text\nof two lines."_s);
        fixture->window().showBatch();
    }
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(QFile::permissions(m_state->path()) & others));
    const auto fixture = open();
    QVERIFY(fixture->session().restoreText());
    QCOMPARE(fixture->window().text(), u"A text\nof two lines."_s);
    QVERIFY(fixture->window().batchPage().isVisible());
}

void WindowRecallTest::nothingIsWrittenOfATextThatIsPrivate()
{
    write(u"settings.ini"_s, "[privacy]\nexcerpts=none\n");
    {
        const auto fixture = open();
        fixture->window().setText(u"a secret of mine"_s);
    }
    QVERIFY(!stateFile().isEmpty());
    QVERIFY(!stateFile().contains("secret"));
    QVERIFY(!open()->session().restoreText());
}

void WindowRecallTest::aTableIsThereAgain()
{
    const QString path = write(u"reviews.csv"_s, "id,one,two\n1,this is a text,that is a text\n");
    {
        const auto fixture = open();
        openTable(*fixture, path);
        fixture->session().batch().setColumns(u"two"_s, u"id"_s);
        fixture->session().batch().setOutputPath(m_folder->filePath(u"elsewhere.jsonl"_s));
    }
    const auto fixture = open();
    const BatchView &view = fixture->session().batch().view();
    QCOMPARE(view.input, path);
    QCOMPARE(view.textColumn, u"two"_s);
    QCOMPARE(view.output, m_folder->filePath(u"elsewhere.jsonl"_s));
    QVERIFY(fixture->window().findChild<NoticeBar *>()->message().isEmpty());
}

void WindowRecallTest::anUnfinishedBatchIsOfferedToGoOn()
{
    const QString path = write(u"reviews.csv"_s, rows(200));
    SimulatorOptions slow;
    slow.latency = std::chrono::milliseconds(150);
    {
        const auto fixture = open(slow);
        fixture->window().setChosenTasks({u"sentiment"_s});
        openTable(*fixture, path);
        fixture->session().batch().run();
        QTRY_VERIFY(fixture->session().batch().view().share > 0.05);
        // What is chosen meanwhile is not what the batch asks.
        fixture->window().setChosenTasks({u"topics"_s});
    }
    const auto fixture = open();
    QCOMPARE(fixture->window().chosenTasks(), QStringList{u"sentiment"_s});
    auto *offer = fixture->window().findChild<QPushButton *>(u"noticeOffer"_s);
    QVERIFY(offer->isVisible());
    QVERIFY(fixture->window().findChild<NoticeBar *>(u"offer"_s)->message().contains(u"reviews.csv"_s));
    offer->click();
    QVERIFY(!offer->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(fixture->session().batch().view().phase, BatchPhase::Finished, 60'000);
    QFile output(m_folder->filePath(u"reviews-answers.csv"_s));
    QVERIFY(output.open(QIODevice::ReadOnly));
    QCOMPARE(output.readAll().count(",positive,"), 200);
}

void WindowRecallTest::anOfferOutlivesNoticesAndNotItsTable()
{
    const QString path = write(u"reviews.csv"_s, rows(200));
    SimulatorOptions slow;
    slow.latency = std::chrono::milliseconds(150);
    {
        const auto fixture = open(slow);
        openTable(*fixture, path);
        fixture->session().batch().run();
        QTRY_VERIFY(fixture->session().batch().view().share > 0.01);
    }
    const auto fixture = open();
    auto *offer = fixture->window().findChild<QPushButton *>(u"noticeOffer"_s);
    QVERIFY(offer && offer->isVisible());
    fixture->window().showNotice(u"Something else."_s);
    fixture->window().showNotice({});
    QVERIFY(offer->isVisible());
    // A budget that was typed counts here too.
    auto *budget = fixture->window().findChild<QLineEdit *>(u"batchBudget"_s);
    fixture->window().showBatch();
    budget->setFocus();
    QTest::keyClicks(budget, u"much"_s);
    offer->click();
    QCOMPARE(fixture->session().batch().view().unreadBudget, u"much"_s);
    QVERIFY(!fixture->session().batch().isRunning());
    fixture->window().offer(u"Shall it go on?"_s, u"Go on"_s, [] {});
    QVERIFY(offer->isVisible());
    openTable(*fixture, write(u"others.csv"_s, rows(2)));
    QVERIFY(!offer->isVisible());
}

void WindowRecallTest::aBudgetIsThereAgain()
{
    const QString path = write(u"reviews.csv"_s, rows(3));
    {
        const auto fixture = open();
        openTable(*fixture, path);
        auto *budget = fixture->window().findChild<QLineEdit *>(u"batchBudget"_s);
        budget->setFocus();
        QTest::keyClicks(budget, u"0.50"_s);
        QTest::keyClick(budget, Qt::Key_Return);
    }
    const auto fixture = open();
    QCOMPARE(fixture->session().batch().view().budgetUsd, std::optional(0.5));
    QCOMPARE(fixture->window().findChild<QLineEdit *>(u"batchBudget"_s)->text(), u"0.5"_s);
    // Another table has the same field, and it says what holds.
    openTable(*fixture, write(u"others.csv"_s, rows(2)));
    QCOMPARE(fixture->session().batch().view().budgetUsd, std::optional(0.5));
    QCOMPARE(fixture->window().findChild<QLineEdit *>(u"batchBudget"_s)->text(), u"0.5"_s);
}

void WindowRecallTest::aTableThatIsGoneIsSaid()
{
    const QString path = write(u"reviews.csv"_s, rows(3));
    {
        const auto fixture = open();
        openTable(*fixture, path);
    }
    QVERIFY(QFile::remove(path));
    const auto fixture = open();
    QCOMPARE(fixture->session().batch().view().phase, BatchPhase::Empty);
    const QString notice = fixture->window().findChild<NoticeBar *>()->message();
    QVERIFY2(notice.contains(path), qPrintable(notice));
}

void WindowRecallTest::filesThatWereOpenedAreListed()
{
    const QString text = write(u"letter.txt"_s, "Dear you");
    const QString table = write(u"reviews.csv"_s, rows(3));
    {
        const auto fixture = open();
        fixture->window().openFile(m_folder->filePath(u"missing.txt"_s));
        fixture->window().openFile(text);
        openTable(*fixture, m_folder->filePath(u"missing.csv"_s));
        openTable(*fixture, table);
        QCOMPARE(recent(fixture->window()), (QStringList{u"letter.txt"_s, u"reviews.csv"_s, u"&Clear"_s}));
    }
    const auto fixture = open();
    QCOMPARE(recent(fixture->window()), (QStringList{u"letter.txt"_s, u"reviews.csv"_s, u"&Clear"_s}));
    fixture->window().setText(u"another"_s);
    const QList<QAction *> actions = fixture->window().findChild<RecentMenu *>()->actions();
    for (QAction *action : actions) {
        if (action->text().startsWith(u"letter"_s)) {
            action->trigger(); // which makes the menu anew
            break;
        }
    }
    QTRY_COMPARE(fixture->window().text(), u"Dear you"_s);
}

void WindowRecallTest::theListCanBeCleared()
{
    {
        const auto fixture = open();
        fixture->window().openFile(write(u"letter.txt"_s, "Dear you"));
        fixture->window().findChild<QAction *>(u"clearRecent"_s)->trigger();
        QTRY_COMPARE(recent(fixture->window()).size(), 1);
    }
    QVERIFY(!stateFile().contains("letter.txt"));
}

void WindowRecallTest::anotherLanguageForgetsNothing()
{
    m_settings.push_back(std::make_unique<SettingsStore>(m_folder->path()));
    WindowHost host({}, {}, QProcessEnvironment(), {m_settings.back().get(), nullptr, nullptr, m_state.get()});
    MainWindow &window = host.session().window();
    window.setText(u"A text that is not sent."_s);
    host.session().open(write(u"reviews.csv"_s, rows(3)));
    QTRY_COMPARE(recent(window).size(), 2);
    window.batchPage().setHiddenColumns({u"id"_s});
    window.batchPage().setColumnWidths({{u"text"_s, 333}});
    QSignalSpy replaced(&host, &WindowHost::windowReplaced);
    window.findChild<QAction *>(u"settingsPageAction"_s)->trigger();
    auto *language = window.findChild<QComboBox *>(u"lookLanguage"_s);
    QVERIFY(language);
    language->setCurrentIndex(language->findData(u"de"_s));
    QTRY_COMPARE(replaced.size(), 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    MainWindow &other = host.session().window();
    QCOMPARE(recent(other).first(), u"reviews.csv"_s);
    QCOMPARE(other.batchPage().hiddenColumns(), QStringList{u"id"_s});
    QCOMPARE(other.batchPage().columnWidths().value(u"text"_s), 333);
    // A program that is killed has kept what the new window shows.
    QCOMPARE(m_state->load().text, u"A text that is not sent."_s);
    QCOMPARE(m_state->load().hiddenColumns, QStringList{u"id"_s});
}

void WindowRecallTest::aFileThatIsNoneIsAsGoodAsNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("no JSON") << QByteArray("\x89PNG\x00{{{", 8);
    QTest::newRow("an array") << QByteArray("[1,2]");
    QTest::newRow("other kinds of values") << QByteArray(
        R"({"text":7,"page":[],"batch":{"budgetUsd":"1"},"recentTexts":{"a":1},"columnWidths":{"id":"wide","n":-4}})");
}

void WindowRecallTest::aFileThatIsNoneIsAsGoodAsNone()
{
    QFETCH(QByteArray, content);
    write(u"window.json"_s, content);
    QCOMPARE(m_state->load(), WindowState());
    QVERIFY(!open()->session().restoreText());
}

void WindowRecallTest::aStateSurvivesItsFile()
{
    WindowState state;
    state.text = u"a \"text\" 文\n"_s;
    state.page = u"batchPageAction"_s;
    state.batch = {u"/in.csv"_s,           u"text"_s, u"id"_s,           u"/out.csv"_s, {u"sentiment"_s},
                   {u"a/m"_s, u"b/m/n"_s}, true,      1'000'000'000'000, 0.25};
    state.recentTexts = QStringList{u"/a.txt"_s};
    state.recentTables = QStringList{u"/b.csv"_s, u"/c.csv"_s};
    state.columnWidths = {{u"id"_s, 40}};
    state.hiddenColumns = QStringList{u"text"_s};
    QCOMPARE(m_state->save(state), std::nullopt);
    QCOMPARE(m_state->load(), state);
}

void WindowRecallTest::aFullDiskKeepsWhatWasThere()
{
    WindowState state;
    state.text = u"before"_s;
    QCOMPARE(m_state->save(state), std::nullopt);
    WindowState later;
    later.text = QString(100'000, u'x');
    {
        const FullDisk full(4096);
        const auto problem = m_state->save(later);
        QVERIFY(problem && problem->contains(u"window.json"_s));
    }
    QCOMPARE(m_state->load(), state);
}

QTEST_MAIN(WindowRecallTest)
#include "tst_windowrecall.moc"

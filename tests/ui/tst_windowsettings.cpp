// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowhost.h"
#include "app/shared/knowntasks.h"
#include "app/shared/localstore.h"
#include "core/settings/secretid.h"
#include "core/simulator/simulatorserver.h"
#include "tests/support/fakes/fakekeychain.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/endpointdialog.h"
#include "ui/dialogs/taskdialog.h"
#include "ui/pages/settingscache.h"
#include "ui/pages/settingsendpoints.h"
#include "ui/pages/settingsnetwork.h"
#include "ui/pages/settingspage.h"
#include "ui/pages/settingstasks.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/resultcard.h"
#include "ui/widgets/resultsgrid.h"
#include "ui/widgets/texteditor.h"
#include "ui/widgets/welcomebar.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename Widget>
Widget *field(QWidget &in, const QString &name)
{
    return in.findChild<Widget *>(name);
}

void typeInto(QLineEdit *line, const QString &text)
{
    line->setText(text);
    Q_EMIT line->editingFinished();
}

QString visibleText(const QWidget &in)
{
    QStringList texts;
    const QList<QLabel *> labels = in.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts.append(label->text());
    return texts.join(u'\n');
}

} // namespace

//! The settings page on the real thing.
class WindowSettingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void limitsHoldForWhatIsAskedNext();
    void wrongAddressesAreSaidAndNotSaved();
    void passwordsGoToTheKeychain();
    void removedEndpointTakesItsKeyAlong();
    void endpointIsAddedWithoutBeingATarget();
    void endpointIsTested();
    void ownTaskIsAskedLikeTheOthers();
    void taskIsTriedBeforeItIsKept();
    void whatWasEnteredIsNotLostByAKey();
    void removedTaskComesBack();
    void changedShortcutWorksAndStays();
    void listOfShortcutsIsOfTheSameActions();
    void cardKeysFollow();
    void cacheIsClearedAndSaysHowMuch();
    void welcomeComesOnce();
    void welcomeOffersTheServerThatIsFound();
    void newsAreToldOnceAfterAnUpdate();
    void aboutSaysWhatItIsMadeOf();
    void languageChangesWhileARunIsInFlight();
    void languageChangesWhileTheKeychainIsLocked();
    void whatBecameOfABatchIsToldInTheOtherLanguage();

private:
    std::unique_ptr<WindowFixture> open();
    WindowKeeping keeping();
    AppSettings saved();
    SettingsPage &page(MainWindow &window);
    void save(const AppSettings &settings);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<std::unique_ptr<SettingsStore>> m_stores;
    std::unique_ptr<LocalStore> m_store;
    FakeKeychain m_keychain;
};

void WindowSettingsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain.entries.clear();
    m_keychain.silent = false;
}

void WindowSettingsTest::cleanup()
{
    m_stores.clear();
    m_store.reset();
}

WindowKeeping WindowSettingsTest::keeping()
{
    m_stores.push_back(std::make_unique<SettingsStore>(m_folder->path()));
    return {m_stores.back().get(), &m_keychain, m_store.get()};
}

std::unique_ptr<WindowFixture> WindowSettingsTest::open()
{
    return std::make_unique<WindowFixture>(SimulatorOptions{}, EnginePolicy{}, QProcessEnvironment(), keeping());
}

AppSettings WindowSettingsTest::saved()
{
    return SettingsStore(m_folder->path()).load().settings;
}

void WindowSettingsTest::save(const AppSettings &settings)
{
    QCOMPARE(SettingsStore(m_folder->path()).save(settings), std::nullopt);
}

SettingsPage &WindowSettingsTest::page(MainWindow &window)
{
    window.findChild<QAction *>(u"settingsPageAction"_s)->trigger();
    return *window.findChild<SettingsPage *>();
}

void WindowSettingsTest::limitsHoldForWhatIsAskedNext()
{
    const auto fixture = open();
    SettingsPage &settings = page(fixture->window());
    field<QSpinBox>(settings, u"limitsMaxConcurrent"_s)->setValue(3);
    QTRY_COMPARE(saved().limits.maxConcurrent, 3);
    const QList<TargetLoad> loads = fixture->workbench().loads();
    QVERIFY(!loads.isEmpty());
    QVERIFY2(loads.first().limit <= 3, qPrintable(QString::number(loads.first().limit)));
}

void WindowSettingsTest::wrongAddressesAreSaidAndNotSaved()
{
    const auto fixture = open();
    SettingsPage &settings = page(fixture->window());
    field<QComboBox>(settings, u"networkProxyKind"_s)->setCurrentIndex(2);
    typeInto(field<QLineEdit>(settings, u"networkProxy"_s), u"ftp://host"_s);
    QVERIFY(!field<QLabel>(settings, u"networkProxyProblem"_s)->isHidden());
    typeInto(field<QLineEdit>(settings, u"networkCaFile"_s), m_folder->filePath(u"missing.pem"_s));
    QVERIFY(!field<QLabel>(settings, u"networkCertificatesProblem"_s)->isHidden());
    typeInto(field<QLineEdit>(settings, u"cacheRedis"_s), u"http://host"_s);
    QVERIFY(!field<QLabel>(settings, u"cacheRedisProblem"_s)->isHidden());
    // What is right is saved all the same.
    field<QSpinBox>(settings, u"limitsMaxAttempts"_s)->setValue(2);
    QTRY_COMPARE(saved().limits.maxAttempts, 2);
    QVERIFY(saved().network == NetworkSettings());
    QVERIFY(saved().cache == CacheSettings());
    typeInto(field<QLineEdit>(settings, u"networkProxy"_s), u"http://host:3128"_s);
    QVERIFY(field<QLabel>(settings, u"networkProxyProblem"_s)->isHidden());
    QTRY_COMPARE(saved().network.proxy, u"http://host:3128"_s);
}

void WindowSettingsTest::passwordsGoToTheKeychain()
{
    const auto fixture = open();
    SettingsPage &settings = page(fixture->window());
    field<QComboBox>(settings, u"networkProxyKind"_s)->setCurrentIndex(2);
    typeInto(field<QLineEdit>(settings, u"networkProxy"_s), u"http://host:3128"_s);
    typeInto(field<QLineEdit>(settings, u"networkProxyUser"_s), u"ada"_s);
    auto *password = field<QLineEdit>(settings, u"networkProxyPassword"_s);
    QVERIFY(password->isEnabled());
    typeInto(password, u"pa55"_s);
    QVERIFY(password->text().isEmpty());
    QTRY_VERIFY(m_keychain.entries.contains(proxyPasswordId(u"http://host:3128"_s).name));
    QFile file(m_folder->filePath(u"settings.ini"_s));
    fixture->session().memory().save();
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("pa55"));
}

void WindowSettingsTest::removedEndpointTakesItsKeyAlong()
{
    const auto fixture = open();
    TargetDraft draft;
    draft.endpoint = {u"work"_s, Protocol::OpenAiChat, QUrl(u"https://llm.example/v1"_s), Secret("sk-1")};
    draft.model = u"m"_s;
    draft.keyTyped = true;
    draft.rememberKey = true;
    Q_EMIT fixture->window().targetEntered(draft, -1);
    QTRY_COMPARE(m_keychain.entries.size(), 1);
    SettingsEndpoints &list = page(fixture->window()).endpoints();
    auto *table = field<QTableView>(list, u"endpointsTable"_s);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"work"_s);
    QVERIFY2(table->model()->index(0, 2).data().toString().contains(u"keychain"_s),
             qPrintable(table->model()->index(0, 2).data().toString()));
    table->selectRow(0);
    field<QPushButton>(list, u"endpointsRemove"_s)->click();
    auto *confirmed = fixture->window().findChild<QPushButton *>(u"endpointsRemoveConfirmed"_s);
    QVERIFY(confirmed);
    confirmed->click();
    QTRY_COMPARE(m_keychain.entries.size(), 0);
    QCOMPARE(fixture->workbench().targets().size(), 1);
    QTRY_VERIFY(saved().endpoints.isEmpty());
    QVERIFY(table->model()->index(0, 0).data().toString() != u"work"_s);
}

void WindowSettingsTest::endpointIsAddedWithoutBeingATarget()
{
    const auto fixture = open();
    field<QPushButton>(page(fixture->window()).endpoints(), u"endpointsAdd"_s)->click();
    auto *dialog = fixture->window().findChild<EndpointDialog *>();
    QVERIFY(dialog);
    field<QLineEdit>(*dialog, u"endpointUrl"_s)->setText(u"http://127.0.0.1:9/v1"_s);
    field<QLineEdit>(*dialog, u"endpointName"_s)->setText(u"mine"_s);
    // The model may be left open.
    QVERIFY(field<QPushButton>(*dialog, u"endpointAccept"_s)->isEnabled());
    field<QPushButton>(*dialog, u"endpointAccept"_s)->click();
    QTRY_COMPARE(saved().endpoints.size(), 1);
    QCOMPARE(fixture->workbench().targets().size(), 1);
    QVERIFY(fixture->window().findChild<QAction *>(u"offer_mine"_s));
}

void WindowSettingsTest::endpointIsTested()
{
    AppSettings settings;
    settings.endpoints = {{.name = u"dead"_s, .baseUrl = QUrl(u"http://127.0.0.1:9/v1"_s), .defaultModel = u"m"_s}};
    save(settings);
    const auto fixture = open();
    SettingsEndpoints &list = page(fixture->window()).endpoints();
    field<QTableView>(list, u"endpointsTable"_s)->selectRow(0);
    auto *test = field<QPushButton>(list, u"endpointsTest"_s);
    QVERIFY(test->isEnabled());
    test->click();
    QVERIFY(!test->isEnabled());
    QTRY_VERIFY(test->isEnabled());
    const QString outcome = field<QLabel>(list, u"endpointsOutcome"_s)->text();
    QVERIFY2(outcome.contains(u"dead"_s) && outcome.contains(u"✕"_s), qPrintable(outcome));
}

void WindowSettingsTest::ownTaskIsAskedLikeTheOthers()
{
    {
        const auto fixture = open();
        fixture->click(u"Add a task"_s);
        auto *dialog = fixture->window().findChild<TaskDialog *>();
        QVERIFY(dialog);
        QTest::keyClicks(field<QLineEdit>(*dialog, u"taskTitle"_s), u"In short"_s);
        field<QPlainTextEdit>(*dialog, u"taskSystem"_s)
            ->setPlainText(u"Summarize this text in one complete sentence."_s);
        field<QPlainTextEdit>(*dialog, u"taskPrompt"_s)->setPlainText(u"<text>\n{text}\n</text>"_s);
        field<QPushButton>(*dialog, u"taskAccept"_s)->click();
        auto *toggle = fixture->window().findChild<QPushButton *>(u"task_in-short"_s);
        QVERIFY(toggle);
        QVERIFY(toggle->isChecked());
        fixture->type(u"The screen is superb. The battery is excellent."_s);
        fixture->click(u"Run"_s);
        QTRY_COMPARE(fixture->runsFinished().size(), 1);
        QCOMPARE(fixture->results().rowCount(), 4);
        QCOMPARE(fixture->results().headerData(3, Qt::Vertical).toString(), u"In short"_s);
        QCOMPARE(fixture->cell(3).state, QueryState::Done);
        QCOMPARE(fixture->cell(3).request.task, u"in-short"_s);
    }
    const auto fixture = open();
    auto *toggle = fixture->window().findChild<QPushButton *>(u"task_in-short"_s);
    QVERIFY(toggle);
    QVERIFY(toggle->isChecked());
}

void WindowSettingsTest::taskIsTriedBeforeItIsKept()
{
    const auto fixture = open();
    SettingsTasks &tasks = page(fixture->window()).tasks();
    field<QTableView>(tasks, u"tasksTable"_s)->selectRow(0);
    field<QPushButton>(tasks, u"tasksDuplicate"_s)->click();
    auto *dialog = fixture->window().findChild<TaskDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->task().id.isEmpty());
    auto *attempt = field<QPushButton>(*dialog, u"taskTry"_s);
    QVERIFY(attempt->isEnabled());
    attempt->click();
    auto *trial = field<QLabel>(*dialog, u"taskTrial"_s);
    QTRY_VERIFY(attempt->isEnabled());
    QVERIFY2(trial->text().contains(u"answered in"_s), qPrintable(trial->text()));
    dialog->reject();
    QVERIFY(saved().ownTasks.isEmpty());
    QCOMPARE(fixture->workbench().tasks().size(), 3);
}

void WindowSettingsTest::whatWasEnteredIsNotLostByAKey()
{
    const auto fixture = open();
    SettingsTasks &tasks = page(fixture->window()).tasks();
    const auto begin = [&] {
        field<QTableView>(tasks, u"tasksTable"_s)->selectRow(0);
        field<QPushButton>(tasks, u"tasksDuplicate"_s)->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return fixture->window().findChild<TaskDialog *>();
    };
    QPointer<TaskDialog> dialog = begin();
    QVERIFY(dialog && dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    dialog = begin();
    field<QLineEdit>(*dialog, u"taskTitle"_s)->setText(u"Another"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    auto *question = dialog->findChild<QMessageBox *>(u"taskDiscardQuestion"_s);
    QVERIFY(question && dialog->isVisible());
    question->reject();
    QTRY_VERIFY(!dialog->findChild<QMessageBox *>(u"taskDiscardQuestion"_s));
    QCOMPARE(dialog->task().title, u"Another"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    dialog->findChild<QPushButton *>(u"taskDiscard"_s)->click();
    QTRY_VERIFY(!dialog);
    // Cancel says so by itself.
    dialog = begin();
    field<QLineEdit>(*dialog, u"taskTitle"_s)->setText(u"Another"_s);
    field<QPushButton>(*dialog, u"taskCancel"_s)->click();
    QTRY_VERIFY(!dialog);
    QVERIFY(saved().ownTasks.isEmpty());
}

void WindowSettingsTest::removedTaskComesBack()
{
    const auto fixture = open();
    SettingsTasks &tasks = page(fixture->window()).tasks();
    QVERIFY(!field<QPushButton>(tasks, u"tasksRestore"_s)->isEnabled());
    field<QTableView>(tasks, u"tasksTable"_s)->selectRow(1);
    field<QPushButton>(tasks, u"tasksRemove"_s)->click();
    fixture->window().findChild<QPushButton *>(u"tasksRemoveConfirmed"_s)->click();
    QCOMPARE(fixture->workbench().tasks().size(), 2);
    QVERIFY(!fixture->window().findChild<QPushButton *>(u"task_topics"_s));
    field<QPushButton>(tasks, u"tasksRestore"_s)->click();
    fixture->window().findChild<QPushButton *>(u"tasksRestoreConfirmed"_s)->click();
    QVERIFY(fixture->workbench().tasks() == builtinTasks());
    QVERIFY(fixture->window().findChild<QPushButton *>(u"task_topics"_s));
}

void WindowSettingsTest::changedShortcutWorksAndStays()
{
    AppSettings settings;
    settings.window.shortcuts = {{u"openAction"_s, u"F9"_s}, {u"noSuchAction"_s, u"F10"_s}};
    save(settings);
    const auto fixture = open();
    QCOMPARE(fixture->window().findChild<QAction *>(u"openAction"_s)->shortcut(), QKeySequence(u"F9"_s));
    QVERIFY(QTest::qWaitForWindowActive(&fixture->window()));
    QTest::keyClick(&fixture->window(), Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(fixture->window().findChild<SettingsPage *>()->isVisible());
    QTest::keyClick(&fixture->window(), Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(!fixture->window().findChild<SettingsPage *>()->isVisible());
}

void WindowSettingsTest::listOfShortcutsIsOfTheSameActions()
{
    AppSettings settings;
    settings.window.shortcuts = {{u"openAction"_s, u"F9"_s}};
    save(settings);
    const auto fixture = open();
    fixture->window().findChild<QAction *>(u"shortcutsAction"_s)->trigger();
    auto *list = fixture->window().findChild<QDialog *>(u"infoDialog"_s);
    QVERIFY(list);
    const QString words = visibleText(*list);
    for (const QString &each : {u"F9"_s, u"Open text"_s, u"Ctrl+Shift+C"_s, u"Filter the request log"_s})
        QVERIFY2(words.contains(each), qPrintable(each + u" in "_s + words));
    QVERIFY2(!words.contains(u"Ctrl+O"_s), qPrintable(words));
}

void WindowSettingsTest::cardKeysFollow()
{
    AppSettings settings;
    settings.window.shortcuts = {{u"retryCardAction"_s, u"F7"_s}};
    save(settings);
    const auto fixture = open();
    fixture->type(u"The screen is superb."_s);
    fixture->click(u"Run"_s);
    QTRY_COMPARE(fixture->runsFinished().size(), 1);
    auto *card = fixture->window().findChild<ResultsGrid *>()->card(0, 0);
    QCOMPARE(card->findChild<QAction *>(u"retry"_s)->shortcut(), QKeySequence(u"F7"_s));
}

void WindowSettingsTest::cacheIsClearedAndSaysHowMuch()
{
    m_store = std::make_unique<LocalStore>(preparedDataFolder(m_folder->path()));
    const auto fixture = open();
    fixture->type(u"The screen is superb. The battery is excellent."_s);
    fixture->click(u"Run"_s);
    QTRY_COMPARE(fixture->runsFinished().size(), 1);
    SettingsPage &settings = page(fixture->window());
    settings.showSection(settings.cache());
    auto *clear = field<QPushButton>(settings, u"cacheClear"_s);
    auto *kept = field<QLabel>(settings, u"cacheKept"_s);
    // Answers are written in groups, a moment after they came.
    QTRY_VERIFY((Q_EMIT settings.shown(), clear->isEnabled()));
    QVERIFY2(kept->text().contains(u'3'), qPrintable(kept->text()));
    clear->click();
    fixture->window().findChild<QPushButton *>(u"cacheClearConfirmed"_s)->click();
    QTRY_VERIFY2(kept->text().contains(u"Forgot"_s), qPrintable(kept->text()));
    QVERIFY(!clear->isEnabled());
}

void WindowSettingsTest::welcomeComesOnce()
{
    {
        const auto fixture = open();
        auto *bar = fixture->window().findChild<WelcomeBar *>();
        QVERIFY(bar);
        QVERIFY(bar->isVisible());
        fixture->click(u"Keep the built-in analysis"_s);
        QTRY_VERIFY(!fixture->window().findChild<WelcomeBar *>());
        QCOMPARE(fixture->workbench().targets().size(), 1);
    }
    QVERIFY(saved().window.welcomed);
    QVERIFY(!open()->window().findChild<WelcomeBar *>());
}

void WindowSettingsTest::welcomeOffersTheServerThatIsFound()
{
    SimulatorServer server(SimulatorOptions{});
    QVERIFY(server.listen());
    SessionCore core({}, {}, QProcessEnvironment(), keeping());
    MainWindow window(core.workbench().results(), core.batch().table(), nullptr);
    WindowWelcome welcome(core, window);
    auto *bar = window.findChild<WelcomeBar *>();
    QVERIFY(bar);
    auto *use = bar->findChild<QPushButton *>(u"welcomeServer"_s);
    QVERIFY(use->isHidden());
    QSignalSpy entered(&window, &MainWindow::targetEntered);
    welcome.lookForServers({{server.port(), LocalServerKind::Other}});
    QTRY_VERIFY(!use->isHidden());
    const QString address = u"127.0.0.1:%1"_s.arg(server.port());
    QVERIFY2(use->text().contains(address), qPrintable(use->text()));
    use->click();
    QCOMPARE(entered.size(), 1);
    const auto draft = entered.first().first().value<TargetDraft>();
    QCOMPARE(draft.endpoint.baseUrl.authority(), address);
    QVERIFY(!draft.model.isEmpty());
    QVERIFY(core.memory().settings().window.welcomed);
}

void WindowSettingsTest::newsAreToldOnceAfterAnUpdate()
{
    AppSettings settings;
    settings.window.newsOf = u"0.0.1"_s;
    save(settings);
    {
        const auto fixture = open();
        const QString notice = fixture->window().findChild<NoticeBar *>()->message();
        QVERIFY2(notice.contains(QStringLiteral(FANLIGHT_VERSION)), qPrintable(notice));
        fixture->window().findChild<QAction *>(u"newsAction"_s)->trigger();
        auto *news = fixture->window().findChild<QTextBrowser *>(u"news"_s);
        QVERIFY(news);
        QVERIFY2(news->toPlainText().contains(u"Added"_s), qPrintable(news->toPlainText()));
    }
    const auto fixture = open();
    QVERIFY(fixture->window().findChild<NoticeBar *>()->message().isEmpty());
}

void WindowSettingsTest::aboutSaysWhatItIsMadeOf()
{
    const auto fixture = open();
    fixture->window().findChild<QAction *>(u"aboutAction"_s)->trigger();
    auto *about = fixture->window().findChild<QDialog *>(u"infoDialog"_s);
    QVERIFY(about);
    const QString words = visibleText(*about);
    for (const QString &each : {QStringLiteral(FANLIGHT_VERSION), QString::fromLatin1(qVersion()), u"SSL"_s, u"3."_s})
        QVERIFY2(words.contains(each), qPrintable(each + u" in "_s + words));
}

void WindowSettingsTest::languageChangesWhileARunIsInFlight()
{
    SimulatorOptions slow;
    slow.firstToken = 150ms;
    slow.tokensPerSecond = 8;
    WindowHost host(slow, {}, QProcessEnvironment(), keeping());
    MainWindow &english = host.session().window();
    english.show();
    const QString text = QString(u"The screen is superb. "_s).repeated(60);
    english.setText(u"An earlier text."_s);
    english.setText(text);
    Workbench &bench = host.session().workbench();
    QSignalSpy finished(&bench, &Workbench::runFinished);
    english.findChild<QAction *>(u"runAction"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(
        bench.results().hasIndex(0, 0) && bench.results().cell(2, 0).state == QueryState::Streaming, 30'000);
    SettingsPage &settings = page(english);
    auto *language = field<QComboBox>(settings, u"lookLanguage"_s);
    QSignalSpy replaced(&host, &WindowHost::windowReplaced);
    language->setCurrentIndex(language->findData(u"de"_s));
    QTRY_COMPARE(replaced.size(), 1);

    MainWindow &german = host.session().window();
    QVERIFY(&german != &english);
    QVERIFY(german.isVisible());
    QCOMPARE(&host.session().workbench(), &bench);
    QCOMPARE(german.text(), text);
    QCOMPARE(german.currentPage(), u"settingsPage"_s);
    QCOMPARE(QLocale().language(), QLocale::German);
    QVERIFY2(german.findChild<QLabel *>(u"counts"_s)->text().contains(u"1.3"_s),
             qPrintable(german.findChild<QLabel *>(u"counts"_s)->text()));
    QCOMPARE(field<QComboBox>(german, u"lookLanguage"_s)->currentData().toString(), u"de"_s);
    // The run has not noticed.
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    auto *card = german.findChild<ResultsGrid *>()->card(2, 0);
    QVERIFY(card);
    QTRY_COMPARE(card->cell().state, QueryState::Done);
    QVERIFY(!bench.isRunning());
    german.showAnalyze();
    QVERIFY(german.findChild<QAction *>(u"runAction"_s)->isEnabled());
    // What was typed can still be undone.
    german.findChild<TextEditor *>()->undo();
    QCOMPARE(german.text(), u"An earlier text."_s);
    QTRY_COMPARE(saved().window.language, u"de"_s);
}

void WindowSettingsTest::languageChangesWhileTheKeychainIsLocked()
{
    AppSettings settings;
    settings.targets = {{u"openai"_s, u"gpt-test"_s}};
    save(settings);
    m_keychain.silent = true;
    WindowHost host({}, {}, QProcessEnvironment(), keeping());
    host.session().window().show();
    QCOMPARE(host.session().workbench().targets().size(), 0);
    QSignalSpy replaced(&host, &WindowHost::windowReplaced);
    auto *language = field<QComboBox>(page(host.session().window()), u"lookLanguage"_s);
    language->setCurrentIndex(language->findData(u"de"_s));
    QTRY_COMPARE(replaced.size(), 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    m_keychain.speak();

    // The window that asked first is gone, and the one that is there has its targets once.
    QTRY_COMPARE(host.session().workbench().targets().size(), 1);
    QCOMPARE(host.session().workbench().targets().first().target().name(), u"openai/gpt-test"_s);
}

void WindowSettingsTest::whatBecameOfABatchIsToldInTheOtherLanguage()
{
    const QTemporaryDir tables;
    QFile table(tables.filePath(u"reviews.csv"_s));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("text\nI love it.\nIt is bad.\n");
    table.close();
    WindowHost host({}, {}, QProcessEnvironment(), keeping());
    host.session().window().show();
    host.session().window().showBatch();
    BatchWork &work = host.session().batch();
    work.open(table.fileName());
    work.run();
    QTRY_COMPARE_WITH_TIMEOUT(work.view().phase, BatchPhase::Finished, 20'000);
    QTRY_VERIFY2(work.view().progress.contains(u"All 6 answered"_s), qPrintable(work.view().progress));
    QSignalSpy replaced(&host, &WindowHost::windowReplaced);
    auto *language = field<QComboBox>(page(host.session().window()), u"lookLanguage"_s);
    language->setCurrentIndex(language->findData(u"de"_s));
    QTRY_COMPARE(replaced.size(), 1);
    QVERIFY2(work.view().progress.contains(u"beantwortet"_s), qPrintable(work.view().progress));
    const auto *told = host.session().window().findChild<QLabel *>(u"batchProgressText"_s);
    QTRY_VERIFY2(told->text().contains(u"beantwortet"_s), qPrintable(told->text()));
    QTRY_VERIFY2(work.view().plan.contains(u"Zeilen"_s), qPrintable(work.view().plan));
}

QTEST_MAIN(WindowSettingsTest)
#include "tst_windowsettings.moc"

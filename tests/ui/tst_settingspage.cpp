// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/taskdialog.h"
#include "ui/pages/settingscache.h"
#include "ui/pages/settingsendpoints.h"
#include "ui/pages/settingsnetwork.h"
#include "ui/pages/settingspage.h"
#include "ui/pages/settingsshortcuts.h"
#include "ui/pages/settingstasks.h"
#include "ui/widgets/shortcutbook.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class SettingsPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showingIsNobodysChoice();
    void eachFieldTellsItsSetting_data();
    void eachFieldTellsItsSetting();
    void wrongTextStaysBesideItsProblem();
    void everyControlIsNamed();
    void removingAnEndpointAsks();
    void presetsCannotBeRemoved();
    void clearingTheCacheSaysHowMuch();
    void conflictingKeysAreSaid();
    void keysOfTheTypewriterAreRefused();
    void taskDialogSaysWhatIsMissing();
    void taskDialogGivesBackWhatItGot();
};

namespace {

AppSettings lastChosen(QSignalSpy &spy)
{
    return spy.isEmpty() ? AppSettings() : spy.last().first().value<AppSettings>();
}

template <typename Widget>
Widget *field(QWidget &in, const QString &name)
{
    return in.findChild<Widget *>(name);
}

} // namespace

void SettingsPageTest::showingIsNobodysChoice()
{
    SettingsPage page;
    QSignalSpy chosen(&page, &SettingsPage::chosen);
    AppSettings settings;
    settings.limits.maxConcurrent = 7;
    settings.limits.deadlines.connect = std::chrono::milliseconds(1'234);
    settings.privacy.excerpts = ExcerptKind::Full;
    settings.privacy.retentionDays = 9;
    settings.cache.redisUrl = u"redis://host:6379"_s;
    settings.network.proxy = u"socks5://host:1080"_s;
    settings.window.colorScheme = ColorScheme::Dark;
    page.setSettings(settings);
    page.setSettings({});
    QCOMPARE(chosen.size(), 0);
}

void SettingsPageTest::eachFieldTellsItsSetting_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<AppSettings>("expected");
    const auto row = [](const char *what, const QString &name, const QVariant &value, auto change) {
        AppSettings expected;
        change(expected);
        QTest::newRow(what) << name << value << expected;
    };
    using namespace std::chrono_literals;
    row("queries at once", u"limitsMaxConcurrent"_s, 9, [](auto &s) { s.limits.maxConcurrent = 9; });
    row("always as many", u"limitsFixed"_s, true, [](auto &s) { s.limits.fixed = true; });
    row("time to connect", u"limitsConnect"_s, 2.5, [](auto &s) { s.limits.deadlines.connect = 2500ms; });
    row("no limit to the first byte", u"limitsFirstByte"_s, 0.0, [](auto &s) { s.limits.deadlines.firstByte = 0ms; });
    row("attempts", u"limitsMaxAttempts"_s, 1, [](auto &s) { s.limits.maxAttempts = 1; });
    row("longest wait", u"limitsLongestRetryAfter"_s, 30, [](auto &s) { s.limits.longestRetryAfter = 30s; });
    row("no cache", u"cacheEnabled"_s, false, [](auto &s) { s.cache.enabled = false; });
    row("age of the cache", u"cacheDays"_s, 3, [](auto &s) { s.cache.longestAge = std::chrono::days(3); });
    row("size of the cache", u"cacheMegabytes"_s, 64, [](auto &s) { s.cache.megabytes = 64; });
    row("a team's cache", u"cacheRedis"_s, u"redis://h:1/2"_s, [](auto &s) { s.cache.redisUrl = u"redis://h:1/2"_s; });
    row("nothing is kept", u"privacyExcerpts"_s, 0, [](auto &s) { s.privacy.excerpts = ExcerptKind::None; });
    row("another name", u"privacyUserName"_s, u" ada "_s, [](auto &s) { s.privacy.userName = u"ada"_s; });
    row("retention", u"privacyDays"_s, 90, [](auto &s) { s.privacy.retentionDays = 90; });
    row("a direct connection", u"networkProxyKind"_s, 1, [](auto &s) { s.network.proxy = u"direct"_s; });
    row("certificates", u"networkCaFile"_s, u"/etc/ca.pem"_s, [](auto &s) { s.network.caFile = u"/etc/ca.pem"_s; });
    row("dark", u"lookScheme"_s, 2, [](auto &s) { s.window.colorScheme = ColorScheme::Dark; });
}

void SettingsPageTest::eachFieldTellsItsSetting()
{
    QFETCH(const QString, name);
    QFETCH(const QVariant, value);
    QFETCH(const AppSettings, expected);
    SettingsPage page;
    page.setSettings({});
    QSignalSpy chosen(&page, &SettingsPage::chosen);
    auto *widget = field<QWidget>(page, name);
    QVERIFY(widget);
    if (auto *number = qobject_cast<QSpinBox *>(widget))
        number->setValue(value.toInt());
    else if (auto *seconds = qobject_cast<QDoubleSpinBox *>(widget))
        seconds->setValue(value.toDouble());
    else if (auto *box = qobject_cast<QCheckBox *>(widget))
        box->setChecked(value.toBool());
    else if (auto *choice = qobject_cast<QComboBox *>(widget))
        choice->setCurrentIndex(value.toInt());
    else if (auto *line = qobject_cast<QLineEdit *>(widget)) {
        line->setText(value.toString());
        Q_EMIT line->editingFinished();
    }
    QCOMPARE(chosen.size(), 1);
    QVERIFY(lastChosen(chosen) == expected);
}

void SettingsPageTest::wrongTextStaysBesideItsProblem()
{
    SettingsPage page;
    page.setSettings({});
    page.showSection(page.cache());
    auto *redis = field<QLineEdit>(page, u"cacheRedis"_s);
    auto *problem = field<QLabel>(page, u"cacheRedisProblem"_s);
    redis->setText(u"http://no"_s);
    page.showProblem(SettingsItem::RedisUrl, u"It is no Redis."_s);
    QVERIFY(!problem->isHidden());
    QVERIFY2(problem->text().contains(u"It is no Redis."_s), qPrintable(problem->text()));
    // Another setting comes in meanwhile.
    AppSettings settings;
    settings.limits.maxConcurrent = 3;
    page.setSettings(settings);
    QCOMPARE(redis->text(), u"http://no"_s);
    QVERIFY(!problem->isHidden());
    redis->setText({});
    Q_EMIT redis->editingFinished();
    QVERIFY(problem->isHidden());
}

void SettingsPageTest::everyControlIsNamed()
{
    SettingsPage page;
    const QList<QWidget *> all = page.findChildren<QWidget *>();
    int controls = 0;
    for (const QWidget *widget : all) {
        const bool isControl = qobject_cast<const QAbstractButton *>(widget)
            || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QTableView *>(widget) || qobject_cast<const QLineEdit *>(widget);
        // Parts of a control are the control's, and Qt's.
        if (!isControl || widget->objectName().startsWith("qt_"_L1) || widget->objectName().isEmpty())
            continue;
        ++controls;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
    QVERIFY(controls > 30);
}

void SettingsPageTest::removingAnEndpointAsks()
{
    SettingsPage page;
    SettingsEndpoints &list = page.endpoints();
    list.setEndpoints(
        {{u"work"_s, u"At work"_s, u"https://llm.example"_s, u"from the keychain"_s, true, u"Its key goes, too."_s}});
    QSignalSpy removed(&list, &SettingsEndpoints::removeRequested);
    auto *remove = field<QPushButton>(list, u"endpointsRemove"_s);
    QVERIFY(!remove->isEnabled());
    field<QTableView>(list, u"endpointsTable"_s)->selectRow(0);
    QVERIFY(remove->isEnabled());
    remove->click();
    auto *question = field<QMessageBox>(list, u"endpointsRemoveQuestion"_s);
    QVERIFY(question);
    QCOMPARE(question->informativeText(), u"Its key goes, too."_s);
    QCOMPARE(removed.size(), 0);
    field<QPushButton>(*question, u"endpointsRemoveConfirmed"_s)->click();
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().toString(), u"work"_s);
}

void SettingsPageTest::presetsCannotBeRemoved()
{
    SettingsPage page;
    SettingsEndpoints &list = page.endpoints();
    list.setEndpoints({{u"openai"_s, u"OpenAI"_s, u"https://api.openai.com/v1"_s, u"none"_s, false, {}}});
    field<QTableView>(list, u"endpointsTable"_s)->selectRow(0);
    QVERIFY(field<QPushButton>(list, u"endpointsEdit"_s)->isEnabled());
    QVERIFY(!field<QPushButton>(list, u"endpointsRemove"_s)->isEnabled());
}

void SettingsPageTest::clearingTheCacheSaysHowMuch()
{
    SettingsPage page;
    SettingsCache &cache = page.cache();
    auto *clear = field<QPushButton>(cache, u"cacheClear"_s);
    QVERIFY(!clear->isEnabled());
    cache.setFigures(CacheFigures{1204, 3'200'000, 12, 40});
    QVERIFY(clear->isEnabled());
    const QString kept = field<QLabel>(cache, u"cacheKept"_s)->text();
    QVERIFY2(kept.contains(u"3.2 MB"_s) && kept.contains(u"12 of 40"_s), qPrintable(kept));
    QSignalSpy cleared(&cache, &SettingsCache::clearRequested);
    clear->click();
    auto *question = field<QMessageBox>(cache, u"cacheClearQuestion"_s);
    QVERIFY(question);
    QVERIFY2(question->text().contains(u"3.2 MB"_s), qPrintable(question->text()));
    QVERIFY2(question->informativeText().contains(u"Redis"_s), qPrintable(question->informativeText()));
    field<QPushButton>(*question, u"cacheClearConfirmed"_s)->click();
    QCOMPARE(cleared.size(), 1);
}

namespace {

//! A window with two actions, and the page's section on them.
struct ShortcutStage
{
    ShortcutStage()
    {
        for (const auto &[name, text, key] : {std::tuple(u"runAction"_s, u"&Run"_s, u"Ctrl+Return"_s),
                                              std::tuple(u"openAction"_s, u"&Open…"_s, u"Ctrl+O"_s)}) {
            auto *action = new QAction(text, &window);
            action->setObjectName(name);
            action->setShortcut(QKeySequence(key));
            window.addAction(action);
        }
        book = std::make_unique<ShortcutBook>(window);
        section.setBook(book.get());
    }

    void assign(int row, const QString &keys)
    {
        field<QTableView>(section, u"shortcutsTable"_s)->selectRow(row);
        field<QKeySequenceEdit>(section, u"shortcutsKeys"_s)->setKeySequence(QKeySequence(keys));
        field<QPushButton>(section, u"shortcutsAssign"_s)->click();
    }

    QString said() { return field<QLabel>(section, u"shortcutsProblem"_s)->text(); }

    QWidget window;
    std::unique_ptr<ShortcutBook> book;
    SettingsShortcuts section;
};

} // namespace

void SettingsPageTest::conflictingKeysAreSaid()
{
    ShortcutStage stage;
    // By title: Open, Run.
    stage.assign(1, u"Ctrl+O"_s);
    QVERIFY2(stage.said().contains(u"\"Open\""_s), qPrintable(stage.said()));
    QVERIFY(stage.book->changes().isEmpty());
    stage.assign(1, u"F5"_s);
    QVERIFY2(stage.said().isEmpty(), qPrintable(stage.said()));
    QCOMPARE(stage.book->changes(), (QMap<QString, QString>{{u"runAction"_s, u"F5"_s}}));
    stage.assign(0, u"Ctrl+Return"_s);
    // Its usual keys are another's now.
    field<QTableView>(stage.section, u"shortcutsTable"_s)->selectRow(1);
    field<QPushButton>(stage.section, u"shortcutsUsual"_s)->click();
    QVERIFY2(stage.said().contains(u"\"Open\""_s), qPrintable(stage.said()));
    field<QPushButton>(stage.section, u"shortcutsAllUsual"_s)->click();
    QVERIFY(stage.book->changes().isEmpty());
    field<QTableView>(stage.section, u"shortcutsTable"_s)->selectRow(1);
    field<QPushButton>(stage.section, u"shortcutsNone"_s)->click();
    QCOMPARE(stage.book->changes(), (QMap<QString, QString>{{u"runAction"_s, QString()}}));
}

void SettingsPageTest::keysOfTheTypewriterAreRefused()
{
    ShortcutStage stage;
    stage.assign(1, u"R"_s);
    QVERIFY2(stage.said().contains(u"typing"_s), qPrintable(stage.said()));
    QVERIFY(stage.book->changes().isEmpty());
}

void SettingsPageTest::taskDialogSaysWhatIsMissing()
{
    TaskDialog dialog({{}, {u"simulator/extractive"_s}, u"A sample."_s});
    auto *save = field<QPushButton>(dialog, u"taskAccept"_s);
    auto *prompt = field<QPlainTextEdit>(dialog, u"taskPrompt"_s);
    auto *problem = field<QLabel>(dialog, u"taskPromptProblem"_s);
    // An empty form has nothing wrong with it yet.
    QVERIFY(problem->isHidden());
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(field<QLineEdit>(dialog, u"taskTitle"_s), u"Urgency"_s);
    prompt->setPlainText(u"How urgent is it?"_s);
    QVERIFY(!problem->isHidden());
    QVERIFY2(problem->text().contains(u"{text}"_s), qPrintable(problem->text()));
    QVERIFY(!field<QPushButton>(dialog, u"taskTry"_s)->isEnabled());
    prompt->setPlainText(u"How urgent is it? {text}"_s);
    QVERIFY(problem->isHidden());
    auto *answer = field<QComboBox>(dialog, u"taskAnswer"_s);
    answer->setCurrentIndex(answer->findData(int(AnswerForm::Choice)));
    QVERIFY(!save->isEnabled());
    QVERIFY(!field<QLabel>(dialog, u"taskWordsProblem"_s)->isHidden());
    QTest::keyClicks(field<QLineEdit>(dialog, u"taskWords"_s), u"now, later"_s);
    QVERIFY(save->isEnabled());
    QSignalSpy tried(&dialog, &TaskDialog::trialRequested);
    field<QPushButton>(dialog, u"taskTry"_s)->click();
    QCOMPARE(tried.size(), 1);
    QCOMPARE(tried.first().first().value<Task>().words, (QStringList{u"now"_s, u"later"_s}));
    QVERIFY(!field<QPushButton>(dialog, u"taskTry"_s)->isEnabled());
    dialog.showTrial(u"now"_s, true);
    QVERIFY(field<QPushButton>(dialog, u"taskTry"_s)->isEnabled());
    QCOMPARE(field<QLabel>(dialog, u"taskTrial"_s)->text(), u"now"_s);
}

void SettingsPageTest::taskDialogGivesBackWhatItGot()
{
    Task task;
    task.id = u"urgency"_s;
    task.title = u"Urgency"_s;
    task.promptTemplate = u"How urgent?\n{text}"_s;
    task.systemPrompt = u"Be brief."_s;
    task.temperature = 0.25;
    task.maxTokens = 12;
    task.form = AnswerForm::Choice;
    task.words = {u"now"_s, u"later"_s};
    QVERIFY(TaskDialog({task, {}, {}}).task() == task);
    for (const Task &builtin : builtinTasks())
        QVERIFY2(TaskDialog({builtin, {}, {}}).task() == builtin, qPrintable(builtin.id));
}

QTEST_MAIN(SettingsPageTest)
#include "tst_settingspage.moc"

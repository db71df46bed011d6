// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakes/fakekeychain.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/endpointdialog.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/requestlogtable.h"

#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

TargetDraft workDraft(const QByteArray &key, bool remember)
{
    TargetDraft draft;
    draft.endpoint = {u"work"_s, Protocol::Anthropic, QUrl(u"https://llm.example"_s), Secret(key)};
    draft.model = u"org/m"_s;
    draft.keyTyped = true;
    draft.rememberKey = remember;
    return draft;
}

} // namespace

class WindowMemoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void windowComesBackAsItWas();
    void targetsComeBackWithTheirKeys();
    void keyOfTheSessionIsGoneWithIt();
    void keyInTheEnvironmentIsSaid();
    void endpointsOfTheUserAreOffered();
    void movedEndpointLosesItsKey();
    void forgottenKeyLeavesTheKeychain();
    void renamedEndpointTakesItsKeyAlong();
    void silentKeychainNeverHoldsUpTheStart();
    void keychainProblemsAreSaid();
    void unusableSettingsAreSaidAndReplaced();
    void targetsWithoutAnEndpointAreSaid();
    void failedSaveIsSaidAndLosesNothing();
    void limitsAreInUse();
    void dialogSaysWhereTheKeyWillBe();

private:
    std::unique_ptr<WindowFixture> open();
    QString chip(WindowFixture &fixture, int index) const;
    QString notice(WindowFixture &fixture) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<std::unique_ptr<SettingsStore>> m_stores;
    QProcessEnvironment m_environment;
    FakeKeychain m_keychain;
};

void WindowMemoryTest::init()
{
    m_stores.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_environment.clear();
    m_keychain.entries.clear();
    m_keychain.state = KeychainStatus::Done;
    m_keychain.silent = false;
}

std::unique_ptr<WindowFixture> WindowMemoryTest::open()
{
    m_stores.push_back(std::make_unique<SettingsStore>(m_folder->path()));
    return std::make_unique<WindowFixture>(SimulatorOptions{}, EnginePolicy{}, m_environment,
                                           WindowKeeping{m_stores.back().get(), &m_keychain});
}

QString WindowMemoryTest::chip(WindowFixture &fixture, int index) const
{
    // Chips that were replaced are hidden until they are deleted.
    const QList<QWidget *> chips = fixture.window().findChildren<QWidget *>(u"target%1"_s.arg(index));
    for (const QWidget *widget : chips) {
        if (widget->isVisible())
            return widget->accessibleName() + u": " + widget->toolTip();
    }
    return {};
}

QString WindowMemoryTest::notice(WindowFixture &fixture) const
{
    return fixture.window().findChild<NoticeBar *>()->message();
}

void WindowMemoryTest::windowComesBackAsItWas()
{
    QList<int> sizes;
    int column = 0;
    {
        const auto fixture = open();
        fixture->window().resize(1100, 700);
        auto *splitter = fixture->window().findChild<QSplitter *>(u"textAndResults"_s);
        splitter->setSizes({600, 420});
        sizes = splitter->sizes();
        auto *header = fixture->window().findChild<RequestLogTable *>()->horizontalHeader();
        header->resizeSection(1, 137);
        column = header->sectionSize(1);
        fixture->window().findChild<QPushButton *>(u"task_topics"_s)->click();
        fixture->window().findChild<QAction *>(u"appearanceDark"_s)->trigger();
    }
    const auto fixture = open();
    QCOMPARE(fixture->window().size(), QSize(1100, 700));
    QTRY_COMPARE(fixture->window().findChild<QSplitter *>(u"textAndResults"_s)->sizes(), sizes);
    QCOMPARE(fixture->window().findChild<RequestLogTable *>()->horizontalHeader()->sectionSize(1), column);
    QVERIFY(!fixture->window().findChild<QPushButton *>(u"task_topics"_s)->isChecked());
    QVERIFY(fixture->window().findChild<QPushButton *>(u"task_summary"_s)->isChecked());
    QVERIFY(fixture->window().findChild<QAction *>(u"appearanceDark"_s)->isChecked());
    QVERIFY(Theme::isDark(fixture->window().palette()));
    QVERIFY2(notice(*fixture).isEmpty(), qPrintable(notice(*fixture)));
    Theme::apply(Appearance::Light);
}

void WindowMemoryTest::targetsComeBackWithTheirKeys()
{
    {
        const auto fixture = open();
        Q_EMIT fixture->window().targetEntered(workDraft("sk-1", true), -1);
        QCOMPARE(fixture->workbench().targets().size(), 2);
        QVERIFY2(chip(*fixture, 1).contains(u"from the keychain"_s), qPrintable(chip(*fixture, 1)));
    }
    const auto fixture = open();
    QCOMPARE(fixture->workbench().targets().size(), 2);
    QCOMPARE(fixture->workbench().targets().first().target().name(), u"simulator/extractive"_s);
    const BoundTarget &work = fixture->workbench().targets().last();
    QCOMPARE(work.target().name(), u"work/org/m"_s);
    QCOMPARE(work.endpoint.protocol, Protocol::Anthropic);
    QVERIFY(work.endpoint.apiKey == Secret("sk-1"));
    QVERIFY2(chip(*fixture, 1).contains(u"from the keychain"_s), qPrintable(chip(*fixture, 1)));
    fixture->workbench().removeTarget(0);
    fixture->session().memory().save();
    // A simulator that was removed stays so, as long as there is another target.
    const auto third = open();
    QCOMPARE(third->workbench().targets().size(), 1);
}

void WindowMemoryTest::keyOfTheSessionIsGoneWithIt()
{
    {
        const auto fixture = open();
        Q_EMIT fixture->window().targetEntered(workDraft("sk-1", false), -1);
        QVERIFY2(chip(*fixture, 1).contains(u"for this session only"_s), qPrintable(chip(*fixture, 1)));
    }
    QVERIFY(m_keychain.entries.isEmpty());
    const auto fixture = open();
    QCOMPARE(fixture->workbench().targets().size(), 2);
    QVERIFY(fixture->workbench().targets().last().endpoint.apiKey.isEmpty());
    QVERIFY2(chip(*fixture, 1).contains(u"Key: none"_s), qPrintable(chip(*fixture, 1)));
}

void WindowMemoryTest::keyInTheEnvironmentIsSaid()
{
    m_environment.insert(u"OPENAI_API_KEY"_s, u"sk-o"_s);
    AppSettings settings;
    settings.targets = {{u"openai"_s, u"gpt"_s}};
    QCOMPARE(SettingsStore(m_folder->path()).save(settings), std::nullopt);
    const auto fixture = open();
    QCOMPARE(fixture->workbench().targets().size(), 1);
    QVERIFY(fixture->workbench().targets().first().endpoint.apiKey == Secret("sk-o"));
    QVERIFY2(chip(*fixture, 0).contains(u"from OPENAI_API_KEY"_s), qPrintable(chip(*fixture, 0)));
}

void WindowMemoryTest::endpointsOfTheUserAreOffered()
{
    const auto fixture = open();
    Q_EMIT fixture->window().targetEntered(workDraft("sk-1", true), -1);
    fixture->workbench().removeTarget(1);
    auto *offer = fixture->window().findChild<QAction *>(u"offer_work"_s);
    QVERIFY(offer);
    offer->trigger();
    auto *dialog = fixture->window().findChild<EndpointDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->draft().endpoint.apiKey == Secret("sk-1"));
    dialog->close();
}

void WindowMemoryTest::movedEndpointLosesItsKey()
{
    const auto fixture = open();
    Q_EMIT fixture->window().targetEntered(workDraft("sk-1", true), -1);
    TargetDraft moved = workDraft({}, false);
    moved.keyTyped = false;
    moved.endpoint.baseUrl = QUrl(u"https://evil.example"_s);
    Q_EMIT fixture->window().targetEntered(moved, 1);
    QVERIFY2(chip(*fixture, 1).contains(u"Key: none"_s), qPrintable(chip(*fixture, 1)));
    fixture->session().memory().save();
    const auto next = open();
    QVERIFY(next->workbench().targets().last().endpoint.apiKey.isEmpty());
    QVERIFY2(notice(*next).contains(u"not given to https://evil.example"_s), qPrintable(notice(*next)));
}

void WindowMemoryTest::forgottenKeyLeavesTheKeychain()
{
    const auto fixture = open();
    Q_EMIT fixture->window().targetEntered(workDraft("sk-1", true), -1);
    QCOMPARE(m_keychain.entries.size(), 1);
    TargetDraft keyless = workDraft({}, false);
    keyless.keyTyped = false;
    keyless.forgetKey = true;
    Q_EMIT fixture->window().targetEntered(keyless, 1);
    QVERIFY(m_keychain.entries.isEmpty());
}

void WindowMemoryTest::renamedEndpointTakesItsKeyAlong()
{
    {
        const auto fixture = open();
        Q_EMIT fixture->window().targetEntered(workDraft("sk-1", true), -1);
        TargetDraft renamed = workDraft("sk-1", false);
        renamed.keyTyped = false;
        renamed.endpoint.name = u"office"_s;
        Q_EMIT fixture->window().targetEntered(renamed, 1);
    }
    QCOMPARE(m_keychain.entries.size(), 1);
    const auto fixture = open();
    QCOMPARE(fixture->workbench().targets().last().target().name(), u"office/org/m"_s);
    QVERIFY(fixture->workbench().targets().last().endpoint.apiKey == Secret("sk-1"));
    QCOMPARE(fixture->session().memory().settings().endpoints.size(), 1);
}

void WindowMemoryTest::silentKeychainNeverHoldsUpTheStart()
{
    AppSettings settings;
    settings.targets = {{u"openai"_s, u"gpt"_s}, {u"simulator"_s, u"extractive"_s}};
    QCOMPARE(SettingsStore(m_folder->path()).save(settings), std::nullopt);
    m_keychain.silent = true;
    const auto fixture = open();
    QVERIFY(fixture->window().isVisible());
    m_keychain.speak();
    QCOMPARE(fixture->workbench().targets().size(), 2);
}

void WindowMemoryTest::keychainProblemsAreSaid()
{
    m_keychain.state = KeychainStatus::Locked;
    const auto fixture = open();
    QVERIFY2(notice(*fixture).isEmpty(), "nobody asked it for anything");
    Q_EMIT fixture->window().targetEntered(workDraft("sk-1", true), -1);
    QVERIFY2(notice(*fixture).contains(u"this session only"_s), qPrintable(notice(*fixture)));
    QVERIFY2(chip(*fixture, 1).contains(u"for this session only"_s), qPrintable(chip(*fixture, 1)));
}

void WindowMemoryTest::unusableSettingsAreSaidAndReplaced()
{
    QFile file(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "[limits]\nmaxConcurrent = many\n[window]\nappearance = pink\nlayout geometry = AAAA\nlayout logColumns = "
        "AAAA\n");
    file.close();
    const auto fixture = open();
    QVERIFY2(notice(*fixture).contains(u"\"many\""_s), qPrintable(notice(*fixture)));
    QVERIFY2(notice(*fixture).contains(u"\"pink\""_s), qPrintable(notice(*fixture)));
    QCOMPARE(fixture->window().size(), QSize(1280, 800));
}

void WindowMemoryTest::targetsWithoutAnEndpointAreSaid()
{
    AppSettings settings;
    settings.targets = {{u"gone"_s, u"m"_s}};
    QCOMPARE(SettingsStore(m_folder->path()).save(settings), std::nullopt);
    const auto fixture = open();
    QCOMPARE(fixture->workbench().targets().size(), 1);
    QVERIFY2(notice(*fixture).contains(u"gone/m"_s), qPrintable(notice(*fixture)));
}

void WindowMemoryTest::failedSaveIsSaidAndLosesNothing()
{
    const auto fixture = open();
    QTRY_VERIFY(QFile::exists(m_folder->filePath(u"settings.ini"_s)));
    // Where its folder was there is a file now.
    m_folder->remove();
    QFile inTheWay(m_folder->path());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    Q_EMIT fixture->window().targetEntered(workDraft("sk-1", false), -1);
    QTRY_VERIFY2(notice(*fixture).contains(u"could not be saved"_s), qPrintable(notice(*fixture)));
    QCOMPARE(fixture->workbench().targets().size(), 2);
    QVERIFY(inTheWay.remove());
    fixture->session().memory().save();
    QVERIFY(SettingsStore(m_folder->path()).load().settings.endpoints.size() == 1);
}

void WindowMemoryTest::limitsAreInUse()
{
    AppSettings settings;
    settings.limits.deadlines.total = std::chrono::seconds(7);
    QCOMPARE(SettingsStore(m_folder->path()).save(settings), std::nullopt);
    const auto fixture = open();
    fixture->type(u"A text."_s);
    fixture->click(u"Run"_s);
    QTRY_COMPARE(fixture->runsFinished().size(), 1);
    QCOMPARE(fixture->cell(0).request.deadlines.total, std::chrono::seconds(7));
}

void WindowMemoryTest::dialogSaysWhereTheKeyWillBe()
{
    const auto noteOf = [](EndpointDialog &dialog) {
        QStringList texts;
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts.append(label->text());
        return texts.join(u'\n');
    };
    EndpointQuestion question;
    question.hasKeychain = true;
    EndpointDialog dialog(question);
    auto *remember = dialog.findChild<QCheckBox *>(u"endpointRememberKey"_s);
    QVERIFY(!remember->isEnabled());
    dialog.findChild<QLineEdit *>(u"endpointUrl"_s)->setText(u"https://llm.example/v1"_s);
    dialog.findChild<QLineEdit *>(u"endpointKey"_s)->setText(u"sk"_s);
    QVERIFY(remember->isEnabled() && remember->isChecked());
    QVERIFY2(noteOf(dialog).contains(u"kept in the system's keychain, for this address"_s), qPrintable(noteOf(dialog)));
    QVERIFY(dialog.draft().rememberKey);
    remember->setChecked(false);
    QVERIFY2(noteOf(dialog).contains(u"never written to disk"_s), qPrintable(noteOf(dialog)));
    QVERIFY(!dialog.draft().rememberKey && dialog.draft().keyTyped);

    question.keychainProblem = u"It is locked."_s;
    EndpointDialog locked(question);
    QVERIFY(!locked.findChild<QCheckBox *>(u"endpointRememberKey"_s)->isChecked());
    EndpointDialog without({});
    QVERIFY(!without.findChild<QCheckBox *>(u"endpointRememberKey"_s)->isVisibleTo(&without));
}

QTEST_MAIN(WindowMemoryTest)
#include "tst_windowmemory.moc"

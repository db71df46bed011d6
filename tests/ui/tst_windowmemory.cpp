// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/extraheaders.h"
#include "tests/support/fakes/fakekeychain.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/endpointdialog.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/requestlogtable.h"

#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
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
    void keyInTheEnvironmentStaysWithItsAddress_data();
    void keyInTheEnvironmentStaysWithItsAddress();
    void presetTakesItsKeyFromTheEnvironment_data();
    void presetTakesItsKeyFromTheEnvironment();
    void missingKeyIsSaidAtOnce();
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
    void secretHeadersGoWithTheirEndpoint();
    void secretHeaderOfTheSessionStaysInIt();
    void dialogKeepsWhatItDoesNotAskFor();
    void keyTravelsInTheClearOnlyWhenAllowed();

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
        // As after a drag of its handle.
        Q_EMIT splitter->splitterMoved(600, 1);
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

void WindowMemoryTest::keyInTheEnvironmentStaysWithItsAddress_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<bool>("forgets");
    QTest::addColumn<QByteArray>("key");
    const QUrl own(u"https://api.openai.com/v1"_s);
    QTest::newRow("the same address") << own << false << "sk-o"_ba;
    QTest::newRow("another path") << QUrl(u"https://api.openai.com:443/v2"_s) << false << "sk-o"_ba;
    QTest::newRow("another address") << QUrl(u"https://evil.example/v1"_s) << false << QByteArray();
    QTest::newRow("no key is to be sent") << own << true << QByteArray();
}

void WindowMemoryTest::keyInTheEnvironmentStaysWithItsAddress()
{
    QFETCH(const QUrl, url);
    QFETCH(const bool, forgets);
    QFETCH(const QByteArray, key);
    m_environment.insert(u"OPENAI_API_KEY"_s, u"sk-o"_s);
    AppSettings settings;
    settings.targets = {{u"openai"_s, u"gpt"_s}};
    QCOMPARE(SettingsStore(m_folder->path()).save(settings), std::nullopt);
    {
        const auto fixture = open();
        TargetDraft draft;
        draft.endpoint = {u"openai"_s, Protocol::OpenAiChat, url, {}};
        draft.model = u"gpt"_s;
        draft.forgetKey = forgets;
        Q_EMIT fixture->window().targetEntered(draft, 0);
        QCOMPARE(fixture->workbench().targets().first().endpoint.apiKey, Secret(key));
    }
    const auto fixture = open();
    const Endpoint &endpoint = fixture->workbench().targets().first().endpoint;
    QCOMPARE(endpoint.baseUrl, url);
    QCOMPARE(endpoint.apiKey, Secret(key));
}

void WindowMemoryTest::presetTakesItsKeyFromTheEnvironment_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QByteArray>("key");
    const QUrl groq(u"https://api.groq.com/openai/v1"_s);
    QTest::newRow("at its address") << u"groq"_s << groq << "sk-g"_ba;
    QTest::newRow("at another address") << u"groq"_s << QUrl(u"https://evil.example/v1"_s) << QByteArray();
    QTest::newRow("by another name") << u"mine"_s << groq << QByteArray();
    QTest::newRow("one whose address is to be typed")
        << u"azure"_s << QUrl(u"https://me.openai.azure.com/openai/deployments/d?api-version=1"_s) << "sk-a"_ba;
    QTest::newRow("such a one elsewhere") << u"azure"_s << QUrl(u"https://evil.example/v1"_s) << QByteArray();
    QTest::newRow("such a one at an address that only looks like it")
        << u"azure"_s << QUrl(u"https://evil.example/openai/deployments/d?api-version=1"_s) << QByteArray();
}

void WindowMemoryTest::presetTakesItsKeyFromTheEnvironment()
{
    QFETCH(const QString, name);
    QFETCH(const QUrl, url);
    QFETCH(const QByteArray, key);
    m_environment.insert(u"GROQ_API_KEY"_s, u"sk-g"_s);
    m_environment.insert(u"AZURE_OPENAI_API_KEY"_s, u"sk-a"_s);
    const auto fixture = open();
    TargetDraft draft;
    draft.endpoint = {name, Protocol::OpenAiChat, url, {}};
    draft.model = u"m"_s;
    Q_EMIT fixture->window().targetEntered(draft, -1);
    QCOMPARE(fixture->workbench().targets().size(), 2);
    QCOMPARE(fixture->workbench().targets().last().endpoint.apiKey, Secret(key));
    const QString said = key.isEmpty() ? u"Key: none"_s : u"_API_KEY"_s;
    QVERIFY2(chip(*fixture, 1).contains(said), qPrintable(chip(*fixture, 1)));
}

void WindowMemoryTest::missingKeyIsSaidAtOnce()
{
    const auto fixture = open();
    TargetDraft draft;
    draft.endpoint = {u"openai"_s, Protocol::OpenAiResponses, QUrl(u"https://api.openai.com/v1"_s), {}};
    draft.model = u"m"_s;
    Q_EMIT fixture->window().targetEntered(draft, -1);
    QTRY_VERIFY2(notice(*fixture).contains(u"OpenAI has no key"_s), qPrintable(notice(*fixture)));
    QVERIFY(notice(*fixture).contains(u"OPENAI_API_KEY"_s));
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

void WindowMemoryTest::secretHeadersGoWithTheirEndpoint()
{
    const auto settingsFile = [this] {
        QFile file(m_folder->filePath(u"settings.ini"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    TargetDraft draft = workDraft("sk-1", true);
    draft.endpoint.proxy = u"http://proxy.example:3128"_s;
    draft.endpoint.extraHeaders = {{"X-Team", Secret("blue"), false},
                                   {"X-Gate", Secret("gate-canary"), true},
                                   proxyAuthorization(u"me"_s, u"pw-canary"_s)};
    draft.typedSecrets = {"X-Gate", "Proxy-Authorization"};
    draft.proxyUser = u"me"_s;
    {
        auto fixture = open();
        Q_EMIT fixture->window().targetEntered(draft, -1);
    }
    QVERIFY(settingsFile().contains("X-Gate") && settingsFile().contains("blue"));
    QVERIFY(!settingsFile().contains("canary"));
    QCOMPARE(m_keychain.entries.size(), 3);
    const auto endpointNow = [](WindowFixture &fixture) {
        for (const BoundTarget &target : fixture.workbench().targets()) {
            if (target.endpoint.baseUrl == QUrl(u"https://llm.example"_s))
                return target.endpoint;
        }
        return Endpoint();
    };
    {
        auto fixture = open();
        QTRY_COMPARE(endpointNow(*fixture).extraHeaders, draft.endpoint.extraHeaders);
        // Renamed, nothing is lost; a header that is taken away takes its secret with it.
        TargetDraft renamed = draft;
        renamed.keyTyped = false;
        renamed.typedSecrets.clear();
        renamed.endpoint.name = u"renamed"_s;
        renamed.endpoint.extraHeaders.removeAt(1);
        Q_EMIT fixture->window().targetEntered(renamed, int(fixture->workbench().targets().size()) - 1);
    }
    QVERIFY2(m_keychain.entries.size() == 2, qPrintable(QStringList(m_keychain.entries.keys()).join(u' ')));
    for (auto entry = m_keychain.entries.cbegin(); entry != m_keychain.entries.cend(); ++entry)
        QVERIFY2(entry.key().contains(u"renamed"_s), qPrintable(entry.key()));
    // What is left comes back.
    draft.endpoint.name = u"renamed"_s;
    auto fixture = open();
    QTRY_COMPARE(endpointNow(*fixture).name, u"renamed"_s);
    QCOMPARE(endpointNow(*fixture).extraHeaders,
             (QList<ExtraHeader>{{"X-Team", Secret("blue"), false}, proxyAuthorization(u"me"_s, u"pw-canary"_s)}));
}

void WindowMemoryTest::secretHeaderOfTheSessionStaysInIt()
{
    const auto fixture = open();
    TargetDraft draft = workDraft("sk-1", false);
    draft.endpoint.extraHeaders = {{"X-Gate", Secret("gate-canary"), true}};
    draft.typedSecrets = {"X-Gate"};
    Q_EMIT fixture->window().targetEntered(draft, -1);
    draft.endpoint.name = u"renamed"_s;
    draft.keyTyped = false;
    draft.typedSecrets.clear();
    Q_EMIT fixture->window().targetEntered(draft, 1);
    QVERIFY2(m_keychain.entries.isEmpty(), qPrintable(QStringList(m_keychain.entries.keys()).join(u' ')));
    QCOMPARE(fixture->workbench().targets().last().endpoint.extraHeaders, draft.endpoint.extraHeaders);
}

void WindowMemoryTest::dialogKeepsWhatItDoesNotAskFor()
{
    EndpointQuestion question;
    question.editing = true;
    question.draft = workDraft("sk-1", false);
    question.draft.endpoint.caFile = u"/etc/ca.pem"_s;
    question.draft.endpoint.proxy = u"http://proxy.example:3128"_s;
    question.draft.endpoint.extraHeaders = {{"X-Team", Secret("blue"), false},
                                            {"X-Gate", Secret("gate"), true},
                                            {"Cookie", Secret("a=b"), false},
                                            proxyAuthorization(u"me"_s, u"pw"_s)};
    EndpointDialog dialog(question);
    QVERIFY(dialog.draft().endpoint == question.draft.endpoint);
    // Secrets stay with the address that they were entered for.
    dialog.findChild<QLineEdit *>(u"endpointUrl"_s)->setText(u"https://evil.example"_s);
    const Endpoint moved = dialog.draft().endpoint;
    QVERIFY(moved.apiKey.isEmpty());
    QCOMPARE(moved.extraHeaders.size(), 2);
    QCOMPARE(moved.extraHeaders.first().name, "X-Team");
    // The proxy is the same as before, and so is its password.
    QVERIFY(isForProxy(moved.extraHeaders.last()));
    QCOMPARE(moved.caFile, u"/etc/ca.pem"_s);
}

void WindowMemoryTest::keyTravelsInTheClearOnlyWhenAllowed()
{
    EndpointDialog dialog({});
    auto *allow = dialog.findChild<QCheckBox *>(u"endpointPlainHttp"_s);
    auto *url = dialog.findChild<QLineEdit *>(u"endpointUrl"_s);
    auto *accept = dialog.findChild<QPushButton *>(u"endpointAccept"_s);
    dialog.findChild<QLineEdit *>(u"endpointModel"_s)->setText(u"m"_s);
    url->setText(u"http://192.0.2.1/v1"_s);
    QVERIFY2(!allow->isVisibleTo(&dialog) && accept->isEnabled(), "without a key there is nothing to protect");
    dialog.findChild<QLineEdit *>(u"endpointKey"_s)->setText(u"sk"_s);
    QVERIFY(allow->isVisibleTo(&dialog) && !accept->isEnabled());
    allow->setChecked(true);
    QVERIFY(accept->isEnabled() && dialog.draft().endpoint.allowsPlainHttp);
    url->setText(u"http://127.0.0.1:8080/v1"_s);
    QVERIFY(!allow->isVisibleTo(&dialog) && accept->isEnabled());
    url->setText(u"https://llm.example/v1"_s);
    QVERIFY(!dialog.draft().endpoint.allowsPlainHttp);
}

QTEST_MAIN(WindowMemoryTest)
#include "tst_windowmemory.moc"

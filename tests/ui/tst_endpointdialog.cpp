// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/extraheaders.h"
#include "ui/dialogs/endpointdialog.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class EndpointDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problemsAreNamed_data();
    void problemsAreNamed();
    void nameIsTakenFromTheAddress();
    void placeholderFollowsTheProtocol();
    void keyStaysWithItsOrigin();
    void keyIsNeverShown();
    void tabGoesFromTopToBottom();
    void advancedPartIsTaken();
    void problemsOfTheAdvancedPartAreNamed();
    void aNameFromTheAddressFollowsIt();
    void aNameOfTheUsersStays();
    void presetsFillTheForm();
    void aTypedKeyIsNotForAnotherService();
    void foundServersFillTheForm();
    void foundServersLeaveWhatIsTyped_data();
    void foundServersLeaveWhatIsTyped();
    void aTestIsOfWhatIsEntered();
    void aTestIsReadOut();
    void aTestIsForgottenWhenTheFormChanges();
};

void EndpointDialogTest::problemsAreNamed_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("problem");
    QTest::newRow("nothing yet") << QString() << QString() << QString() << u"base URL"_s;
    QTest::newRow("good local server") << u"http://127.0.0.1:8080/v1"_s << u"m"_s << QString() << QString();
    QTest::newRow("blanks around it") << u"  http://127.0.0.1:8080/v1 "_s << u" m "_s << QString() << QString();
    QTest::newRow("no scheme") << u"localhost:8080/v1"_s << u"m"_s << QString() << u"https://"_s;
    QTest::newRow("another scheme") << u"ftp://example.com"_s << u"m"_s << QString() << u"https://"_s;
    QTest::newRow("a path too many") << u"https://example.com/v1/chat/completions"_s << u"m"_s << QString()
                                     << u"/chat/completions"_s;
    QTest::newRow("key in the clear") << u"http://example.com/v1"_s << u"m"_s << u"k"_s << u"unencrypted"_s;
    QTest::newRow("key to this machine") << u"http://localhost:1/v1"_s << u"m"_s << u"k"_s << QString();
    QTest::newRow("no model") << u"https://example.com/v1"_s << QString() << QString() << u"model"_s;
    QTest::newRow("password in the address") << u"https://u:p@example.com/v1"_s << u"m"_s << QString() << u"password"_s;
    QTest::newRow("there already") << u"https://taken.example/v1"_s << u"m"_s << QString() << u"already"_s;
}

void EndpointDialogTest::problemsAreNamed()
{
    QFETCH(QString, url);
    QFETCH(QString, model);
    QFETCH(QString, key);
    QFETCH(QString, problem);
    EndpointQuestion question;
    TargetDraft taken;
    taken.endpoint.name = u"taken.example"_s;
    taken.endpoint.baseUrl = QUrl(u"https://taken.example/v1"_s);
    taken.model = u"m"_s;
    question.others = {taken};
    EndpointDialog dialog(question);
    dialog.findChild<QLineEdit *>(u"endpointUrl"_s)->setText(url);
    dialog.findChild<QLineEdit *>(u"endpointModel"_s)->setText(model);
    dialog.findChild<QLineEdit *>(u"endpointKey"_s)->setText(key);
    auto *accept = dialog.findChild<QPushButton *>(u"endpointAccept"_s);
    const QString said = dialog.findChild<QLabel *>(u"endpointProblem"_s)->text();
    QCOMPARE(accept->isEnabled(), problem.isEmpty());
    QVERIFY2(problem.isEmpty() ? said.isEmpty() : said.contains(problem), qPrintable(said));
}

void EndpointDialogTest::nameIsTakenFromTheAddress()
{
    EndpointDialog dialog{EndpointQuestion()};
    dialog.findChild<QLineEdit *>(u"endpointUrl"_s)->setText(u"http://127.0.0.1:8080/v1"_s);
    QCOMPARE(dialog.draft().endpoint.name, u"127.0.0.1:8080"_s);
    dialog.findChild<QLineEdit *>(u"endpointName"_s)->setText(u"local"_s);
    QCOMPARE(dialog.draft().endpoint.name, u"local"_s);
}

void EndpointDialogTest::placeholderFollowsTheProtocol()
{
    EndpointDialog dialog{EndpointQuestion()};
    auto *protocol = dialog.findChild<QComboBox *>(u"endpointProtocol"_s);
    auto *url = dialog.findChild<QLineEdit *>(u"endpointUrl"_s);
    QVERIFY(url->placeholderText().endsWith(u"/v1"_s));
    protocol->setCurrentIndex(protocol->findData(int(Protocol::Anthropic)));
    QVERIFY(!url->placeholderText().endsWith(u"/v1"_s));
    QCOMPARE(dialog.draft().endpoint.protocol, Protocol::Anthropic);
}

void EndpointDialogTest::keyStaysWithItsOrigin()
{
    EndpointQuestion question;
    question.editing = true;
    question.draft.endpoint = {u"x"_s, Protocol::OpenAiChat, QUrl(u"https://good.example/v1"_s), Secret("sk-1")};
    question.draft.model = u"m"_s;
    EndpointDialog dialog(question);
    QCOMPARE(dialog.draft().endpoint.apiKey, Secret("sk-1"));
    auto *url = dialog.findChild<QLineEdit *>(u"endpointUrl"_s);
    url->setText(u"https://evil.example/v1"_s);
    QVERIFY2(dialog.draft().endpoint.apiKey.isEmpty(), "another origin must not get the key");
    url->setText(u"https://good.example/v2"_s);
    QCOMPARE(dialog.draft().endpoint.apiKey, Secret("sk-1"));
    dialog.findChild<QLineEdit *>(u"endpointKey"_s)->setText(u" sk-2 "_s);
    QCOMPARE(dialog.draft().endpoint.apiKey, Secret("sk-2"));
    dialog.findChild<QCheckBox *>(u"endpointForgetKey"_s)->setChecked(true);
    QVERIFY(dialog.draft().endpoint.apiKey.isEmpty());
}

void EndpointDialogTest::keyIsNeverShown()
{
    EndpointQuestion question;
    question.editing = true;
    question.draft.endpoint = {u"x"_s, Protocol::OpenAiChat, QUrl(u"https://good.example/v1"_s), Secret("sk-canary")};
    EndpointDialog dialog(question);
    QCOMPARE(dialog.findChild<QLineEdit *>(u"endpointKey"_s)->echoMode(), QLineEdit::Password);
    const QList<QLineEdit *> fields = dialog.findChildren<QLineEdit *>();
    for (const QLineEdit *field : fields)
        QVERIFY(!field->text().contains(u"canary"_s) && !field->placeholderText().contains(u"canary"_s));
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY(!label->text().contains(u"canary"_s));
}

void EndpointDialogTest::tabGoesFromTopToBottom()
{
    EndpointDialog dialog{EndpointQuestion()};
    QStringList names;
    const QWidget *first = dialog.findChild<QWidget *>(u"endpointSource"_s);
    const QWidget *widget = first;
    do {
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisibleTo(&dialog))
            names << widget->objectName();
        widget = widget->nextInFocusChain();
    } while (widget != first);
    QCOMPARE(names.filter(u"endpoint"_s).join(u' '),
             u"endpointSource endpointSearch endpointProtocol endpointUrl endpointModel endpointName endpointKey "
             "endpointAdvanced endpointTest endpointAccept endpointCancel"_s);
    dialog.findChild<QToolButton *>(u"endpointAdvanced"_s)->click();
    dialog.findChild<QPushButton *>(u"endpointAddHeader"_s)->click();
    names.clear();
    widget = first;
    do {
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisibleTo(&dialog))
            names << widget->objectName();
        widget = widget->nextInFocusChain();
    } while (widget != first);
    QCOMPARE(names.filter(u"endpoint"_s).sliced(7).join(u' '),
             u"endpointAdvanced endpointHeaderName endpointHeaderValue endpointHeaderSecret endpointRemoveHeader "
             "endpointAddHeader endpointCaFile endpointBrowse endpointProxy endpointProxyUser endpointProxyPassword "
             "endpointMaxConcurrent endpointRequestsPerMinute endpointTokensPerMinute endpointTest endpointAccept "
             "endpointCancel"_s);
}

void EndpointDialogTest::advancedPartIsTaken()
{
    EndpointQuestion question;
    question.hasKeychain = true;
    question.draft.endpoint = {u"x"_s, Protocol::OpenAiChat, QUrl(u"https://good.example/v1"_s), {}};
    question.draft.model = u"m"_s;
    EndpointDialog dialog(question);
    auto *toggle = dialog.findChild<QToolButton *>(u"endpointAdvanced"_s);
    QVERIFY(!toggle->isChecked());
    toggle->click();
    const auto addHeader = [&dialog](const QString &name, const QString &value, bool secret) {
        dialog.findChild<QPushButton *>(u"endpointAddHeader"_s)->click();
        dialog.findChildren<QLineEdit *>(u"endpointHeaderName"_s).last()->setText(name);
        dialog.findChildren<QLineEdit *>(u"endpointHeaderValue"_s).last()->setText(value);
        dialog.findChildren<QCheckBox *>(u"endpointHeaderSecret"_s).last()->setChecked(secret);
    };
    addHeader(u"X-Team"_s, u"blue"_s, false);
    addHeader(u"X-Gate"_s, u"gate-canary"_s, true);
    addHeader(QString(), QString(), true); // left empty: no header
    dialog.findChild<QLineEdit *>(u"endpointCaFile"_s)->setText(u"/etc/ca.pem"_s);
    dialog.findChild<QLineEdit *>(u"endpointProxy"_s)->setText(u"http://proxy.example:3128"_s);
    dialog.findChild<QLineEdit *>(u"endpointProxyUser"_s)->setText(u"me"_s);
    dialog.findChild<QLineEdit *>(u"endpointProxyPassword"_s)->setText(u"p:w"_s);
    dialog.findChild<QLineEdit *>(u"endpointRequestsPerMinute"_s)->setText(u"90"_s);
    const TargetDraft draft = dialog.draft();
    const QList<ExtraHeader> expected{{"X-Team", Secret("blue"), false},
                                      {"X-Gate", Secret("gate-canary"), true},
                                      proxyAuthorization(u"me"_s, u"p:w"_s)};
    QCOMPARE(draft.endpoint.extraHeaders, expected);
    QCOMPARE(draft.typedSecrets, (QList<QByteArray>{"X-Gate", "Proxy-Authorization"}));
    QVERIFY(draft.rememberKey && !draft.keyTyped);
    QCOMPARE(draft.endpoint.caFile, u"/etc/ca.pem"_s);
    QCOMPARE(draft.endpoint.proxy, u"http://proxy.example:3128"_s);
    QCOMPARE(draft.proxyUser, u"me"_s);
    QCOMPARE(draft.endpoint.limits, (EndpointLimits{.requestsPerMinute = 90}));

    // Opened again it is unfolded, and shows no secret.
    question.draft = draft;
    question.editing = true;
    EndpointDialog again(question);
    QVERIFY(again.findChild<QToolButton *>(u"endpointAdvanced"_s)->isChecked());
    const QList<QLineEdit *> fields = again.findChildren<QLineEdit *>();
    for (const QLineEdit *field : fields)
        QVERIFY(!field->text().contains(u"canary"_s) && !field->text().contains(u"p:w"_s));
    QCOMPARE(again.draft().endpoint, draft.endpoint);
    QVERIFY(again.draft().typedSecrets.isEmpty());
    // Another name for the proxy is another login.
    again.findChild<QLineEdit *>(u"endpointProxyUser"_s)->setText(u"you"_s);
    QCOMPARE(again.draft().endpoint.extraHeaders.size(), 2);
    const QList<QToolButton *> removers = again.findChildren<QToolButton *>(u"endpointRemoveHeader"_s);
    removers.last()->click();
    QCOMPARE(again.draft().endpoint.extraHeaders, expected.first(1));
}

void EndpointDialogTest::problemsOfTheAdvancedPartAreNamed()
{
    EndpointQuestion question;
    question.draft.endpoint = {u"x"_s, Protocol::OpenAiChat, QUrl(u"https://good.example/v1"_s), {}};
    question.draft.model = u"m"_s;
    EndpointDialog dialog(question);
    const auto *problem = dialog.findChild<QLabel *>(u"endpointProblem"_s);
    QVERIFY(problem->text().isEmpty());
    dialog.findChild<QLineEdit *>(u"endpointProxy"_s)->setText(u"http://me:hunter2@proxy.example:1"_s);
    QVERIFY2(problem->text().contains(u"proxy"_s) && !problem->text().contains(u"hunter2"_s),
             qPrintable(problem->text()));
    dialog.findChild<QLineEdit *>(u"endpointProxy"_s)->clear();
    dialog.findChild<QPushButton *>(u"endpointAddHeader"_s)->click();
    dialog.findChild<QLineEdit *>(u"endpointHeaderName"_s)->setText(u"Host"_s);
    QVERIFY2(problem->text().contains(u"Host"_s), qPrintable(problem->text()));
    QVERIFY(!dialog.findChild<QPushButton *>(u"endpointAccept"_s)->isEnabled());
}

void EndpointDialogTest::aNameFromTheAddressFollowsIt()
{
    EndpointQuestion question;
    question.editing = true;
    question.draft.endpoint = {u"127.0.0.1:8080"_s, Protocol::OpenAiChat, QUrl(u"http://127.0.0.1:8080/v1"_s), {}};
    question.draft.model = u"m"_s;
    EndpointDialog dialog(question);
    QCOMPARE(dialog.draft().endpoint.name, u"127.0.0.1:8080"_s);
    dialog.findChild<QLineEdit *>(u"endpointUrl"_s)->setText(u"http://127.0.0.1:9090/v1"_s);
    QCOMPARE(dialog.draft().endpoint.name, u"127.0.0.1:9090"_s);
}

void EndpointDialogTest::aNameOfTheUsersStays()
{
    EndpointQuestion question;
    question.editing = true;
    question.draft.endpoint = {u"local"_s, Protocol::OpenAiChat, QUrl(u"http://127.0.0.1:8080/v1"_s), {}};
    question.draft.model = u"m"_s;
    EndpointDialog dialog(question);
    dialog.findChild<QLineEdit *>(u"endpointUrl"_s)->setText(u"http://127.0.0.1:9090/v1"_s);
    QCOMPARE(dialog.draft().endpoint.name, u"local"_s);
}

void EndpointDialogTest::presetsFillTheForm()
{
    EndpointDialog dialog{EndpointQuestion()};
    dialog.setPresets({{u"Anthropic"_s, u"anthropic"_s, Protocol::Anthropic, QUrl(u"https://api.anthropic.com"_s),
                        u"Keys are made there."_s},
                       {u"Azure"_s, u"azure"_s, Protocol::OpenAiChat, {}, u"Type its address."_s}});
    auto *source = dialog.findChild<QComboBox *>(u"endpointSource"_s);
    source->setCurrentIndex(1);
    QCOMPARE(dialog.draft().endpoint.baseUrl, QUrl(u"https://api.anthropic.com"_s));
    QCOMPARE(dialog.draft().endpoint.protocol, Protocol::Anthropic);
    QCOMPARE(dialog.draft().endpoint.name, u"anthropic"_s);
    QCOMPARE(dialog.findChild<QLabel *>(u"endpointSourceHelp"_s)->text(), u"Keys are made there."_s);
    // Another one takes its place; a name of the user's would stay.
    source->setCurrentIndex(2);
    QCOMPARE(dialog.draft().endpoint.name, u"azure"_s);
    dialog.findChild<QLineEdit *>(u"endpointName"_s)->setText(u"mine"_s);
    source->setCurrentIndex(1);
    QCOMPARE(dialog.draft().endpoint.name, u"mine"_s);
    // An address of one's own is none of them.
    auto *url = dialog.findChild<QLineEdit *>(u"endpointUrl"_s);
    url->clear();
    QTest::keyClicks(url, u"http://x"_s);
    QCOMPARE(source->currentIndex(), 0);
}

void EndpointDialogTest::aTypedKeyIsNotForAnotherService()
{
    EndpointDialog dialog{EndpointQuestion()};
    const auto offer = [](const QString &name, const QString &url) {
        return EndpointOffer{name, name, Protocol::OpenAiChat, QUrl(url)};
    };
    dialog.setPresets({offer(u"one"_s, u"https://one.example/v1"_s), offer(u"same"_s, u"https://ONE.example:443/v2"_s),
                       offer(u"two"_s, u"https://two.example/v1"_s), offer(u"typed"_s, {})});
    auto *source = dialog.findChild<QComboBox *>(u"endpointSource"_s);
    auto *key = dialog.findChild<QLineEdit *>(u"endpointKey"_s);
    source->setCurrentIndex(1);
    key->setText(u"sk-1"_s);
    source->setCurrentIndex(2);
    QCOMPARE(dialog.draft().endpoint.apiKey, Secret("sk-1"));
    source->setCurrentIndex(3);
    QVERIFY(key->text().isEmpty() && dialog.draft().endpoint.apiKey.isEmpty());
    key->setText(u"sk-2"_s);
    source->setCurrentIndex(4);
    QVERIFY2(key->text().isEmpty(), "whose address is typed then may be anybody");
}

void EndpointDialogTest::foundServersFillTheForm()
{
    EndpointDialog dialog{EndpointQuestion()};
    QSignalSpy searches(&dialog, &EndpointDialog::searchRequested);
    auto *search = dialog.findChild<QPushButton *>(u"endpointSearch"_s);
    search->click();
    QCOMPARE(searches.size(), 1);
    QVERIFY(!search->isEnabled());
    EndpointOffer offer{u"Ollama at 127.0.0.1:11434"_s};
    offer.baseUrl = QUrl(u"http://127.0.0.1:11434/v1"_s);
    offer.models = {u"embed"_s, u"qwen3"_s};
    offer.model = u"qwen3"_s;
    offer.isFound = true;
    dialog.setFound({offer});
    QVERIFY(search->isEnabled());
    QCOMPARE(dialog.draft().endpoint.baseUrl, offer.baseUrl);
    QCOMPARE(dialog.draft().endpoint.name, u"127.0.0.1:11434"_s);
    QCOMPARE(dialog.draft().model, u"qwen3"_s);
    dialog.setFound({});
    QVERIFY(dialog.findChild<QLabel *>(u"endpointSourceHelp"_s)->text().contains("No model server"_L1));
}

void EndpointDialogTest::foundServersLeaveWhatIsTyped_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("an address") << u"endpointUrl"_s << u"https://mine.example/v1"_s;
    QTest::newRow("a key") << u"endpointKey"_s << u"sk-1"_s;
}

void EndpointDialogTest::foundServersLeaveWhatIsTyped()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    EndpointDialog dialog{EndpointQuestion()};
    dialog.findChild<QLineEdit *>(field)->setText(text);
    const TargetDraft before = dialog.draft();
    EndpointOffer offer{u"Ollama at 127.0.0.1:11434"_s};
    offer.baseUrl = QUrl(u"http://127.0.0.1:11434/v1"_s);
    offer.isFound = true;
    dialog.setFound({offer});
    QVERIFY(dialog.draft() == before);
    // It is there to be chosen, and that is said.
    auto *source = dialog.findChild<QComboBox *>(u"endpointSource"_s);
    QCOMPARE(source->currentIndex(), 0);
    QCOMPARE(source->itemText(1), offer.title);
    QVERIFY(dialog.findChild<QLabel *>(u"endpointSourceHelp"_s)->text().contains("found"_L1));
}

void EndpointDialogTest::aTestIsOfWhatIsEntered()
{
    EndpointDialog dialog{EndpointQuestion()};
    QSignalSpy tests(&dialog, &EndpointDialog::testRequested);
    auto *button = dialog.findChild<QPushButton *>(u"endpointTest"_s);
    QVERIFY(!button->isEnabled());
    dialog.findChild<QLineEdit *>(u"endpointUrl"_s)->setText(u"http://127.0.0.1:8080/v1"_s);
    // It finds out which models there are, so none need be entered.
    QVERIFY(button->isEnabled());
    button->click();
    QCOMPARE(tests.size(), 1);
    QVERIFY(!button->isEnabled());
    QCOMPARE(tests.constFirst().constFirst().value<TargetDraft>().endpoint.baseUrl,
             QUrl(u"http://127.0.0.1:8080/v1"_s));
    dialog.showTestStep({u"Connection"_s, u"ok"_s, u"Reached."_s});
    auto *result = dialog.findChild<QLabel *>(u"endpointTestResult"_s);
    QVERIFY(result->text().contains("Reached."_L1));
    dialog.showTestEnd(
        {{u"Connection"_s, u"ok"_s, u"Reached."_s}, {u"Key"_s, u"failed"_s, u"<b>No</b>"_s, u"Give it a key."_s, true}},
        {u"a"_s});
    QVERIFY(button->isEnabled());
    // What a server said is text, whatever it looks like.
    QCOMPARE(result->textFormat(), Qt::PlainText);
    QVERIFY(result->text().contains("<b>No</b>"_L1) && result->text().contains("Give it a key."_L1));
    auto *model = dialog.findChild<QLineEdit *>(u"endpointModel"_s);
    QVERIFY(model->completer());
    // The only one is chosen; what was typed stays, and of several nobody knows which.
    QCOMPARE(model->text(), u"a"_s);
    model->setText(u"typed"_s);
    dialog.showTestEnd({}, {u"b"_s});
    QCOMPARE(model->text(), u"typed"_s);
    model->clear();
    dialog.showTestEnd({}, {u"b"_s, u"c"_s});
    QCOMPARE(model->text(), QString());
}

void EndpointDialogTest::aTestIsReadOut()
{
    EndpointDialog dialog{EndpointQuestion()};
    dialog.show();
    dialog.findChild<QLineEdit *>(u"endpointUrl"_s)->setText(u"http://127.0.0.1:8080/v1"_s);
    dialog.findChild<QPushButton *>(u"endpointTest"_s)->click();
    auto *result = dialog.findChild<QLabel *>(u"endpointTestResult"_s);
    const QAccessibleInterface *read = QAccessible::queryAccessibleInterface(result);
    dialog.showTestStep({u"Connection"_s, u"ok"_s, u"Reached."_s});
    QVERIFY(read->text(QAccessible::Name).contains("Reached."_L1));
    dialog.showTestEnd(
        {{u"Connection"_s, u"ok"_s, u"Reached."_s}, {u"Key"_s, u"failed"_s, u"No."_s, u"Give it a key."_s, true}}, {});
    const QString name = read->text(QAccessible::Name);
    QVERIFY2(name.contains("Reached."_L1) && name.contains("Give it a key."_L1), qPrintable(name));
}

void EndpointDialogTest::aTestIsForgottenWhenTheFormChanges()
{
    EndpointDialog dialog{EndpointQuestion()};
    QSignalSpy abandoned(&dialog, &EndpointDialog::testAbandoned);
    auto *url = dialog.findChild<QLineEdit *>(u"endpointUrl"_s);
    url->setText(u"http://127.0.0.1:8080/v1"_s);
    dialog.findChild<QPushButton *>(u"endpointTest"_s)->click();
    dialog.findChild<QLineEdit *>(u"endpointModel"_s)->setText(u"m"_s);
    QCOMPARE(abandoned.size(), 0);
    dialog.showTestStep({u"Connection"_s, u"ok"_s, u"Reached."_s});
    url->setText(u"http://127.0.0.1:9090/v1"_s);
    QCOMPARE(abandoned.size(), 1);
    QVERIFY(dialog.findChild<QLabel *>(u"endpointTestResult"_s)->text().isEmpty());
    // What still comes of it is not shown.
    dialog.showTestEnd({{u"Connection"_s, u"ok"_s, u"Reached."_s}}, {});
    QVERIFY(dialog.findChild<QLabel *>(u"endpointTestResult"_s)->text().isEmpty());
}

QTEST_MAIN(EndpointDialogTest)
#include "tst_endpointdialog.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/localstore.h"
#include "tests/support/fakes/fakekeychain.h"
#include "tests/support/loopbackserver.h"
#include "tests/ui/windowfixture.h"
#include "ui/widgets/resultsgrid.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

BoundTarget targetAt(const QUrl &url)
{
    BoundTarget target;
    target.endpoint.name = u"far"_s;
    target.endpoint.baseUrl = url;
    target.model = u"m"_s;
    return target;
}

//! Asks that one alone.
void ask(WindowFixture &fixture, const QUrl &url)
{
    fixture.workbench().removeTarget(0);
    fixture.workbench().addTarget(targetAt(url));
    fixture.type(u"A text."_s);
    fixture.click(u"Run"_s);
}

//! What the first card's details show in that tab; null when they have none of that name.
QString detail(WindowFixture &fixture, const QString &tab)
{
    Q_EMIT fixture.window().detailsRequested(0, 0);
    auto *dialog = fixture.window().findChild<QDialog *>(u"detailsDialog"_s);
    const auto *text = dialog->findChild<QPlainTextEdit *>(tab);
    QString shown = text ? text->toPlainText() : QString();
    delete dialog;
    return shown;
}

} // namespace

class WindowSessionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasInFlightIsRecorded();
    void programsProxyGetsItsPassword();
    void detailsShowTheReplyAsItCame();
    void detailsAndCommandsShowTheRequestAsItIsWritten();
};

void WindowSessionTest::whatWasInFlightIsRecorded()
{
    const QTemporaryDir folder;
    LoopbackServer server; // never answers
    {
        LocalStore store(preparedDataFolder(folder.path()));
        {
            WindowFixture fixture({}, {}, {}, {nullptr, nullptr, &store});
            ask(fixture, server.url(u"/v1"_s));
            QTRY_COMPARE(server.inFlight(), 3);
        }
        store.close();
    }
    LocalStore again(preparedDataFolder(folder.path()));
    std::optional<QList<AuditEntry>> found;
    again.auditLog().find(this, {}, {}, [&found](const auto &entries) { found = entries; });
    QTRY_VERIFY(found);
    QCOMPARE(found->size(), 3);
    for (const AuditEntry &entry : std::as_const(*found))
        QCOMPARE(entry.status, u"cancelled"_s);
}

void WindowSessionTest::programsProxyGetsItsPassword()
{
    LoopbackServer proxy; // never answers
    const QTemporaryDir folder;
    SettingsStore settings(folder.path());
    AppSettings chosen;
    chosen.network.proxy = u"http://127.0.0.1:%1"_s.arg(proxy.serverPort());
    chosen.network.proxyUser = u"ada"_s;
    QCOMPARE(settings.save(chosen), std::nullopt);
    FakeKeychain keychain;
    SecretStore(keychain, {}).remember(proxyPasswordId(chosen.network.proxy), Secret("canary"), [](const auto &) {});

    WindowFixture fixture({}, {}, {}, {&settings, &keychain, nullptr});
    ask(fixture, QUrl(u"http://provider.test/v1"_s));
    QTRY_COMPARE(proxy.inFlight(), 3);
    for (const LoopbackRequest &request : proxy.requests())
        QCOMPARE(headerValue(request.headers, "proxy-authorization"), "Basic " + QByteArray("ada:canary").toBase64());
}

void WindowSessionTest::detailsShowTheReplyAsItCame()
{
    WindowFixture fixture;
    fixture.type(u"I love it."_s);
    fixture.click(u"Run"_s);
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
    const QString received = detail(fixture, u"received"_s);
    QVERIFY2(received.startsWith(u"HTTP 200\n"_s), qPrintable(received));
    QVERIFY2(received.contains(u"data: {"_s) && received.contains(u"[DONE]"_s), qPrintable(received));
    // Asked again of a server that takes no connections, it has no reply.
    LoopbackServer server;
    const QUrl dead = server.url(u"/v1"_s);
    server.close();
    fixture.workbench().replaceTarget(0, targetAt(dead));
    fixture.workbench().run(u"I love it."_s, {u"sentiment"_s});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.cell(0).state, QueryState::Failed, 30'000); // it is asked again, with waits
    QVERIFY(detail(fixture, u"received"_s).isNull());
    QVERIFY(detail(fixture, u"request"_s).contains(u"POST"_s));
}

void WindowSessionTest::detailsAndCommandsShowTheRequestAsItIsWritten()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        // Whatever is written without a temperature waits for ever.
        if (connection.request().body.contains("temperature"))
            connection.reply(400,
                             R"({"error":{"message":"Unsupported value: 'temperature' does not support 0 with this )"
                             R"(model.","param":"temperature","code":"unsupported_value"}})");
    });
    WindowFixture fixture;
    ask(fixture, server.url(u"/v1"_s));
    QTRY_COMPARE(server.inFlight(), 3);
    QTRY_COMPARE(fixture.cell(0).state, QueryState::Waiting);
    QVERIFY2(!detail(fixture, u"request"_s).contains(u"temperature"_s), qPrintable(detail(fixture, u"request"_s)));
    fixture.workbench().stop();
    QTRY_COMPARE(fixture.cell(0).state, QueryState::Cancelled);
    // What the first attempt was answered is no reply to the last.
    QVERIFY(detail(fixture, u"received"_s).isNull());
    QVERIFY(!detail(fixture, u"request"_s).contains(u"temperature"_s));
    Q_EMIT fixture.window().findChild<ResultsGrid *>()->copyAsRequested(0, 0, CopyForm::Curl);
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY2(command.startsWith(u"curl "_s) && !command.contains(u"temperature"_s), qPrintable(command));
}

QTEST_MAIN(WindowSessionTest)
#include "tst_windowsession.moc"

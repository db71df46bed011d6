// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/localstore.h"
#include "tests/support/fakes/fakekeychain.h"
#include "tests/support/loopbackserver.h"
#include "tests/ui/windowfixture.h"

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

} // namespace

class WindowSessionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasInFlightIsRecorded();
    void programsProxyGetsItsPassword();
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

QTEST_MAIN(WindowSessionTest)
#include "tst_windowsession.moc"

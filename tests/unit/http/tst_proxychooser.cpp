// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/proxychooser.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestProxyChooser final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loopbackHosts_data();
    void loopbackHosts();
    void modes_data();
    void modes();
};

void TestProxyChooser::loopbackHosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("loopback");
    QTest::newRow("name") << u"localhost"_s << true;
    QTest::newRow("name in capitals") << u"LocalHost"_s << true;
    QTest::newRow("name below it") << u"llm.localhost"_s << true;
    QTest::newRow("address") << u"127.0.0.1"_s << true;
    QTest::newRow("another address of the net") << u"127.8.9.1"_s << true;
    QTest::newRow("IPv6") << u"::1"_s << true;
    QTest::newRow("IPv4 in IPv6") << u"::ffff:127.0.0.1"_s << true;
    QTest::newRow("a provider") << u"api.openai.com"_s << false;
    QTest::newRow("name that only ends so") << u"notlocalhost"_s << false;
    QTest::newRow("name that only begins so") << u"localhost.example.com"_s << false;
    QTest::newRow("address in a name") << u"127.0.0.1.example.com"_s << false;
    QTest::newRow("local network") << u"192.168.0.1"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestProxyChooser::loopbackHosts()
{
    QFETCH(QString, host);
    QFETCH(bool, loopback);
    QCOMPARE(isLoopbackHost(host), loopback);
}

void TestProxyChooser::modes_data()
{
    QTest::addColumn<HttpProxyMode>("mode");
    QTest::addColumn<bool>("proxyLoopback");
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<bool>("proxied");
    const QUrl far(u"https://api.openai.com/v1"_s);
    const QUrl near(u"http://127.0.0.1:8080/v1"_s);
    QTest::newRow("explicit, far") << HttpProxyMode::Explicit << false << far << true;
    QTest::newRow("explicit, near") << HttpProxyMode::Explicit << false << near << false;
    QTest::newRow("explicit for all, near") << HttpProxyMode::Explicit << true << near << true;
    QTest::newRow("none, far") << HttpProxyMode::None << false << far << false;
    QTest::newRow("none, near") << HttpProxyMode::None << true << near << false;
    QTest::newRow("system, near") << HttpProxyMode::System << true << near << false;
}

void TestProxyChooser::modes()
{
    QFETCH(HttpProxyMode, mode);
    QFETCH(bool, proxyLoopback);
    QFETCH(QUrl, url);
    QFETCH(bool, proxied);
    HttpSessionOptions options;
    options.proxyMode = mode;
    options.proxyLoopback = proxyLoopback;
    options.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"proxy.corp"_s, 3128);
    ProxyChooser chooser(options);
    QCOMPARE(chooser.proxyFor(url) == options.proxy, proxied);
    QCOMPARE(chooser.proxyFor(url).type() == QNetworkProxy::NoProxy, !proxied);
}

QTEST_GUILESS_MAIN(TestProxyChooser)
#include "tst_proxychooser.moc"

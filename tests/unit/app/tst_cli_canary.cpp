// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that the terminal program writes holds a key: not its output, not its messages, not a file.
#include "tests/support/canary.h"
#include "tests/support/loopbackserver.h"
#include "tests/unit/app/cliprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

using Reply = std::function<void(LoopbackConnection &)>;

//! The head of the request, as some servers and proxies put it into their error pages.
QByteArray echoed(const LoopbackConnection &connection)
{
    QByteArray text;
    for (const HttpHeader &header : connection.request().headers)
        text += header.name + ": " + header.value + "\n";
    return text;
}

QByteArray jsonError(const QByteArray &message)
{
    const QJsonObject error{{u"message"_s, QString::fromUtf8(message)}, {u"type"_s, u"x"_s}};
    return QJsonDocument(QJsonObject{{u"error"_s, error}}).toJson();
}

HttpHeaders json()
{
    return {{"Content-Type", "application/json"}};
}

} // namespace

Q_DECLARE_METATYPE(Reply)

class TestCliCanary final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void canariesAreFound();
    void nothingHoldsTheKey_data();
    void nothingHoldsTheKey();
    void proxyPasswordStaysWithTheProxy();
    void addressesWithPasswordsAreNotRepeated_data();
    void addressesWithPasswordsAreNotRepeated();
    void settingsWithPasswordsAreNotRepeated();

private:
    void start(CliProcess &cli, const QStringList &arguments) const;
    QStringList leaksOf(const CliResult &result) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliCanary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    // The most that can be asked to be written.
    QFile settings(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[privacy]\nexcerpts = full\n");
}

void TestCliCanary::start(CliProcess &cli, const QStringList &arguments) const
{
    cli.setVariable(u"CANARY_KEY"_s, QString::fromUtf8(canaryKey()));
    cli.setVariable(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    cli.start(QStringList{u"--data-dir"_s, m_folder->path()} + arguments);
    cli.closeInput();
}

QStringList TestCliCanary::leaksOf(const CliResult &result) const
{
    return leaksIn(result.output, u"standard output"_s) + leaksIn(result.messages, u"standard error"_s)
        + leaksUnder(m_folder->path());
}

void TestCliCanary::canariesAreFound()
{
    for (const QByteArray &canary : {canaryKey(), canaryHeader(), canaryPassword()}) {
        QCOMPARE(leaksIn("x" + canary + "x", u"x"_s).size(), 1);
        for (const QByteArray &before : {QByteArray(), QByteArray("u:"), QByteArray("user:"), QByteArray("me:")})
            QVERIFY(!leaksIn(QByteArray(before + canary).toBase64(), u"x"_s).isEmpty());
    }
    QVERIFY(leaksIn("x", u"x"_s).isEmpty());
    QFile hidden(m_folder->filePath(u".hidden-wal"_s));
    QVERIFY(hidden.open(QIODevice::WriteOnly));
    hidden.write(QByteArray(5000, '\0') + canaryKey());
    hidden.close();
    QCOMPARE(leaksUnder(m_folder->path()).size(), 1);
}

void TestCliCanary::nothingHoldsTheKey_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<Reply>("reply");
    const auto row = [](const char *name, const Reply &reply) {
        for (const QString &protocol : {u"openai-chat"_s, u"openai-responses"_s, u"anthropic"_s})
            QTest::addRow("%s, %s", name, qPrintable(protocol)) << protocol << reply;
    };
    row("an answer that repeats it", [](LoopbackConnection &c) { replyWithText(c, QString::fromUtf8(echoed(c))); });
    row("an error that repeats it", [](LoopbackConnection &c) { c.reply(401, jsonError(echoed(c)), json()); });
    row("an error that repeats it at its cut end", [](LoopbackConnection &c) {
        const QByteArray all = QByteArray(4096 - 12, '.') + canaryKey();
        c.reply(400, jsonError(all), json());
    });
    row("a page of a proxy that repeats it", [](LoopbackConnection &c) {
        c.reply(502, "<html><body><pre>" + echoed(c) + "</pre></body></html>", {{"Content-Type", "text/html"}});
    });
    row("plain text that repeats it", [](LoopbackConnection &c) { c.reply(500, echoed(c), {}); });
    row("200 with something else", [](LoopbackConnection &c) {
        c.reply(200, echoed(c), {{"Content-Type", "text/plain"}});
    });
    row("headers that repeat it", [](LoopbackConnection &c) {
        c.reply(429, jsonError("slow down"),
                {{"Content-Type", "application/json"},
                 {"Retry-After", canaryKey()},
                 {"x-request-id", canaryKey()},
                 {"request-id", canaryKey()},
                 {"Server", canaryKey()}});
    });
    row("codes and types that repeat it", [](LoopbackConnection &c) {
        const QJsonObject error{{u"message"_s, u"no"_s},
                                {u"type"_s, QString::fromUtf8(canaryKey())},
                                {u"code"_s, QString::fromUtf8(canaryKey())},
                                {u"param"_s, QString::fromUtf8(canaryKey())}};
        c.reply(
            400,
            QJsonDocument(QJsonObject{{u"error"_s, error}, {u"request_id"_s, QString::fromUtf8(canaryKey())}}).toJson(),
            json());
    });
    row("a stream that repeats it and breaks off", [](LoopbackConnection &c) {
        c.beginChunks();
        c.chunk(chatEvent(QString::fromUtf8(echoed(c))));
        c.chunk("data: {\"error\":{\"message\":\"" + canaryKey() + "\"}}\n\n");
        c.endChunks();
    });
    row("a redirect elsewhere", [](LoopbackConnection &c) {
        c.reply(307, {}, {{"Location", "http://127.0.0.1:1/v1?key=" + canaryKey() + "#" + canaryKey()}});
    });
    row("a redirect with user and password", [](LoopbackConnection &c) {
        c.reply(302, {}, {{"Location", "http://me:" + canaryPassword() + "@127.0.0.1:1/v1"}});
    });
    row("a redirect whose path repeats it", [](LoopbackConnection &c) {
        c.reply(302, {}, {{"Location", "/login/" + canaryKey()}});
    });
    row("an error first, then an answer", [](LoopbackConnection &c) {
        if (c.requestCount() == 1)
            c.reply(503, jsonError(echoed(c)), {{"Content-Type", "application/json"}, {"Retry-After", "0"}});
        else
            replyWithText(c, u"positive"_s);
    });
    row("a reset", [](LoopbackConnection &c) { c.reset(); });
    row("a body cut short", [](LoopbackConnection &c) {
        c.send("HTTP/1.1 500 No\r\nContent-Length: 90000\r\n\r\n" + echoed(c));
        c.close();
    });
}

void TestCliCanary::nothingHoldsTheKey()
{
    QFETCH(const QString, protocol);
    QFETCH(const Reply, reply);
    for (const QStringList &command :
         {QStringList{u"analyze"_s, u"--text"_s, u"A text."_s, u"--format"_s, u"json"_s, u"--summary"_s,
                      m_folder->filePath(u"summary.json"_s)},
          QStringList{u"analyze"_s, u"--text"_s, u"A text."_s}, QStringList{u"ask"_s, u"A question?"_s}}) {
        LoopbackServer server;
        server.setHandler(reply);
        CliProcess cli;
        start(cli,
              command
                  + QStringList{u"--url"_s, server.url(u"/v1"_s).toString(), u"--model"_s, u"m"_s, u"--protocol"_s,
                                protocol, u"--key-env"_s, u"CANARY_KEY"_s, u"--max-attempts"_s, u"2"_s});
        const CliResult result = cli.result();
        QVERIFY2(result.exitCode == 0 || result.exitCode == 1, result.messages.constData());
        // It was sent, or there was nothing that could have leaked.
        QVERIFY(server.delivered() > 0);
        const HttpHeaders &headers = server.requests().first().headers;
        QVERIFY(std::any_of(headers.begin(), headers.end(),
                            [](const HttpHeader &header) { return header.value.contains(canaryKey()); }));
        const QStringList leaks = leaksOf(result);
        QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
    }
    // And what is told of it afterwards, once for all protocols: by then they differ no more.
    if (protocol != "openai-chat"_L1)
        return;
    for (const QString &format : {u"table"_s, u"csv"_s, u"json"_s, u"har"_s}) {
        CliProcess cli;
        start(cli, {u"log"_s, u"--format"_s, format});
        const CliResult result = cli.result();
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.contains('m'));
        const QStringList leaks = leaksOf(result);
        QVERIFY2(leaks.isEmpty(), qPrintable(format + u'\n' + leaks.join(u'\n')));
    }
    QVERIFY(QFile::exists(m_folder->filePath(u"fanlight.db"_s)));
}

void TestCliCanary::proxyPasswordStaysWithTheProxy()
{
    LoopbackServer proxy;
    proxy.setHandler([](LoopbackConnection &connection) {
        if (echoed(connection).toLower().contains("proxy-authorization"))
            connection.reply(502, echoed(connection), {{"Content-Type", "text/plain"}});
        else
            connection.reply(407, {}, {{"Proxy-Authenticate", "Basic realm=\"x\""}});
    });
    CliProcess cli;
    cli.setVariable(u"http_proxy"_s,
                    u"http://user:%1@127.0.0.1:%2"_s.arg(QString::fromUtf8(canaryPassword())).arg(proxy.serverPort()));
    start(cli,
          {u"ask"_s, u"A question?"_s, u"--url"_s, u"http://provider.test/v1"_s, u"--model"_s, u"m"_s,
           u"--max-attempts"_s, u"1"_s});
    const CliResult result = cli.result();
    QCOMPARE(result.exitCode, 1);
    const QList<LoopbackRequest> &requests = proxy.requests();
    QVERIFY2(std::any_of(requests.begin(), requests.end(),
                         [](const LoopbackRequest &request) {
                             return std::any_of(request.headers.begin(), request.headers.end(), [](const auto &header) {
                                 return header.name.toLower() == "proxy-authorization";
                             });
                         }),
             "no password was sent");
    const QStringList leaks = leaksOf(result);
    QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
}

void TestCliCanary::addressesWithPasswordsAreNotRepeated_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString password = QString::fromUtf8(canaryPassword());
    QTest::newRow("user and password") << QStringList{u"--url"_s, u"http://me:%1@127.0.0.1:1/v1"_s.arg(password)};
    QTest::newRow("a key in the query") << QStringList{u"--url"_s, u"http://127.0.0.1:1/v1?key=%1"_s.arg(password)};
    QTest::newRow("no address at all") << QStringList{u"--url"_s, password};
    QTest::newRow("a key where its variable belongs")
        << QStringList{u"--url"_s, u"http://127.0.0.1:1/v1"_s, u"--key-env"_s, QString::fromUtf8(canaryKey())};
    QTest::newRow("a key sent in the clear")
        << QStringList{u"--url"_s, u"http://192.0.2.1/v1"_s, u"--key-env"_s, u"CANARY_KEY"_s};
}

void TestCliCanary::addressesWithPasswordsAreNotRepeated()
{
    QFETCH(const QStringList, arguments);
    CliProcess cli;
    start(cli, QStringList{u"ask"_s, u"A question?"_s, u"--model"_s, u"m"_s} + arguments);
    const CliResult result = cli.result();
    QCOMPARE(result.exitCode, 2);
    QVERIFY(!result.messages.isEmpty());
    const QStringList leaks = leaksOf(result);
    QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
}

void TestCliCanary::settingsWithPasswordsAreNotRepeated()
{
    QFile file(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[endpoint work]\nbaseUrl = http://me:" + canaryPassword() + "@127.0.0.1:1/v1\nkeyVariable = "
               + canaryKey() + "\nheader api-key = " + canaryHeader() + "\nproxy = http://me:" + canaryPassword()
               + "@127.0.0.1:1\n" + canaryKey() + "\n[endpoint bad]\nbaseUrl = ftp://me:" + canaryPassword() + "@x\n");
    file.close();
    CliProcess cli;
    start(cli, {u"ask"_s, u"A question?"_s, u"--target"_s, u"work/m"_s, u"--max-attempts"_s, u"1"_s});
    const CliResult result = cli.result();
    QVERIFY(result.messages.contains("settings.ini"));
    const QStringList leaks =
        leaksIn(result.output, u"standard output"_s) + leaksIn(result.messages, u"standard error"_s);
    QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestCliCanary)
#include "tst_cli_canary.moc"

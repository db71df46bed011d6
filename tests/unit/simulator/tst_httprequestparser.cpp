// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/httprequestparser.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Fanlight;
using State = HttpRequestParser::State;

class TestHttpRequestParser final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void acceptsAtEverySplit_data();
    void acceptsAtEverySplit();
    void refuses_data();
    void refuses();
    void pipelined();
    void manyPipelined();
    void asksToContinueOnce();
    void knowsWhetherItIsInside();
    void limits();
    void survivesNoise();
};

void TestHttpRequestParser::accepts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("keepAlive");

    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &method, const QByteArray &path,
                        const QByteArray &body,
                        bool keepAlive) { QTest::newRow(name) << bytes << method << path << body << keepAlive; };
    row("get", "GET /v1/models HTTP/1.1\r\nHost: a\r\n\r\n", "GET", "/v1/models", "", true);
    row("query left out", "GET /a?b=/c HTTP/1.1\r\nHost: a\r\n\r\n", "GET", "/a", "", true);
    row("post with a length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", "POST", "/", "hello",
        true);
    row("length said twice alike", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\ncontent-length: 2\r\n\r\nok",
        "POST", "/", "ok", true);
    row("chunked",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n",
        "POST", "/", "abc0123456789", true);
    row("chunk extension and trailer",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1;x=\"y\"\r\nz\r\n0\r\nSum: 1\r\n\r\n", "POST",
        "/", "z", true);
    row("bare line feeds", "POST / HTTP/1.1\nHost: a\nContent-Length: 1\n\n!", "POST", "/", "!", true);
    row("empty lines first", "\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET", "/", "", true);
    row("close wanted", "GET / HTTP/1.1\r\nHost: a\r\nConnection: TE, Close\r\n\r\n", "GET", "/", "", false);
    row("HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", "GET", "/", "", false);
    row("HTTP/1.0 kept alive", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "GET", "/", "", true);
    row("absolute form", "GET http://a:1/v1/models?x HTTP/1.1\r\nHost: a\r\n\r\n", "GET", "/v1/models", "", true);
    row("white space around a value", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \t 2 \r\n\r\nok", "POST", "/",
        "ok", true);
    row("a body that looks like a head", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 8\r\n\r\n\r\n\r\n\r\n\r\n",
        "POST", "/", "\r\n\r\n\r\n\r\n", true);
}

void TestHttpRequestParser::accepts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(bool, keepAlive);
    HttpRequestParser parser;
    QCOMPARE(int(parser.feed(bytes)), int(State::Complete));
    const HttpRequest request = parser.take();
    QCOMPARE(request.method, method);
    QCOMPARE(request.path, path);
    QCOMPARE(request.body, body);
    QCOMPARE(request.keepAlive, keepAlive);
    QCOMPARE(int(parser.state()), int(State::Incomplete));
    QVERIFY(!parser.isInsideRequest());
}

void TestHttpRequestParser::acceptsAtEverySplit_data()
{
    accepts_data();
}

void TestHttpRequestParser::acceptsAtEverySplit()
{
    QFETCH(QByteArray, bytes);
    HttpRequestParser whole;
    whole.feed(bytes);
    const HttpRequest expected = whole.take();
    for (qsizetype split = 1; split < bytes.size(); ++split) {
        HttpRequestParser parser;
        QCOMPARE(int(parser.feed(bytes.first(split))), int(State::Incomplete));
        QCOMPARE(int(parser.feed(bytes.sliced(split))), int(State::Complete));
        QCOMPARE(parser.take(), expected);
    }
    HttpRequestParser drip;
    for (const char byte : bytes)
        drip.feed(QByteArrayView(&byte, 1));
    QCOMPARE(drip.take(), expected);
}

void TestHttpRequestParser::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");

    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    row("no request at all", "hello\r\n\r\n", 400);
    row("a TLS hello", QByteArray("\x16\x03\x01\x02\x00\x01", 6), 400);
    row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\n", 505);
    row("HTTP/0.9", "GET /\r\n\r\n", 400);
    row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
    row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
    row("lengths in conflict", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400);
    row("length beside chunking",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400);
    row("negative length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400);
    row("length with a plus", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\n", 400);
    row("length of 35 digits",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999999999999999999\r\n\r\n", 400);
    row("too long a body", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 67108865\r\n\r\n", 413);
    row("too long a chunk", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n4000001\r\n", 413);
    row("unknown coding", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", 501);
    row("bad chunk size", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", 400);
    row("chunk longer than said", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n", 400);
    row("folded header", "GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n 2\r\n\r\n", 400);
    row("space before the colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400);
    row("control character in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: \x01\r\n\r\n", 400);
    row("target without a slash", "GET models HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("control character in the target", "GET /\x7f HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("too long a target", "GET /" + QByteArray(20'000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414);
    row("too long a head", "GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(70'000, 'a') + "\r\n\r\n", 431);
    row("a head that never ends", QByteArray(70'000, 'a'), 431);
    row("too many headers", "GET / HTTP/1.1\r\nHost: a\r\n" + QByteArray("X: 1\r\n").repeated(300) + "\r\n", 431);
}

void TestHttpRequestParser::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    HttpRequestParser parser;
    QCOMPARE(int(parser.feed(bytes)), int(State::Failed));
    QCOMPARE(parser.errorStatus(), status);
    QCOMPARE(int(parser.feed("GET / HTTP/1.1\r\nHost: a\r\n\r\n")), int(State::Failed));
}

void TestHttpRequestParser::pipelined()
{
    HttpRequestParser parser;
    parser.feed(
        "POST /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n1GET /2 HTTP/1.1\r\nHost: a\r\n\r\nGET /3 HTT");
    QCOMPARE(parser.take().path, QByteArray("/1"));
    QCOMPARE(int(parser.state()), int(State::Complete));
    QCOMPARE(parser.take().path, QByteArray("/2"));
    QCOMPARE(int(parser.state()), int(State::Incomplete));
    QVERIFY(parser.isInsideRequest());
    QCOMPARE(int(parser.feed("P/1.1\r\nHost: a\r\n\r\n")), int(State::Complete));
    QCOMPARE(parser.take().path, QByteArray("/3"));
}

void TestHttpRequestParser::manyPipelined()
{
    HttpRequestParser parser;
    parser.feed(QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nok").repeated(20'000));
    int count = 0;
    for (; parser.state() == State::Complete; ++count)
        QCOMPARE(parser.take().body, QByteArray("ok"));
    QCOMPARE(count, 20'000);
}

void TestHttpRequestParser::asksToContinueOnce()
{
    HttpRequestParser parser;
    parser.feed("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QVERIFY(parser.takeExpectsContinue());
    QVERIFY(!parser.takeExpectsContinue());
    QCOMPARE(int(parser.feed("ok")), int(State::Complete));
    parser.take();
    // Not when the body is there already, and not when it is refused.
    parser.feed("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nok");
    QVERIFY(!parser.takeExpectsContinue());
    parser.take();
    parser.feed("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 99999999999\r\n\r\n");
    QVERIFY(!parser.takeExpectsContinue());
    QCOMPARE(parser.errorStatus(), 413);
}

void TestHttpRequestParser::knowsWhetherItIsInside()
{
    HttpRequestParser parser;
    QVERIFY(!parser.isInsideRequest());
    parser.feed("\r\n");
    QVERIFY(!parser.isInsideRequest());
    parser.feed("G");
    QVERIFY(parser.isInsideRequest());
}

void TestHttpRequestParser::limits()
{
    HttpRequestParser parser;
    parser.feed("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 67108864\r\n\r\n");
    const QByteArray megabyte(1024 * 1024, 'b');
    for (int i = 0; i < 63; ++i)
        QCOMPARE(int(parser.feed(megabyte)), int(State::Incomplete));
    QCOMPARE(int(parser.feed(megabyte)), int(State::Complete));
    QCOMPARE(parser.take().body.size(), HttpRequestParser::MaxBody);
}

void TestHttpRequestParser::survivesNoise()
{
    QRandomGenerator random(7);
    const QByteArray sample =
        "POST /v1/messages HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes = sample;
        for (int i = 0; i < 3; ++i)
            bytes[random.bounded(bytes.size())] = char(random.bounded(256));
        HttpRequestParser parser;
        parser.feed(bytes);
        if (parser.state() == State::Complete)
            QVERIFY(parser.take().body.size() <= bytes.size());
        QVERIFY((parser.state() == State::Failed) == (parser.errorStatus() != 0));
    }
}

QTEST_GUILESS_MAIN(TestHttpRequestParser)
#include "tst_httprequestparser.moc"

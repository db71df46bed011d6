// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/llamacpp.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestLlamaCpp final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheServer_data()
    {
        QTest::addColumn<QByteArray>("server");
        QTest::addColumn<bool>("known");
        QTest::newRow("as it writes itself") << "llama.cpp"_ba << true;
        QTest::newRow("in capitals") << "LLAMA.CPP"_ba << true;
        QTest::newRow("with a version") << "llama.cpp/b6789"_ba << true;
        QTest::newRow("with a comment") << "llama.cpp (Linux)"_ba << true;
        QTest::newRow("blanks around") << " llama.cpp\t"_ba << true;
        QTest::newRow("another program by that beginning") << "llama.cppx"_ba << false;
        QTest::newRow("a dash") << "llama.cpp-python"_ba << false;
        QTest::newRow("not at the beginning") << "nginx llama.cpp"_ba << false;
        QTest::newRow("another name") << "llama-cpp"_ba << false;
        QTest::newRow("another server") << "nginx/1.22.1"_ba << false;
        QTest::newRow("empty") << ""_ba << false;
    }

    void knowsTheServer()
    {
        QFETCH(QByteArray, server);
        QFETCH(bool, known);
        QCOMPARE(isLlamaCpp({200, {{"SERVER", server}}}), known);
        QVERIFY(!isLlamaCpp({200, {{"X-Server", server}}}));
    }

    void asksForProperties_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the usual") << u"http://127.0.0.1:8080/v1"_s << u"http://127.0.0.1:8080/props"_s;
        QTest::newRow("a slash behind") << u"http://127.0.0.1:8080/v1/"_s << u"http://127.0.0.1:8080/props"_s;
        QTest::newRow("two slashes behind") << u"http://127.0.0.1:8080/v1//"_s << u"http://127.0.0.1:8080/props"_s;
        QTest::newRow("no version") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080/props"_s;
        QTest::newRow("only a slash") << u"http://127.0.0.1:8080/"_s << u"http://127.0.0.1:8080/props"_s;
        QTest::newRow("a prefix") << u"https://home.example/llama/v1"_s << u"https://home.example/llama/props"_s;
        QTest::newRow("a prefix that is encoded")
            << u"https://home.example/a%2Fb/v1"_s << u"https://home.example/a%2Fb/props"_s;
        QTest::newRow("a prefix that only looks like the version")
            << u"https://home.example/apiv1"_s << u"https://home.example/apiv1/props"_s;
        QTest::newRow("the whole URL pasted")
            << u"http://127.0.0.1:8080/v1/chat/completions"_s << u"http://127.0.0.1:8080/props"_s;
        QTest::newRow("Anthropic's whole URL pasted")
            << u"http://127.0.0.1:8080/v1/messages/"_s << u"http://127.0.0.1:8080/props"_s;
        QTest::newRow("IPv6") << u"http://[::1]:8080/v1"_s << u"http://[::1]:8080/props"_s;
        QTest::newRow("a query and a fragment")
            << u"http://127.0.0.1:8080/v1?api-version=1#x"_s << u"http://127.0.0.1:8080/props"_s;
    }

    void asksForProperties()
    {
        QFETCH(QString, base);
        const HttpCall call = propsCall({u"local"_s, Protocol::OpenAiChat, QUrl(base), Secret("sk-1")});
        QTEST(call.url.toString(QUrl::FullyEncoded), "expected");
        QCOMPARE(call.method, "GET"_ba);
        QVERIFY(call.body.isEmpty());
        QCOMPARE(headerValue(call.headers, "authorization"), std::optional("Bearer sk-1"_ba));
        QCOMPARE(headerValue(call.headers, "accept"), std::optional("application/json"_ba));
    }

    void sendsNoCredentialWithoutKey()
    {
        const HttpCall call = propsCall({u"local"_s, Protocol::OpenAiChat, QUrl(u"http://127.0.0.1:8080/v1"_s), {}});
        QCOMPARE(headerValue(call.headers, "authorization"), std::nullopt);
    }

    void countsSlots_data()
    {
        QTest::addColumn<QByteArray>("props");
        QTest::addColumn<int>("expected"); // 0: none
        QTest::newRow("four") << R"({"default_generation_settings":{},"total_slots":4,"model_path":"x"})"_ba << 4;
        QTest::newRow("one") << R"({"total_slots":1})"_ba << 1;
        QTest::newRow("as a float") << R"({"total_slots":4.0})"_ba << 4;
        QTest::newRow("the most") << R"({"total_slots":1024})"_ba << 1024;
        QTest::newRow("too many") << R"({"total_slots":1025})"_ba << 0;
        QTest::newRow("zero") << R"({"total_slots":0})"_ba << 0;
        QTest::newRow("negative") << R"({"total_slots":-1})"_ba << 0;
        QTest::newRow("a fraction") << R"({"total_slots":1.5})"_ba << 0;
        QTest::newRow("endless") << R"({"total_slots":1e300})"_ba << 0;
        QTest::newRow("as text") << R"({"total_slots":"4"})"_ba << 0;
        QTest::newRow("true") << R"({"total_slots":true})"_ba << 0;
        QTest::newRow("null") << R"({"total_slots":null})"_ba << 0;
        QTest::newRow("an array") << R"({"total_slots":[4]})"_ba << 0;
        QTest::newRow("somewhere inside") << R"({"props":{"total_slots":4}})"_ba << 0;
        QTest::newRow("in an array") << R"([{"total_slots":4}])"_ba << 0;
        QTest::newRow("an error") << R"({"error":{"code":401,"message":"Invalid API Key"}})"_ba << 0;
        QTest::newRow("cut short") << R"({"total_slots":4)"_ba << 0;
        QTest::newRow("a web page") << "<html>"_ba << 0;
        QTest::newRow("nothing") << QByteArray() << 0;
    }

    void countsSlots()
    {
        QFETCH(QByteArray, props);
        QFETCH(int, expected);
        QCOMPARE(slotCount(props).value_or(0), expected);
    }
};

QTEST_GUILESS_MAIN(TestLlamaCpp)
#include "tst_llamacpp.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/redactor.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestRedactor final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesKeyOut_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("answer");

        const QByteArray key("sk-canary/0123456789");
        QTest::newRow("as written") << key << u"Bad key sk-canary/0123456789."_s << u"Bad key [key]."_s
                                    << u"Bad key [key]."_s;
        QTest::newRow("twice") << key << u"sk-canary/0123456789sk-canary/0123456789"_s << u"[key][key]"_s
                               << u"[key][key]"_s;
        QTest::newRow("percent-encoded") << key << u"at /?k=sk-canary%2F0123456789"_s << u"at /?k=[key]"_s
                                         << u"at /?k=[key]"_s;
        QTest::newRow("escaped as JSON may")
            << key << uR"({"k":"sk-canary\/0123456789"})"_s << uR"({"k":"[key]"})"_s << uR"({"k":"[key]"})"_s;
        QTest::newRow("cut at the end") << key << u"Bad key sk-canary/01"_s << u"Bad key [key]"_s
                                        << u"Bad key sk-canary/01"_s;
        QTest::newRow("a piece too short to tell")
            << key << u"Bad key sk-cana"_s << u"Bad key sk-cana"_s << u"Bad key sk-cana"_s;
        QTest::newRow("with a newline behind it")
            << QByteArray(key + "\n") << u"sk-canary/0123456789!"_s << u"[key]!"_s << u"[key]!"_s;
        QTest::newRow("a local server's customary key") << QByteArray("lm-studio") << u"lm-studio is a program"_s
                                                        << u"[key] is a program"_s << u"lm-studio is a program"_s;
        QTest::newRow("a key of three letters is no secret") << QByteArray("abc") << u"abc"_s << u"abc"_s << u"abc"_s;
        QTest::newRow("no key") << QByteArray() << u"text"_s << u"text"_s << u"text"_s;
        QTest::newRow("somebody else's credential behind its header")
            << key << u"GET / Proxy-Authorization: Basic dXNlcjpwYXNz Host: x"_s
            << u"GET / Proxy-Authorization: Basic [key] Host: x"_s
            << u"GET / Proxy-Authorization: Basic dXNlcjpwYXNz Host: x"_s;
        QTest::newRow("a credential in a JSON of headers")
            << key << uR"({"authorization":"Bearer 0123456789abcdef","x-api-key":"0123456789abcdef"})"_s
            << uR"({"authorization":"Bearer [key]","x-api-key":"[key]"})"_s
            << uR"({"authorization":"Bearer 0123456789abcdef","x-api-key":"0123456789abcdef"})"_s;
        QTest::newRow("a sentence about headers")
            << key << u"Authorization: Bearer is missing; api-key: not set. Use x-api-key or Authorization."_s
            << u"Authorization: Bearer is missing; api-key: not set. Use x-api-key or Authorization."_s
            << u"Authorization: Bearer is missing; api-key: not set. Use x-api-key or Authorization."_s;
        QTest::newRow("no text") << key << QString() << QString() << QString();
    }

    void takesKeyOut()
    {
        QFETCH(QByteArray, key);
        QFETCH(QString, text);
        const Redactor redactor{Secret(key)};
        QTEST(redactor.withoutKey(text), "error");
        QTEST(redactor.answerWithoutKey(text), "answer");
    }
};

QTEST_GUILESS_MAIN(TestRedactor)
#include "tst_redactor.moc"

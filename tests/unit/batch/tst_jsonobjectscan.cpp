// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/jsonobjectscan.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestJsonObjectScan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsMembers_data();
    void findsMembers();
    void refuses_data();
    void refuses();
    void readsStrings_data();
    void readsStrings();
    void isAsDeepAsItMayBe();
};

void TestJsonObjectScan::findsMembers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("members");
    QTest::newRow("none") << QByteArray("{ }") << QString();
    QTest::newRow("in their order") << QByteArray(R"({"b":1,"a":2})") << u"\"b\"=1 \"a\"=2"_s;
    QTest::newRow("blanks") << QByteArray(" { \"b\" :\t1 , \"a\": \"x\" } ") << u"\"b\"=1 \"a\"=\"x\""_s;
    QTest::newRow("nested") << QByteArray(R"({"a":{"b":[1,{"c":2}],"d":{}},"e":[],"f":[[]]})")
                            << u"\"a\"={\"b\":[1,{\"c\":2}],\"d\":{}} \"e\"=[] \"f\"=[[]]"_s;
    QTest::newRow("digits stay") << QByteArray(R"({"a":12345678901234567890,"b":-0.10e+2})")
                                 << u"\"a\"=12345678901234567890 \"b\"=-0.10e+2"_s;
    QTest::newRow("words") << QByteArray(R"({"a":true,"b":false,"c":null})") << u"\"a\"=true \"b\"=false \"c\"=null"_s;
    QTest::newRow("brackets in strings") << QByteArray(R"({"a}":"]{\"","b":0})") << u"\"a}\"=\"]{\\\"\" \"b\"=0"_s;
}

void TestJsonObjectScan::findsMembers()
{
    QFETCH(const QByteArray, text);
    const JsonObjectScan scan(text);
    QVERIFY(scan.isObject());
    QStringList members;
    for (const JsonMember &member : scan.members())
        members.append(QString::fromUtf8(member.key) + u'=' + QString::fromUtf8(member.value));
    QTEST(members.join(u' '), "members");
}

void TestJsonObjectScan::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<int>("brokenAt");
    const auto broken = [](const char *name, const QByteArray &text, int at) {
        QTest::newRow(name) << text << false << at;
    };
    for (const char *text : {"[1]", "\"x\"", "12", "null", " true ", "[{}]"})
        QTest::newRow(text) << QByteArray(text) << true << int(qstrlen(text));
    broken("nothing", "", 0);
    broken("cut off", R"({"a":"x)", 7);
    broken("cut off behind a backslash", "{\"a\":\"\\", 7);
    broken("a comma too many", R"({"a":1,})", 7);
    broken("a comma too many in an array", "[1,]", 3);
    broken("no colon", R"({"a" 1})", 5);
    broken("a key that is no string", "{a:1}", 1);
    broken("two values", "{}{}", 2);
    broken("a wrong bracket", "{\"a\":[1}", 7);
    broken("a leading zero", R"({"a":01})", 6);
    broken("no digits", R"({"a":-})", 6);
    broken("no fraction", R"({"a":1.})", 7);
    broken("not a number", R"({"a":NaN})", 5);
    broken("single quotes", "{'a':1}", 1);
    broken("a raw tab in a string", "{\"a\":\"\t\"}", 6);
    broken("an unknown escape", R"({"a":"\x"})", 7);
    broken("a short escape", R"({"a":"\u12"})", 10);
    broken("a NUL", QByteArray("{\"a\":\"\0\"}", 9), 6);
    broken("a NUL behind", QByteArray("{}\0", 3), 2);
}

void TestJsonObjectScan::refuses()
{
    QFETCH(const QByteArray, text);
    const JsonObjectScan scan(text);
    QVERIFY(!scan.isObject());
    QTEST(scan.isValid(), "valid");
    QTEST(int(scan.brokenAt()), "brokenAt");
}

void TestJsonObjectScan::readsStrings_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray(R"("x")") << u"x"_s;
    QTest::newRow("empty") << QByteArray(R"("")") << u""_s;
    QTest::newRow("UTF-8") << u"\"Grüße 😀\""_s.toUtf8() << u"Grüße 😀"_s;
    QTest::newRow("escapes") << QByteArray(R"("\"\\\/\b\f\n\r\t")") << u"\"\\/\b\f\n\r\t"_s;
    QTest::newRow("code points") << QByteArray(R"("\u00e9\uD83D\uDE00.")") << u"é😀."_s;
    QTest::newRow("NUL") << QByteArray(R"("a\u0000b")") << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("half a pair") << QByteArray(R"("a\ud83d")") << u"a\uFFFD"_s;
    QTest::newRow("a byte order mark") << QByteArray("\"\xEF\xBB\xBFx\\n\"") << u"\uFEFFx\n"_s;
}

void TestJsonObjectScan::readsStrings()
{
    QFETCH(const QByteArray, value);
    const std::optional<QString> text = jsonString(value);
    QVERIFY(text);
    QTEST(*text, "text");
    QVERIFY(!jsonString("12"));
}

void TestJsonObjectScan::isAsDeepAsItMayBe()
{
    const qsizetype deepest = JsonObjectScan::deepest;
    const auto nested = [](qsizetype depth) -> QByteArray { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    QVERIFY(JsonObjectScan(nested(deepest)).isValid());
    QVERIFY(!JsonObjectScan(nested(deepest + 1)).isValid());
    QVERIFY(!JsonObjectScan(QByteArray(1'000'000, '[')).isValid());
}

QTEST_GUILESS_MAIN(TestJsonObjectScan)
#include "tst_jsonobjectscan.moc"

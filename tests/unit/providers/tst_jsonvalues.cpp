// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/jsonvalues.h"

#include <QTest>

#include <limits>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestJsonValues final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWholeNumbers_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<qint64>("expected"); // -1: none

        QTest::newRow("zero") << QJsonValue(0) << qint64(0);
        QTest::newRow("a float without a fraction") << QJsonValue(12.0) << qint64(12);
        QTest::newRow("beyond 32 bits") << QJsonValue(qint64(5000000000)) << qint64(5000000000);
        QTest::newRow("2^53") << QJsonValue(9007199254740992.0) << qint64(9007199254740992);
        QTest::newRow("more than a double counts") << QJsonValue(1e300) << qint64(-1);
        QTest::newRow("a fraction") << QJsonValue(0.5) << qint64(-1);
        QTest::newRow("negative") << QJsonValue(-1) << qint64(-1);
        QTest::newRow("no number") << QJsonValue(std::numeric_limits<double>::quiet_NaN()) << qint64(-1);
        QTest::newRow("digits in a text") << QJsonValue(u"7"_s) << qint64(-1);
        QTest::newRow("null") << QJsonValue() << qint64(-1);
        QTest::newRow("missing") << QJsonValue(QJsonValue::Undefined) << qint64(-1);
    }

    void countsWholeNumbers()
    {
        QFETCH(QJsonValue, value);
        QFETCH(qint64, expected);
        QCOMPARE(countOf(value).value_or(-1), expected);

        std::optional<qint64> figure = 42;
        updateCount(figure, value);
        QCOMPARE(figure, expected < 0 ? 42 : expected);
    }

    void findsTheEnd_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("expected"); // -1: not there yet

        QTest::newRow("an object") << QByteArray("{}") << 2;
        QTest::newRow("something behind it") << QByteArray("{\"a\":[1,{}]} {") << 12;
        QTest::newRow("brackets in a text") << QByteArray("{\"a\":\"}]\"}") << 10;
        QTest::newRow("an escaped quote") << QByteArray("{\"a\":\"\\\"}\"}") << 11;
        QTest::newRow("an escaped backslash before the quote") << QByteArray("{\"a\":\"\\\\\"}") << 10;
        QTest::newRow("an array") << QByteArray("[{},[]]") << 7;
        QTest::newRow("open") << QByteArray("{\"a\":{}") << -1;
        QTest::newRow("open in a text") << QByteArray("{\"a\":\"}}}") << -1;
        QTest::newRow("closed before it was opened") << QByteArray("}") << 1;
        QTest::newRow("nothing") << QByteArray() << -1;
    }

    void findsTheEnd()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, expected);
        QCOMPARE(static_cast<int>(JsonEndFinder().feed(bytes).value_or(-1)), expected);

        JsonEndFinder byByte;
        int end = -1;
        for (int i = 0; i < bytes.size() && end < 0; ++i) {
            if (const auto found = byByte.feed(QByteArrayView(bytes).sliced(i, 1)))
                end = i + static_cast<int>(*found);
        }
        QCOMPARE(end, expected);
    }

    void everyBeginningMayBeCutJson_data()
    {
        QTest::addColumn<QByteArray>("json");

        QTest::newRow("an object") << QByteArray(
            " {\"a\" : [ true, false, null ], \"b\":{\"c\":-12.5e+10}, \"d\":\"\"} ");
        QTest::newRow("an array") << QByteArray("[[], {}, [\"x\", 1, 2]]");
        QTest::newRow("escapes") << QByteArray("{\"a\\\"b\":\"\\\\ \\n \\u00e9 \\ud83d\\ude00 end\"}");
        QTest::newRow("characters of several bytes") << QByteArray("{\"屏\":\"café 😀 屏\"}");
        QTest::newRow("a long number") << QByteArray("[1234567890123456789.0123456789, 2]");
        QTest::newRow("what is not UTF-8") << QByteArray("{\"a\":\"caf\xe9 and a good deal more of it\",\"b\":[1,2]}");
    }

    void everyBeginningMayBeCutJson()
    {
        QFETCH(QByteArray, json);
        for (qsizetype length = 1; length <= json.size(); ++length)
            QVERIFY2(mayBeCutJson(json.first(length)), json.first(length).constData());
    }

    void otherTextIsNoCutJson()
    {
        QVERIFY(!mayBeCutJson("{malformed json: the server broke"));
        QVERIFY(!mayBeCutJson("[error] {upstream failed: connection refused"));
        QVERIFY(!mayBeCutJson("{\"a\":1} {\"b\": the rest of it is no JSON"));
        QVERIFY(!mayBeCutJson("{\"a\":\"caf\xe9\", oops: the rest of it is no JSON"));
    }

    void readsWhatIsNotUtf8()
    {
        QCOMPARE(parseJson("{\"a\":\"caf\xe9\"}")["a"_L1].toString(), u"caf\uFFFD"_s);
        QVERIFY(parseJson("12").isNull());
        QVERIFY(parseJson("{\"a\":").isNull());
    }
};

QTEST_GUILESS_MAIN(TestJsonValues)
#include "tst_jsonvalues.moc"

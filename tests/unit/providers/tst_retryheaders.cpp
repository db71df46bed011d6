// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/retryheaders.h"

#include <QTest>

using namespace Fanlight;
using namespace std::chrono_literals;

class TestRetryHeaders final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWait_data()
    {
        QTest::addColumn<QByteArray>("milliseconds");
        QTest::addColumn<QByteArray>("seconds");
        QTest::addColumn<int>("expected"); // -1: none

        const QByteArray none("-");
        QTest::newRow("nothing") << none << none << -1;
        QTest::newRow("whole seconds") << none << QByteArray("20") << 20'000;
        QTest::newRow("fractions of seconds") << none << QByteArray("0.25") << 250;
        QTest::newRow("rounded up, never earlier than asked") << none << QByteArray("1.0001") << 1'001;
        QTest::newRow("blanks around") << none << QByteArray(" 3 ") << 3'000;
        QTest::newRow("zero") << none << QByteArray("0") << 0;
        QTest::newRow("milliseconds") << QByteArray("1500") << none << 1'500;
        QTest::newRow("milliseconds go first") << QByteArray("1500") << QByteArray("20") << 1'500;
        QTest::newRow("bad milliseconds, good seconds") << QByteArray("soon") << QByteArray("20") << 20'000;
        QTest::newRow("negative milliseconds, good seconds") << QByteArray("-5") << QByteArray("20") << 20'000;
        QTest::newRow("empty") << none << QByteArray("") << -1;
        QTest::newRow("inf") << none << QByteArray("inf") << -1;
        QTest::newRow("nan") << none << QByteArray("nan") << -1;
        QTest::newRow("negative") << none << QByteArray("-1") << -1;
        QTest::newRow("hexadecimal") << none << QByteArray("0x10") << -1;
        QTest::newRow("exponent") << none << QByteArray("1e3") << -1;
        QTest::newRow("two points") << none << QByteArray("1.2.3") << -1;
        QTest::newRow("35 digits") << none << QByteArray(35, '9') << -1;
        QTest::newRow("400 digits") << none << QByteArray(400, '9') << -1;
        QTest::newRow("words") << none << QByteArray("a while") << -1;
        QTest::newRow("a date 90 s after the reply's") << none << QByteArray("Sat, 21 Nov 2026 10:01:30 GMT") << 90'000;
        QTest::newRow("a date in the past") << none << QByteArray("Sat, 21 Nov 2026 09:59:59 GMT") << -1;
        QTest::newRow("a date with a bad weekday") << none << QByteArray("Mon, 21 Nov 2026 10:01:30 GMT") << -1;
        QTest::newRow("the year 100000") << none << QByteArray("Sat, 21 Nov 100000 10:01:30 GMT") << -1;
        QTest::newRow("the 31st of February") << none << QByteArray("Sat, 31 Feb 2026 10:01:30 GMT") << -1;
    }

    void readsWait()
    {
        QFETCH(QByteArray, milliseconds);
        QFETCH(QByteArray, seconds);
        QFETCH(int, expected);
        HttpHeaders headers{{"Date", "Sat, 21 Nov 2026 10:00:00 GMT"}};
        if (milliseconds != "-")
            headers.append(HttpHeader{"Retry-After-Ms", milliseconds});
        if (seconds != "-")
            headers.append(HttpHeader{"Retry-After", seconds});
        const auto wait = retryAfterOf(headers);
        QCOMPARE(wait ? static_cast<int>(wait->count()) : -1, expected);
    }

    void dateNeedsTheRepliesOwnDate() { QVERIFY(!retryAfterOf({{"Retry-After", "Sat, 21 Nov 2026 10:01:30 GMT"}})); }

    void readsShouldRetry()
    {
        QCOMPARE(shouldRetryOf({{"x-should-retry", "true"}}), std::optional(true));
        QCOMPARE(shouldRetryOf({{"X-Should-Retry", "False"}}), std::optional(false));
        QCOMPARE(shouldRetryOf({{"x-should-retry", "1"}}), std::nullopt);
        QCOMPARE(shouldRetryOf({}), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestRetryHeaders)
#include "tst_retryheaders.moc"

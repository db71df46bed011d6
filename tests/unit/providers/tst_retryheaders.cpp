// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/retryheaders.h"

#include <QTest>
#include <QTimeZone>

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
        QTest::newRow("the 24th hour") << none << QByteArray("Sat, 21 Nov 2026 24:01:30 GMT") << -1;
        QTest::newRow("a date of another zone") << none << QByteArray("Sat, 21 Nov 2026 10:01:30 CET") << -1;
        QTest::newRow("a date in small letters") << none << QByteArray("sat, 21 nov 2026 10:01:30 gmt") << -1;
        QTest::newRow("a date with a tail") << none << QByteArray("Sat, 21 Nov 2026 10:01:30 GMT x") << -1;
        QTest::newRow("a month that is none") << none << QByteArray("Sat, 21 Nox 2026 10:01:30 GMT") << -1;
        QTest::newRow("a date in two years") << none << QByteArray("Tue, 21 Nov 2028 10:01:30 GMT") << -1;
        QTest::newRow("the reply's own date") << none << QByteArray("Sat, 21 Nov 2026 10:00:00 GMT") << 0;
        QTest::newRow("RFC 3339") << none << QByteArray("2026-11-21T10:01:30Z") << -1;
        QTest::newRow("RFC 850's form") << none << QByteArray("Saturday, 21-Nov-26 10:01:30 GMT") << 90'000;
        QTest::newRow("RFC 850's form, long ago") << none << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << -1;
        QTest::newRow("RFC 850's form, bad weekday") << none << QByteArray("Sunday, 21-Nov-26 10:01:30 GMT") << -1;
        QTest::newRow("asctime's form") << none << QByteArray("Sat Nov 21 10:01:30 2026") << 90'000;
        QTest::newRow("asctime's form, a day of one digit")
            << none << QByteArray("Tue Dec  1 10:00:00 2026") << 864'000'000;
        QTest::newRow("asctime's form, bad weekday") << none << QByteArray("Mon Nov 21 10:01:30 2026") << -1;
        QTest::newRow("negative milliseconds alone") << QByteArray("-5") << none << -1;
        QTest::newRow("infinite milliseconds") << QByteArray("inf") << none << -1;
        QTest::newRow("35 digits of milliseconds, good seconds") << QByteArray(35, '9') << QByteArray("20") << 20'000;
        QTest::newRow("milliseconds with a fraction") << QByteArray("0.5") << none << 1;
        QTest::newRow("infinity in words") << none << QByteArray("Infinity") << -1;
        QTest::newRow("minus infinity") << none << QByteArray("-inf") << -1;
        QTest::newRow("NaN") << none << QByteArray("NaN") << -1;
        QTest::newRow("a minus and a zero") << none << QByteArray("-0") << -1;
        QTest::newRow("a comma") << none << QByteArray("1,5") << -1;
        QTest::newRow("a unit") << none << QByteArray("20s") << -1;
        QTest::newRow("two years") << none << QByteArray("63072000") << -1;
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
        const auto wait = retryAfterOf({429, headers});
        QCOMPARE(wait ? static_cast<int>(wait->count()) : -1, expected);
    }

    void measuresDatesAgainstOurClockWithoutTheServers()
    {
        HttpHead head{429, {{"Retry-After", "Sat, 21 Nov 2026 10:01:30 GMT"}}};
        QCOMPARE(retryAfterOf(head), std::nullopt);
        head.receivedUtc = QDateTime(QDate(2026, 11, 21), QTime(10, 1, 0), QTimeZone::utc());
        QCOMPARE(retryAfterOf(head), std::optional(std::chrono::milliseconds(30s)));
        head.headers.append(HttpHeader{"Date", "Sat, 21 Nov 2026 10:00:00 GMT"});
        QCOMPARE(retryAfterOf(head), std::optional(std::chrono::milliseconds(90s)));
        head.headers.last().value = "Mon, 21 Nov 2026 10:00:00 GMT";
        QCOMPARE(retryAfterOf(head), std::optional(std::chrono::milliseconds(30s)));
        head.receivedUtc = QDateTime(QDate(2026, 11, 21), QTime(10, 1, 31), QTimeZone::utc());
        QCOMPARE(retryAfterOf(head), std::nullopt);
    }

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

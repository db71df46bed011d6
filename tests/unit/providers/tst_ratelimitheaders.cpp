// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/ratelimitheaders.h"

#include <QTest>
#include <QTimeZone>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 none = -1;

HttpHead headWith(const HttpHeaders &headers)
{
    HttpHead head{200, headers};
    head.headers.append(HttpHeader{"Date", "Sat, 21 Nov 2026 10:00:00 GMT"});
    return head;
}

RateLimit figures(qint64 limit, qint64 remaining, qint64 resetMs)
{
    RateLimit result;
    if (limit != none)
        result.limit = limit;
    if (remaining != none)
        result.remaining = remaining;
    if (resetMs != none)
        result.reset = std::chrono::milliseconds(resetMs);
    return result;
}

QByteArray described(const RateLimit &limit)
{
    const auto text = [](const auto &value) { return value ? QByteArray::number(*value) : QByteArray("-"); };
    return text(limit.limit) + '/' + text(limit.remaining) + '/'
        + (limit.reset ? QByteArray::number(qint64(limit.reset->count())) : QByteArray("-"));
}

} // namespace

class TestRateLimitHeaders final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsGoDurations_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<qint64>("expected");

        QTest::newRow("minutes and seconds") << "6m0s"_ba << qint64(360'000);
        QTest::newRow("a second") << "1s"_ba << qint64(1'000);
        QTest::newRow("milliseconds") << "20ms"_ba << qint64(20);
        QTest::newRow("hours") << "1h2m3s"_ba << qint64(3'723'000);
        QTest::newRow("half seconds") << "1.5s"_ba << qint64(1'500);
        QTest::newRow("many digits after the point") << "59.963s"_ba << qint64(59'963);
        QTest::newRow("minutes and half seconds") << "1m30.5s"_ba << qint64(90'500);
        QTest::newRow("Groq's") << "2m59.56s"_ba << qint64(179'560);
        QTest::newRow("microseconds are rounded up") << "12\xc2\xb5s"_ba << qint64(1);
        QTest::newRow("microseconds with the Greek letter") << "1500\xce\xbcs"_ba << qint64(2);
        QTest::newRow("microseconds in ASCII") << "2000us"_ba << qint64(2);
        QTest::newRow("nanoseconds") << "3000000ns"_ba << qint64(3);
        QTest::newRow("milliseconds after minutes") << "1m5ms"_ba << qint64(60'005);
        QTest::newRow("zero") << "0s"_ba << qint64(0);
        QTest::newRow("zero without a unit") << "0"_ba << qint64(0);
        QTest::newRow("plain seconds") << "55"_ba << qint64(55'000);
        QTest::newRow("plain seconds with a fraction") << "0.25"_ba << qint64(250);
        QTest::newRow("blanks around") << " 1s\t"_ba << qint64(1'000);
        QTest::newRow("a date") << "2026-11-21T10:00:30Z"_ba << qint64(30'000);
        QTest::newRow("negative") << "-1s"_ba << none;
        QTest::newRow("a plus") << "+1s"_ba << none;
        QTest::newRow("negative, plain") << "-1"_ba << none;
        QTest::newRow("empty") << ""_ba << none;
        QTest::newRow("a unit alone") << "s"_ba << none;
        QTest::newRow("a unit that Go has not") << "2d"_ba << none;
        QTest::newRow("capitals") << "1S"_ba << none;
        QTest::newRow("blanks inside") << "1m 30s"_ba << none;
        QTest::newRow("a number left over") << "1m30"_ba << none;
        QTest::newRow("two points") << "1.2.3s"_ba << none;
        QTest::newRow("an exponent") << "1e3s"_ba << none;
        QTest::newRow("infinity") << "inf"_ba << none;
        QTest::newRow("not a number") << "nan"_ba << none;
        QTest::newRow("longer than a year") << "9000h"_ba << none;
        QTest::newRow("seconds since 1970") << "1795255200"_ba << none;
        QTest::newRow("35 digits") << QByteArray(QByteArray(35, '9') + 's') << none;
        QTest::newRow("400 digits") << QByteArray(QByteArray(400, '9') + 's') << none;
        QTest::newRow("a zero byte") << QByteArray("1s\0", 3) << none;
        QTest::newRow("bytes that are not UTF-8") << "1\xb5s"_ba << none;
        QTest::newRow("a second line") << "1s\n2s"_ba << none;
    }

    void readsGoDurations()
    {
        QFETCH(QByteArray, written);
        QFETCH(qint64, expected);
        const RateLimits limits = rateLimitsOf(headWith({{"x-ratelimit-reset-requests", written}}));
        QCOMPARE(described(limits.requests), described(figures(none, none, expected)));
        QCOMPARE(limits.tokens, RateLimit());
    }

    void readsDates_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<qint64>("expected");

        QTest::newRow("UTC") << "2026-11-21T10:01:30Z"_ba << qint64(90'000);
        QTest::newRow("fractions") << "2026-11-21T10:00:00.250Z"_ba << qint64(250);
        QTest::newRow("microseconds") << "2026-11-21T10:00:01.500000Z"_ba << qint64(1'500);
        QTest::newRow("an offset") << "2026-11-21T12:00:05+02:00"_ba << qint64(5'000);
        QTest::newRow("an offset to the west") << "2026-11-21T02:00:05-08:00"_ba << qint64(5'000);
        QTest::newRow("small letters") << "2026-11-21t10:00:05z"_ba << qint64(5'000);
        QTest::newRow("tomorrow") << "2026-11-22T10:00:00Z"_ba << qint64(86'400'000);
        QTest::newRow("now") << "2026-11-21T10:00:00Z"_ba << qint64(0);
        QTest::newRow("in the past") << "2026-11-21T09:59:00Z"_ba << qint64(0);
        QTest::newRow("long past") << "1970-01-01T00:00:00Z"_ba << qint64(0);
        QTest::newRow("the year 1") << "0001-01-01T00:00:00Z"_ba << qint64(0);
        QTest::newRow("in 100 years") << "2126-11-21T10:00:00Z"_ba << none;
        QTest::newRow("the year 100000") << "100000-11-21T10:00:00Z"_ba << none;
        QTest::newRow("no offset") << "2026-11-21T10:01:30"_ba << none;
        QTest::newRow("a date alone") << "2026-11-21"_ba << none;
        QTest::newRow("a blank for the T") << "2026-11-21 10:01:30Z"_ba << none;
        QTest::newRow("the 31st of February") << "2026-02-31T10:01:30Z"_ba << none;
        QTest::newRow("25 o'clock") << "2026-11-21T25:01:30Z"_ba << none;
        QTest::newRow("words") << "soon"_ba << none;
        QTest::newRow("empty") << ""_ba << none;
    }

    void readsDates()
    {
        QFETCH(QByteArray, written);
        QFETCH(qint64, expected);
        const RateLimits limits = rateLimitsOf(headWith({{"anthropic-ratelimit-requests-reset", written}}));
        QCOMPARE(described(limits.requests), described(figures(none, none, expected)));
    }

    void measuresDatesAgainstOurClockWithoutTheServers()
    {
        HttpHead head{200, {{"anthropic-ratelimit-requests-reset", "2026-11-21T10:01:30Z"}}};
        QCOMPARE(rateLimitsOf(head).requests, RateLimit());
        head.receivedUtc = QDateTime(QDate(2026, 11, 21), QTime(10, 1, 0), QTimeZone::utc());
        QCOMPARE(described(rateLimitsOf(head).requests), "-/-/30000"_ba);
        head.headers.append(HttpHeader{"Date", "Sat, 21 Nov 2026 10:00:00 GMT"});
        QCOMPARE(described(rateLimitsOf(head).requests), "-/-/90000"_ba);
        head.headers.last().value = "yesterday";
        QCOMPARE(described(rateLimitsOf(head).requests), "-/-/30000"_ba);
    }

    void readsCounts_data()
    {
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<QByteArray>("remaining");
        QTest::addColumn<RateLimit>("expected");

        QTest::newRow("the usual") << "60"_ba
                                   << "59"_ba << figures(60, 59, none);
        QTest::newRow("blanks around") << " 60 "_ba
                                       << "\t59"_ba << figures(60, 59, none);
        QTest::newRow("leading zeros") << "0060"_ba
                                       << "007"_ba << figures(60, 7, none);
        QTest::newRow("nothing left") << "60"_ba
                                      << "0"_ba << figures(60, 0, none);
        QTest::newRow("more left than there is") << "60"_ba
                                                 << "61"_ba << figures(60, 61, none);
        QTest::newRow("both -1") << "-1"_ba
                                 << "-1"_ba << RateLimit();
        QTest::newRow("both 0") << "0"_ba
                                << "0"_ba << RateLimit();
        QTest::newRow("unknown limit, some left") << "-1"_ba
                                                  << "12"_ba << figures(none, 12, none);
        QTest::newRow("negative remaining") << "60"_ba
                                            << "-5"_ba << figures(60, none, none);
        QTest::newRow("a zero of two digits") << "00"_ba
                                              << "5"_ba << figures(none, 5, none);
        QTest::newRow("a fraction") << "60.5"_ba
                                    << "5"_ba << figures(none, 5, none);
        QTest::newRow("thousands apart") << "60,000"_ba
                                         << "5"_ba << figures(none, 5, none);
        QTest::newRow("an exponent") << "1e3"_ba
                                     << "5"_ba << figures(none, 5, none);
        QTest::newRow("hexadecimal") << "0x10"_ba
                                     << "5"_ba << figures(none, 5, none);
        QTest::newRow("words") << "unlimited"_ba
                               << "all"_ba << RateLimit();
        QTest::newRow("empty") << ""_ba
                               << ""_ba << RateLimit();
        QTest::newRow("overflow") << QByteArray(20, '9') << "5"_ba << figures(none, 5, none);
        QTest::newRow("35 digits") << QByteArray(35, '9') << QByteArray(35, '9') << RateLimit();
        QTest::newRow("the largest number there is") << "9223372036854775807"_ba
                                                     << "5"_ba << figures(none, 5, none);
    }

    void readsCounts()
    {
        QFETCH(QByteArray, limit);
        QFETCH(QByteArray, remaining);
        QFETCH(RateLimit, expected);
        const RateLimits openAi =
            rateLimitsOf(headWith({{"X-RateLimit-Limit-Tokens", limit}, {"X-RateLimit-Remaining-Tokens", remaining}}));
        QCOMPARE(described(openAi.tokens), described(expected));
        QCOMPARE(openAi.requests, RateLimit());
        const RateLimits anthropic = rateLimitsOf(headWith(
            {{"Anthropic-RateLimit-Requests-Limit", limit}, {"Anthropic-RateLimit-Requests-Remaining", remaining}}));
        QCOMPARE(described(anthropic.requests), described(expected));
        QCOMPARE(anthropic.tokens, RateLimit());
    }

    void leavesOutLimitsOfLongerThanAMinute_data()
    {
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<QByteArray>("remaining");
        QTest::addColumn<QByteArray>("reset");
        QTest::addColumn<bool>("perMinute");

        const auto row = [](const char *name, const char *limit, const char *remaining, const char *reset,
                            bool perMinute) {
            QTest::newRow(name) << QByteArray(limit) << QByteArray(remaining) << QByteArray(reset) << perMinute;
        };
        row("OpenAI, 60 a minute", "60", "59", "1s", true);
        row("OpenAI, 3500 a minute", "3500", "3499", "17ms", true);
        row("OpenAI, 30000 a minute, a millisecond rounded up", "30000", "29999", "3ms", true);
        row("OpenAI, tokens, so few that the time is rounded", "150000000", "149999984", "1ms", true);
        row("OpenAI, tokens, no time at all", "2000000", "1999985", "0s", true);
        row("OpenAI, half of a minute's tokens", "30000", "15000", "30s", true);
        row("OpenAI, all of a minute's tokens", "30000", "0", "1m0s", true);
        row("somewhat more than a minute's, borrowed", "30000", "0", "1m30s", true);
        row("a bucket that holds a second's worth only", "6000", "99", "10ms", true);
        row("Groq, tokens", "6000", "5977", "230ms", true);
        row("Groq, the first of a day's requests", "14400", "14399", "6s", false);
        row("Groq, ten of a day's requests", "14400", "14390", "1m0s", false);
        row("Groq, thirty of a day's requests", "14400", "14370", "2m59.56s", false);
        row("Groq, a thousand a day", "1000", "999", "1m26.4s", false);
        row("OpenAI, 200 a day", "200", "199", "7m12s", false);
        row("OpenAI, 10000 a day", "10000", "9999", "8.64s", false);
        row("an hour's", "3600", "3590", "10s", false);
        row("a reset of hours, whatever is left", "100", "100", "5h0m0s", false);
        row("full, and no time known to be until when", "100", "100", "59s", true);
        row("more left than there is", "100", "150", "59s", true);
        row("two minutes exactly", "100", "0", "2m0s", true);
        row("plain seconds may count down a fixed minute", "100", "99", "59", true);
        row("plain seconds of more than two minutes", "100", "99", "121", false);
        row("a date may end a fixed minute", "100", "99", "2026-11-21T10:00:59Z", true);
        row("a date in an hour", "100", "99", "2026-11-21T11:00:00Z", false);
        row("no reset", "14400", "14399", "", true);
        row("a reset that is none", "14400", "14399", "later", true);
    }

    void leavesOutLimitsOfLongerThanAMinute()
    {
        QFETCH(QByteArray, limit);
        QFETCH(QByteArray, remaining);
        QFETCH(QByteArray, reset);
        QFETCH(bool, perMinute);
        const RateLimit read = rateLimitsOf(headWith({{"x-ratelimit-limit-requests", limit},
                                                      {"x-ratelimit-remaining-requests", remaining},
                                                      {"x-ratelimit-reset-requests", reset}}))
                                   .requests;
        QCOMPARE(read.limit, perMinute ? std::optional(limit.toLongLong()) : std::nullopt);
        QCOMPARE(read.remaining, std::optional(remaining.toLongLong()));
        QCOMPARE(read.reset.has_value(), !reset.isEmpty() && reset != "later");
    }

    void readsProviders_data()
    {
        QTest::addColumn<HttpHeaders>("headers");
        QTest::addColumn<QByteArray>("requests");
        QTest::addColumn<QByteArray>("tokens");

        QTest::newRow("nothing") << HttpHeaders{} << "-/-/-"_ba
                                 << "-/-/-"_ba;
        QTest::newRow("OpenAI") << HttpHeaders{{"x-ratelimit-limit-requests", "500"},
                                               {"x-ratelimit-limit-tokens", "30000"},
                                               {"x-ratelimit-remaining-requests", "499"},
                                               {"x-ratelimit-remaining-tokens", "29985"},
                                               {"x-ratelimit-reset-requests", "120ms"},
                                               {"x-ratelimit-reset-tokens", "30ms"}}
                                << "500/499/120"_ba
                                << "30000/29985/30"_ba;
        QTest::newRow("Groq, requests per day")
            << HttpHeaders{{"x-ratelimit-limit-requests", "14400"},     {"x-ratelimit-limit-tokens", "6000"},
                           {"x-ratelimit-remaining-requests", "14370"}, {"x-ratelimit-remaining-tokens", "5977"},
                           {"x-ratelimit-reset-requests", "2m59.56s"},  {"x-ratelimit-reset-tokens", "230ms"}}
            << "-/14370/179560"_ba
            << "6000/5977/230"_ba;
        QTest::newRow("xAI, without resets") << HttpHeaders{{"x-ratelimit-limit-requests", "480"},
                                                            {"x-ratelimit-limit-tokens", "2000000"},
                                                            {"x-ratelimit-remaining-requests", "479"},
                                                            {"x-ratelimit-remaining-tokens", "1999999"}}
                                             << "480/479/-"_ba
                                             << "2000000/1999999/-"_ba;
        QTest::newRow("Azure, remaining only")
            << HttpHeaders{{"x-ratelimit-remaining-requests", "79"}, {"x-ratelimit-remaining-tokens", "61353"}}
            << "-/79/-"_ba
            << "-/61353/-"_ba;
        QTest::newRow("Azure, nothing known") << HttpHeaders{{"x-ratelimit-limit-tokens", "-1"},
                                                             {"x-ratelimit-remaining-tokens", "-1"},
                                                             {"x-ratelimit-reset-tokens", "0"}}
                                              << "-/-/-"_ba
                                              << "-/-/0"_ba;
        QTest::newRow("Anthropic") << HttpHeaders{{"anthropic-ratelimit-requests-limit", "50"},
                                                  {"anthropic-ratelimit-requests-remaining", "49"},
                                                  {"anthropic-ratelimit-requests-reset", "2026-11-21T10:00:01Z"},
                                                  {"anthropic-ratelimit-input-tokens-limit", "30000"},
                                                  {"anthropic-ratelimit-input-tokens-remaining", "29000"},
                                                  {"anthropic-ratelimit-input-tokens-reset", "2026-11-21T10:00:02Z"},
                                                  {"anthropic-ratelimit-output-tokens-limit", "8000"},
                                                  {"anthropic-ratelimit-output-tokens-remaining", "7000"},
                                                  {"anthropic-ratelimit-output-tokens-reset", "2026-11-21T10:00:08Z"},
                                                  {"anthropic-ratelimit-tokens-limit", "38000"},
                                                  {"anthropic-ratelimit-tokens-remaining", "35000"},
                                                  {"anthropic-ratelimit-tokens-reset", "2026-11-21T10:00:05Z"}}
                                   << "50/49/1000"_ba
                                   << "38000/35000/5000"_ba;
        QTest::newRow("Anthropic, input and output apart")
            << HttpHeaders{{"anthropic-ratelimit-input-tokens-limit", "30000"},
                           {"anthropic-ratelimit-input-tokens-remaining", "29000"},
                           {"anthropic-ratelimit-input-tokens-reset", "2026-11-21T10:00:02Z"},
                           {"anthropic-ratelimit-output-tokens-limit", "8000"},
                           {"anthropic-ratelimit-output-tokens-remaining", "7000"},
                           {"anthropic-ratelimit-output-tokens-reset", "2026-11-21T10:00:08Z"}}
            << "-/-/-"_ba
            << "38000/36000/8000"_ba;
        QTest::newRow("Anthropic, only the output's is known, which is no limit of both")
            << HttpHeaders{{"anthropic-ratelimit-input-tokens-limit", "-1"},
                           {"anthropic-ratelimit-input-tokens-remaining", "-1"},
                           {"anthropic-ratelimit-output-tokens-limit", "8000"},
                           {"anthropic-ratelimit-output-tokens-remaining", "7000"},
                           {"anthropic-ratelimit-output-tokens-reset", "2026-11-21T10:00:08Z"}}
            << "-/-/-"_ba
            << "-/-/8000"_ba;
        QTest::newRow("Anthropic, the common figures unknown")
            << HttpHeaders{{"anthropic-ratelimit-tokens-limit", "0"},
                           {"anthropic-ratelimit-tokens-remaining", "0"},
                           {"anthropic-ratelimit-tokens-reset", "2026-11-21T10:00:00Z"},
                           {"anthropic-ratelimit-input-tokens-limit", "30000"},
                           {"anthropic-ratelimit-output-tokens-limit", "8000"}}
            << "-/-/-"_ba
            << "38000/-/-"_ba;
        QTest::newRow("a proxy that sends both kinds: its own go first")
            << HttpHeaders{{"anthropic-ratelimit-requests-limit", "50"},
                           {"anthropic-ratelimit-requests-remaining", "49"},
                           {"x-ratelimit-limit-requests", "20"},
                           {"x-ratelimit-remaining-requests", "3"}}
            << "20/3/-"_ba
            << "-/-/-"_ba;
        QTest::newRow("other names are other things")
            << HttpHeaders{{"x-ratelimit-limit", "10"}, {"ratelimit-limit-requests", "10"}, {"x-ratelimit-reset", "5"}}
            << "-/-/-"_ba
            << "-/-/-"_ba;
        QTest::newRow("the first of two counts")
            << HttpHeaders{{"x-ratelimit-limit-requests", "20"}, {"x-ratelimit-limit-requests", "30"}} << "20/-/-"_ba
            << "-/-/-"_ba;
    }

    void readsProviders()
    {
        QFETCH(HttpHeaders, headers);
        const RateLimits limits = rateLimitsOf(headWith(headers));
        QTEST(described(limits.requests), "requests");
        QTEST(described(limits.tokens), "tokens");
    }
};

QTEST_GUILESS_MAIN(TestRateLimitHeaders)
#include "tst_ratelimitheaders.moc"

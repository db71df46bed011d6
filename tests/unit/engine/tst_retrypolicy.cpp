// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/random.h"
#include "core/engine/retrypolicy.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Fanlight::QueryError)

namespace {

//! Dice that always fall the same way.
class LoadedDice final : public Random
{
public:
    explicit LoadedDice(double value)
        : m_value(value)
    {
    }

    double uniform() override { return m_value; }

private:
    double m_value;
};

QueryError failure(ErrorKind kind, int status = 0)
{
    QueryError error;
    error.kind = kind;
    error.httpStatus = status;
    error.message = u"It failed."_s;
    return error;
}

QueryError lostConnection()
{
    QueryError error = failure(ErrorKind::Network);
    error.connection = ConnectionFault::Lost;
    return error;
}

//! The attempts of a query that all failed, each with the wait that came after it.
QList<Attempt> attemptsOf(const QList<std::pair<QueryError, Duration>> &failures)
{
    QList<Attempt> attempts;
    for (const auto &[error, wait] : failures) {
        Attempt attempt;
        attempt.number = static_cast<int>(attempts.size()) + 1;
        attempt.error = error;
        attempt.retryWait = wait;
        attempts.append(attempt);
    }
    return attempts;
}

QList<Attempt> failedOnce(const QueryError &error)
{
    return attemptsOf({{error, 0s}});
}

//! A query that failed with `count` bad gateways, after our own waits.
QList<Attempt> failedTimes(int count)
{
    QList<std::pair<QueryError, Duration>> failures(count, {failure(ErrorKind::ServerError, 502), 500ms});
    failures.last().second = 0s;
    return attemptsOf(failures);
}

} // namespace

class RetryPolicyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triesAgainOnlyWhatMayPass_data();
    void triesAgainOnlyWhatMayPass();
    void obeysTheServersWord_data();
    void obeysTheServersWord();
    void stopsAtTheLastAttempt();
    void triesAtOnceAfterTheFirstSilentDeathOnly();
    void doublesItsWaitsUpToALimit_data();
    void doublesItsWaitsUpToALimit();
    void takesOffAQuarterAtMost();
    void waitsExactlyAsLongAsTheServerAsks_data();
    void waitsExactlyAsLongAsTheServerAsks();
    void waitsLongerThanAskedAfterManyRefusals();
    void countsOnlyWhatWaited();
    void readsTheSignOfAnEnd_data();
    void readsTheSignOfAnEnd();
};

void RetryPolicyTest::triesAgainOnlyWhatMayPass_data()
{
    QTest::addColumn<QueryError>("error");
    QTest::addColumn<bool>("again");
    const auto row = [](const char *name, const QueryError &error, bool again) {
        QTest::newRow(name) << error << again;
    };
    for (const ConnectionFault fault : {ConnectionFault::NotFound, ConnectionFault::Refused, ConnectionFault::Other}) {
        QueryError error = failure(ErrorKind::Network);
        error.connection = fault;
        QTest::addRow("no connection, fault %d", static_cast<int>(fault)) << error << true;
    }
    row("no time to connect", failure(ErrorKind::TimeoutConnect), true);
    row("no first byte in time", failure(ErrorKind::TimeoutFirstByte), true);
    row("silence in the middle of a reply", failure(ErrorKind::TimeoutIdle, 200), false);
    row("no time left at all", failure(ErrorKind::TimeoutTotal), false);
    row("no time left at all, in the middle of a reply", failure(ErrorKind::TimeoutTotal, 200), false);
    row("a certificate that is not trusted", failure(ErrorKind::Tls), false);
    row("a reply cut short", failure(ErrorKind::Truncated, 200), true);
    QueryError cut = failure(ErrorKind::Truncated, 200);
    cut.partialText = u"Once upon"_s;
    row("an answer cut short", cut, true);

    row("400", failure(ErrorKind::InvalidRequest, 400), false);
    row("401", failure(ErrorKind::Auth, 401), false);
    row("402", failure(ErrorKind::Quota, 402), false);
    row("403", failure(ErrorKind::Auth, 403), false);
    row("404", failure(ErrorKind::InvalidRequest, 404), false);
    row("408", failure(ErrorKind::ServerError, 408), true);
    row("409", failure(ErrorKind::InvalidRequest, 409), true);
    row("413", failure(ErrorKind::ContextTooLong, 413), false);
    row("422", failure(ErrorKind::InvalidRequest, 422), false);
    row("429", failure(ErrorKind::RateLimited, 429), true);
    row("429 without a quota", failure(ErrorKind::Quota, 429), false);
    QueryError tooLarge = failure(ErrorKind::RateLimited, 429);
    tooLarge.permanent = true;
    row("429 for a request that exceeds the limit by itself", tooLarge, false);
    row("500", failure(ErrorKind::ServerError, 500), true);
    row("500 about a text that is too long", failure(ErrorKind::ContextTooLong, 500), false);
    row("500 that is no error message", failure(ErrorKind::MalformedReply, 500), true);
    row("502", failure(ErrorKind::ServerError, 502), true);
    row("503", failure(ErrorKind::Overloaded, 503), true);
    row("504", failure(ErrorKind::ServerError, 504), true);
    row("529", failure(ErrorKind::Overloaded, 529), true);
    row("a redirect", failure(ErrorKind::Redirect, 307), false);
    row("200 that is not the protocol", failure(ErrorKind::MalformedReply, 200), false);

    for (const ErrorKind kind : {ErrorKind::RateLimited, ErrorKind::Overloaded, ErrorKind::ServerError}) {
        QueryError inside = failure(kind, 200);
        QTest::addRow("%s in a stream that said nothing yet", qPrintable(errorKindName(kind))) << inside << true;
        inside.partialText = u"Half"_s;
        QTest::addRow("%s in a stream that showed text", qPrintable(errorKindName(kind))) << inside << false;
    }
    row("refused by the model", failure(ErrorKind::Refused, 200), false);
    row("an answer that can't be read", failure(ErrorKind::UnreadableAnswer, 200), false);
    row("the budget", failure(ErrorKind::Budget), false);
    row("cancelled", failure(ErrorKind::Cancelled), false);
}

void RetryPolicyTest::triesAgainOnlyWhatMayPass()
{
    QFETCH(QueryError, error);
    QFETCH(bool, again);
    QCOMPARE(judgeAttempt(failedOnce(error), {}), again ? RetryVerdict::AfterDelay : RetryVerdict::Finish);
}

void RetryPolicyTest::obeysTheServersWord_data()
{
    QTest::addColumn<QueryError>("error");
    QTest::addColumn<bool>("word");
    QTest::addColumn<bool>("again");
    const auto row = [](const char *name, const QueryError &error, bool word, bool again) {
        QTest::newRow(name) << error << word << again;
    };
    row("400, but do", failure(ErrorKind::InvalidRequest, 400), true, true);
    row("401, but do", failure(ErrorKind::Auth, 401), true, true);
    row("429, but do not", failure(ErrorKind::RateLimited, 429), false, false);
    row("503, but do not", failure(ErrorKind::Overloaded, 503), false, false);
    row("no quota, whatever is said", failure(ErrorKind::Quota, 429), true, false);
    QueryError tooLarge = failure(ErrorKind::RateLimited, 429);
    tooLarge.permanent = true;
    row("too large, whatever is said", tooLarge, true, false);
    row("cancelled, whatever was said", failure(ErrorKind::Cancelled, 500), true, false);
}

void RetryPolicyTest::obeysTheServersWord()
{
    QFETCH(QueryError, error);
    QFETCH(bool, word);
    QFETCH(bool, again);
    error.shouldRetry = word;
    QCOMPARE(judgeAttempt(failedOnce(error), {}), again ? RetryVerdict::AfterDelay : RetryVerdict::Finish);
}

void RetryPolicyTest::stopsAtTheLastAttempt()
{
    for (int made = 1; made < 5; ++made)
        QCOMPARE(judgeAttempt(failedTimes(made), {}), RetryVerdict::AfterDelay);
    QCOMPARE(judgeAttempt(failedTimes(5), {}), RetryVerdict::Finish);
    RetryRules rules;
    rules.maxAttempts = 1;
    QCOMPARE(judgeAttempt(failedTimes(1), rules), RetryVerdict::Finish);
    QueryError wanted = failure(ErrorKind::ServerError, 500);
    wanted.shouldRetry = true;
    QCOMPARE(judgeAttempt(failedOnce(wanted), rules), RetryVerdict::Finish);
    QCOMPARE(judgeAttempt(failedOnce(lostConnection()), rules), RetryVerdict::Finish);
    QList<Attempt> answered(1);
    QCOMPARE(judgeAttempt(answered, {}), RetryVerdict::Finish);
}

void RetryPolicyTest::triesAtOnceAfterTheFirstSilentDeathOnly()
{
    const QueryError lost = lostConnection();
    const QueryError busy = failure(ErrorKind::Overloaded, 503);
    QCOMPARE(judgeAttempt(attemptsOf({{lost, 0s}}), {}), RetryVerdict::AtOnce);
    QCOMPARE(judgeAttempt(attemptsOf({{busy, 500ms}, {lost, 0s}}), {}), RetryVerdict::AtOnce);
    QCOMPARE(judgeAttempt(attemptsOf({{lost, 0s}, {lost, 0s}}), {}), RetryVerdict::AfterDelay);
    QCOMPARE(judgeAttempt(attemptsOf({{lost, 0s}, {busy, 0s}}), {}), RetryVerdict::AfterDelay);
    QCOMPARE(judgeAttempt(attemptsOf({{lost, 0s}, {busy, 500ms}, {lost, 0s}}), {}), RetryVerdict::AfterDelay);
    QueryError refused = failure(ErrorKind::Network);
    refused.connection = ConnectionFault::Refused;
    QCOMPARE(judgeAttempt(failedOnce(refused), {}), RetryVerdict::AfterDelay);
}

void RetryPolicyTest::doublesItsWaitsUpToALimit_data()
{
    QTest::addColumn<int>("failed");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("the first") << 1 << 500;
    QTest::newRow("the second") << 2 << 1000;
    QTest::newRow("the third") << 3 << 2000;
    QTest::newRow("the fourth") << 4 << 4000;
    QTest::newRow("the fifth") << 5 << 8000;
    QTest::newRow("the sixth") << 6 << 8000;
    QTest::newRow("the two-thousandth") << 2000 << 8000;
}

void RetryPolicyTest::doublesItsWaitsUpToALimit()
{
    QFETCH(int, failed);
    QFETCH(int, milliseconds);
    const Duration whole = std::chrono::milliseconds(milliseconds);
    LoadedDice lowest(0);
    QCOMPARE(retryDelay(failedTimes(failed), {}, lowest), whole);
    LoadedDice middle(0.5);
    QCOMPARE(retryDelay(failedTimes(failed), {}, middle), whole * 7 / 8);
}

void RetryPolicyTest::takesOffAQuarterAtMost()
{
    LoadedDice highest(std::nextafter(1.0, 0.0));
    const Duration least = retryDelay(failedTimes(1), {}, highest);
    QVERIFY(least >= Duration(375ms));
    QVERIFY(least < Duration(376ms));
    SeededRandom random(7);
    Duration shortest = 1h;
    Duration longest{};
    for (int i = 0; i < 1000; ++i) {
        const Duration delay = retryDelay(failedTimes(5), {}, random);
        shortest = std::min(shortest, delay);
        longest = std::max(longest, delay);
    }
    QVERIFY(shortest >= Duration(6s));
    QVERIFY(longest <= Duration(8s));
    QVERIFY(longest - shortest > Duration(1900ms)); // the dice are thrown
}

void RetryPolicyTest::waitsExactlyAsLongAsTheServerAsks_data()
{
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("not at all") << 0;
    QTest::newRow("a moment") << 1;
    QTest::newRow("less than we would") << 70;
    QTest::newRow("longer than we would") << 90'000;
    QTest::newRow("an hour") << 3'600'000;
}

void RetryPolicyTest::waitsExactlyAsLongAsTheServerAsks()
{
    QFETCH(int, milliseconds);
    QueryError error = failure(ErrorKind::RateLimited, 429);
    error.retryAfter = std::chrono::milliseconds(milliseconds);
    LoadedDice dice(0.9);
    QCOMPARE(retryDelay(failedOnce(error), {}, dice), Duration(std::chrono::milliseconds(milliseconds)));
}

void RetryPolicyTest::waitsLongerThanAskedAfterManyRefusals()
{
    QueryError refused;
    refused.kind = ErrorKind::RateLimited;
    refused.httpStatus = 429;
    refused.retryAfter = 50ms;
    LoadedDice dice(0);
    QList<Attempt> attempts;
    QList<Duration> waits;
    for (int count = 0; count < 4; ++count) {
        attempts = attemptsOf(QList<std::pair<QueryError, Duration>>(count + 1, {refused, 50ms}));
        waits.append(retryDelay(attempts, {}, dice));
    }
    QCOMPARE(waits, (QList<Duration>{50ms, 50ms, 500ms, 1s}));
    // Never sooner than asked.
    attempts.last().error->retryAfter = 7s;
    QCOMPARE(retryDelay(attempts, {}, dice), Duration(7s));
    // A server that is busy for another reason knows best.
    attempts.last().error->retryAfter = 50ms;
    for (Attempt &attempt : attempts)
        attempt.error->kind = ErrorKind::ServerError;
    QCOMPARE(retryDelay(attempts, {}, dice), Duration(50ms));
}

void RetryPolicyTest::countsOnlyWhatWaited()
{
    LoadedDice dice(0);
    const QueryError busy = failure(ErrorKind::Overloaded, 503);
    QCOMPARE(retryDelay(attemptsOf({{lostConnection(), 0s}, {busy, 0s}}), {}, dice), Duration(500ms));
    QueryError taught = failure(ErrorKind::InvalidRequest, 400);
    QCOMPARE(retryDelay(attemptsOf({{taught, 0s}, {taught, 0s}, {busy, 500ms}, {busy, 0s}}), {}, dice), Duration(1s));
}

void RetryPolicyTest::readsTheSignOfAnEnd_data()
{
    QTest::addColumn<QueryError>("error");
    QTest::addColumn<DeliverySign>("sign");
    QTest::addColumn<bool>("limit");
    const auto row = [](const char *name, const QueryError &error, DeliverySign sign, bool limit) {
        QTest::newRow(name) << error << sign << limit;
    };
    row("429", failure(ErrorKind::RateLimited, 429), DeliverySign::Drop, true);
    row("503", failure(ErrorKind::Overloaded, 503), DeliverySign::Drop, true);
    row("529", failure(ErrorKind::Overloaded, 529), DeliverySign::Drop, true);
    QueryError tooLarge = failure(ErrorKind::RateLimited, 429);
    tooLarge.permanent = true;
    row("429 for a request that exceeds the limit by itself", tooLarge, DeliverySign::Neutral, true);
    row("lost", lostConnection(), DeliverySign::Drop, false);
    QueryError refused = failure(ErrorKind::Network);
    refused.connection = ConnectionFault::Refused;
    row("refused", refused, DeliverySign::Drop, false);
    QueryError unknown = failure(ErrorKind::Network);
    unknown.connection = ConnectionFault::NotFound;
    row("no such host", unknown, DeliverySign::Neutral, false);
    row("500", failure(ErrorKind::ServerError, 500), DeliverySign::Neutral, false);
    row("no quota", failure(ErrorKind::Quota, 429), DeliverySign::Neutral, false);
    row("a wrong key", failure(ErrorKind::Auth, 401), DeliverySign::Neutral, false);
    row("no first byte", failure(ErrorKind::TimeoutFirstByte), DeliverySign::Neutral, false);
    row("cancelled", failure(ErrorKind::Cancelled), DeliverySign::Neutral, false);
}

void RetryPolicyTest::readsTheSignOfAnEnd()
{
    QFETCH(QueryError, error);
    QFETCH(bool, limit);
    QTEST(signOf(error), "sign");
    QCOMPARE(isLimitAnswer(error), limit);
    QCOMPARE(signOf(std::nullopt), DeliverySign::Success);
}

QTEST_APPLESS_MAIN(RetryPolicyTest)
#include "tst_retrypolicy.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/redisbreaker.h"

#include <QTest>

using namespace Fanlight;
using namespace std::chrono_literals;

class RedisBreakerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesAloneWhatFailed();
    void growsPatient();
    void startsOverAfterASuccess();
    void keepsNothingWhereItIsFull();
};

void RedisBreakerTest::leavesAloneWhatFailed()
{
    const RedisBreaker::Moment start{};
    RedisBreaker breaker({});
    QVERIFY(breaker.mayTry(start));
    breaker.failed(start);
    QVERIFY(!breaker.mayTry(start + 999ms));
    QVERIFY(breaker.mayTry(start + 1s));
}

void RedisBreakerTest::growsPatient()
{
    RedisBreaker::Moment now{};
    RedisBreaker breaker({});
    for (const std::chrono::seconds wait : {1s, 2s, 4s, 8s, 16s, 30s, 30s}) {
        breaker.failed(now);
        QVERIFY(!breaker.mayTry(now + wait - 1ms));
        now += wait;
        QVERIFY(breaker.mayTry(now));
    }
}

void RedisBreakerTest::startsOverAfterASuccess()
{
    const RedisBreaker::Moment start{};
    RedisBreaker breaker({});
    breaker.failed(start);
    breaker.failed(start);
    breaker.succeeded();
    QVERIFY(breaker.mayTry(start));
    breaker.failed(start);
    QVERIFY(breaker.mayTry(start + 1s));
}

void RedisBreakerTest::keepsNothingWhereItIsFull()
{
    const RedisBreaker::Moment start{};
    RedisBreaker breaker({});
    QVERIFY(breaker.mayKeep(start));
    breaker.refusedToKeep(start);
    QVERIFY(!breaker.mayKeep(start + 59s));
    QVERIFY(breaker.mayTry(start));
    QVERIFY(breaker.mayKeep(start + 60s));
}

QTEST_GUILESS_MAIN(RedisBreakerTest)
#include "tst_redisbreaker.moc"

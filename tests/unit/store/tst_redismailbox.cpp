// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/redismailbox.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

RedisJob question()
{
    return {"key", {}, [](const auto &) {}};
}

RedisJob answerOf(qsizetype characters)
{
    CachedAnswer answer;
    answer.answer.text = QString(characters, u'x');
    return {"key", answer, {}};
}

} // namespace

class RedisMailboxTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOverAllAtOnce();
    void holdsNoMoreThanSoMany();
    void holdsNoMoreThanSoMuch();
    void takesOnlyAWordWhileItIsLeftAlone();
    void endsWhatWaitsForIt();
};

void RedisMailboxTest::handsOverAllAtOnce()
{
    RedisMailbox mailbox(nullptr);
    QVERIFY(mailbox.post(question()));
    QVERIFY(mailbox.post(answerOf(5)));
    const std::vector<RedisJob> jobs = mailbox.take();
    QCOMPARE(jobs.size(), size_t(2));
    QVERIFY(jobs[0].found);
    QVERIFY(jobs[1].toKeep);
}

void RedisMailboxTest::holdsNoMoreThanSoMany()
{
    RedisMailbox mailbox(nullptr);
    int accepted = 0;
    for (int i = 0; i < 10'000; ++i)
        accepted += mailbox.post(question());
    QCOMPARE(accepted, 512);
    mailbox.take();
    QVERIFY(mailbox.post(question()));
}

void RedisMailboxTest::holdsNoMoreThanSoMuch()
{
    RedisMailbox mailbox(nullptr);
    int accepted = 0;
    for (int i = 0; i < 100; ++i)
        accepted += mailbox.post(answerOf(500'000));
    QCOMPARE(accepted, 8);
    QVERIFY(mailbox.post(question()));
    mailbox.take();
    QVERIFY(mailbox.post(answerOf(500'000)));
}

void RedisMailboxTest::takesOnlyAWordWhileItIsLeftAlone()
{
    RedisMailbox mailbox(nullptr);
    mailbox.setAvailable(false);
    QVERIFY(!mailbox.isAvailable());
    for (int i = 0; i < 10; ++i)
        QVERIFY(!mailbox.post(question()));
    // The thread learns that somebody would have use for it.
    const std::vector<RedisJob> jobs = mailbox.take();
    QCOMPARE(jobs.size(), size_t(1));
    QVERIFY(!jobs[0].found);
    QVERIFY(!jobs[0].toKeep);
    mailbox.setAvailable(true);
    QVERIFY(mailbox.post(question()));
}

void RedisMailboxTest::endsWhatWaitsForIt()
{
    RedisMailbox mailbox(nullptr);
    QVERIFY(mailbox.post(answerOf(5)));
    mailbox.close(QDeadlineTimer(0));
    QVERIFY(mailbox.isClosed());
    QVERIFY(mailbox.deadline().hasExpired());
    QVERIFY(!mailbox.post(question()));
    QCOMPARE(mailbox.take().size(), size_t(1));
    QVERIFY(mailbox.take().empty());
}

QTEST_GUILESS_MAIN(RedisMailboxTest)
#include "tst_redismailbox.moc"

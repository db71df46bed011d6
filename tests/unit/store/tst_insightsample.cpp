// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/auditlog.h"
#include "core/store/database.h"
#include "core/store/insightsample.h"
#include "core/store/schema.h"
#include "tests/support/fakes/fakeclock.h"
#include "tests/unit/store/databaseanswer.h"
#include "tests/unit/store/storesamples.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class InsightSampleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatWasRecordedIsFound();
    void piecesMeetWithoutGapOrOverlap();
    void whatIsOlderIsLeftOut();
    void newOnesAreReadOnTop();
    void anEmptyLogHasNone();
    void aDamagedLogFails();

private:
    QList<InsightSample> all(int piece, qint64 since = 0);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<AuditLog> m_log;
};

void InsightSampleTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<FakeClock>();
    m_database = std::make_unique<Database>(m_folder->filePath(u"fanlight.db"_s), storeMigrations());
    m_log = std::make_unique<AuditLog>(*m_database, *m_clock);
}

void InsightSampleTest::cleanup()
{
    m_log.reset();
    m_database.reset();
}

QList<InsightSample> InsightSampleTest::all(int piece, qint64 since)
{
    const qint64 upTo = answerOf<qint64>(*m_database, &newestEntry).value_or(0);
    QList<InsightSample> samples;
    InsightPlace place;
    while (true) {
        const auto found = answerOf<QList<InsightSample>>(
            *m_database, [=](DatabaseSession &session) { return insightSamples(session, since, upTo, place, piece); });
        if (!found || found->isEmpty())
            return samples;
        samples += *found;
        place = {found->constLast().time, found->constLast().id};
    }
}

void InsightSampleTest::whatWasRecordedIsFound()
{
    m_log->record(answeredQuery(u"Hello"_s, u"positive"_s));
    m_log->record(retriedQuery());
    m_log->record(failedQuery());
    m_log->record(cachedQuery());
    const QList<InsightSample> samples = all(100);
    QCOMPARE(samples.size(), 4);
    for (const InsightSample &sample : samples)
        QCOMPARE(sample.target, (Target{u"local"_s, u"model-a"_s}));
    const auto byId = [&samples](qint64 id) {
        for (const InsightSample &sample : samples) {
            if (sample.id == id)
                return sample;
        }
        return InsightSample();
    };
    const InsightSample answered = byId(1);
    QCOMPARE(answered.end, InsightSample::End::Done);
    QVERIFY(answered.isSent);
    QCOMPARE(answered.total, InsightSample::Time(42ms));
    QCOMPARE(answered.firstToken, InsightSample::Time(25ms));
    QCOMPARE(answered.outputTokens, 3);
    QCOMPARE(answered.attempts, 1);
    QCOMPARE(byId(2).attempts, 2);
    QCOMPARE(byId(3).end, InsightSample::End::Failed);
    QCOMPARE(byId(3).error, u"rate_limited"_s);
    QVERIFY(!byId(4).isSent);
}

void InsightSampleTest::piecesMeetWithoutGapOrOverlap()
{
    for (int i = 0; i < 25; ++i) {
        // Several at one time.
        m_clock->advance(i % 3 == 0 ? 1s : 0s);
        m_log->record(answeredQuery(u"Hello"_s, u"positive"_s));
    }
    QSet<qint64> ids;
    const QList<InsightSample> samples = all(4);
    for (qsizetype i = 0; i < samples.size(); ++i) {
        ids.insert(samples.at(i).id);
        QVERIFY(i == 0 || samples.at(i).time <= samples.at(i - 1).time);
    }
    QCOMPARE(samples.size(), 25);
    QCOMPARE(ids.size(), 25);
}

void InsightSampleTest::whatIsOlderIsLeftOut()
{
    m_log->record(answeredQuery(u"Hello"_s, u"positive"_s));
    m_clock->advance(1h);
    m_log->record(answeredQuery(u"Hello"_s, u"positive"_s));
    const QList<InsightSample> whole = all(100);
    QCOMPARE(whole.size(), 2);
    const QList<InsightSample> late = all(100, whole.first().time);
    QCOMPARE(late.size(), 1);
    QCOMPARE(late.first(), whole.first());
}

void InsightSampleTest::newOnesAreReadOnTop()
{
    m_log->record(answeredQuery(u"Hello"_s, u"positive"_s));
    const qint64 newest = answerOf<qint64>(*m_database, &newestEntry).value_or(0);
    QCOMPARE(newest, 1);
    m_log->record(failedQuery());
    m_log->record(cachedQuery());
    const auto found = answerOf<QList<InsightSample>>(
        *m_database, [newest](DatabaseSession &session) { return insightSamplesAfter(session, newest, 1); });
    QVERIFY(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().id, 2);
}

void InsightSampleTest::anEmptyLogHasNone()
{
    QCOMPARE(answerOf<qint64>(*m_database, &newestEntry), 0);
    QVERIFY(all(100).isEmpty());
}

void InsightSampleTest::aDamagedLogFails()
{
    m_database->write([](DatabaseSession &session) { session.run(u"DROP TABLE queries"_s); });
    const auto found = answerOf<QList<InsightSample>>(
        *m_database, [](DatabaseSession &session) { return insightSamplesAfter(session, 0, 10); });
    QVERIFY(!found);
}

QTEST_GUILESS_MAIN(InsightSampleTest)
#include "tst_insightsample.moc"

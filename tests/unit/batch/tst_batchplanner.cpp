// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchplanner.h"
#include "core/engine/cachekey.h"
#include "tests/support/fakes/fakecache.h"
#include "tests/unit/batch/batchstage.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Planned
{
    BatchPlan plan;
    QString problem;
};

//! What is planned of these rows, with what the journal and the cache have.
Planned planOf(const QString &journalPath, const BatchSpec &spec, const QStringList &texts, EngineSeams seams = {},
               const BatchRunner::CostBound &bound = {}, qint64 breaksAfter = -1)
{
    BatchJournal journal(journalPath);
    journal.open(identityOf(spec), BatchJournal::Start::Look);
    auto table = std::make_unique<MemoryTable>(texts);
    table->breaksAfter = breaksAfter;
    BatchPlanner planner(journal, spec, std::move(table), std::move(seams), bound);
    Planned planned;
    int plans = 0;
    QObject::connect(&planner, &BatchPlanner::finished, &planner, [&](const BatchPlan &plan, const QString &problem) {
        planned = {plan, problem};
        ++plans;
    });
    planner.start();
    EngineStage::settle();
    if (plans != 1)
        qFatal("There is not one plan.");
    return planned;
}

} // namespace

class BatchPlannerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void countsWhatWouldBeSent();
    void asksTheCache();
    void countsWhatIsLeft();
    void aFinishedBatchIsFinished();
    void saysThatTheInputBreaks();
    void time_data();
    void time();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void BatchPlannerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"out.csv.journal"_s);
}

void BatchPlannerTest::countsWhatWouldBeSent()
{
    const QString text = u"x"_s.repeated(400);
    const auto bound = [](const QueryRequest &request) -> std::optional<double> {
        if (request.endpoint.name == "b"_L1)
            return std::nullopt;
        return 0.5;
    };
    const auto [plan, problem] =
        planOf(m_path, specFor({u"a"_s, u"b"_s}), {text, text, u"!Row 3 has no text."_s}, {}, bound);
    QCOMPARE(problem, QString());
    QCOMPARE(plan.rows, 3);
    QCOMPARE(plan.unaskable, 1);
    QCOMPARE(plan.queries, 6);
    QCOMPARE(plan.fresh, 4);
    QCOMPARE(plan.cached, 0);
    QCOMPARE(plan.targets.size(), 2);
    QCOMPARE(plan.targets.first().target, u"a/m"_s);
    QCOMPARE(plan.targets.first().queries, 2);
    QCOMPARE(plan.targets.first().inputTokens, 200);
    QCOMPARE(plan.targets.first().outputTokens, 10);
    QVERIFY(plan.targets.first().hasOutputLimit);
    QCOMPARE(plan.targets.first().cost.knownUsd(), 1.0);
    QCOMPARE(plan.targets.last().cost.unknown, 2);
    QVERIFY(!QFile::exists(m_path));
}

void BatchPlannerTest::asksTheCache()
{
    const BatchSpec spec = specFor({u"a"_s});
    FakeCache cache;
    Answer answer;
    answer.text = u"positive"_s;
    Answer unreadable;
    unreadable.text = u"?"_s;
    const auto keyFor = [&spec](const QString &text) {
        return cacheKey(fanOut({text, spec.tasks, spec.targets, spec.deadlines, false, spec.cacheUse}, 0).first());
    };
    cache.know(keyFor(u"near"_s), answer);
    cache.knowFarAway(keyFor(u"far"_s), answer);
    cache.know(keyFor(u"strange"_s), unreadable);
    EngineSeams seams;
    seams.cache = &cache;
    seams.isReadable = [](const QueryRequest &, const Answer &known) { return known.text == "positive"_L1; };
    const QStringList texts{u"near"_s, u"far"_s, u"strange"_s, u"unknown"_s};
    const BatchPlan plan = planOf(m_path, spec, texts, seams).plan;
    QCOMPARE(plan.cached, 2);
    QCOMPARE(plan.fresh, 2);
    BatchSpec anew = spec;
    anew.cacheUse = CacheUse::Never;
    QCOMPARE(planOf(m_path, anew, texts, seams).plan.fresh, 4);
}

void BatchPlannerTest::countsWhatIsLeft()
{
    const QStringList texts{u"one"_s, u"two"_s, u"three"_s, u"four"_s};
    {
        BatchStage batch(m_path, specFor({u"a"_s}), texts, fixedPolicy(1));
        batch.stage.transport.setServer([&](FakeExchange &exchange) {
            if (exchange.call().body == "two")
                exchange.answer("oops", 500);
            else if (exchange.call().body != "three")
                exchange.answer(batch.answer);
        });
        batch.run();
    }
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const BatchPlan plan = planOf(m_path, specFor({u"a"_s}), texts).plan;
    QCOMPARE(plan.finished, 2);
    QCOMPARE(plan.failed, 1);
    QCOMPARE(plan.unclear, 1);
    QCOMPARE(plan.fresh, 2);
    BatchSpec again = specFor({u"a"_s});
    again.retriesFailed = true;
    QCOMPARE(planOf(m_path, again, texts).plan.fresh, 3);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
}

void BatchPlannerTest::aFinishedBatchIsFinished()
{
    const QStringList texts{u"one"_s, u"!Row 2 has no text."_s, u"three"_s};
    {
        BatchStage batch(m_path, specFor({u"a"_s, u"b"_s}), texts);
        batch.run();
        QCOMPARE(batch.ends, QList<BatchStop>{BatchStop{}});
    }
    const BatchPlan plan = planOf(m_path, specFor({u"a"_s, u"b"_s}), texts).plan;
    QCOMPARE(plan.queries, 6);
    QCOMPARE(plan.finished, 6);
    QCOMPARE(plan.failed, 2);
    QCOMPARE(plan.unaskable, 1);
    QCOMPARE(plan.fresh, 0);
}

void BatchPlannerTest::saysThatTheInputBreaks()
{
    QCOMPARE(planOf(m_path, specFor({u"a"_s}), {u"one"_s, u"two"_s}, {}, {}, 1).problem, u"The disk is gone."_s);
}

void BatchPlannerTest::time_data()
{
    QTest::addColumn<TargetPace>("pace");
    QTest::addColumn<double>("seconds"); // negative: not known
    QTest::newRow("nothing is known") << TargetPace{} << -1.0;
    QTest::newRow("how fast it answers") << TargetPace{10, {}, {}, 2s} << 20.0;
    QTest::newRow("requests") << TargetPace{10, 60.0, {}, {}} << 100.0;
    QTest::newRow("tokens") << TargetPace{10, {}, 1200.0, {}} << 75.0;
    QTest::newRow("the slowest counts") << TargetPace{10, 60.0, 1200.0, 20s} << 200.0;
    QTest::newRow("one at a time") << TargetPace{1, {}, {}, 500ms} << 50.0;
}

void BatchPlannerTest::time()
{
    QFETCH(TargetPace, pace);
    QFETCH(double, seconds);
    TargetPlan plan;
    plan.queries = 100;
    plan.inputTokens = 1000;
    plan.outputTokens = 500;
    const std::optional<Duration> time = timeFor(plan, pace);
    QCOMPARE(time.has_value(), seconds >= 0);
    if (time)
        QCOMPARE(std::chrono::duration<double>(*time).count(), seconds);
}

QTEST_GUILESS_MAIN(BatchPlannerTest)
#include "tst_batchplanner.moc"

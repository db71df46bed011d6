// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchjournal.h"
#include "core/batch/batchsummary.h"
#include "tests/unit/batch/batchstage.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

QueryRecord answered(const QString &text, double totalMs = 10)
{
    QueryRecord record;
    record.task = u"sentiment"_s;
    record.target = u"a/m"_s;
    record.done = true;
    record.answer = LabelValue{SentimentLabel::Positive};
    record.text = text;
    record.attempts = 2;
    record.rateLimited = 1;
    record.totalMs = totalMs;
    record.inputTokens = 100;
    record.outputTokens = 5;
    record.costUsd = 0.25;
    return record;
}

} // namespace

class BatchJournalTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void remembersResults();
    void aLaterResultReplacesAnEarlierOne();
    void tellsWhatMayHaveBeenBilledTwice();
    void aReleasedClaimIsNone();
    void reservesUntilTheResult();
    void unknownCostsCountAtTheirMost_data();
    void unknownCostsCountAtTheirMost();
    void keepsNotesInOrder();
    void findsPlacesInTheInput();
    void saysWhatDiffers_data();
    void saysWhatDiffers();
    void lookingAtNothing();
    void recordsThatMakeNoSense();
    void aHoleLosesOnlyWhatWasInIt();
    void aDamagedHeaderRefuses();
    void sumsUp();
    void identitySurvivesItsForm();
    void fingerprintOfALargeInput();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    const BatchIdentity m_identity = identityOf(specFor({u"a"_s, u"b"_s}));
};

void BatchJournalTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"out.csv.journal"_s);
}

void BatchJournalTest::remembersResults()
{
    const QueryRecord first = answered(u"first"_s);
    const QueryRecord failed = unsentRecord(u"sentiment"_s, u"b/m"_s, ErrorKind::InvalidRequest, u"Row 7 is empty."_s);
    for (const bool again : {false, true}) {
        BatchJournal journal(m_path);
        QVERIFY(!journal.open(m_identity, BatchJournal::Start::Continue));
        QCOMPARE(journal.wasBegun(), again);
        if (!again) {
            QVERIFY(journal.claim({3, 0}, 0));
            QVERIFY(journal.keep({3, 0}, first));
            QVERIFY(journal.keep({7, 1}, failed));
            QVERIFY(journal.noteRows(9));
        }
        QCOMPARE(journal.result({3, 0}), first);
        QCOMPARE(journal.result({7, 1}), failed);
        QCOMPARE(journal.result({3, 1}), std::nullopt);
        QVERIFY(journal.isAnswered({7, 1}) && journal.isFailed({7, 1}) && !journal.isFailed({3, 0}));
        QCOMPARE(journal.rows(), 9);
        QCOMPARE(journal.lastRow(), 7);
    }
}

void BatchJournalTest::aLaterResultReplacesAnEarlierOne()
{
    for (const bool again : {false, true}) {
        BatchJournal journal(m_path);
        QVERIFY(!journal.open(m_identity, BatchJournal::Start::Continue));
        if (!again) {
            QueryRecord failed = answered(u"?"_s);
            failed.done = false;
            failed.answer.reset();
            failed.error = RecordedError{u"unreadable_answer"_s, 0, {}, u"Unreadable."_s};
            QVERIFY(journal.keep({1, 0}, failed));
            QVERIFY(journal.keep({1, 0}, answered(u"now"_s)));
        }
        QCOMPARE(journal.result({1, 0})->text, u"now"_s);
        QCOMPARE(journal.totals().done, 1);
        QCOMPARE(journal.totals().failed, 0);
        // Both took something.
        QCOMPARE(journal.totals().attempts, 4);
        QCOMPARE(journal.totals().cost.usd, 0.5);
    }
}

void BatchJournalTest::tellsWhatMayHaveBeenBilledTwice()
{
    for (int start = 0; start < 3; ++start) {
        BatchJournal journal(m_path);
        QVERIFY(!journal.open(m_identity, BatchJournal::Start::Continue));
        QCOMPARE(journal.totals().billedTwice, std::max(0, start - 1));
        QCOMPARE(journal.totals().openClaims, start == 0 ? 0 : 1);
        QVERIFY(journal.claim({1, 0}, 0));
        QCOMPARE(journal.totals().billedTwice, start);
        QVERIFY(journal.isClaimed({1, 0}));
    }
}

void BatchJournalTest::aReleasedClaimIsNone()
{
    BatchJournal journal(m_path);
    QVERIFY(!journal.open(m_identity, BatchJournal::Start::Continue));
    QVERIFY(journal.claim({1, 0}, 0.5));
    QVERIFY(journal.release({1, 0}));
    QVERIFY(!journal.isClaimed({1, 0}));
    QCOMPARE(journal.totals(), BatchTotals{});
    QVERIFY(journal.claim({1, 0}, 0));
    QCOMPARE(journal.totals().billedTwice, 0);
}

void BatchJournalTest::reservesUntilTheResult()
{
    for (const bool again : {false, true}) {
        BatchJournal journal(m_path);
        QVERIFY(!journal.open(m_identity, BatchJournal::Start::Continue));
        if (!again) {
            QVERIFY(journal.claim({1, 0}, 0.5));
            QVERIFY(journal.claim({1, 1}, 2));
            QCOMPARE(journal.totals().mostUsd(), 2.5);
            QVERIFY(journal.keep({1, 0}, answered(u"x"_s)));
        }
        QCOMPARE(journal.totals().mostUsd(), 2.25);
    }
}

void BatchJournalTest::unknownCostsCountAtTheirMost_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<std::optional<int>>("billable");
    QTest::addColumn<double>("most");
    QTest::newRow("cut once") << 1 << std::optional(1) << 0.5;
    QTest::newRow("cut, and cut again") << 2 << std::optional(2) << 1.0;
    QTest::newRow("refused, then cut") << 3 << std::optional(1) << 0.5;
    QTest::newRow("nobody knows which were refused") << 3 << std::optional<int>() << 1.5;
}

void BatchJournalTest::unknownCostsCountAtTheirMost()
{
    QFETCH(int, attempts);
    QFETCH(std::optional<int>, billable);
    QFETCH(double, most);
    QueryRecord cut = answered(u"x"_s);
    cut.costUsd.reset();
    cut.costUnknown = true;
    cut.attempts = attempts;
    for (const bool again : {false, true}) {
        BatchJournal journal(m_path);
        QVERIFY(!journal.open(m_identity, BatchJournal::Start::Continue));
        if (!again) {
            QVERIFY(journal.claim({1, 0}, 0.5));
            QVERIFY(journal.keep({1, 0}, cut, billable));
        }
        QCOMPARE(journal.totals().mostUsd(), most);
        QCOMPARE(journal.totals().cost.unknown, 1);
        QCOMPARE(journal.totals().cost.knownUsd(), std::nullopt);
    }
}

void BatchJournalTest::keepsNotesInOrder()
{
    const QList<JournalNote> notes{{0, "{\"batch\":1}"}, {3, "{}"}, {0, "{\"batch\":2}"}, {127, ""}};
    for (const bool again : {false, true}) {
        BatchJournal journal(m_path);
        QVERIFY(!journal.open(m_identity, BatchJournal::Start::Continue));
        for (const JournalNote &note : notes)
            QVERIFY(again || journal.note(note));
        QCOMPARE(journal.notes(), notes);
    }
}

void BatchJournalTest::findsPlacesInTheInput()
{
    for (const bool again : {false, true}) {
        BatchJournal journal(m_path);
        QVERIFY(!journal.open(m_identity, BatchJournal::Start::Continue));
        if (!again) {
            QVERIFY(journal.noteCheckpoint({5000, 101, 102}));
            QVERIFY(journal.noteCheckpoint({9000, 201, 210}));
            QVERIFY(journal.noteCheckpoint({1000, 21, 22})); // it goes forward only
        }
        QCOMPARE(journal.positionBefore(100), TablePosition{});
        QCOMPARE(journal.positionBefore(101), (TablePosition{5000, 101, 102}));
        QCOMPARE(journal.positionBefore(200), (TablePosition{5000, 101, 102}));
        QCOMPARE(journal.positionBefore(1'000'000), (TablePosition{9000, 201, 210}));
    }
}

void BatchJournalTest::saysWhatDiffers_data()
{
    QTest::addColumn<BatchIdentity>("now");
    QTest::addColumn<QString>("words");
    const auto row = [this](const char *name, const QString &words, const auto &change) {
        BatchIdentity identity = m_identity;
        change(identity);
        QTest::newRow(name) << identity << words;
    };
    row("another size", u"The input has changed"_s, [](BatchIdentity &now) { now.input.size = 5; });
    row("other bytes", u"The input has changed"_s, [](BatchIdentity &now) { now.input.hash = "x"; });
    row("another column", u"\"text\", not \"title\""_s, [](BatchIdentity &now) { now.textColumn = u"title"_s; });
    row("a new id", u"without the id column \"key\""_s, [](BatchIdentity &now) { now.idColumn = u"key"_s; });
    row("a task more", u"now the tasks sentiment, sentiment are chosen"_s,
        [](BatchIdentity &now) { now.tasks.append(now.tasks.first()); });
    row("another prompt", u"asks something else"_s,
        [](BatchIdentity &now) { now.tasks.first().promptTemplate = u"Well? {text}"_s; });
    row("another temperature", u"asks something else"_s,
        [](BatchIdentity &now) { now.tasks.first().temperature.reset(); });
    row("a target less", u"with the targets a/m, b/m, and now the targets a/m are chosen"_s,
        [](BatchIdentity &now) { now.targets.removeLast(); });
    row("the same target elsewhere", u"https://a.example/v1"_s,
        [](BatchIdentity &now) { now.targets.first().service = u"https://z.example/v1"_s; });
    row("the same target in other words", u"anthropic"_s,
        [](BatchIdentity &now) { now.targets.first().protocol = Protocol::Anthropic; });
}

void BatchJournalTest::saysWhatDiffers()
{
    QFETCH(BatchIdentity, now);
    QFETCH(QString, words);
    {
        BatchJournal journal(m_path);
        QVERIFY(!journal.open(m_identity, BatchJournal::Start::Continue));
        QVERIFY(journal.keep({1, 0}, answered(u"kept"_s)));
    }
    for (const auto start : {BatchJournal::Start::Continue, BatchJournal::Start::Look}) {
        BatchJournal journal(m_path);
        const std::optional<JournalRefusal> refusal = journal.open(now, start);
        QVERIFY(refusal && refusal->canRestart);
        QVERIFY2(refusal->message.contains(words), qPrintable(refusal->message));
    }
    {
        BatchJournal unchanged(m_path);
        QVERIFY(!unchanged.open(m_identity, BatchJournal::Start::Continue));
        QVERIFY(unchanged.isAnswered({1, 0}));
    }
    BatchJournal anew(m_path);
    QVERIFY(!anew.open(now, BatchJournal::Start::Anew));
    QVERIFY(!anew.wasBegun() && !anew.isAnswered({1, 0}));
}

void BatchJournalTest::lookingAtNothing()
{
    for (const QString &path : {m_path, QString()}) {
        BatchJournal journal(path);
        QVERIFY(!journal.open(m_identity, BatchJournal::Start::Look));
        QVERIFY(!journal.wasBegun());
        QVERIFY(!journal.claim({1, 0}, 0));
        QVERIFY(!QFile::exists(m_path));
    }
}

void BatchJournalTest::recordsThatMakeNoSense()
{
    {
        JournalFile file(m_path, 1);
        QVERIFY(file.open(JournalFile::Mode::Write, {}));
        QVERIFY(file.append(quint8(BatchRecordKind::Claim), claimBytes({{1, 0}, 0})));
    }
    BatchJournal journal(m_path);
    const std::optional<JournalRefusal> refusal = journal.open(m_identity, BatchJournal::Start::Continue);
    QVERIFY(refusal && refusal->canRestart);
    QVERIFY(refusal->message.contains(m_path));
}

void BatchJournalTest::aHoleLosesOnlyWhatWasInIt()
{
    constexpr int rows = 400;
    {
        BatchJournal journal(m_path);
        QVERIFY(!journal.open(m_identity, BatchJournal::Start::Continue));
        for (int row = 1; row <= rows; ++row)
            QVERIFY(journal.claim({row, 0}, 0.5) && journal.keep({row, 0}, answered(u"row %1"_s.arg(row))));
    }
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 12 * 4096);
    for (const qint64 page : {4, 9})
        QVERIFY(file.seek(page * 4096) && file.write(QByteArray(4096, '\0')) == 4096);
    file.close();
    int starts = 0;
    for (const auto start : {BatchJournal::Start::Look, BatchJournal::Start::Continue, BatchJournal::Start::Continue}) {
        ++starts;
        BatchJournal journal(m_path);
        QVERIFY(!journal.open(m_identity, start));
        QVERIFY(journal.wasBegun());
        int known = 0;
        for (int row = 1; row <= rows; ++row) {
            const std::optional<QueryRecord> record = journal.result({row, 0});
            known += record ? 1 : 0;
            QVERIFY(!record || record->text == u"row %1"_s.arg(row));
            QCOMPARE(journal.isAnswered({row, 0}), record.has_value());
        }
        QCOMPARE(journal.totals().done, known);
        QVERIFY2(known < rows && known > rows / 2, QByteArray::number(known).constData());
        QVERIFY(journal.isAnswered({1, 0}) && journal.isAnswered({rows, 0}));
        QCOMPARE(journal.damage().isEmpty(), starts == 3);
        QCOMPARE(journal.damage().contains(m_path + u".damaged"_s), starts == 2);
        QVERIFY(starts == 3 || journal.damage().contains(u"may be billed twice"_s));
    }
}

void BatchJournalTest::aDamagedHeaderRefuses()
{
    {
        BatchJournal journal(m_path);
        QVERIFY(!journal.open(m_identity, BatchJournal::Start::Continue));
        QVERIFY(journal.keep({1, 0}, answered(u"kept"_s)));
    }
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(40) && file.putChar('\0'));
    file.close();
    BatchJournal journal(m_path);
    const std::optional<JournalRefusal> refusal = journal.open(m_identity, BatchJournal::Start::Continue);
    QVERIFY(refusal && refusal->canRestart);
    QVERIFY2(refusal->message.contains(m_path), qPrintable(refusal->message));
    QVERIFY(!QFile::exists(m_path + u".damaged"_s));
}

void BatchJournalTest::sumsUp()
{
    BatchJournal journal(m_path);
    QVERIFY(!journal.open(m_identity, BatchJournal::Start::Continue));
    for (int row = 1; row <= 100; ++row)
        QVERIFY(journal.keep({row, 0}, answered(u"x"_s, row)));
    QueryRecord cached = answered(u"x"_s);
    cached.cached = true;
    cached.attempts = 0;
    cached.rateLimited = 0;
    cached.costUsd = 0;
    cached.inputTokens.reset();
    cached.outputTokens.reset();
    cached.totalMs = 0;
    QVERIFY(journal.keep({1, 1}, cached));
    const RunSummary summary = summarize(journal, {std::chrono::seconds(7), 9, u"interrupt"_s});
    QCOMPARE(summary.rows, 100);
    QCOMPARE(summary.queries, 101);
    QCOMPARE(summary.done, 101);
    QCOMPARE(summary.cached, 1);
    QCOMPARE(summary.attempts, 200);
    QCOMPARE(summary.retries, 100);
    QCOMPARE(summary.rateLimited, 100);
    QCOMPARE(summary.inputTokens, 10'000);
    QCOMPARE(summary.p50, std::chrono::milliseconds(50));
    QCOMPARE(summary.p95, std::chrono::milliseconds(95));
    QCOMPARE(summary.p99, std::chrono::milliseconds(99));
    QCOMPARE(summary.wall, std::chrono::seconds(7));
    QCOMPARE(summary.maxInFlight, 9);
    QCOMPARE(summary.stopped, u"interrupt"_s);
    QCOMPARE(summary.cost.usd, 25.0);
}

void BatchJournalTest::identitySurvivesItsForm()
{
    BatchIdentity identity = m_identity;
    identity.input = {1234567890123, QByteArray::fromHex("00ff10"), 99};
    identity.idColumn = u"schlüssel"_s;
    identity.tasks.first().temperature.reset();
    identity.tasks.append(builtinTasks());
    const BatchIdentity back = batchIdentityFromJson(toJson(identity));
    QCOMPARE(difference(back, identity), std::nullopt);
    QCOMPARE(back.input, identity.input);
    QCOMPARE(back.targets, identity.targets);
}

void BatchJournalTest::fingerprintOfALargeInput()
{
    const QString path = m_folder->filePath(u"large.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(80 * 1024 * 1024)); // a hole, which takes no place
    const auto fingerprint = [&path](qint64 wholeUpTo) {
        return std::get<InputFingerprint>(fingerprintOf(path, wholeUpTo));
    };
    const InputFingerprint whole = fingerprint(largestWholeInput);
    const InputFingerprint sampled = fingerprint(1024);
    QCOMPARE(whole.modified, 0);
    QVERIFY(sampled.modified > 0);
    QCOMPARE(sampled.size, whole.size);
    QVERIFY(sampled.hash != whole.hash);
    // The last byte is in a sample.
    QVERIFY(file.seek(file.size() - 1) && file.putChar('x') && file.flush());
    QVERIFY(fingerprint(1024).hash != sampled.hash);
    QVERIFY(fingerprint(largestWholeInput).hash != whole.hash);
    QVERIFY(std::get<QString>(fingerprintOf(m_folder->filePath(u"none.csv"_s))).contains(u"none.csv"_s));
}

QTEST_GUILESS_MAIN(BatchJournalTest)
#include "tst_batchjournal.moc"

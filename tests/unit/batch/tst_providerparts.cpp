// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchidentity.h"
#include "core/batch/openparts.h"
#include "core/batch/partbuilder.h"
#include "core/batch/partrows.h"
#include "core/batch/pollschedule.h"
#include "core/batch/providerpart.h"
#include "core/batch/resultspool.h"
#include "core/engine/random.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class FixedRandom final : public Random
{
public:
    explicit FixedRandom(double value)
        : m_value(value)
    {
    }
    double uniform() override { return m_value; }

private:
    double m_value;
};

PartRows rowsOf(qint64 first, qint64 count, const QList<int> &questions)
{
    PartRows rows;
    for (qint64 row = first; row < first + count; ++row)
        rows.add(row, questions);
    return rows;
}

BatchIdentity identity()
{
    BatchIdentity identity;
    identity.tasks = builtinTasks();
    identity.targets = {{u"shop/m"_s, u"here"_s, Protocol::OpenAiChat}};
    return identity;
}

ProviderPart partOf(int number, const PartRows &rows)
{
    ProviderPart part;
    part.number = number;
    part.token = u"tok%1"_s.arg(number);
    part.target = u"shop/m"_s;
    part.origin = u"http://127.0.0.1"_s;
    part.rows = rows;
    part.plannedAt = 1'800'000'000;
    part.reservedUsd = 0.25;
    return part;
}

QByteArray lineFor(const QString &token, qint64 row, const QByteArray &more = {})
{
    return R"({"custom_id":"fl-)" + token.toLatin1() + '-' + QByteArray::number(row) + R"(-0","x":")" + more + "\"}";
}

} // namespace

class ProviderPartsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreRuns();
    void rowsComeBackFromJson();
    void refusesStrangeRows_data();
    void refusesStrangeRows();
    void builderFillsUp();
    void builderKeepsRowsTogether();
    void schedulesGrow();
    void schedulesObeyTheServer();
    void bookIsWhatTheJournalSays();
    void bookSurvivesStrangeNotes();
    void openPartsAreTold();
    void spoolTakesLinesCutAnywhere_data();
    void spoolTakesLinesCutAnywhere();
    void spoolLeavesOutWhatIsNotOurs();
    void spoolBeginsAnew();
    void spoolWithoutRoomSaysSo();
    void spoolLeavesNothingBehind();
};

void ProviderPartsTest::rowsAreRuns()
{
    PartRows rows = rowsOf(1, 50'000, {0, 2});
    rows.add(50'002, {1});
    QCOMPARE(rows.toJson().size(), 2); // whatever their number
    QCOMPARE(rows.queries(), 100'001);
    QCOMPARE(rows.firstRow(), 1);
    QCOMPARE(rows.lastRow(), 50'002);
    QVERIFY(rows.contains({50'000, 2}));
    QVERIFY(!rows.contains({50'000, 1}));
    QVERIFY(!rows.contains({50'001, 0}));
    QVERIFY(rows.contains({50'002, 1}));
    QVERIFY(!rows.contains({0, 0}));
    QVERIFY(!rows.contains({50'003, 1}));
    QCOMPARE(rows.questionsOf(50'002), QList<int>{1});
    QVERIFY(PartRows().isEmpty() && !rows.isEmpty());
}

void ProviderPartsTest::rowsComeBackFromJson()
{
    PartRows rows = rowsOf(3, 10, {0, 1, 2});
    rows.add(20, {1});
    rows.add(21, {1});
    QVERIFY(PartRows::fromJson(rows.toJson()) == rows);
}

void ProviderPartsTest::refusesStrangeRows_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("two runs that overlap") << QByteArray("[[1,5,[0]],[5,1,[0]]]");
    QTest::newRow("no questions") << QByteArray("[[1,5,[]]]");
    QTest::newRow("a row of 0") << QByteArray("[[0,5,[0]]]");
    QTest::newRow("a negative question") << QByteArray("[[1,5,[-1]]]");
    QTest::newRow("half a row") << QByteArray("[[1.5,5,[0]]]");
    QTest::newRow("something more") << QByteArray("[[1,5,[0],7]]");
    QTest::newRow("no lists") << QByteArray("[1,2]");
}

void ProviderPartsTest::refusesStrangeRows()
{
    QFETCH(QByteArray, json);
    QVERIFY(!PartRows::fromJson(QJsonDocument::fromJson(json).array()));
}

void ProviderPartsTest::builderFillsUp()
{
    using Verdict = PartBuilder::Verdict;
    PartBuilder lines({10, 11}, "\n", "\n");
    QCOMPARE(lines.add(1, {0}, {"aaaa"}), Verdict::Added);
    QCOMPARE(lines.add(2, {0}, {"bbbb"}), Verdict::Added);
    QCOMPARE(lines.add(3, {0}, {"c"}), Verdict::Full);
    QCOMPARE(lines.add(3, {0}, {"ccccccccccc"}), Verdict::TooLarge);
    QCOMPARE(lines.rows().queries(), 2);
    QCOMPARE(lines.take(), QByteArray("aaaa\nbbbb\n"));
    QVERIFY(lines.isEmpty());
    QCOMPARE(lines.add(3, {0}, {"c"}), Verdict::Added);

    PartBuilder requests({2, 1000}, ",", "");
    requests.add(1, {0}, {"{}"});
    requests.add(2, {0}, {"{}"});
    QCOMPARE(requests.add(3, {0}, {"{}"}), Verdict::Full);
    QCOMPARE(requests.take(), QByteArray("{},{}"));
}

void ProviderPartsTest::builderKeepsRowsTogether()
{
    using Verdict = PartBuilder::Verdict;
    PartBuilder builder({3, 1000}, ",", "");
    QCOMPARE(builder.add(1, {0, 1}, {"a", "b"}), Verdict::Added);
    QCOMPARE(builder.add(2, {0, 1}, {"c", "d"}), Verdict::Full);
    QCOMPARE(builder.add(2, {0, 1, 2, 3}, {"c", "d", "e", "f"}), Verdict::TooLarge);
    QCOMPARE(builder.take(), QByteArray("a,b"));
}

void ProviderPartsTest::schedulesGrow()
{
    FixedRandom never(0);
    PollSchedule schedule(30s, 300s);
    QList<Duration> waits;
    for (int i = 0; i < 8; ++i)
        waits.append(schedule.next(never));
    const QList<Duration> expected{30s, 45s, 67'500ms, 101'250ms, 151'875ms, 227'812'500us, 300s, 300s};
    QCOMPARE(waits, expected);
    schedule.reset();
    FixedRandom most(1);
    QCOMPARE(schedule.next(most), Duration(24s));
}

void ProviderPartsTest::schedulesObeyTheServer()
{
    FixedRandom most(1);
    PollSchedule schedule(30s, 300s);
    QCOMPARE(schedule.next(most, 500s), Duration(500s));
    QCOMPARE(schedule.next(most, 1s), Duration(36s));
}

void ProviderPartsTest::bookIsWhatTheJournalSays()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.journal"_s);
    RequestShape shape;
    shape.temperature = false;
    shape.tokenLimit = RequestShape::TokenLimit::MaxCompletionTokens;
    {
        BatchJournal journal(path);
        QVERIFY(!journal.open(identity(), BatchJournal::Start::Continue));
        ProviderPartBook book(journal);
        QCOMPARE(book.nextNumber(), 1);
        ProviderPart first = partOf(1, rowsOf(1, 10, {0, 1, 2}));
        first.shape = shape;
        first.isRetry = true;
        QVERIFY(book.notePlanned(first));
        QVERIFY(book.noteUploaded(1, u"file-1"_s));
        QVERIFY(book.notePlanned(partOf(2, rowsOf(11, 10, {0}))));
        QVERIFY(book.noteCreated(2, u"batch-2"_s));
        QVERIFY(book.notePlanned(partOf(3, rowsOf(21, 10, {0}))));
        QVERIFY(book.noteCreated(3, u"batch-3"_s));
        QVERIFY(book.noteCollected(3));
        QVERIFY(book.notePlanned(partOf(4, rowsOf(31, 10, {0}))));
        QVERIFY(book.noteDropped(4));
        QVERIFY(book.noteShape(u"shop/m"_s, shape));
    }
    BatchJournal journal(path);
    QVERIFY(!journal.open(identity(), BatchJournal::Start::Continue));
    const ProviderPartBook book(journal);
    QCOMPARE(book.open().size(), 2);
    ProviderPart expected = partOf(1, rowsOf(1, 10, {0, 1, 2}));
    expected.shape = shape;
    expected.isRetry = true;
    expected.fileId = u"file-1"_s;
    QVERIFY(*book.find(1) == expected);
    QCOMPARE(book.find(2)->batchId, u"batch-2"_s);
    QVERIFY(!book.find(3) && !book.find(4));
    QCOMPARE(book.nextNumber(), 5);
    QVERIFY(book.isTaken({5, 2}) && book.isTaken({11, 0}));
    QVERIFY(!book.isTaken({11, 1}) && !book.isTaken({21, 0}) && !book.isTaken({31, 0}));
    QVERIFY(book.isKnown(u"batch-3"_s) && !book.isKnown(u"batch-4"_s));
    QCOMPARE(book.reservedUsd(), 0.5);
    QVERIFY(book.shapeOf(u"shop/m"_s) == shape);
    QVERIFY(book.shapeOf(u"other/m"_s) == RequestShape());
    QCOMPARE(openProviderParts(BatchJournal::notesIn(path)).size(), 2);
    QVERIFY(openProviderParts(BatchJournal::notesIn(folder.filePath(u"none"_s))).isEmpty());
}

void ProviderPartsTest::bookSurvivesStrangeNotes()
{
    const QTemporaryDir folder;
    BatchJournal journal(folder.filePath(u"out.journal"_s));
    QVERIFY(!journal.open(identity(), BatchJournal::Start::Continue));
    QVERIFY(journal.note({1, "no JSON"}));
    QVERIFY(journal.note({1, R"({"event":"planned","part":0,"token":"t","rows":[[1,1,[0]]]})"}));
    QVERIFY(journal.note({1, R"({"event":"planned","part":1,"token":"t","rows":"all"})"}));
    QVERIFY(journal.note({1, R"({"event":"created","part":9,"batch":"b"})"}));
    QVERIFY(journal.note({7, R"({"event":"planned","part":2,"token":"t","rows":[[1,1,[0]]]})"}));
    const ProviderPartBook book(journal);
    QVERIFY(book.open().isEmpty());
    QVERIFY(book.isKnown(u"b"_s));
}

void ProviderPartsTest::openPartsAreTold()
{
    const QTemporaryDir folder;
    BatchJournal journal(folder.filePath(u"out.journal"_s));
    QVERIFY(!journal.open(identity(), BatchJournal::Start::Continue));
    QCOMPARE(openPartsProblem(journal), std::nullopt);
    ProviderPartBook book(journal);
    QVERIFY(book.notePlanned(partOf(1, rowsOf(1, 10, {0}))));
    const std::optional<QString> problem = openPartsProblem(journal);
    QVERIFY(problem && problem->contains(u"--via provider-batch goes on"_s));
    QVERIFY(book.noteCollected(1));
    QCOMPARE(openPartsProblem(journal), std::nullopt);
}

void ProviderPartsTest::spoolTakesLinesCutAnywhere_data()
{
    QTest::addColumn<int>("piece");
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::addColumn<bool>("endsWithLine");
    QTest::newRow("byte by byte") << 1 << QByteArray("\n") << true;
    QTest::newRow("without a last line end") << 7 << QByteArray("\n") << false;
    QTest::newRow("CRLF") << 5 << QByteArray("\r\n") << true;
    QTest::newRow("blank lines between") << 64 << QByteArray("\n\n") << true;
    QTest::newRow("all at once") << 1'000'000 << QByteArray("\n") << true;
}

void ProviderPartsTest::spoolTakesLinesCutAnywhere()
{
    QFETCH(int, piece);
    QFETCH(QByteArray, lineEnd);
    QFETCH(bool, endsWithLine);
    const QTemporaryDir folder;
    ResultSpool spool(folder.path(), u"t"_s, rowsOf(1, 50, {0}));
    QByteArrayList lines;
    for (int row = 50; row >= 1; row -= 2)
        lines.append(lineFor(u"t"_s, row, QByteArray(row, 'x')));
    const QByteArray bytes = lines.join(lineEnd) + (endsWithLine ? lineEnd : QByteArray());
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        QVERIFY(spool.feed(QByteArrayView(bytes).sliced(at, qMin<qsizetype>(piece, bytes.size() - at))));
    QVERIFY(spool.endFile());
    QVERIFY(spool.finish());
    QCOMPARE(spool.lines(), 25);
    for (int row = 1; row <= 50; ++row) {
        const auto expected = row % 2 == 0 ? std::optional(lineFor(u"t"_s, row, QByteArray(row, 'x'))) : std::nullopt;
        QCOMPARE(spool.lineOf({row, 0}), expected);
    }
}

void ProviderPartsTest::spoolLeavesOutWhatIsNotOurs()
{
    const QTemporaryDir folder;
    ResultSpool spool(folder.path(), u"t"_s, rowsOf(1, 2, {0}));
    QVERIFY(spool.feed(QByteArray(lineFor(u"other"_s, 1) + '\n' + lineFor(u"t"_s, 3) + "\nno JSON\n{}\n")));
    QVERIFY(!spool.hasOwn());
    QVERIFY(spool.feed(QByteArray(lineFor(u"t"_s, 1, "first") + '\n' + lineFor(u"t"_s, 1, "second") + '\n')));
    QVERIFY(spool.endFile() && spool.finish());
    QCOMPARE(spool.lines(), 4);
    QCOMPARE(spool.lineOf({1, 0}), lineFor(u"t"_s, 1, "first"));
    QCOMPARE(spool.lineOf({2, 0}), std::nullopt);
    QCOMPARE(spool.lineOf({3, 0}), std::nullopt);
}

void ProviderPartsTest::spoolBeginsAnew()
{
    const QTemporaryDir folder;
    ResultSpool spool(folder.path(), u"t"_s, rowsOf(1, 2, {0}));
    QVERIFY(
        spool.feed(QByteArray(lineFor(u"t"_s, 1, "a long one that was fetched first") + "\n{\"custom_id\":\"fl-t-2")));
    QVERIFY(spool.clear());
    QCOMPARE(spool.lines(), 0);
    QVERIFY(spool.feed(QByteArray(lineFor(u"t"_s, 2, "b") + '\n')));
    QVERIFY(spool.endFile() && spool.finish());
    QCOMPARE(spool.lineOf({1, 0}), std::nullopt);
    QCOMPARE(spool.lineOf({2, 0}), lineFor(u"t"_s, 2, "b"));
}

void ProviderPartsTest::spoolWithoutRoomSaysSo()
{
    ResultSpool spool(u"/nowhere/at/all"_s, u"t"_s, rowsOf(1, 2, {0}));
    QVERIFY(!spool.feed(QByteArray(lineFor(u"t"_s, 1) + '\n')));
    QVERIFY(spool.problem().contains(u"cannot be put aside"_s));
}

void ProviderPartsTest::spoolLeavesNothingBehind()
{
    const QTemporaryDir folder;
    {
        ResultSpool spool(folder.path(), u"t"_s, rowsOf(1, 2, {0}));
        QVERIFY(spool.feed(QByteArray(lineFor(u"t"_s, 1) + '\n')));
        // Not now either: a kill may come.
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
        QVERIFY(spool.endFile() && spool.finish());
        QCOMPARE(spool.lineOf({1, 0}), lineFor(u"t"_s, 1));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

QTEST_GUILESS_MAIN(ProviderPartsTest)
#include "tst_providerparts.moc"

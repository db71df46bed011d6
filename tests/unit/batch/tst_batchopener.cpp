// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchopener.h"
#include "tests/unit/batch/batchstage.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class BatchOpenerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsTableAndJournal();
    void aChangedTableOpensNoJournal();
    void whatIsTrustedIsNotRead();
    void theTableAloneCanBeAskedFor();
    void aMissingTableIsSaid();
    void anotherBatchIsRefused();
    void aJournalInUseIsRefused();
    void anotherOpeningTakesThePlaceOfTheFirst();
    void aJournalIsGivenUpBeforeItIsOpenedAgain();
    void whatIsCancelledIsNotHeardOf();
    void itCanBeDestroyedWhileItReads();

private:
    QString write(const QString &name, const QByteArray &content) const;
    BatchOpening opening(const QString &input) const;
    static std::unique_ptr<OpenedBatch> open(BatchOpener &opener, const BatchOpening &what);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void BatchOpenerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString BatchOpenerTest::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The file cannot be written");
    return file.fileName();
}

BatchOpening BatchOpenerTest::opening(const QString &input) const
{
    BatchOpening what;
    what.input = input;
    what.identity = identityOf(specFor({u"a"_s}));
    what.journal = m_folder->filePath(u"out.csv.journal"_s);
    what.start = BatchJournal::Start::Continue;
    return what;
}

std::unique_ptr<OpenedBatch> BatchOpenerTest::open(BatchOpener &opener, const BatchOpening &what)
{
    QSignalSpy opened(&opener, &BatchOpener::opened);
    opener.open(what);
    if (opened.isEmpty() && !opened.wait(30'000))
        qFatal("Nothing was opened");
    return opener.takeOpened();
}

void BatchOpenerTest::readsTableAndJournal()
{
    const QString table = write(u"t.csv"_s, "text\na\nb\n");
    BatchOpener opener;
    QSignalSpy opened(&opener, &BatchOpener::opened);
    opener.open(opening(table));
    QVERIFY(opened.isEmpty());
    QVERIFY(opener.isBusy());
    QVERIFY(opened.wait(30'000));
    QVERIFY(!opener.isBusy());
    const auto brought = opener.takeOpened();
    QVERIFY(brought->journal);
    QVERIFY(!brought->refusal);
    QCOMPARE(brought->fingerprint, std::get<InputFingerprint>(fingerprintOf(table)));
    QCOMPARE(brought->opening.identity.input, brought->fingerprint);
    // It belongs to whoever asked, and can be written to.
    QVERIFY(brought->journal->claim({1, 0}, 0));
}

void BatchOpenerTest::aChangedTableOpensNoJournal()
{
    const QString table = write(u"t.csv"_s, "text\na\n");
    BatchOpening what = opening(table);
    what.expected = std::get<InputFingerprint>(fingerprintOf(table));
    write(u"t.csv"_s, "text\nb\n");
    BatchOpener opener;
    const auto brought = open(opener, what);
    QVERIFY(brought->isChanged);
    QVERIFY(!brought->journal);
    QVERIFY(!QFile::exists(what.journal));
}

void BatchOpenerTest::whatIsTrustedIsNotRead()
{
    BatchOpening what = opening(m_folder->filePath(u"nowhere.csv"_s));
    what.expected = InputFingerprint{3, "abc", 0};
    what.mayTrust = true;
    BatchOpener opener;
    const auto brought = open(opener, what);
    QVERIFY(brought->journal);
    QCOMPARE(brought->fingerprint, *what.expected);
}

void BatchOpenerTest::theTableAloneCanBeAskedFor()
{
    BatchOpening what = opening(write(u"t.csv"_s, "text\na\n"));
    what.journal.clear();
    BatchOpener opener;
    const auto brought = open(opener, what);
    QVERIFY(!brought->journal && !brought->refusal && brought->problem.isEmpty());
    QCOMPARE(brought->fingerprint.size, 7);
}

void BatchOpenerTest::aMissingTableIsSaid()
{
    BatchOpener opener;
    const auto brought = open(opener, opening(m_folder->filePath(u"missing.csv"_s)));
    QVERIFY2(brought->problem.contains(u"missing.csv"_s), qPrintable(brought->problem));
    QVERIFY(!brought->journal);
}

void BatchOpenerTest::anotherBatchIsRefused()
{
    const QString table = write(u"t.csv"_s, "text\na\n");
    BatchOpener opener;
    QVERIFY(open(opener, opening(table))->journal);
    BatchOpening other = opening(table);
    other.identity = identityOf(specFor({u"b"_s}));
    const auto brought = open(opener, other);
    QVERIFY(!brought->journal);
    QVERIFY(brought->refusal && brought->refusal->canRestart);
}

void BatchOpenerTest::aJournalInUseIsRefused()
{
    const QString table = write(u"t.csv"_s, "text\na\n");
    BatchOpener opener;
    const auto first = open(opener, opening(table));
    QVERIFY(first->journal);
    const auto second = open(opener, opening(table));
    QVERIFY(second->refusal && !second->refusal->canRestart);
    // Who writes no more is in nobody's way, and can still be asked.
    first->journal->release();
    QVERIFY(first->journal->isCurrent());
    const auto third = open(opener, opening(table));
    QVERIFY(third->journal);
    QVERIFY(third->journal->claim({1, 0}, 0));
    QVERIFY(!first->journal->isCurrent());
    QVERIFY(!first->journal->claim({1, 0}, 0));
}

void BatchOpenerTest::anotherOpeningTakesThePlaceOfTheFirst()
{
    const QString large = write(u"large.csv"_s, QByteArray(64 * 1024 * 1024, 'a'));
    const QString small = write(u"small.csv"_s, "text\na\n");
    BatchOpener opener;
    QSignalSpy opened(&opener, &BatchOpener::opened);
    opener.open(opening(large));
    opener.open(opening(small));
    QVERIFY(opened.wait(30'000));
    QCOMPARE(opener.takeOpened()->opening.input, small);
    QCOMPARE(opened.size(), 1);
}

void BatchOpenerTest::aJournalIsGivenUpBeforeItIsOpenedAgain()
{
    const QString table = write(u"t.csv"_s, "text\na\n");
    BatchOpener opener;
    for (int i = 0; i < 20; ++i) {
        opener.open(opening(table));
        opener.open(opening(table));
        const auto brought = open(opener, opening(table));
        QVERIFY2(brought->journal, brought->refusal ? qPrintable(brought->refusal->message) : "");
    }
}

void BatchOpenerTest::whatIsCancelledIsNotHeardOf()
{
    const QString table = write(u"t.csv"_s, "text\na\n");
    BatchOpener opener;
    QSignalSpy opened(&opener, &BatchOpener::opened);
    opener.open(opening(table));
    opener.cancel();
    QVERIFY(!opener.isBusy());
    // The next one is told, and only that.
    QVERIFY(open(opener, opening(table))->journal);
    QCOMPARE(opened.size(), 1);
}

void BatchOpenerTest::itCanBeDestroyedWhileItReads()
{
    const QString large = write(u"large.csv"_s, QByteArray(64 * 1024 * 1024, 'a'));
    const BatchOpening what = opening(large);
    {
        BatchOpener opener;
        opener.open(what);
    }
    QVERIFY(!QFile::exists(what.journal));
}

QTEST_GUILESS_MAIN(BatchOpenerTest)
#include "tst_batchopener.moc"

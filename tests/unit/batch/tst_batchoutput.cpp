// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchjournal.h"
#include "core/batch/batchoutput.h"
#include "tests/unit/batch/batchstage.h"
#include "tests/unit/batch/memorytable.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

using Rows = std::vector<qint64>;

QueryRecord says(SentimentLabel label)
{
    QueryRecord record;
    record.task = u"sentiment"_s;
    record.done = true;
    record.answer = LabelValue{label};
    return record;
}

//! Notes what it is given.
class NotingWriter final : public OutputWriter
{
public:
    bool write(const TableRow &row, const QList<QueryRecord> &records) override
    {
        rows.push_back(row.number);
        unanswered += records.first().done ? 0 : 1;
        return !refuses;
    }
    bool commit() override
    {
        isCommitted = true;
        return true;
    }
    QString problem() const override { return u"The disk is full."_s; }

    Rows rows;
    int unanswered = 0;
    bool refuses = false;
    bool isCommitted = false;
};

} // namespace

//! Which rows of a batch are written, and what becomes of the writing.
class BatchOutputTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void chosenRowsAreWritten_data();
    void chosenRowsAreWritten();
    void whatIsNotAnsweredIsAFaultOrSaid();
    void whatIsNotChosenNeedsNoAnswer();
    void whatCannotBeWrittenIsSaid();
    void aTableThatBreaksIsSaid();

private:
    //! The problem that it ended with.
    QString write(NotingWriter &writer, std::unique_ptr<MemoryTable> table, std::optional<Rows> chosen,
                  BatchOutput::Unanswered unanswered = BatchOutput::Unanswered::Fault);
    static std::unique_ptr<MemoryTable> table()
    {
        return std::make_unique<MemoryTable>(QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BatchJournal> m_journal;
    BatchQuestions m_questions;
};

void BatchOutputTest::init()
{
    m_journal.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<BatchJournal>(m_folder->filePath(u"out.journal"_s));
    const BatchIdentity identity = identityOf(specFor({u"a"_s}));
    m_questions = identity.questions();
    QVERIFY(!m_journal->open(identity, BatchJournal::Start::Anew));
    // The last row is open.
    for (qint64 row = 1; row <= 4; ++row)
        m_journal->keep({row, 0}, says(SentimentLabel::Positive));
}

QString BatchOutputTest::write(NotingWriter &writer, std::unique_ptr<MemoryTable> table, std::optional<Rows> chosen,
                               BatchOutput::Unanswered unanswered)
{
    BatchOutput output(*m_journal, m_questions, std::move(table), writer, unanswered);
    if (chosen)
        output.choose(*std::move(chosen));
    QSignalSpy finished(&output, &BatchOutput::finished);
    output.start();
    if (!finished.wait())
        return u"It does not end."_s;
    if (output.rowsWritten() != qint64(writer.rows.size()))
        return finished.first().first().toString() + u" Rows are counted wrongly."_s;
    return finished.first().first().toString();
}

void BatchOutputTest::chosenRowsAreWritten_data()
{
    QTest::addColumn<Rows>("chosen");
    QTest::newRow("none") << Rows{};
    QTest::newRow("the first") << Rows{1};
    QTest::newRow("the last that is answered") << Rows{4};
    QTest::newRow("with gaps") << Rows{1, 3, 4};
}

void BatchOutputTest::chosenRowsAreWritten()
{
    QFETCH(Rows, chosen);
    NotingWriter writer;
    QCOMPARE(write(writer, table(), chosen), QString());
    QCOMPARE(writer.rows, chosen);
    QVERIFY(writer.isCommitted);
}

void BatchOutputTest::whatIsNotAnsweredIsAFaultOrSaid()
{
    NotingWriter strict;
    QVERIFY2(!write(strict, table(), std::nullopt).isEmpty(), "A row without a result was written");
    QVERIFY(!strict.isCommitted);
    NotingWriter lenient;
    QCOMPARE(write(lenient, table(), std::nullopt, BatchOutput::Unanswered::Said), QString());
    QCOMPARE(lenient.rows, (Rows{1, 2, 3, 4, 5}));
    QCOMPARE(lenient.unanswered, 1);
    NotingWriter last;
    QCOMPARE(write(last, table(), Rows{2, 5}, BatchOutput::Unanswered::Said), QString());
    QCOMPARE(last.rows, (Rows{2, 5}));
    QCOMPARE(last.unanswered, 1);
}

void BatchOutputTest::whatIsNotChosenNeedsNoAnswer()
{
    auto rows = table();
    const MemoryTable &read = *rows;
    NotingWriter writer;
    BatchOutput output(*m_journal, m_questions, std::move(rows), writer);
    output.choose({2});
    QSignalSpy finished(&output, &BatchOutput::finished);
    output.start();
    QVERIFY(finished.wait());
    QCOMPARE(finished.first().first().toString(), QString());
    // Behind the last one nothing is read.
    QCOMPARE(read.read, 2);
}

void BatchOutputTest::whatCannotBeWrittenIsSaid()
{
    NotingWriter writer;
    writer.refuses = true;
    BatchOutput output(*m_journal, m_questions, table(), writer);
    QSignalSpy finished(&output, &BatchOutput::finished);
    output.start();
    QVERIFY(finished.wait());
    QCOMPARE(finished.first().first().toString(), u"The disk is full."_s);
    QVERIFY(!writer.isCommitted);
}

void BatchOutputTest::aTableThatBreaksIsSaid()
{
    auto rows = table();
    rows->breaksAfter = 1;
    NotingWriter writer;
    QCOMPARE(write(writer, std::move(rows), Rows{1, 3}), u"The disk is gone."_s);
    QVERIFY(!writer.isCommitted);
}

QTEST_GUILESS_MAIN(BatchOutputTest)
#include "tst_batchoutput.moc"

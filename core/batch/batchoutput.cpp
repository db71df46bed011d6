// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchoutput.h"

#include "core/batch/batchjournal.h"

#include <QElapsedTimer>

#include <utility>

namespace Fanlight {

namespace {

constexpr int sliceMs = 30;
constexpr int rowsBetweenLooks = 16; // at the time

} // namespace

BatchOutput::BatchOutput(const BatchJournal &journal, const BatchQuestions &questions,
                         std::unique_ptr<TableReader> reader, OutputWriter &writer, Unanswered unanswered,
                         QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_questions(questions)
    , m_reader(std::move(reader))
    , m_writer(writer)
    , m_agreement(questions)
    , m_comparesTargets(questions.targets.size() > 1)
    , m_unanswered(unanswered)
{
}

void BatchOutput::start()
{
    QMetaObject::invokeMethod(this, &BatchOutput::writeSlice, Qt::QueuedConnection);
}

std::optional<QJsonObject> BatchOutput::agreement() const
{
    return m_comparesTargets ? std::optional(m_agreement.toJson()) : std::nullopt;
}

void BatchOutput::writeSlice()
{
    QElapsedTimer slice;
    slice.start();
    bool hasMore = true;
    while (hasMore && !slice.hasExpired(sliceMs)) {
        for (int row = 0; row < rowsBetweenLooks && hasMore; ++row)
            hasMore = takeRow();
    }
    if (hasMore) {
        start();
        return;
    }
    if (m_problem.isEmpty() && !m_writer.commit())
        m_problem = m_writer.problem();
    Q_EMIT finished(m_problem);
}

std::optional<QueryRecord> BatchOutput::recordAt(qint64 row, int slot) const
{
    if (m_unanswered == Unanswered::Fault || m_journal.isAnswered({row, slot}))
        return m_journal.result({row, slot});
    const qsizetype targets = m_questions.targets.size();
    return unsentRecord(m_questions.tasks.at(slot / targets), m_questions.targets.at(slot % targets),
                        ErrorKind::Cancelled, tr("Not answered yet."));
}

bool BatchOutput::takeChosen(qint64 row)
{
    if (!m_chosen)
        return true;
    const bool isChosen = (*m_chosen)[m_nextChosen] == row;
    m_nextChosen += isChosen ? 1 : 0;
    return isChosen;
}

bool BatchOutput::takeRow()
{
    if (m_chosen && m_nextChosen == m_chosen->size())
        return false;
    const std::optional<TableRow> row = m_reader->next();
    if (!row) {
        m_problem = m_reader->problem();
        return false;
    }
    return !takeChosen(row->number) || writeRow(*row);
}

bool BatchOutput::writeRow(const TableRow &row)
{
    QList<QueryRecord> records;
    records.reserve(m_questions.perRow());
    for (int slot = 0; slot < int(m_questions.perRow()); ++slot) {
        std::optional<QueryRecord> record = recordAt(row.number, slot);
        if (!record) {
            m_problem = tr("The journal \"%1\" does not give back the results of row %L2.")
                            .arg(m_journal.path())
                            .arg(row.number);
            return false;
        }
        records.append(*std::move(record));
    }
    if (!m_writer.write(row, records)) {
        m_problem = m_writer.problem();
        return false;
    }
    if (m_comparesTargets)
        m_agreement.add(records);
    ++m_rows;
    return true;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/agreementtotals.h"
#include "core/batch/outputwriter.h"
#include "core/batch/tablereader.h"

#include <QObject>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace Fanlight {

class BatchJournal;

/*! Writes the output of a batch: the input's rows once more, beside what the journal has of each.
 *
 *  In slices of the event loop. `finished` is emitted once, and not from within start(). Destroyed before, it leaves
 * the output as it was.
 */
class BatchOutput final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchOutput)

public:
    //! What becomes of a query without a result.
    enum class Unanswered {
        Fault, //!< every one has its result, or the journal is broken
        Said, //!< it stands there as an error: the batch is not at its end
    };

    //! The journal and the writer outlive it; the reader is at the input's first row.
    BatchOutput(const BatchJournal &journal, const BatchQuestions &questions, std::unique_ptr<TableReader> reader,
                OutputWriter &writer, Unanswered unanswered = Unanswered::Fault, QObject *parent = nullptr);

    //! Only these rows, which rise and the first of which is 1; before start().
    void choose(std::vector<qint64> rows) { m_chosen = std::move(rows); }
    void start();
    qint64 rowsWritten() const { return m_rows; }
    //! What the reader says of the input so far.
    QStringList inputNotes() const { return m_reader->notes(); }
    //! How the targets agree over the rows so far; empty for one target.
    std::optional<QJsonObject> agreement() const;

Q_SIGNALS:
    //! The output is in its place; or why it is not, as a sentence.
    void finished(const QString &problem);

private:
    void writeSlice();
    //! False at the end, and when m_problem is set.
    bool takeRow();
    bool writeRow(const TableRow &row);
    //! Whether the row is the next of those that are chosen, or all are.
    bool takeChosen(qint64 row);
    //! Empty where the journal does not give it back.
    std::optional<QueryRecord> recordAt(qint64 row, int slot) const;

    const BatchJournal &m_journal;
    BatchQuestions m_questions;
    std::unique_ptr<TableReader> m_reader;
    OutputWriter &m_writer;
    AgreementTotals m_agreement;
    bool m_comparesTargets;
    Unanswered m_unanswered;
    std::optional<std::vector<qint64>> m_chosen;
    size_t m_nextChosen = 0;
    qint64 m_rows = 0;
    QString m_problem;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/agreementtotals.h"
#include "core/batch/outputwriter.h"
#include "core/batch/tablereader.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Fanlight {

class BatchJournal;

/*! Writes the output of a batch in which every query has its result: the input's rows once more, beside what the
 * journal has of each.
 *
 *  In slices of the event loop. `finished` is emitted once, and not from within start(). Destroyed before, it leaves
 * the output as it was.
 */
class BatchOutput final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchOutput)

public:
    //! The journal and the writer outlive it; the reader is at the input's first row.
    BatchOutput(const BatchJournal &journal, const BatchQuestions &questions, std::unique_ptr<TableReader> reader,
                OutputWriter &writer, QObject *parent = nullptr);

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
    bool writeRow();

    const BatchJournal &m_journal;
    int m_perRow;
    std::unique_ptr<TableReader> m_reader;
    OutputWriter &m_writer;
    AgreementTotals m_agreement;
    bool m_comparesTargets;
    qint64 m_rows = 0;
    QString m_problem;
};

} // namespace Fanlight

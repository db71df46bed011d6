// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/answercells.h"
#include "core/batch/outputfile.h"

namespace Fanlight {

//! The table of CsvWriter in GitHub's Markdown, to be read: a cell is on one line, and nothing in it is markup.
class MarkdownWriter final : public OutputWriter
{
public:
    MarkdownWriter(const QString &path, const QStringList &columns, const BatchQuestions &questions);

    //! To be called first; a sentence when the output cannot be written.
    std::optional<QString> open();

    bool write(const TableRow &row, const QList<QueryRecord> &records) override;
    bool commit() override { return m_file.commit(); }
    QString problem() const override { return m_file.problem(); }

private:
    bool writeCells(const QStringList &cells);

    OutputFile m_file;
    AnswerCells m_cells;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/basictable.h"
#include "core/batch/delimitedparser.h"

namespace Fanlight {

//! Reads CSV and TSV.
class DelimitedTable final : public BasicTable
{
public:
    //! `usual` separates the cells unless the first rows say otherwise.
    DelimitedTable(const QString &path, char usual);

    //! To be called first; the table can be read unless it returns a problem.
    std::optional<TableProblem> open(const TableOptions &options);

    std::optional<TableRow> next() override;

protected:
    void noteSample(const QList<QStringList> &rows) override;

private:
    enum class Found { Record, LongLine, Nothing };

    void chooseDelimiter();
    std::optional<TableProblem> readHeader();
    Found find();
    void fill(TableRow *row);
    QString cell(qsizetype index, Charset charset);
    //! What is in the cells from there on.
    QString surplusFrom(qsizetype first, Charset charset);
    void skipBlankLines();

    DelimitedParser m_parser;
    QStringList m_names; //!< of the columns, as they are written
    bool m_isUnclosed = false; //!< the record that find() found
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/outputwriter.h"

#include <QStringList>

namespace Fanlight {

//! The rows of an output that is a table: the input's cells, the answers to every question, and what went wrong.
class AnswerCells final
{
public:
    AnswerCells(const QStringList &columns, const BatchQuestions &questions);

    //! The columns' names, each once.
    QStringList names() const;
    //! The cells of a row, one for each name.
    QStringList cellsOf(const TableRow &row, const QList<QueryRecord> &records) const;

private:
    QString errors(const QList<QueryRecord> &records) const;

    QStringList m_columns;
    BatchQuestions m_questions;
};

} // namespace Fanlight

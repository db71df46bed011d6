// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/outputfile.h"
#include "core/batch/outputwriter.h"

namespace Fanlight {

//! A line for every query, with the keys in the order of DESIGN's contract; with several targets, also the agreement.
class JsonLinesWriter final : public OutputWriter
{
public:
    JsonLinesWriter(const QString &path, const QStringList &columns, const BatchQuestions &questions);

    //! To be called first; a sentence when the output cannot be written.
    std::optional<QString> open() { return m_file.open(); }

    bool write(const TableRow &row, const QList<QueryRecord> &records) override;
    bool commit() override { return m_file.commit(); }
    QString problem() const override { return m_file.problem(); }

private:
    QByteArray input(const TableRow &row) const;

    OutputFile m_file;
    QList<QByteArray> m_keys; //!< of the input, ready to be written: "\"column\":"
    BatchQuestions m_questions;
};

} // namespace Fanlight

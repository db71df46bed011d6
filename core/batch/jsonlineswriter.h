// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/outputfile.h"
#include "core/batch/outputwriter.h"

namespace Fanlight {

//! A line for every query, with the keys in the order of DESIGN's contract; with several targets, also the agreement.
class JsonLinesWriter final : public OutputWriter
{
public:
    //! What stands around the lines.
    enum class Frame {
        None, //!< JSON Lines
        Array, //!< the same objects as one JSON array
    };

    JsonLinesWriter(const QString &path, const QStringList &columns, const BatchQuestions &questions,
                    Frame frame = Frame::None);

    //! To be called first; a sentence when the output cannot be written.
    std::optional<QString> open();

    bool write(const TableRow &row, const QList<QueryRecord> &records) override;
    bool commit() override;
    QString problem() const override { return m_file.problem(); }

private:
    QByteArray input(const TableRow &row) const;

    OutputFile m_file;
    QList<QByteArray> m_keys; //!< of the input, ready to be written: "\"column\":"
    BatchQuestions m_questions;
    Frame m_frame;
    QByteArray m_between; //!< goes ahead of the next object
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/outputwriter.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace Fanlight {

class BatchJournal;
class BatchOutput;
class TableReader;

//! Writes what a batch has to a file.
class BatchSaving final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchSaving)

public:
    explicit BatchSaving(QObject *parent = nullptr);
    ~BatchSaving() override;

    //! What of a batch is written.
    struct Part
    {
        bool isWhole = true; //!< every query has its result
        std::optional<std::vector<qint64>> rows{}; //!< only these, rising
    };

    //! The ending of the path decides in which form. The journal outlives the writing. What is wrong instead, as a
    //! sentence; then finished() does not come.
    std::optional<QString> start(const BatchJournal &journal, const BatchQuestions &questions,
                                 const QStringList &columns, std::unique_ptr<TableReader> reader, const QString &path,
                                 Part part);
    //! Leaves the file as it was; finished() does not come.
    void cancel();
    bool isBusy() const { return m_output != nullptr; }
    const QString &path() const { return m_path; }
    qint64 rowsWritten() const;

Q_SIGNALS:
    //! The file is in its place, or why it is not, as a sentence; and what the reader has to say of the input.
    void finished(const QString &problem, const QStringList &inputNotes);

private:
    void takeEnd(const QString &problem);

    QString m_path;
    int m_number = 0; //!< tells the end of one writing from that of one that was cancelled
    std::unique_ptr<OutputWriter> m_writer;
    std::unique_ptr<BatchOutput> m_output;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/batchsaving.h"

#include "core/batch/batchoutput.h"

#include <utility>

namespace Fanlight {

BatchSaving::BatchSaving(QObject *parent)
    : QObject(parent)
{
}

BatchSaving::~BatchSaving()
{
    cancel();
}

std::optional<QString> BatchSaving::start(const BatchJournal &journal, const BatchQuestions &questions,
                                          const QStringList &columns, std::unique_ptr<TableReader> reader,
                                          const QString &path, Part part)
{
    cancel();
    m_path = path;
    if (!reader)
        return tr("The input can no longer be read.");
    auto opened = openExport(path, columns, questions);
    if (auto *problem = std::get_if<QString>(&opened))
        return *problem;
    m_writer = std::move(std::get<std::unique_ptr<OutputWriter>>(opened));
    m_output =
        std::make_unique<BatchOutput>(journal, questions, std::move(reader), *m_writer,
                                      part.isWhole ? BatchOutput::Unanswered::Fault : BatchOutput::Unanswered::Said);
    if (part.rows)
        m_output->choose(*std::move(part.rows));
    // Queued: the output is not taken down from within its own signal.
    const auto take = [this, number = m_number](const QString &problem) {
        if (m_output && number == m_number)
            takeEnd(problem);
    };
    connect(m_output.get(), &BatchOutput::finished, this, take, Qt::QueuedConnection);
    m_output->start();
    return std::nullopt;
}

void BatchSaving::cancel()
{
    ++m_number;
    m_output.reset();
    m_writer.reset();
}

qint64 BatchSaving::rowsWritten() const
{
    return m_output ? m_output->rowsWritten() : 0;
}

void BatchSaving::takeEnd(const QString &problem)
{
    const QStringList notes = m_output->inputNotes();
    cancel();
    Q_EMIT finished(problem, notes);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/batchrowdetails.h"

#include "ui/models/batchtablemodel.h"
#include "ui/models/costtext.h"
#include "ui/models/display.h"

#include <QCoreApplication>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct BatchRowDetailsTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::BatchRowDetails)
};

Duration fromMs(double ms)
{
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::milli>(ms));
}

QString figuresOf(const QueryRecord &record)
{
    QStringList parts;
    if (record.cached)
        parts.append(BatchRowDetailsTexts::tr("from the cache"));
    if (record.shared)
        parts.append(BatchRowDetailsTexts::tr("shared with an equal query"));
    if (record.error && record.error->httpStatus > 0)
        parts.append(BatchRowDetailsTexts::tr("HTTP %1").arg(record.error->httpStatus));
    if (record.error && !record.error->code.isEmpty())
        parts.append(visibleText(record.error->code, false));
    if (record.attempts > 0) {
        parts.append(record.attempts == 1 ? BatchRowDetailsTexts::tr("1 attempt")
                                          : BatchRowDetailsTexts::tr("%n attempts", nullptr, record.attempts));
        parts.append(BatchRowDetailsTexts::tr("%1 in the queue").arg(durationText(fromMs(record.queuedMs))));
        if (record.firstTokenMs)
            parts.append(
                BatchRowDetailsTexts::tr("%1 to the first token").arg(durationText(fromMs(*record.firstTokenMs))));
        parts.append(BatchRowDetailsTexts::tr("%1 in all").arg(durationText(fromMs(record.totalMs))));
    }
    if (record.inputTokens && record.outputTokens)
        parts.append(BatchRowDetailsTexts::tr("%1 tokens in, %2 out")
                         .arg(countText(*record.inputTokens), countText(*record.outputTokens)));
    if (record.costUsd)
        parts.append(moneyText(*record.costUsd));
    else if (record.costUnknown)
        parts.append(BatchRowDetailsTexts::tr("cost unknown"));
    return parts.join(u" · "_s);
}

BatchRowPart partOf(const QString &task, const QString &target, const std::optional<QueryRecord> &record)
{
    BatchRowPart part;
    part.heading = BatchRowDetailsTexts::tr("%1 at %2", "a task and a target").arg(task, target);
    if (!record) {
        part.figures = BatchRowDetailsTexts::tr("Not answered yet");
        return part;
    }
    part.state = record->done ? QueryState::Done : QueryState::Failed;
    part.figures = figuresOf(*record);
    part.text = record->text;
    if (record->error)
        part.text = record->text.isEmpty()
            ? record->error->message
            : BatchRowDetailsTexts::tr("%1\n\nThe reply was:\n%2").arg(record->error->message, record->text);
    return part;
}

} // namespace

BatchRowDetails rowDetails(const BatchTableRow &row, const QStringList &columns, const QString &textColumn,
                           const BatchQuestions &questions, const QHash<QString, QString> &taskTitles)
{
    BatchRowDetails details;
    details.title = BatchRowDetailsTexts::tr("Row %1").arg(countText(row.row.number));
    if (!row.row.problem.isEmpty())
        details.parts.append(
            {BatchRowDetailsTexts::tr("This row cannot be asked about"), QueryState::Failed, {}, row.row.problem});
    for (qsizetype column = 0; column < columns.size(); ++column) {
        const QString name = visibleText(columns.at(column), false);
        details.parts.append(
            {columns.at(column) == textColumn ? BatchRowDetailsTexts::tr("%1 (asked about)").arg(name) : name,
             {},
             {},
             row.row.cells.value(column)});
    }
    const qsizetype targets = questions.targets.size();
    for (qsizetype slot = 0; slot < row.records.size() && slot < questions.perRow(); ++slot) {
        const QString &task = questions.tasks.at(slot / targets);
        details.parts.append(
            partOf(taskTitles.value(task, task), questions.targets.at(slot % targets), row.records.at(slot)));
    }
    return details;
}

QString plainText(const BatchRowDetails &details)
{
    QString text = details.title + u'\n';
    for (const BatchRowPart &part : details.parts) {
        text += u'\n' + part.heading + u'\n';
        const QString state = part.state ? stateText(*part.state) : QString();
        QStringList line{state, part.figures};
        line.removeAll(QString());
        if (!line.isEmpty())
            text += line.join(u" · "_s) + u'\n';
        if (!part.text.isEmpty())
            text += part.text + u'\n';
    }
    return text;
}

} // namespace Fanlight

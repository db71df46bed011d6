// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/answercells.h"

#include "core/batch/agreement.h"
#include "core/batch/columnnames.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! A text as it is; everything else on one line.
QString answerCell(const std::optional<AnswerValue> &answer)
{
    if (!answer)
        return {};
    const auto *text = std::get_if<TextValue>(&*answer);
    return text ? text->text : displayText(*answer);
}

} // namespace

AnswerCells::AnswerCells(const QStringList &columns, const BatchQuestions &questions)
    : m_columns(columns)
    , m_questions(questions)
{
}

QStringList AnswerCells::names() const
{
    QStringList names = m_columns;
    const bool isCompared = m_questions.targets.size() > 1;
    for (const QString &task : m_questions.tasks) {
        for (const QString &target : m_questions.targets)
            names.append(isCompared ? QString(task + u'@' + target) : task);
        if (isCompared)
            names << task + u"@majority"_s << task + u"@agreement"_s;
    }
    names.append(u"error"_s);
    return uniqueNames(names);
}

QStringList AnswerCells::cellsOf(const TableRow &row, const QList<QueryRecord> &records) const
{
    QStringList cells = row.cells;
    cells.resize(m_columns.size());
    const qsizetype targets = m_questions.targets.size();
    for (qsizetype first = 0; first < records.size(); first += targets) {
        for (qsizetype place = first; place < first + targets; ++place)
            cells.append(answerCell(records.at(place).answer));
        if (targets < 2)
            continue;
        const auto compared = agreementOf(records.sliced(first, targets));
        cells << answerCell(compared ? compared->majority : std::nullopt)
              << (compared ? compared->toText() : QString());
    }
    cells.append(errors(records));
    return cells;
}

QString AnswerCells::errors(const QList<QueryRecord> &records) const
{
    QStringList errors;
    bool areEqual = true;
    for (const QueryRecord &record : records) {
        areEqual = areEqual && record.error == records.first().error;
        if (!record.error)
            continue;
        QString question;
        if (m_questions.targets.size() > 1)
            question = record.task + u'@' + record.target + u": "_s;
        else if (records.size() > 1)
            question = record.task + u": "_s;
        errors.append(question + record.error->kind + u": "_s + record.error->message);
    }
    // What keeps a row from being asked at all is said once.
    if (areEqual && !errors.isEmpty())
        return records.first().error->kind + u": "_s + records.first().error->message;
    return errors.join(u"; "_s);
}

} // namespace Fanlight

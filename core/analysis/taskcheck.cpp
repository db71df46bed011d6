// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/taskcheck.h"

#include <QCoreApplication>
#include <QSet>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct TaskCheckTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::TaskCheck)
};

constexpr double greatestTemperature = 2;
constexpr int greatestTokens = 1'000'000;
constexpr qsizetype longestId = 40;

QString wordsProblem(const QStringList &words)
{
    QSet<QString> known;
    for (const QString &word : words) {
        if (word.trimmed().isEmpty())
            return TaskCheckTexts::tr("One of the words is empty.");
        if (known.contains(word.trimmed().toCaseFolded()))
            return TaskCheckTexts::tr("The word \"%1\" is there twice.").arg(word.trimmed());
        known.insert(word.trimmed().toCaseFolded());
    }
    return words.size() < 2 ? TaskCheckTexts::tr("Enter at least two words that the answer may be.") : QString();
}

} // namespace

QList<TaskProblem> taskProblems(const Task &task)
{
    QList<TaskProblem> problems;
    if (task.title.trimmed().isEmpty())
        problems.append({TaskField::Title, TaskCheckTexts::tr("Give the task a title.")});
    if (task.promptTemplate.trimmed().isEmpty())
        problems.append(
            {TaskField::Prompt, TaskCheckTexts::tr("Write the prompt, with {text} where the text belongs.")});
    else if (!task.promptTemplate.contains("{text}"_L1))
        problems.append(
            {TaskField::Prompt,
             TaskCheckTexts::tr("The prompt has no {text}: the model would never see the text. Write {text} "
                                "where it belongs.")});
    if (task.temperature && (*task.temperature < 0 || *task.temperature > greatestTemperature))
        problems.append({TaskField::Temperature, TaskCheckTexts::tr("The temperature is a number from 0 to 2.")});
    if (task.maxTokens && (*task.maxTokens < 1 || *task.maxTokens > greatestTokens))
        problems.append(
            {TaskField::MaxTokens, TaskCheckTexts::tr("The token limit is a whole number from 1 to 1,000,000.")});
    if (task.form == AnswerForm::Choice) {
        if (const QString problem = wordsProblem(task.words); !problem.isEmpty())
            problems.append({TaskField::Words, problem});
    }
    return problems;
}

QString taskIdFor(const QString &title, const QStringList &taken)
{
    QString id;
    const QString folded = title.toLower();
    for (const QChar character : folded) {
        if (character.isLetterOrNumber() || character.isMark() || character.isSurrogate())
            id += character;
        else if (!id.isEmpty() && !id.endsWith(u'-'))
            id += u'-';
        if (id.size() >= longestId && !character.isHighSurrogate())
            break;
    }
    while (id.endsWith(u'-'))
        id.chop(1);
    if (id.isEmpty())
        id = u"task"_s;
    QString free = id;
    for (int number = 2; taken.contains(free); ++number)
        free = id + u'-' + QString::number(number);
    return free;
}

QString answerFormName(AnswerForm form)
{
    switch (form) {
    case AnswerForm::Label:
        return u"label"_s;
    case AnswerForm::Topics:
        return u"topics"_s;
    case AnswerForm::Summary:
        return u"summary"_s;
    case AnswerForm::Text:
        return u"text"_s;
    case AnswerForm::Choice:
        return u"choice"_s;
    }
    Q_UNREACHABLE();
}

std::optional<AnswerForm> answerFormFromName(const QString &name)
{
    for (const AnswerForm form :
         {AnswerForm::Label, AnswerForm::Topics, AnswerForm::Summary, AnswerForm::Text, AnswerForm::Choice}) {
        if (answerFormName(form) == name)
            return form;
    }
    return std::nullopt;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/task.h"

#include <QStringList>

#include <optional>

namespace Fanlight {

//! A part of a task that somebody fills in.
enum class TaskField { Title, Prompt, Temperature, MaxTokens, Words };

//! What is wrong with a task, and where.
struct TaskProblem
{
    TaskField field = TaskField::Title;
    QString message; //!< a sentence

    bool operator==(const TaskProblem &) const = default;
};

//! What is wrong with a task that somebody wrote, in the order of the form; empty when it can be asked.
QList<TaskProblem> taskProblems(const Task &task);

/*! An id for a task of that title: its letters and digits in lower case with '-' between, "task" where there are none,
 *  and a number behind where it is taken. It names the task in files, so it holds no '@', comma, slash or blank.
 */
QString taskIdFor(const QString &title, const QStringList &taken);

//! "label", "topics", "summary", "text", "choice": how forms are called in files.
QString answerFormName(AnswerForm form);
std::optional<AnswerForm> answerFormFromName(const QString &name);

} // namespace Fanlight

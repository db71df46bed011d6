// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/knowntasks.h"

#include "core/analysis/taskcheck.h"

#include <QCoreApplication>

#include <algorithm>

namespace Fanlight {

namespace {

struct KnownTasksTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::KnownTasks)
};

Task taskOf(const TaskSettings &settings)
{
    Task task;
    task.id = settings.id;
    task.title = settings.title;
    task.systemPrompt = settings.systemPrompt;
    task.promptTemplate = settings.promptTemplate;
    task.temperature = settings.temperature;
    task.maxTokens = settings.maxTokens;
    task.form = answerFormFromName(settings.form).value_or(AnswerForm::Text);
    task.words = settings.words;
    return task;
}

TaskSettings settingsOf(const Task &task)
{
    return {task.id,          task.title,     task.systemPrompt,         task.promptTemplate,
            task.temperature, task.maxTokens, answerFormName(task.form), task.words};
}

const TaskSettings *ownTask(const AppSettings &settings, const QString &id)
{
    const auto found = std::ranges::find(settings.ownTasks, id, &TaskSettings::id);
    return found == settings.ownTasks.end() ? nullptr : &*found;
}

} // namespace

QList<Task> knownTasks(const AppSettings &settings)
{
    QList<Task> tasks;
    const auto add = [&tasks](const Task &task) {
        if (taskProblems(task).isEmpty())
            tasks.append(task);
    };
    const QList<Task> builtins = builtinTasks();
    for (const Task &builtin : builtins) {
        if (settings.removedTasks.contains(builtin.id))
            continue;
        const TaskSettings *own = ownTask(settings, builtin.id);
        add(own ? taskOf(*own) : builtin);
    }
    for (const TaskSettings &own : settings.ownTasks) {
        if (!isBuiltinTask(own.id))
            add(taskOf(own));
    }
    return tasks;
}

QStringList unusableTasks(const AppSettings &settings)
{
    QStringList sentences;
    for (const TaskSettings &own : settings.ownTasks) {
        const QList<TaskProblem> problems = taskProblems(taskOf(own));
        if (!problems.isEmpty())
            sentences.append(
                KnownTasksTexts::tr("The task \"%1\" cannot be asked. %2").arg(own.title, problems.first().message));
    }
    return sentences;
}

bool isBuiltinTask(const QString &id)
{
    const QList<Task> builtins = builtinTasks();
    return std::ranges::any_of(builtins, [&id](const Task &task) { return task.id == id; });
}

bool areBuiltinTasksChanged(const AppSettings &settings)
{
    return !settings.removedTasks.isEmpty()
        || std::ranges::any_of(settings.ownTasks, [](const TaskSettings &own) { return isBuiltinTask(own.id); });
}

AppSettings withTask(AppSettings settings, const Task &task)
{
    settings.removedTasks.removeAll(task.id);
    const QList<Task> builtins = builtinTasks();
    if (builtins.contains(task)) {
        settings.ownTasks.removeIf([&task](const TaskSettings &own) { return own.id == task.id; });
        return settings;
    }
    const auto place = std::ranges::find(settings.ownTasks, task.id, &TaskSettings::id);
    if (place == settings.ownTasks.end())
        settings.ownTasks.append(settingsOf(task));
    else
        *place = settingsOf(task);
    return settings;
}

AppSettings withoutTask(AppSettings settings, const QString &id)
{
    settings.ownTasks.removeIf([&id](const TaskSettings &own) { return own.id == id; });
    if (isBuiltinTask(id) && !settings.removedTasks.contains(id))
        settings.removedTasks.append(id);
    return settings;
}

AppSettings withBuiltinTasks(AppSettings settings)
{
    settings.removedTasks.clear();
    settings.ownTasks.removeIf([](const TaskSettings &own) { return isBuiltinTask(own.id); });
    return settings;
}

} // namespace Fanlight

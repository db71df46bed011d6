// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowtasks.h"

#include "app/gui/sessioncore.h"
#include "app/shared/knowntasks.h"
#include "app/shared/sampletext.h"
#include "core/analysis/taskcheck.h"
#include "ui/dialogs/taskdialog.h"
#include "ui/models/display.h"
#include "ui/pages/mainwindow.h"
#include "ui/pages/settingspage.h"
#include "ui/pages/settingstasks.h"

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! What a new task begins with: the text apart from the question, so that a model can tell the one from the other.
Task blankTask()
{
    Task task;
    task.promptTemplate = u"\n\n<text>\n{text}\n</text>"_s;
    task.form = AnswerForm::Text;
    return task;
}

} // namespace

WindowTasks::WindowTasks(SessionCore &core, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_window(window)
{
    connect(&window, &MainWindow::taskRequested, this, [this] { ask(blankTask()); });
    connect(&core.workbench(), &Workbench::tasksChanged, this, &WindowTasks::refresh);
}

void WindowTasks::attach(SettingsPage &page)
{
    m_page = &page;
    SettingsTasks &tasks = page.tasks();
    connect(&tasks, &SettingsTasks::addRequested, this, [this] { ask(blankTask()); });
    connect(&tasks, &SettingsTasks::editRequested, this, [this](const QString &id) { ask(known(id)); });
    connect(&tasks, &SettingsTasks::duplicateRequested, this, &WindowTasks::duplicate);
    connect(&tasks, &SettingsTasks::removeRequested, this,
            [this](const QString &id) { keep(withoutTask(m_core.memory().settings(), id)); });
    connect(&tasks, &SettingsTasks::restoreRequested, this,
            [this] { keep(withBuiltinTasks(m_core.memory().settings())); });
    refresh();
}

void WindowTasks::refresh()
{
    if (!m_page)
        return;
    QList<TaskEntry> entries;
    const QList<Task> builtins = builtinTasks();
    for (const Task &task : m_core.workbench().tasks())
        entries.append({task, isBuiltinTask(task.id), isBuiltinTask(task.id) && !builtins.contains(task)});
    m_page->tasks().setTasks(entries, areBuiltinTasksChanged(m_core.memory().settings()));
}

Task WindowTasks::known(const QString &id) const
{
    const QList<Task> &tasks = m_core.workbench().tasks();
    const auto found = std::ranges::find(tasks, id, &Task::id);
    return found == tasks.end() ? blankTask() : *found;
}

void WindowTasks::ask(const Task &task)
{
    TaskQuestion question{task, {}, sampleText()};
    for (const BoundTarget &target : m_core.workbench().targets())
        question.targets.append(target.target().name());
    auto *dialog = new TaskDialog(question, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TaskDialog::accepted, this, [this, dialog] { keepTask(dialog->task()); });
    connect(dialog, &TaskDialog::trialRequested, this,
            [this, dialog](const Task &entered, const QString &text, int target) {
                tryOut(dialog, entered, text, target);
            });
    dialog->open();
}

void WindowTasks::duplicate(const QString &id)
{
    Task copy = known(id);
    copy.id.clear();
    copy.title = tr("Copy of %1").arg(copy.title);
    ask(copy);
}

void WindowTasks::keepTask(Task task)
{
    const AppSettings settings = m_core.memory().settings();
    if (task.id.isEmpty()) {
        QStringList taken{u"ask"_s}; // the terminal's own question
        const QList<Task> builtins = builtinTasks();
        for (const Task &builtin : builtins)
            taken.append(builtin.id);
        for (const TaskSettings &own : settings.ownTasks)
            taken.append(own.id);
        task.id = taskIdFor(task.title, taken);
    }
    keep(withTask(settings, task));
}

void WindowTasks::keep(const AppSettings &settings)
{
    m_core.memory().setSettings(settings);
    // A new task is on, at the next start too.
    m_core.memory().setTasks(m_window.chosenTasks());
}

void WindowTasks::tryOut(TaskDialog *dialog, Task task, const QString &text, int target)
{
    const QList<BoundTarget> &targets = m_core.workbench().targets();
    if (target < 0 || target >= targets.size()) {
        dialog->showTrial(tr("This target is not there any more."), true);
        return;
    }
    // By a name of its own: what is tried is not read as the task that it may become.
    task.id = u"trial"_s;
    RunSpec spec;
    spec.text = text;
    spec.tasks = {task};
    spec.targets = {targets.at(target)};
    spec.deadlines = m_core.memory().settings().limits.deadlines;
    spec.cacheUse = CacheUse::Never;
    auto *run = new AnalysisRun(m_core.stack().engine(), spec, dialog);
    // Nobody waits for the answer any more.
    connect(dialog, &QDialog::finished, run, &AnalysisRun::cancel);
    connect(run, &AnalysisRun::finished, dialog, [dialog, run](const QList<AnalysisResult> &results) {
        run->deleteLater();
        const AnalysisResult &result = results.first();
        const Timeline &timeline = result.query.timeline;
        const QString took = durationText(timeline.total(timeline.finished.value_or(Moment())));
        if (result.value)
            dialog->showTrial(tr("%1\n(answered in %2)").arg(displayText(*result.value), took), true);
        else if (result.text().isEmpty())
            dialog->showTrial(tr("⚠ %1").arg(result.error->message), true);
        else
            dialog->showTrial(tr("⚠ %1\nThe reply as it came:\n%2").arg(result.error->message, result.text()), true);
    });
    run->start();
}

} // namespace Fanlight

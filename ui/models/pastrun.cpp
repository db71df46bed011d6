// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pastrun.h"

#include "ui/models/auditresult.h"

#include <QCoreApplication>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct PastRunTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::PastRun)
};

constexpr auto placeholder = "{text}"_L1;

} // namespace

QString textOfMessage(const QString &message, bool isWhole, const QString &promptTemplate)
{
    const qsizetype at = promptTemplate.indexOf(placeholder);
    if (at < 0)
        return message;
    const QString before = promptTemplate.first(at);
    const QString after = promptTemplate.sliced(at + placeholder.size());
    if (!message.startsWith(before))
        return before.startsWith(message) ? QString() : message;
    const QString text = message.sliced(before.size());
    return isWhole && text.endsWith(after) ? text.chopped(after.size()) : text;
}

Task taskOf(const QString &id, const QList<Task> &tasks)
{
    for (const Task &task : tasks) {
        if (task.id == id)
            return task;
    }
    Task unknown;
    unknown.id = id;
    unknown.title = id.isEmpty() ? PastRunTexts::tr("Question") : id;
    unknown.promptTemplate = placeholder;
    return unknown;
}

std::variant<PastRun, QString> pastRun(const QList<AuditEntry> &entries, const QList<Task> &tasks)
{
    if (entries.isEmpty())
        return PastRunTexts::tr("Nothing is left of this run: its queries were deleted.");
    PastRun run;
    run.time = entries.constFirst().time;
    for (const AuditEntry &entry : entries) {
        const bool isKnown =
            std::ranges::any_of(run.tasks, [&entry](const Task &task) { return task.id == entry.task; });
        if (!isKnown)
            run.tasks.append(taskOf(entry.task, tasks));
        if (!run.targets.contains(entry.target()))
            run.targets.append(entry.target());
    }
    if (run.tasks.size() * run.targets.size() > mostPastCells)
        return PastRunTexts::tr(
            "This run has more results than can be read side by side. Its queries can be shown instead.");
    // Queries end in any order; the tasks that are known have one.
    std::ranges::stable_sort(run.tasks, {}, [&tasks](const Task &task) {
        const qsizetype place = tasks.indexOf(task);
        return place < 0 ? tasks.size() : place;
    });
    run.entries.resize(run.tasks.size() * run.targets.size());
    run.areAnswersWhole = std::ranges::all_of(entries, &hasWholeReply);
    for (const AuditEntry &entry : entries) {
        const auto task = std::ranges::find(run.tasks, entry.task, &Task::id);
        const qsizetype row = task - run.tasks.begin();
        std::optional<AuditEntry> &cell = run.entries[row * run.targets.size() + run.targets.indexOf(entry.target())];
        if (cell)
            return PastRunTexts::tr("This was a batch: it asked about many texts. Its queries can be shown instead.");
        cell = entry;
        const QString text =
            textOfMessage(entry.message.value_or(QString()), hasWholeMessage(entry), task->promptTemplate);
        if (text.size() > run.text.size())
            run.text = text;
        run.isTextWhole |= hasWholeMessage(entry);
    }
    return run;
}

} // namespace Fanlight

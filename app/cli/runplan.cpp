// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runplan.h"

#include "app/cli/textinput.h"
#include "app/shared/sampletext.h"

#include <QCoreApplication>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct RunPlanTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::RunPlan)
};

TextInput literalText(const QString &text, const QString &problemWhenEmpty)
{
    if (text.trimmed().isEmpty())
        return {{}, problemWhenEmpty, false};
    return {text, {}, false};
}

TextInput textOf(const AnalyzeArguments &arguments, int interruptFd)
{
    if (arguments.text)
        return literalText(*arguments.text, RunPlanTexts::tr("The text of --text is empty."));
    if (arguments.sample)
        return {sampleText(), {}, false};
    if (arguments.file && *arguments.file != "-"_L1)
        return readTextFile(*arguments.file, interruptFd);
    if (!arguments.file && standardInputIsTerminal())
        return {
            {},
            RunPlanTexts::tr("Say what to analyze: fanlight-cli analyze FILE, --text TEXT, --sample, or - for standard "
                             "input."),
            false};
    return readStandardInput(interruptFd);
}

Task questionTask(const AskArguments &arguments)
{
    Task task;
    task.id = u"ask"_s;
    task.title = RunPlanTexts::tr("Answer");
    task.systemPrompt = arguments.systemPrompt;
    task.promptTemplate = u"{text}"_s;
    task.temperature = arguments.temperature;
    task.maxTokens = arguments.maxTokens;
    task.form = AnswerForm::Text;
    return task;
}

RunPlanOutcome planned(RunPlan plan, const TextInput &input)
{
    if (input.interrupted)
        return Interrupted{};
    if (!input.problem.isEmpty())
        return UsageProblem{input.problem};
    plan.text = input.text;
    return plan;
}

} // namespace

QList<Task> tasksOf(const QStringList &ids)
{
    const QList<Task> known = builtinTasks();
    QList<Task> tasks;
    for (const QString &id : ids) {
        for (const Task &task : known) {
            if (task.id == id)
                tasks.append(task);
        }
    }
    return tasks;
}

RunPlanOutcome planAnalyze(const AnalyzeArguments &arguments, int interruptFd)
{
    RunPlan plan;
    plan.textId = arguments.file && *arguments.file != "-"_L1 ? *arguments.file : u"1"_s;
    plan.tasks = tasksOf(arguments.taskIds);
    plan.targets = arguments.targets;
    plan.limits = arguments.limits;
    plan.report = ReportKind::Analysis;
    plan.format = arguments.format;
    plan.summaryFile = arguments.summaryFile;
    plan.quiet = arguments.quiet;
    return planned(plan, textOf(arguments, interruptFd));
}

RunPlanOutcome planAsk(const AskArguments &arguments, int interruptFd)
{
    RunPlan plan;
    plan.textId = u"1"_s;
    plan.tasks = {questionTask(arguments)};
    plan.targets = arguments.targets;
    plan.limits = arguments.limits;
    plan.stream = arguments.stream;
    plan.report = ReportKind::Answer;
    plan.format = arguments.format;
    plan.quiet = arguments.quiet;
    return planned(plan,
                   arguments.prompt == "-"_L1
                       ? readStandardInput(interruptFd)
                       : literalText(arguments.prompt, RunPlanTexts::tr("The prompt is empty.")));
}

} // namespace Fanlight

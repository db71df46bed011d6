// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "core/analysis/task.h"

#include <QList>
#include <QString>

#include <variant>

namespace Fanlight {

//! How a run is shown as text.
enum class ReportKind {
    Analysis, //!< a block per task
    Answer, //!< the reply itself, as it arrives or whole; with several targets one after the other
};

//! What analyze and ask have in common once their arguments and the text are read.
struct RunPlan
{
    QString text;
    QString textId; //!< names the text in the output: the file, or "1"
    QList<Task> tasks;
    TargetArguments targets;
    LimitArguments limits;
    bool stream = true;
    ReportKind report = ReportKind::Analysis;
    OutputFormat format = OutputFormat::Text;
    QString summaryFile;
    bool quiet = false;

    bool operator==(const RunPlan &) const = default;
};

//! The user stopped the program while the text was read.
struct Interrupted
{
    bool operator==(const Interrupted &) const = default;
};

using RunPlanOutcome = std::variant<RunPlan, UsageProblem, Interrupted>;

//! The tasks of these identifiers, which are known.
QList<Task> tasksOf(const QStringList &ids);

//! Reads the text that the arguments name. `interruptFd` as in readTextFile().
RunPlanOutcome planAnalyze(const AnalyzeArguments &arguments, int interruptFd);
RunPlanOutcome planAsk(const AskArguments &arguments, int interruptFd);

} // namespace Fanlight

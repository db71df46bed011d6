// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "core/batch/batchidentity.h"
#include "core/batch/batchrunner.h"
#include "core/batch/outputwriter.h"

#include <QString>

#include <optional>
#include <variant>

namespace Fanlight {

//! What makes the batch this one. `simulator` is where the built-in one is now, if it is.
std::variant<BatchIdentity, UsageProblem> identityOf(const QString &input, const TableReader &table,
                                                     const QList<Task> &tasks, const QList<BoundTarget> &targets,
                                                     const QUrl &simulator);

/*! \name What is known to go wrong at the end of a batch is found before its beginning
 *
 *  Each gives what is wrong, and leaves nothing behind.
 */
//! \{
//! The output can be written, and is neither the input nor its journal.
std::optional<UsageProblem> outputProblem(const QString &input, const QString &output, const QStringList &columns,
                                          const BatchQuestions &questions);
std::optional<UsageProblem> summaryProblem(const QString &path);
//! A budget needs a price for every question.
std::optional<UsageProblem> budgetProblem(const BatchSpec &spec, const BatchRunner::CostBound &costBound);
//! \}

} // namespace Fanlight

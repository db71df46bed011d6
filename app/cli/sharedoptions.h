// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

namespace Fanlight {

class OptionSet;

//! The options that analyze, ask and batch share: declared and read at one place.
void addTargetOptions(OptionSet &options);

void addTaskOption(OptionSet &options);
//! The tasks' identifiers; all of them when none is named.
QStringList readTasks(OptionSet &options);

//! Whether --url needs --model beside it.
enum class ModelNeed { Required, Optional };
//! --url, --protocol, --model and --key-env; empty without --url.
std::optional<AdHocArguments> readAdHoc(OptionSet &options, ModelNeed need);
TargetArguments readTargets(OptionSet &options);

void addLimitOptions(OptionSet &options);
LimitArguments readLimits(OptionSet &options);

//! --format, and on request --summary.
void addOutputOptions(OptionSet &options, bool withSummary);
//! --summary and --quiet of batch, whose results go to a file.
void addBatchOutputOptions(OptionSet &options);
QString readSummaryFile(OptionSet &options);
OutputFormat readFormat(OptionSet &options);

//! --data-dir and --help, for the help: both are handled before a command reads its options.
void addCommonOptions(OptionSet &options);

} // namespace Fanlight

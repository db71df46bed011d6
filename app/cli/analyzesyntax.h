// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

#include <QStringList>

namespace Fanlight {

//! Reads what follows "analyze": AnalyzeArguments, its help, or what is wrong.
Command parseAnalyze(const QStringList &arguments);

} // namespace Fanlight

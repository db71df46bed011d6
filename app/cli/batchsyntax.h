// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

#include <QStringList>

namespace Fanlight {

//! Reads what follows "batch": BatchArguments, its help, or what is wrong.
Command parseBatch(const QStringList &arguments);

} // namespace Fanlight

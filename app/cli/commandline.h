// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

#include <QStringList>

namespace Fanlight {

//! A whole command line: the command and what holds for every command.
struct Invocation
{
    QString dataDirectory; //!< empty: the platform's
    Command command;

    bool operator==(const Invocation &) const = default;
};

//! Reads the command line, the program's name left out. Touches nothing: no file, no environment.
Invocation parseCommandLine(const QStringList &arguments);

} // namespace Fanlight

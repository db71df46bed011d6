// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "core/store/auditreader.h"

#include <QByteArray>
#include <QList>

namespace Fanlight {

/*! What was spent as a table with its sum, as CSV or as a JSON array. A line whose costs are all unknown has none;
 *  what is unknown is counted and never taken for nothing. `forTerminal`: a CSV shows control characters as marks.
 */
QByteArray costsText(const QList<SpendingLine> &lines, LogFormat format, bool forTerminal);

} // namespace Fanlight

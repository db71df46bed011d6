// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/resultcell.h"

#include <QList>
#include <QStringList>

namespace Fanlight {

//! The forms in which a query can be copied.
enum class CopyForm { Text, Markdown, Curl };

//! The answer under a heading that says what was asked of whom, and how it ended. `task` is the task's title.
QString copiedMarkdown(const QString &task, const ResultCell &cell);

//! What was asked, the answer and its figures, as plain text with a line for each.
QString copiedText(const QString &task, const ResultCell &cell);

/*! A table with tabs between its cells, each on one line and never the start of a formula in a spreadsheet. Of a single
 *  row the headings are left out.
 */
QString tabbedTable(const QStringList &headings, const QList<QStringList> &rows);

//! A table in Markdown; cells show as they are.
QString markdownTable(const QStringList &headings, const QList<QStringList> &rows);

} // namespace Fanlight

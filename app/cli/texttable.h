// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Fanlight {

/*! Rows as lines of aligned columns, two blanks between them, the last column as long as it is.
 *
 *  Every cell is made visible text on one line: what a server or a file wrote must not reach a terminal raw.
 */
QString textTable(const QStringList &header, const QList<QStringList> &rows);

} // namespace Fanlight

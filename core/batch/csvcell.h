// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fanlight {

/*! A cell of RFC 4180, with a leading apostrophe where a spreadsheet would run it (PROTOCOLS, "Secrets and text").
 *
 *  A plain number keeps its sign: digits with points and commas, and an exponent.
 */
QString csvCell(QString value);

//! Whether a spreadsheet would run the cell rather than show it. A plain number is none, whatever its sign.
bool isFormula(const QString &value);

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace Fanlight {

/*! The text itself when it has at most `longest` characters; else eight pieces of it, evenly spread from its beginning
 *  to its end, `longest` characters in all, cut at white space where there is some nearby.
 *
 *  It bounds what one analysis costs, whatever is thrown at it.
 */
QList<QStringView> sampledText(QStringView text, qsizetype longest);

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QWidget;

namespace Fanlight {

/*! Tells screen readers what a widget of our own is; without it they skip its name, as for any container.
 *  Call it before anything that speaks of the widget, as setAccessibleName() does: the role is asked for once.
 */
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QVariant>

class QWidget;

namespace Fanlight {

//! What stands in the fields of a window, by their object names.
using WidgetStates = QMap<QString, QVariant>;

/*! What was typed, chosen and switched in named fields: line edits, combo boxes, lists, tabs, check boxes, chips.
 *
 *  A name that several widgets of the window have is left out, and so are buttons that follow an action and what
 *  stands inside of a widget with the property "showsSettings": they have no state of their own.
 */
WidgetStates widgetStates(const QWidget &window);
//! Puts them back, as if the user had; what the window does not have is left out.
void restoreWidgetStates(QWidget &window, const WidgetStates &states);

} // namespace Fanlight

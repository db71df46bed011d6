// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPushButton;
class QWidget;

namespace Fanlight {

//! The widget, with the name that tests and style sheets know it by, and the one that a screen reader says.
template <typename Widget>
Widget *named(Widget *widget, const QString &objectName, const QString &accessibleName = {})
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
    return widget;
}

//! A button in a page, which Return in another field does not press. A screen reader says its text without the "…".
QPushButton *namedButton(QWidget *parent, const QString &objectName, const QString &text, const QString &hint);

/*! The text of a menu, a button or a label as it is said elsewhere: without the "…", and without the mark of its
 * letter, which is "(&O)" after the text where the language has no such letter.
 */
QString withoutMnemonic(QString text);

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace Fanlight {

//! What the contents of a window may have of its screen: all but what the system draws around it.
QSize roomOnScreen(const QWidget &window);

//! Gives a window that is shown the size it asks for now, as far as its screen has room, and takes it back onto it.
void fitToContents(QWidget &window);

} // namespace Fanlight

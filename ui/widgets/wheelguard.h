// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Fanlight {

//! A field in something that scrolls: the wheel changes it only while it has the focus, so that whoever scrolls does
//! not change what happens to pass below the pointer.
void guardFromWheel(QWidget *field);

} // namespace Fanlight

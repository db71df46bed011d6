// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>

namespace Fanlight::Icons {

/*! A symbolic icon of resources/icons, by file name without its ending: "run".
 *
 *  It is drawn from its SVG at the size and device pixel ratio asked for, in the application palette's
 *  present colour of `role`, so it stays crisp at 200 % and follows a change of appearance.
 */
QIcon symbolic(const QString &name, QPalette::ColorRole role = QPalette::ButtonText);

//! The application's icon, in its own colours.
QIcon application();

} // namespace Fanlight::Icons

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "ui/models/waterfall.h"

#include <QColor>
#include <QFont>
#include <QPalette>

namespace Fanlight {

//! What the user chose; System follows the desktop's palette.
enum class Appearance { System, Light, Dark };

/*! The one place for spacing, type and colour. Everything is derived from the palette's lightness, so
 *  a widget asks for its own palette() at paint time and follows a change of appearance at once.
 */
namespace Theme {

//! The spacing unit in device-independent pixels; margins and gaps are multiples or halves of it.
constexpr int unit = 8;

bool isDark(const QPalette &palette);

//! Text and mark colour of a state, at least 4.5:1 on the palette's Base and Window.
QColor stateColor(QueryState state, const QPalette &palette);
//! Fill of a phase in the waterfall, at least 3:1 on the palette's Base.
QColor phaseColor(Phase phase, const QPalette &palette);
//! Secondary text, at least 4.5:1 on Base and Window.
QColor mutedText(const QPalette &palette);
//! Hairlines between panes and around cards.
QColor border(const QPalette &palette);
//! A card's background, apart from the pane it lies on.
QColor cardBackground(const QPalette &palette);

//! The application font with tabular figures, for numbers in columns.
QFont tabularFont(const QFont &base);
//! The fixed-pitch font for raw requests and replies.
QFont monospaceFont();

//! Sets the application's style and palette.
void apply(Appearance appearance);

} // namespace Theme

} // namespace Fanlight

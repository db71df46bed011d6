// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "ui/models/waterfall.h"

#include <QColor>
#include <QFont>
#include <QFontMetrics>
#include <QPalette>
#include <QTextFormat>

namespace Fanlight {

//! What the user chose; System follows the desktop's palette.
enum class Appearance { System, Light, Dark };

//! What a text says of its subject, as a colour; the word stands beside it always.
enum class Tone { Positive, Negative, Neutral, Mixed };

/*! The one place for spacing, type and colour. Everything is derived from the palette's lightness, so
 *  a widget asks for its own palette() at paint time and follows a change of appearance at once.
 */
namespace Theme {

//! The spacing unit in device-independent pixels; margins and gaps are multiples or halves of it.
constexpr int unit = 8;
//! Corner radius of buttons, fields and cards.
constexpr int radius = 6;

bool isDark(const QPalette &palette);

//! Text and mark colour of a state, at least 4.5:1 on the palette's Base and Window.
QColor stateColor(QueryState state, const QPalette &palette);
//! Fill of a phase in the waterfall, of the hue of its state; at least 3:1 on the palette's Base.
QColor phaseColor(Phase phase, const QPalette &palette);
//! Text colour of a sentiment, at least 4.5:1 on Base and Window.
QColor toneColor(Tone tone, const QPalette &palette);
//! Secondary text, at least 4.5:1 on Base and Window.
QColor mutedText(const QPalette &palette);
//! Hairlines between panes and around cards.
QColor border(const QPalette &palette);
//! Outline of fields and buttons, stronger than a hairline.
QColor controlBorder(const QPalette &palette);
//! A card's background, apart from the pane it lies on.
QColor cardBackground(const QPalette &palette);
//! Fill of chips and of toggles that are on; Text stays readable on it.
QColor chipBackground(const QPalette &palette);
//! Fill and outline of a message across a pane; Text stays readable on it.
QColor noticeBackground(const QPalette &palette);
QColor noticeBorder(const QPalette &palette);
//! Of what a search found in a text.
QTextCharFormat foundFormat(const QPalette &palette);
//! The ring around whatever has the keyboard focus.
QColor focusRing(const QPalette &palette);

//! The application font with tabular figures, for numbers in columns.
QFont tabularFont(const QFont &base);
//! The fixed-pitch font for raw requests and replies.
QFont monospaceFont();
//! A point or so smaller than the base, for secondary lines; never below 8 pt.
QFont smallFont(const QFont &base);
//! The base font, bold.
QFont strongFont(const QFont &base);

//! The height of chips and small buttons with one line of text in this font.
int controlHeight(const QFontMetrics &metrics);

//! The palettes behind Appearance::Light and Appearance::Dark.
QPalette palette(bool dark);
//! Sets the application's style and palette.
void apply(Appearance appearance);

} // namespace Theme

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"

#include <QString>

namespace Fanlight {

//! "840 ms", "1.24 s", "2 m 05 s", "1 h 02 m": the way every duration in the window is written.
QString durationText(Duration duration);

//! "4.0 s", "12 s", "2 m 05 s": a wait that is still to come, in steps that can be read while it runs down.
QString waitText(Duration wait);

//! "Queued", "Connecting", "Waiting", "Streaming", "Retrying", "Done", "Failed", "Cancelled".
QString stateText(QueryState state);

//! A shape that tells the state without colour: one character, drawn before stateText().
QString stateSymbol(QueryState state);

//! A count with the locale's group separators: "1,204".
QString countText(qint64 count);

/*! The text with control, escape and bidirectional-override characters shown as visible marks
 *  (U+2400 pictures, or "⟨U+202E⟩"); line feeds and tabs stay when `keepLines`.
 */
QString visibleText(const QString &text, bool keepLines = true);

//! For the tooltip of a widget, which screen readers read as well: the text, of which nothing is taken for markup.
QString plainToolTip(const QString &text);

//! For the tooltip of a cell: the same, broken into lines where it is long.
QString cellToolTip(const QString &text);

} // namespace Fanlight

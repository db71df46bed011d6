// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/waterfall.h"

#include <QPalette>
#include <QRectF>

class QPainter;

//! How the phases look, the same in the table and in its legend.
namespace Fanlight::WaterfallPaint {

//! No phase is narrower than this, however short it was.
constexpr double leastWidth = 2;

//! The part of a table cell (or of the header's section above it) that the time axis spans.
QRectF plotOf(const QRectF &cell);

//! `x` moved to the nearest edge between two pixels of the device, so that bars are crisp at any scale.
double crisp(double x, double devicePixelRatio);

/*! Paints a phase across the width of `band`, at its own height and texture around the band's middle.
 *
 *  Colour is never the only difference: queued is a thin hollow bar (our own throttle is no work done),
 *  connecting a thin solid one, waiting an outlined tint, first token striped, streaming solid, and a
 *  retry wait a dotted line.
 */
void paintPhase(QPainter &painter, const QRectF &band, Phase phase, const QPalette &palette);

//! A mark at `x` for a request that met an open connection.
void paintReused(QPainter &painter, const QRectF &band, double x, const QPalette &palette);

} // namespace Fanlight::WaterfallPaint

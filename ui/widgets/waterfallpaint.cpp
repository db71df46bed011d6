// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/waterfallpaint.h"

#include "ui/widgets/theme.h"

#include <QPaintDevice>
#include <QPainter>

#include <cmath>

namespace Fanlight::WaterfallPaint {

namespace {

constexpr double fullHeight = 12;
constexpr double thinHeight = 6;
constexpr double lineHeight = 2;

double ratioOf(const QPainter &painter)
{
    return painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
}

QRectF centred(const QRectF &band, double height, double ratio)
{
    const double top = crisp(band.center().y() - height / 2, ratio);
    return {band.left(), top, band.width(), height};
}

QColor tint(const QColor &color, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const auto mix = [](int a, int b) { return (a * 35 + b * 65) / 100; };
    return {mix(color.red(), base.red()), mix(color.green(), base.green()), mix(color.blue(), base.blue())};
}

void paintOutline(QPainter &painter, const QRectF &rect, const QColor &color)
{
    const double line = std::min(1.0, rect.width());
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), color);
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), color);
    painter.fillRect(QRectF(rect.left(), rect.top(), line, rect.height()), color);
    painter.fillRect(QRectF(rect.right() - line, rect.top(), line, rect.height()), color);
}

//! Bars of `width` every `every` pixels, aligned to the band so that they stand still while it grows.
void paintStripes(QPainter &painter, const QRectF &rect, double width, double every, const QColor &color)
{
    for (double x = rect.left(); x < rect.right(); x += every)
        painter.fillRect(QRectF(x, rect.top(), std::min(width, rect.right() - x), rect.height()), color);
}

} // namespace

QRectF plotOf(const QRectF &cell)
{
    return cell.adjusted(Theme::unit, 0, -2 * Theme::unit, 0);
}

double crisp(double x, double devicePixelRatio)
{
    return std::round(x * devicePixelRatio) / devicePixelRatio;
}

void paintPhase(QPainter &painter, const QRectF &band, Phase phase, const QPalette &palette)
{
    const QColor color = Theme::phaseColor(phase, palette);
    const double ratio = ratioOf(painter);
    const QRectF full = centred(band, fullHeight, ratio);
    const QRectF thin = centred(band, thinHeight, ratio);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    switch (phase) {
    case Phase::Queued:
        painter.fillRect(thin, palette.color(QPalette::Base));
        paintOutline(painter, thin, color);
        break;
    case Phase::Connecting:
        painter.fillRect(thin, color);
        break;
    case Phase::Waiting:
        painter.fillRect(full, tint(color, palette));
        paintOutline(painter, full, color);
        break;
    case Phase::FirstToken:
        painter.fillRect(full, tint(color, palette));
        paintStripes(painter, full, 2, 4, color);
        break;
    case Phase::Streaming:
        painter.fillRect(full, color);
        break;
    case Phase::RetryWait:
        paintStripes(painter, centred(band, lineHeight, ratio), 2, 5, color);
        break;
    }
    painter.restore();
}

void paintReused(QPainter &painter, const QRectF &band, double x, const QPalette &palette)
{
    const double ratio = ratioOf(painter);
    const QRectF full = centred(band, fullHeight, ratio);
    const double left = crisp(x, ratio) - 1;
    const QColor color = Theme::phaseColor(Phase::Connecting, palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(left, full.top() - 2, 2, full.height() + 4), color);
    painter.restore();
}

} // namespace Fanlight::WaterfallPaint

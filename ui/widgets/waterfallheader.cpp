// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/waterfallheader.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/waterfallpaint.h"

#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>

namespace Fanlight {

namespace {

constexpr int leastAxisWidth = 22 * Theme::unit;
constexpr int tickRoom = 9 * Theme::unit;

} // namespace

WaterfallHeader::WaterfallHeader(int axisSection, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_axisSection(axisSection)
{
    setHighlightSections(false);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setTextElideMode(Qt::ElideRight);
    setMinimumSectionSize(4 * Theme::unit);
    connect(this, &QHeaderView::sectionResized, this, &WaterfallHeader::fillWidth);
    connect(this, &QHeaderView::sectionCountChanged, this, &WaterfallHeader::fillWidth);
}

void WaterfallHeader::setAxis(const WaterfallAxis &axis)
{
    if (axis == m_axis)
        return;
    m_axis = axis;
    viewport()->update();
}

int WaterfallHeader::maximumTicks() const
{
    const QRectF section(0, 0, sectionSize(m_axisSection), height());
    return std::max(1, int(WaterfallPaint::plotOf(section).width()) / tickRoom);
}

void WaterfallHeader::fillWidth()
{
    if (m_filling || m_axisSection >= count() || isSectionHidden(m_axisSection))
        return;
    const QScopedValueRollback filling(m_filling, true);
    const int others = length() - sectionSize(m_axisSection);
    resizeSection(m_axisSection, std::max(leastAxisWidth, viewport()->width() - others));
}

void WaterfallHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (logicalIndex != m_axisSection)
        return;
    option->text.clear();
    option->sortIndicator = QStyleOptionHeader::None;
}

void WaterfallHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    QHeaderView::paintSection(painter, rect, logicalIndex);
    if (logicalIndex != m_axisSection || !rect.isValid())
        return;
    painter->save();
    painter->setClipRect(rect);
    const double ratio = painter->device()->devicePixelRatioF();
    const QRectF plot = WaterfallPaint::plotOf(rect);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    painter->setFont(Theme::tabularFont(small));
    const QFontMetricsF metrics(painter->font());
    const QList<Duration> ticks = m_axis.ticks();
    for (const Duration tick : ticks) {
        const double x = WaterfallPaint::crisp(plot.left() + m_axis.position(tick) * plot.width(), ratio);
        painter->fillRect(QRectF(x, rect.bottom() - 3, 1 / ratio, 3), Theme::mutedText(palette()));
        const QString label = m_axis.tickText(tick);
        const double width = metrics.horizontalAdvance(label);
        const double left =
            std::clamp(x - width / 2, rect.left() + 2.0, std::max(rect.left() + 2.0, rect.right() - 2.0 - width));
        painter->setPen(Theme::mutedText(palette()));
        painter->drawText(QRectF(left, rect.top(), width + 1, rect.height() - 3), Qt::AlignCenter, label);
    }
    painter->restore();
}

void WaterfallHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    fillWidth();
}

} // namespace Fanlight

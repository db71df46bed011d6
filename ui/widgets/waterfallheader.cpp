// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/waterfallheader.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/waterfallpaint.h"

#include <QCursor>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>

namespace Fanlight {

namespace {

constexpr int leastAxisWidth = 25 * Theme::unit;
constexpr int headingMargin = Theme::unit / 2 + 3;
constexpr int arrowSize = Theme::unit;
//! How far the arrow of a sorted column may reach into the margin.
constexpr int arrowOverhang = Theme::unit / 2 + 1;
constexpr int tickRoom = 7 * Theme::unit;

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

void WaterfallHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    if (!rect.isValid())
        return;
    QStyleOptionHeader option;
    initStyleOption(&option);
    option.rect = rect;
    painter->save();
    painter->setClipRect(rect);
    painter->fillRect(rect, palette().color(QPalette::Window));
    const bool hovered =
        sectionsClickable() && rect.contains(viewport()->mapFromGlobal(QCursor::pos())) && viewport()->underMouse();
    if (hovered)
        painter->fillRect(rect, palette().color(QPalette::Midlight));
    const QColor line = Theme::border(palette());
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    painter->fillRect(QRect(rect.right(), rect.top() + 5, 1, rect.height() - 10), line);
    if (logicalIndex == m_axisSection)
        paintAxis(*painter, rect);
    else
        paintHeading(*painter, rect, logicalIndex);
    painter->restore();
}

void WaterfallHeader::paintHeading(QPainter &painter, const QRect &rect, int logicalIndex) const
{
    QRect room = rect.adjusted(headingMargin, 0, -headingMargin, 0);
    const auto alignment =
        Qt::Alignment(model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole).toInt());
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const QFontMetrics metrics(font());
    const QString heading = model()->headerData(logicalIndex, orientation()).toString();
    if (sorted) {
        QStyleOptionHeader arrow;
        initStyleOption(&arrow);
        arrow.sortIndicator =
            sortIndicatorOrder() == Qt::AscendingOrder ? QStyleOptionHeader::SortUp : QStyleOptionHeader::SortDown;
        // On the inner side of the heading, which keeps its place above the column's text.
        const bool textRight = alignment.testFlag(Qt::AlignRight);
        const int taken = std::min(metrics.horizontalAdvance(heading) + 2, room.width() + arrowOverhang - arrowSize);
        const int left = textRight ? room.right() + 1 - taken - arrowSize : room.left() + taken;
        arrow.rect = QRect(left, room.center().y() - arrowSize / 2 + 1, arrowSize, arrowSize);
        style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &arrow, &painter, this);
        textRight ? room.setLeft(left + arrowSize) : room.setRight(left - 1);
    }
    painter.setFont(font());
    painter.setPen(sorted ? palette().color(QPalette::WindowText) : Theme::mutedText(palette()));
    painter.drawText(room, int(alignment | Qt::TextSingleLine),
                     metrics.elidedText(heading, Qt::ElideRight, room.width()));
}

void WaterfallHeader::paintAxis(QPainter &painter, const QRect &rect) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QRectF plot = WaterfallPaint::plotOf(rect);
    const QColor color = Theme::mutedText(palette());
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    painter.setFont(Theme::tabularFont(small));
    painter.setPen(color);
    const QFontMetricsF metrics(painter.font());
    const QList<Duration> ticks = m_axis.ticks();
    for (const Duration tick : ticks) {
        const double x = WaterfallPaint::crisp(plot.left() + m_axis.position(tick) * plot.width(), ratio);
        painter.fillRect(QRectF(x, rect.bottom() - 4, 1 / ratio, 4), color);
        const QString label = m_axis.tickText(tick);
        const double width = metrics.horizontalAdvance(label);
        const double least = rect.left() + 2.0;
        const double left = std::clamp(x - width / 2, least, std::max(least, rect.right() - 2.0 - width));
        painter.drawText(QRectF(left, rect.top(), width + 1, rect.height() - 4), Qt::AlignCenter, label);
    }
}

void WaterfallHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    fillWidth();
}

} // namespace Fanlight

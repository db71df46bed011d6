// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/waterfalldelegate.h"

#include "ui/delegates/quietselection.h"
#include "ui/models/display.h"
#include "ui/models/requestlogmodel.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/waterfallpaint.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! A provider may say 4 KiB; a tooltip is read at a glance.
constexpr qsizetype longestError = 200;

} // namespace

WaterfallDelegate::WaterfallDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void WaterfallDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    useQuietSelection(cell);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);

    painter->save();
    painter->setClipRect(cell.rect);
    const QRectF plot = WaterfallPaint::plotOf(cell.rect);
    const double ratio = painter->device()->devicePixelRatioF();
    QColor line = Theme::border(cell.palette);
    line.setAlphaF(0.45F);
    const QList<Duration> ticks = m_axis.ticks();
    for (const Duration tick : ticks) {
        const double x = WaterfallPaint::crisp(plot.left() + m_axis.position(tick) * plot.width(), ratio);
        painter->fillRect(QRectF(x, plot.top(), 1 / ratio, plot.height()), line);
    }
    paintBar(*painter, cell.rect, index.data(RequestLogModel::WaterfallRole).value<WaterfallBar>(), cell.palette);
    if (cell.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(cell);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, cell.widget);
    }
    painter->restore();
}

void WaterfallDelegate::paintBar(QPainter &painter, const QRectF &cell, const WaterfallBar &bar,
                                 const QPalette &palette) const
{
    const QRectF plot = WaterfallPaint::plotOf(cell);
    const double ratio = painter.device()->devicePixelRatioF();
    const Moment zero = m_axis.zeroOf(bar);
    const auto place = [&](Moment moment) {
        return WaterfallPaint::crisp(plot.left() + m_axis.position(moment - zero) * plot.width(), ratio);
    };
    double right = plot.left();
    qsizetype marks = 0;
    for (const WaterfallSegment &segment : bar.segments) {
        // A short phase pushes its successors by a pixel or two rather than vanish.
        const double left = std::max(place(segment.begin), right);
        if (left > cell.right())
            break;
        right = std::max(place(segment.end), left + WaterfallPaint::leastWidth);
        WaterfallPaint::paintPhase(painter, QRectF(left, plot.top(), right - left, plot.height()), segment.phase,
                                   palette);
        const bool sent = segment.phase != Phase::Queued && segment.phase != Phase::RetryWait;
        if (sent && marks < bar.reused.size() && bar.reused[marks] <= segment.begin) {
            WaterfallPaint::paintReused(painter, plot, left, palette);
            ++marks;
        }
    }
    if (bar.state != QueryState::Failed && bar.state != QueryState::Cancelled)
        return;
    QFont small = painter.font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    painter.setPen(Theme::stateColor(bar.state, palette));
    const double end = bar.segments.isEmpty() ? std::max(place(bar.submitted), plot.left()) : right;
    painter.drawText(QRectF(end + 3, cell.top(), 2 * Theme::unit, cell.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     stateSymbol(bar.state));
}

QSize WaterfallDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {30 * Theme::unit, option.fontMetrics.height() + Theme::unit};
}

bool WaterfallDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto bar = index.data(RequestLogModel::WaterfallRole).value<WaterfallBar>();
    QToolTip::showText(event->globalPos(), toolTip(bar, index.data(RequestLogModel::AttemptErrorsRole).toStringList()),
                       view->viewport(), option.rect);
    return true;
}

QString WaterfallDelegate::toolTip(const WaterfallBar &bar, const QStringList &attemptErrors)
{
    const QList<WaterfallNumber> numbers = waterfallNumbers(bar);
    if (numbers.isEmpty())
        return {};
    const bool several = numbers.last().attempt > 1 || !attemptErrors.isEmpty();
    QString rows;
    const auto addRow = [&rows](const QString &label, const QString &value) {
        rows += u"<tr><td>"_s + label.toHtmlEscaped() + u"&nbsp;&nbsp;</td><td align=\"right\">"_s
            + value.toHtmlEscaped() + u"</td></tr>"_s;
    };
    int attempt = 0;
    for (const WaterfallNumber &number : numbers) {
        if (several && number.attempt != attempt) {
            attempt = number.attempt;
            rows += u"<tr><td colspan=\"2\"><b>"_s + tr("Attempt %1").arg(QLocale().toString(attempt)).toHtmlEscaped()
                + u"</b></td></tr>"_s;
            if (const QString error = attemptErrors.value(attempt - 1); !error.isEmpty())
                rows += u"<tr><td colspan=\"2\">"_s + error.left(longestError).toHtmlEscaped() + u"</td></tr>"_s;
        }
        addRow(number.label, number.value);
    }
    addRow(tr("Since its submission"), durationText(bar.end() - bar.submitted));
    if (bar.submitted > bar.runStart)
        addRow(tr("Submitted after the run's start"), durationText(bar.submitted - bar.runStart));
    return u"<table cellspacing=\"0\">"_s + rows + u"</table>"_s;
}

} // namespace Fanlight

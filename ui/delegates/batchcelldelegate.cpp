// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/batchcelldelegate.h"

#include "ui/delegates/quietselection.h"
#include "ui/models/batchtablemodel.h"
#include "ui/models/searchwords.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace Fanlight {

namespace {

//! The text of an item whose background is there already.
void drawMarked(QPainter &painter, const QStyleOptionViewItem &option, const QRect &room,
                const QList<FoundPlace> &places)
{
    const QTextCharFormat mark = Theme::foundFormat(option.palette);
    const QString shown = option.fontMetrics.elidedText(option.text, option.textElideMode, room.width());
    QList<QTextLayout::FormatRange> formats;
    for (const FoundPlace &place : places)
        formats.append({int(place.first), int(place.length), mark});
    QTextLayout text(shown, option.font);
    text.setFormats(formats);
    text.beginLayout();
    QTextLine line = text.createLine();
    line.setNumColumns(int(shown.size()));
    text.endLayout();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter.save();
    painter.setClipRect(room);
    painter.setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    text.draw(&painter, QPointF(room.left(), room.top() + (room.height() - line.height()) / 2));
    painter.restore();
}

} // namespace

BatchCellDelegate::BatchCellDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void BatchCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStringList words = index.data(BatchTableModel::SearchedRole).toStringList();
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    const QList<FoundPlace> places = index.column() > 0 ? foundPlaces(item.text, words) : QList<FoundPlace>();
    if (places.isEmpty()) {
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        return;
    }
    // As the style would do it: a point of room beside the frame of the focus.
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &item, item.widget) + 1;
    const QRect room =
        style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget).adjusted(margin, 0, -margin, 0);
    QStyleOptionViewItem empty = item;
    empty.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &empty, painter, item.widget);
    drawMarked(*painter, item, room, places);
}

void BatchCellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    useQuietSelection(*option);
    option->textElideMode = Qt::ElideRight;
    const auto colored = [option](const QColor &color) {
        option->palette.setColor(QPalette::Text, color);
        option->palette.setColor(QPalette::HighlightedText, color);
    };
    if (index.column() == 0) {
        option->font = Theme::tabularFont(option->font);
        colored(Theme::mutedText(option->palette));
        return;
    }
    const QVariant state = index.data(BatchTableModel::StateRole);
    if (state.isValid() && state.value<QueryState>() == QueryState::Failed)
        colored(Theme::stateColor(QueryState::Failed, option->palette));
    else if (index.data(BatchTableModel::DiffersRole).toBool())
        colored(Theme::toneColor(Tone::Mixed, option->palette));
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptytable.h"

#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace Fanlight {

void paintFocusRing(QWidget &widget)
{
    QPainter painter(&widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::focusRing(widget.palette()), 2));
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1, 1, -1, -1), Theme::radius, Theme::radius);
}

void paintEmptyTable(QAbstractItemView &table, const QString &text)
{
    QPainter painter(table.viewport());
    const QRect all = table.viewport()->rect();
    painter.setPen(Theme::mutedText(table.palette()));
    painter.drawText(all.adjusted(4 * Theme::unit, 0, -4 * Theme::unit, 0), Qt::AlignCenter | Qt::TextWordWrap, text);
    painter.end();
    if (table.hasFocus())
        paintFocusRing(*table.viewport());
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/topicchip.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace Fanlight {

TopicChip::TopicChip(const QString &topic, QWidget *parent)
    : QLabel(topic, parent)
{
    setTextFormat(Qt::PlainText);
    setContentsMargins(10, 4, 10, 4);
    setMinimumWidth(4 * Theme::unit);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TopicChip::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::chipBackground(palette()));
    const qreal radius = height() / 2.0;
    painter.drawRoundedRect(rect(), radius, radius);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedbutton.h"

#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace Fanlight {

namespace {

constexpr int padding = Theme::unit / 2;

} // namespace

ElidedButton::ElidedButton(const QString &hint, QWidget *parent)
    : QAbstractButton(parent)
    , m_hint(hint)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setToolTip(hint.toHtmlEscaped());
}

void ElidedButton::setLine(const QString &text)
{
    if (text == this->text())
        return;
    setText(text);
    setAccessibleDescription(text);
    // Paragraphs: a tool tip that looks like HTML would be shown as HTML.
    setToolTip(text.isEmpty() ? m_hint.toHtmlEscaped()
                              : QStringLiteral("<p>%1</p><p>%2</p>").arg(text.toHtmlEscaped(), m_hint.toHtmlEscaped()));
    update();
}

QSize ElidedButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * padding, fontMetrics().height() + padding};
}

QSize ElidedButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, sizeHint().height()};
}

void ElidedButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const int shown = std::min(fontMetrics().horizontalAdvance(text()) + 2 * padding, width());
    const QRectF used = layoutDirection() == Qt::RightToLeft ? outline.adjusted(outline.width() - shown, 0, 0, 0)
                                                             : outline.adjusted(0, 0, shown - outline.width() - 1, 0);
    if (isDown() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Midlight));
        painter.drawRoundedRect(used, padding, padding);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::focusRing(palette()), 1.5));
        painter.drawRoundedRect(used, padding, padding);
    }
    painter.setPen(underMouse() ? palette().color(QPalette::WindowText) : Theme::mutedText(palette()));
    const QRect inner = rect().adjusted(padding, 0, -padding, 0);
    painter.drawText(inner, Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, inner.width()));
}

} // namespace Fanlight

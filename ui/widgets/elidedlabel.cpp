// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include "ui/models/display.h"
#include "ui/widgets/accessiblerole.h"

#include <QPainter>

#include <algorithm>

namespace Fanlight {

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent)
    : QFrame(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    setTexts({text});
}

void ElidedLabel::setTexts(const QStringList &texts)
{
    const QString text = texts.value(0);
    const QStringList shorter = texts.mid(1);
    if (m_text == text && m_shorter == shorter)
        return;
    m_text = text;
    m_shorter = shorter;
    setAccessibleName(text);
    updateToolTip();
    // A label whose width is ignored takes the room it is given, whatever it says.
    if (sizePolicy().horizontalPolicy() != QSizePolicy::Ignored)
        updateGeometry();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void ElidedLabel::setColor(ColorOf color)
{
    m_color = std::move(color);
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 4), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_color ? m_color(palette()) : palette().color(foregroundRole()));
    painter.drawText(rect(), int(m_alignment) | Qt::TextSingleLine,
                     fontMetrics().elidedText(fitting(width()), m_mode, width()));
}

const QString &ElidedLabel::fitting(int width) const
{
    const auto fits = [this, width](const QString &text) { return fontMetrics().horizontalAdvance(text) <= width; };
    if (m_shorter.isEmpty() || fits(m_text))
        return m_text;
    const auto found = std::ranges::find_if(m_shorter, fits);
    return found == m_shorter.end() ? m_shorter.last() : *found;
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    const bool whole = fontMetrics().horizontalAdvance(m_text) <= width();
    setToolTip(whole ? QString() : plainToolTip(m_text));
}

} // namespace Fanlight

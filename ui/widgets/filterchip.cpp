// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterchip.h"

#include "ui/models/display.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace Fanlight {

using namespace Qt::StringLiterals;

FilterChip::FilterChip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_countText(tr("Requests: %1"))
{
    setWord(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
    describe();
}

void FilterChip::setWord(const QString &word)
{
    if (word == text())
        return;
    setText(word);
    setShortcut({});
    updateGeometry();
}

void FilterChip::setCount(qsizetype count, bool isAtLeast)
{
    if (count == m_count && isAtLeast == m_isAtLeast)
        return;
    const QSize before = sizeHint();
    m_count = count;
    m_isAtLeast = isAtLeast;
    describe();
    if (sizeHint() != before)
        updateGeometry();
    update();
}

void FilterChip::setNote(const QString &note)
{
    if (note == m_note)
        return;
    m_note = note;
    describe();
    updateGeometry();
    update();
}

void FilterChip::setCountText(const QString &pattern)
{
    m_countText = pattern;
    describe();
}

void FilterChip::describe()
{
    const QString number = countText(m_count);
    const QString counted = m_countText.arg(m_isAtLeast ? tr("at least %1").arg(number) : number);
    setAccessibleDescription(m_note.isEmpty() ? counted : tr("%1, %2", "a count and its share").arg(counted, m_note));
}

QString FilterChip::shown() const
{
    const QString number = countText(m_count);
    const QString counted = tr("%1 %2", "a filter and its count").arg(text(), m_isAtLeast ? u'≥' + number : number);
    return m_note.isEmpty() ? counted : tr("%1 · %2", "a count and its share").arg(counted, m_note);
}

QSize FilterChip::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    return {metrics.horizontalAdvance(shown()) + 2 * Theme::unit + 2, metrics.height() + Theme::unit};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = outline.height() / 2;
    const QPalette colors = palette();
    QColor fill = Qt::transparent;
    if (isChecked())
        fill = colors.color(QPalette::Highlight);
    else if (isDown() || underMouse())
        fill = colors.color(QPalette::Midlight);
    painter.setBrush(fill);
    painter.setPen(isChecked() ? fill : Theme::border(colors));
    painter.drawRoundedRect(outline, radius, radius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.color(isChecked() ? QPalette::HighlightedText : QPalette::Highlight), 1.5));
        painter.drawRoundedRect(outline.adjusted(2, 2, -2, -2), radius - 2, radius - 2);
    }
    // Weight as well as colour tells which one is on.
    QFont weighted = font();
    weighted.setBold(isChecked());
    painter.setFont(weighted);
    painter.setPen(colors.color(isChecked() ? QPalette::HighlightedText : QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignCenter, shown());
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mutedlabel.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QEvent>

#include <utility>

namespace Fanlight {

MutedLabel::MutedLabel(QWidget *parent)
    : WrappedLabel(parent)
{
    setTextFormat(Qt::PlainText);
    restyle();
}

MutedLabel::MutedLabel(const QString &text, QWidget *parent)
    : MutedLabel(parent)
{
    setText(text);
}

void MutedLabel::changeEvent(QEvent *event)
{
    WrappedLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        restyle();
}

void MutedLabel::restyle()
{
    if (std::exchange(m_restyling, true))
        return;
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, Theme::mutedText(QApplication::palette()));
    setPalette(quiet);
    setFont(Theme::smallFont(QApplication::font()));
    m_restyling = false;
}

} // namespace Fanlight

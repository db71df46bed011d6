// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappedlabel.h"

namespace Fanlight {

namespace {

//! While somebody drags a border, each width is asked for.
constexpr qsizetype mostKnown = 100;

} // namespace

WrappedLabel::WrappedLabel(QWidget *parent)
    : QLabel(parent)
{
}

WrappedLabel::WrappedLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
}

int WrappedLabel::heightForWidth(int width) const
{
    if (m_measured != text() || m_heights.size() > mostKnown) {
        m_measured = text();
        m_heights.clear();
    }
    const auto known = m_heights.constFind(width);
    return known != m_heights.cend() ? *known : *m_heights.insert(width, QLabel::heightForWidth(width));
}

void WrappedLabel::changeEvent(QEvent *event)
{
    // Fonts and styles among others.
    m_heights.clear();
    QLabel::changeEvent(event);
}

} // namespace Fanlight

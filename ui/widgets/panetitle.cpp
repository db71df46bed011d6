// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panetitle.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace Fanlight {

PaneTitle::PaneTitle(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_remark(new MutedLabel(this))
{
    auto *label = new QLabel(title, this);
    // The pane alone answers to the bare name.
    label->setAccessibleName(tr("%1:", "heading").arg(title));
    label->setTextFormat(Qt::PlainText);
    label->setFont(Theme::strongFont(font()));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::unit);
    m_layout->addWidget(label);
    m_layout->addWidget(m_remark, 1);
    setFixedHeight(std::max(4 * Theme::unit, fontMetrics().height() + 2 * Theme::unit));
}

void PaneTitle::setRemark(const QString &remark)
{
    m_remark->setText(remark);
}

QToolButton *PaneTitle::addButton(const QString &objectName, const QString &icon, const QString &text,
                                  const QString &hint)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(hint);
    button->setIcon(Icons::symbolic(icon, QPalette::Text));
    button->setIconSize({16, 16});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_layout->addWidget(button);
    return button;
}

} // namespace Fanlight

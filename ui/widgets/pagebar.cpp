// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagebar.h"

#include "ui/widgets/theme.h"

#include <QAction>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Fanlight {

PageBar::PageBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("pageBar"));
    setAccessibleName(tr("Pages"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::unit / 2, Theme::unit, Theme::unit / 2, Theme::unit);
    layout->setSpacing(Theme::unit / 2);
    layout->addStretch(1);
}

void PageBar::addPage(QAction *page)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(page);
    button->setObjectName(page->objectName() + QStringLiteral("Button"));
    button->setAccessibleName(page->iconText());
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize({20, 20});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    static_cast<QVBoxLayout *>(layout())->insertWidget(int(m_buttons.size()), button);
    m_buttons.append(button);
    int width = 0;
    for (const QToolButton *each : std::as_const(m_buttons))
        width = std::max(width, each->sizeHint().width());
    for (QToolButton *each : std::as_const(m_buttons))
        each->setFixedWidth(width);
}

void PageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(width() - 1, 0, 1, height(), Theme::border(palette()));
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagebar.h"

#include "ui/widgets/theme.h"

#include <QAction>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Fanlight {

PageBar::PageBar(const QList<QAction *> &pages, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("pageBar"));
    setAccessibleName(tr("Pages"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::unit / 2, Theme::unit, Theme::unit / 2, Theme::unit);
    layout->setSpacing(Theme::unit / 2);
    int width = 0;
    QList<QToolButton *> buttons;
    for (QAction *page : pages) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(page);
        button->setObjectName(page->objectName() + QStringLiteral("Button"));
        button->setAccessibleName(page->iconText());
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize({20, 20});
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        layout->addWidget(button);
        buttons.append(button);
        width = std::max(width, button->sizeHint().width());
    }
    for (QToolButton *button : std::as_const(buttons))
        button->setFixedWidth(width);
    layout->addStretch(1);
}

void PageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(width() - 1, 0, 1, height(), Theme::border(palette()));
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/targetchipwidget.h"

#include "ui/models/display.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestName = 260;
constexpr int widestLetters = 36;

QToolButton *chipButton(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(icon);
    button->setIcon(Icons::symbolic(icon, QPalette::Text));
    button->setIconSize({12, 12});
    button->setAutoRaise(true);
    button->setFixedSize(22, 22);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(name);
    button->setToolTip(plainToolTip(name));
    return button;
}

} // namespace

TargetChipWidget::TargetChipWidget(const TargetChip &chip, QWidget *parent)
    : QWidget(parent)
    , m_editable(chip.editable)
{
    const QString name = visibleText(chip.name, false);
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(name);
    setToolTip(plainToolTip(visibleText(chip.description, false)));
    setFixedHeight(Theme::controlHeight(fontMetrics()));
    auto *label = new ElidedLabel(name, this);
    label->setElideMode(Qt::ElideMiddle);
    label->setMaximumWidth(std::max(widestName, widestLetters * fontMetrics().averageCharWidth()));
    label->setForegroundRole(QPalette::Text);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 0, 3, 0);
    layout->setSpacing(2);
    layout->addWidget(label);
    if (chip.editable) {
        auto *edit = chipButton(u"edit"_s, tr("Edit %1").arg(name), this);
        connect(edit, &QToolButton::clicked, this, &TargetChipWidget::editRequested);
        layout->addSpacing(4);
        layout->addWidget(edit);
    } else {
        layout->addSpacing(2);
    }
    auto *remove = chipButton(u"remove"_s, tr("Remove %1").arg(name), this);
    connect(remove, &QToolButton::clicked, this, &TargetChipWidget::removeRequested);
    layout->addWidget(remove);
}

void TargetChipWidget::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"targetMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // What it does may take the chip and its menu away.
    if (m_editable)
        menu->addAction(Icons::symbolic(u"edit"_s, QPalette::Text), tr("&Edit…"), this,
                        &TargetChipWidget::editRequested, Qt::QueuedConnection);
    menu->addAction(Icons::symbolic(u"limits"_s, QPalette::Text), tr("&Limits…"), this,
                    &TargetChipWidget::limitsRequested, Qt::QueuedConnection);
    menu->addAction(Icons::symbolic(u"remove"_s, QPalette::Text), tr("&Remove"), this,
                    &TargetChipWidget::removeRequested, Qt::QueuedConnection);
    menu->popup(event->globalPos());
}

void TargetChipWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::chipBackground(palette()));
    painter.drawRoundedRect(rect(), Theme::radius, Theme::radius);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/targetbar.h"

#include "ui/models/display.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/targetchipwidget.h"
#include "ui/widgets/theme.h"

#include <QMenu>
#include <QToolButton>

namespace Fanlight {

using namespace Qt::StringLiterals;

TargetBar::TargetBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new FlowLayout(this))
    , m_add(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    setObjectName(u"targets"_s);
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(tr("Targets"));
    m_add->setObjectName(u"addTarget"_s);
    m_add->setAccessibleName(tr("Add a target"));
    m_add->setToolTip(tr("Add a target: another model to ask at the same time"));
    m_add->setIcon(Icons::symbolic(u"add"_s));
    m_add->setAutoRaise(true);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->setPopupMode(QToolButton::InstantPopup);
    const int side = Theme::controlHeight(fontMetrics());
    m_add->setFixedSize(side, side);
    m_menu->setObjectName(u"addTargetMenu"_s);
    m_menu->setAccessibleName(tr("Add a target"));
    m_menu->setToolTipsVisible(true);
    m_add->setMenu(m_menu);
    m_layout->addWidget(m_add);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TargetBar::setTargets(const QList<TargetChip> &chips)
{
    for (QWidget *old : std::as_const(m_chips)) {
        // The click that removes a chip is still being delivered from within it.
        m_layout->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    m_chips.clear();
    m_layout->removeWidget(m_add);
    for (int index = 0; index < chips.size(); ++index) {
        auto *chip = new TargetChipWidget(chips.at(index), this);
        chip->setObjectName(u"target%1"_s.arg(index));
        connect(chip, &TargetChipWidget::removeRequested, this, [this, index] { Q_EMIT removeRequested(index); });
        connect(chip, &TargetChipWidget::editRequested, this, [this, index] { Q_EMIT editRequested(index); });
        connect(chip, &TargetChipWidget::limitsRequested, this, [this, index] { Q_EMIT limitsRequested(index); });
        m_layout->addWidget(chip);
        chip->show();
        m_chips.append(chip);
    }
    m_layout->addWidget(m_add);
    takeBarsPlaceInTabOrder(this, m_chips + QList<QWidget *>{m_add});
    updateGeometry();
}

void TargetBar::setOffers(const QList<TargetOffer> &offers)
{
    m_menu->clear();
    for (const TargetOffer &offer : offers) {
        const bool usable = offer.obstacle.isEmpty();
        QAction *action = m_menu->addAction(usable ? offer.label : tr("%1: %2").arg(offer.label, offer.obstacle));
        action->setObjectName(u"offer_"_s + offer.id);
        action->setEnabled(usable);
        connect(action, &QAction::triggered, this, [this, id = offer.id] { Q_EMIT offerChosen(id); });
    }
    m_menu->addSeparator();
    QAction *other = m_menu->addAction(tr("Other endpoint…"));
    other->setObjectName(u"otherEndpoint"_s);
    connect(other, &QAction::triggered, this, &TargetBar::otherEndpointRequested);
}

} // namespace Fanlight

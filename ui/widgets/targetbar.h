// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/targetchoice.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace Fanlight {

class FlowLayout;

//! The chosen targets as chips, and the button that adds one.
class TargetBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TargetBar)

public:
    explicit TargetBar(QWidget *parent = nullptr);

    void setTargets(const QList<TargetChip> &chips);
    void setOffers(const QList<TargetOffer> &offers);
    QToolButton *addButton() const { return m_add; }

Q_SIGNALS:
    void removeRequested(int index);
    void editRequested(int index);
    void limitsRequested(int index);
    //! One of the offers was chosen, by its id.
    void offerChosen(const QString &id);
    void otherEndpointRequested();

private:
    FlowLayout *m_layout;
    QToolButton *m_add;
    QMenu *m_menu;
    QList<QWidget *> m_chips;
};

} // namespace Fanlight

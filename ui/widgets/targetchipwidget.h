// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/targetchoice.h"

#include <QWidget>

namespace Fanlight {

//! One target: its name, a click to edit it where that is possible, and a button that removes it.
class TargetChipWidget final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TargetChipWidget)

public:
    explicit TargetChipWidget(const TargetChip &chip, QWidget *parent = nullptr);

Q_SIGNALS:
    void removeRequested();
    void editRequested();
    void limitsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    bool m_editable;
};

} // namespace Fanlight

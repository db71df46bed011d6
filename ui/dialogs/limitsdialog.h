// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/limitsrow.h"

#include <QDialog>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace Fanlight {

class LimitsCard;

//! What every target may do now and what holds it, live, beside the window.
class LimitsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LimitsDialog)

public:
    //! No cap can be above `mostInFlight`.
    explicit LimitsDialog(int mostInFlight, QWidget *parent = nullptr);

    void show(const QList<LimitsRow> &rows);
    using QDialog::show;
    //! Brings the target into sight, its first field with the focus.
    void showTarget(int index);

Q_SIGNALS:
    void rulesChosen(const QString &endpoint, const Fanlight::TargetRules &rules);

private:
    int m_mostInFlight;
    QLabel *m_empty;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QList<LimitsCard *> m_cards;
};

} // namespace Fanlight

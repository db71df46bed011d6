// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/limitsrow.h"

#include <QFrame>

class QCheckBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace Fanlight {

class ElidedLabel;
class MutedLabel;

//! One target of the Limits panel: what it does now, what holds it, and the limits that can be changed.
class LimitsCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LimitsCard)

public:
    //! No cap can be above `mostInFlight`.
    LimitsCard(int index, int mostInFlight, QWidget *parent = nullptr);

    //! A field that is being edited keeps what is typed.
    void show(const LimitsRow &row);
    const LimitsRow &row() const { return m_row; }

Q_SIGNALS:
    //! Other rules are wanted for the target's endpoint.
    void rulesChosen(const QString &endpoint, const Fanlight::TargetRules &rules);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QSpinBox *addField(QGridLayout *grid, int column, const QString &name, const QString &label, const QString &hint,
                       int most);
    void colorState();
    void choose();

    LimitsRow m_row;
    int m_mostInFlight;
    bool m_isShowing = false;
    ElidedLabel *m_title;
    QLabel *m_figures;
    QLabel *m_symbol;
    QLabel *m_state;
    QSpinBox *m_cap;
    QCheckBox *m_fixed;
    QSpinBox *m_requests;
    QSpinBox *m_tokens;
    MutedLabel *m_requestsLeft;
    MutedLabel *m_tokensLeft;
    MutedLabel *m_note;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace Fanlight {

//! A quiet line of text that can be pressed, shortened where it does not fit; the tool tip has it whole.
class ElidedButton final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ElidedButton)

public:
    //! `hint` says what pressing it does.
    explicit ElidedButton(const QString &hint, QWidget *parent = nullptr);

    void setLine(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_hint;
};

} // namespace Fanlight

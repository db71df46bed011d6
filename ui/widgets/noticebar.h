// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace Fanlight {

//! A message across a pane that stays until it is read: hidden while there is none.
class NoticeBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeBar)

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    //! Plain text; an empty one hides the bar.
    void setMessage(const QString &message);
    QString message() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void drawSymbol();

    QLabel *m_symbol;
    QLabel *m_label;
};

} // namespace Fanlight

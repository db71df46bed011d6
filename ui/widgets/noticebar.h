// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

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
    //! A message with a button, which hides it and then does what it says.
    void setOffer(const QString &message, const QString &button, const std::function<void()> &taken);
    QString message() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void drawSymbol();
    void addOffer();

    QLabel *m_symbol;
    QLabel *m_label;
    QPushButton *m_offer = nullptr; //!< made with the first one
    std::function<void()> m_taken;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace Fanlight {

//! What a first start offers: a server that was found, a key, or to leave it all as it is.
class WelcomeBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WelcomeBar)

public:
    explicit WelcomeBar(QWidget *parent = nullptr);

    //! "Ollama at 127.0.0.1:11434"; offered from then on.
    void offerServer(const QString &title);

Q_SIGNALS:
    void serverChosen();
    void keyRequested();
    //! The built-in analysis is good enough, or the bar was closed.
    void declined();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *m_server;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoints/serverdetection.h"
#include "ui/models/endpointoffer.h"

#include <QList>
#include <QObject>
#include <QPointer>

namespace Fanlight {

class MainWindow;
class SessionCore;
class WelcomeBar;

//! What a first start offers, what is new after an update, and what the program is.
class WindowWelcome final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowWelcome)

public:
    //! Both outlive this.
    WindowWelcome(SessionCore &core, MainWindow &window, QObject *parent = nullptr);

    //! Looks for servers on this machine, if the bar is there. Once the window is shown by itself.
    void lookForServers(const QList<DetectionPort> &ports = ServerDetection::usualPorts());

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void welcome();
    void tellNews();
    void showNews();
    void showAbout();
    void useServer();
    void end();

    SessionCore &m_core;
    MainWindow &m_window;
    QPointer<WelcomeBar> m_bar;
    QList<EndpointOffer> m_found;
};

} // namespace Fanlight

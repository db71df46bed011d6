// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/desktopnotifier.h"

#ifdef FANLIGHT_HAS_DBUS
#include "app/gui/busnotifications.h"
#else
#include <QApplication>
#include <QSystemTrayIcon>
#endif

namespace Fanlight {

#ifdef FANLIGHT_HAS_DBUS

class DesktopNotifier::Outlet final
{
public:
    Outlet(const QString &bus, DesktopNotifier *owner)
        : m_notifications(bus)
    {
        connect(&m_notifications, &BusNotifications::activated, owner, &DesktopNotifier::activated);
    }
    void show(const QString &title, const QString &text) { m_notifications.show(title, text); }

private:
    BusNotifications m_notifications;
};

#else

class DesktopNotifier::Outlet final
{
public:
    Outlet(const QString &, DesktopNotifier *owner)
        : m_icon(QApplication::windowIcon())
    {
        connect(&m_icon, &QSystemTrayIcon::messageClicked, owner, &DesktopNotifier::activated);
        connect(&m_icon, &QSystemTrayIcon::messageClicked, &m_icon, &QSystemTrayIcon::hide);
    }
    void show(const QString &title, const QString &text)
    {
        // There only while there is something to say: it is no way to reach the program.
        m_icon.show();
        m_icon.showMessage(title, text, QApplication::windowIcon());
    }

private:
    QSystemTrayIcon m_icon;
};

#endif

DesktopNotifier::DesktopNotifier(const QString &bus, QObject *parent)
    : QObject(parent)
    , m_outlet(std::make_unique<Outlet>(bus, this))
{
}

DesktopNotifier::~DesktopNotifier() = default;

void DesktopNotifier::notify(const QString &title, const QString &text)
{
    m_outlet->show(title, text);
}

} // namespace Fanlight

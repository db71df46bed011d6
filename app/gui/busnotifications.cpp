// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/busnotifications.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString service()
{
    return u"org.freedesktop.Notifications"_s;
}

QString path()
{
    return u"/org/freedesktop/Notifications"_s;
}

constexpr int expiresAsUsual = -1;

} // namespace

BusNotifications::BusNotifications(const QString &bus, QObject *parent)
    : QObject(parent)
    , m_address(bus)
    , m_bus(u"none"_s)
{
}

BusNotifications::~BusNotifications()
{
    if (m_isConnected && !m_address.isEmpty())
        QDBusConnection::disconnectFromBus(m_bus.name());
}

void BusNotifications::connectToBus()
{
    if (std::exchange(m_isConnected, true))
        return;
    m_bus = m_address.isEmpty() ? QDBusConnection::sessionBus()
                                : QDBusConnection::connectToBus(m_address, u"fanlight notifications"_s);
    m_bus.connect(service(), path(), service(), u"ActionInvoked"_s, this, SLOT(takeAction(uint, QString)));
}

void BusNotifications::show(const QString &title, const QString &text)
{
    connectToBus();
    if (!m_bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(service(), path(), service(), u"Notify"_s);
    const QString id = QStringLiteral(FANLIGHT_APPLICATION_ID); // of the desktop file and of the icon
    // The text may be taken for markup, the title never is.
    call << u"Fanlight"_s << m_shown << id << title << text.toHtmlEscaped() << QStringList{u"default"_s, tr("Show")}
         << QVariantMap{{u"desktop-entry"_s, id}} << expiresAsUsual;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<uint> reply = *watcher;
        if (!reply.isError())
            m_shown = reply.value();
        watcher->deleteLater();
    });
}

void BusNotifications::takeAction(uint id, const QString &action)
{
    if (id == m_shown && id != 0 && action == "default"_L1)
        Q_EMIT activated();
}

} // namespace Fanlight

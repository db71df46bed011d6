// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QString>

namespace Fanlight {

/*! Notifications of the freedesktop desktops, one at a time (specifications.freedesktop.org/notification-spec, 1.2).
 *
 *  The bus is not connected to before there is something to say. Where there is none, nothing happens.
 */
class BusNotifications final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BusNotifications)

public:
    //! `bus` is the address of a bus; empty: the session's.
    explicit BusNotifications(const QString &bus, QObject *parent = nullptr);
    ~BusNotifications() override;

    void show(const QString &title, const QString &text);

Q_SIGNALS:
    //! The notification was clicked.
    void activated();

private Q_SLOTS:
    // By name, which is all that QDBusConnection takes.
    void takeAction(uint id, const QString &action);

private:
    void connectToBus();

    QString m_address;
    QDBusConnection m_bus;
    bool m_isConnected = false;
    uint m_shown = 0; //!< the service's number of the last one; 0: none
};

} // namespace Fanlight

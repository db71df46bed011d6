// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace Fanlight {

/*! Tells the user something through the desktop while the window is not looked at.
 *
 *  By org.freedesktop.Notifications where there is a session bus, else by an icon among those of the system. Where a
 *  desktop has neither, nothing happens.
 */
class DesktopNotifier final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopNotifier)

public:
    //! `bus` is the address of a bus; empty: the session's.
    explicit DesktopNotifier(const QString &bus = {}, QObject *parent = nullptr);
    ~DesktopNotifier() override;

    //! Plain text. A further one takes the place of the one before.
    void notify(const QString &title, const QString &text);

Q_SIGNALS:
    //! The user wants to see what the notification is about.
    void activated();

private:
    class Outlet;

    std::unique_ptr<Outlet> m_outlet;
};

} // namespace Fanlight

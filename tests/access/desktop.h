// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace Fanlight {

//! A desktop of the test's own: a display, a session bus and the accessibility bus. It ends with the object.
class Desktop final
{
    Q_DISABLE_COPY_MOVE(Desktop)

public:
    Desktop() = default;
    ~Desktop();

    //! What this machine lacks for it, as a sentence; empty when it is running.
    QString start();
    //! For programs that are to run on it.
    const QProcessEnvironment &environment() const { return m_environment; }
    QString sessionBus() const { return m_environment.value(QStringLiteral("DBUS_SESSION_BUS_ADDRESS")); }

private:
    QProcess *launch(const QString &program, const QStringList &arguments);
    //! The first line that the program prints; empty when it ends or says nothing.
    static QString firstLine(QProcess &process);

    QTemporaryDir m_home;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    std::vector<std::unique_ptr<QProcess>> m_processes;
};

} // namespace Fanlight

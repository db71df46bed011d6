// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/access/desktop.h"

#include <QStandardPaths>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // milliseconds

QString findLauncher()
{
    const QStringList folders{u"/usr/libexec"_s, u"/usr/lib/at-spi2-core"_s, u"/usr/lib/at-spi2"_s};
    return QStandardPaths::findExecutable(u"at-spi-bus-launcher"_s, folders);
}

} // namespace

Desktop::~Desktop()
{
    // The last started first: each lives on those before.
    while (!m_processes.empty()) {
        m_processes.back()->terminate();
        if (!m_processes.back()->waitForFinished(2000)) {
            m_processes.back()->kill();
            m_processes.back()->waitForFinished();
        }
        m_processes.pop_back();
    }
}

QString Desktop::start()
{
    const QString display = QStandardPaths::findExecutable(u"Xvfb"_s);
    const QString bus = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    const QString launcher = findLauncher();
    if (display.isEmpty() || bus.isEmpty() || launcher.isEmpty())
        return u"Xvfb, dbus-daemon or at-spi-bus-launcher is not installed."_s;

    m_environment.insert(u"HOME"_s, m_home.path());
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path());
    m_environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
    m_environment.insert(u"XDG_DATA_HOME"_s, m_home.filePath(u"share"_s));
    m_environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (const QString &name :
         {u"QT_QPA_PLATFORM"_s, u"QT_SCALE_FACTOR"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s,
          u"AT_SPI_BUS_ADDRESS"_s, u"http_proxy"_s, u"https_proxy"_s, u"all_proxy"_s})
        m_environment.remove(name);

    // It chooses a free number by itself and prints it once it listens. Without -noreset it starts over, and turns
    // away who comes meanwhile, when its last client leaves, as the launcher below may be.
    QProcess *screen = launch(
        display,
        {u"-displayfd"_s, u"1"_s, u"-noreset"_s, u"-screen"_s, u"0"_s, u"1280x800x24"_s, u"-nolisten"_s, u"tcp"_s});
    const QString number = firstLine(*screen);
    if (number.isEmpty())
        return u"Xvfb does not start."_s;
    m_environment.insert(u"DISPLAY"_s, u':' + number);
    const QString address = firstLine(*launch(bus, {u"--session"_s, u"--nofork"_s, u"--print-address"_s}));
    if (address.isEmpty())
        return u"The session bus does not start."_s;
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);
    launch(launcher, {u"--launch-immediately"_s});
    return {};
}

QProcess *Desktop::launch(const QString &program, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setStandardErrorFile(QProcess::nullDevice());
    process->start(program, arguments);
    process->waitForStarted(patience);
    m_processes.push_back(std::move(process));
    return m_processes.back().get();
}

QString Desktop::firstLine(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(patience))
            return {};
    }
    return QString::fromUtf8(process.readLine()).trimmed();
}

} // namespace Fanlight

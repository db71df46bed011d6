// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/pseudoterminal.h"

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace Fanlight {

PseudoTerminal::PseudoTerminal()
    : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK))
{
    if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
        return;
    m_path = QString::fromLocal8Bit(::ptsname(m_master));
    // Kept open here: without somebody at the other end the terminal hangs up.
    m_slave = ::open(qPrintable(m_path), O_RDWR | O_NOCTTY | O_CLOEXEC);
    winsize size = {};
    size.ws_row = 24;
    size.ws_col = 200;
    ::ioctl(m_slave, TIOCSWINSZ, &size);
}

PseudoTerminal::~PseudoTerminal()
{
    if (m_slave >= 0)
        ::close(m_slave);
    if (m_master >= 0)
        ::close(m_master);
}

QByteArray PseudoTerminal::shown()
{
    std::array<char, 4096> buffer{};
    for (ssize_t got = 0; (got = ::read(m_master, buffer.data(), buffer.size())) > 0;)
        m_shown.append(buffer.data(), got);
    return m_shown;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/socketreset.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace Fanlight {

void resetSocket(QTcpSocket &socket)
{
    // A linger time of zero makes close() send RST on every system; Qt has no way to ask for it.
    linger option{};
    option.l_onoff = 1;
    option.l_linger = 0;
#ifdef Q_OS_WIN
    ::setsockopt(SOCKET(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&option),
                 int(sizeof option));
#else
    ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &option, sizeof option);
#endif
    socket.abort();
}

} // namespace Fanlight

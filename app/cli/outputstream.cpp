// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outputstream.h"

#include <cerrno>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace Fanlight {

OutputStream::OutputStream(int descriptor)
    : m_descriptor(descriptor)
{
}

bool OutputStream::writeBytes(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && m_error == 0) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), std::size_t(bytes.size()));
        if (written >= 0) {
            bytes = bytes.sliced(written);
        } else if (errno == EAGAIN) {
            // Somebody else made the descriptor non-blocking; it is shared with them.
            pollfd waiting{m_descriptor, POLLOUT, 0};
            ::poll(&waiting, 1, -1);
        } else if (errno != EINTR) {
            m_error = errno;
        }
    }
    return m_error == 0;
}

bool OutputStream::isTerminal() const
{
    return ::isatty(m_descriptor) == 1;
}

int OutputStream::columns() const
{
    winsize size = {};
    return ::ioctl(m_descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

bool OutputStream::readerLeft() const
{
    return m_error == EPIPE;
}

QString OutputStream::errorString() const
{
    return qt_error_string(m_error);
}

} // namespace Fanlight

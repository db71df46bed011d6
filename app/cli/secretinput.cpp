// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretinput.h"

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace Fanlight {

namespace {

struct SecretInputTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::SecretInput)
};

//! Longer than any key, and than what a header may hold.
constexpr qsizetype longestSecret = 16 * 1024;

//! While it lives, a terminal shows nothing of what is typed.
class QuietTerminal final
{
    Q_DISABLE_COPY_MOVE(QuietTerminal)

public:
    QuietTerminal()
        : m_isTerminal(::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_isTerminal)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~QuietTerminal()
    {
        if (m_isTerminal)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }

private:
    termios m_before{};
    bool m_isTerminal;
};

SecretInput failed(const QString &problem)
{
    return {{}, problem, false};
}

} // namespace

SecretInput readSecret(int interruptFd)
{
    const QuietTerminal quiet;
    QByteArray line;
    std::array<char, 4096> chunk{};
    while (!line.contains('\n') && line.size() <= longestSecret) {
        std::array<pollfd, 2> waiting{pollfd{STDIN_FILENO, POLLIN, 0}, pollfd{interruptFd, POLLIN, 0}};
        if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR)
            return failed(SecretInputTexts::tr("Standard input cannot be read: %1.").arg(qt_error_string(errno)));
        if (waiting[1].revents != 0)
            return {{}, {}, true};
        if (waiting[0].revents == 0)
            continue;
        const ssize_t count = ::read(STDIN_FILENO, chunk.data(), chunk.size());
        if (count == 0)
            break;
        if (count > 0)
            line.append(chunk.data(), count);
        else if (errno != EINTR && errno != EAGAIN)
            return failed(SecretInputTexts::tr("Standard input cannot be read: %1.").arg(qt_error_string(errno)));
    }
    const qsizetype end = line.indexOf('\n');
    line = (end < 0 ? line : line.first(end)).trimmed();
    if (line.isEmpty())
        return failed(SecretInputTexts::tr("Nothing was entered: give the secret on standard input."));
    if (line.size() > longestSecret)
        return failed(SecretInputTexts::tr("What was entered is longer than %1 bytes, and no key.").arg(longestSecret));
    if (std::ranges::any_of(line, [](char c) { return uchar(c) < 0x20 || c == 0x7F; }))
        return failed(SecretInputTexts::tr("What was entered holds a control character, and no key does."));
    return {Secret(line), {}, false};
}

} // namespace Fanlight

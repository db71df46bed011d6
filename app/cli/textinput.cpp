// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/textinput.h"

#include "core/analysis/textdecoding.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct TextInputTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::TextInput)
};

constexpr qsizetype greatestTextSize = qsizetype(64) * 1024 * 1024;
constexpr std::size_t chunkSize = std::size_t(256) * 1024;

TextInput failedText(const QString &problem)
{
    return {{}, problem, false};
}

TextInput readDescriptor(int descriptor, int interruptFd, const QString &source)
{
    QByteArray bytes;
    std::array<char, chunkSize> chunk;
    while (bytes.size() <= greatestTextSize) {
        std::array<pollfd, 2> waiting{pollfd{descriptor, POLLIN, 0}, pollfd{interruptFd, POLLIN, 0}};
        if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR)
            return failedText(TextInputTexts::tr("%1 cannot be read: %2.").arg(source, qt_error_string(errno)));
        if (waiting[1].revents != 0)
            return {{}, {}, true};
        if (waiting[0].revents == 0)
            continue;
        const ssize_t count = ::read(descriptor, chunk.data(), chunk.size());
        if (count == 0)
            break;
        if (count > 0)
            bytes.append(chunk.data(), count);
        else if (errno != EINTR && errno != EAGAIN)
            return failedText(TextInputTexts::tr("%1 cannot be read: %2.").arg(source, qt_error_string(errno)));
    }
    TextInput input;
    input.text = decodeText(bytes, source, greatestTextSize, &input.problem).value_or(QString());
    return input;
}

} // namespace

TextInput readTextFile(const QString &path, int interruptFd)
{
    const QString source = u'"' + path + u'"';
    if (QFileInfo(path).isDir())
        return failedText(TextInputTexts::tr("%1 is a folder, not a text.").arg(source));
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 && errno == EINTR)
        return {{}, {}, true}; // opening a named pipe waits for its writer
    if (descriptor < 0)
        return failedText(TextInputTexts::tr("%1 cannot be read: %2.").arg(source, qt_error_string(errno)));
    TextInput input = readDescriptor(descriptor, interruptFd, source);
    ::close(descriptor);
    return input;
}

TextInput readStandardInput(int interruptFd)
{
    return readDescriptor(STDIN_FILENO, interruptFd, TextInputTexts::tr("The text on standard input"));
}

bool standardInputIsTerminal()
{
    return ::isatty(STDIN_FILENO) == 1;
}

} // namespace Fanlight

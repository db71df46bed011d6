// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QtGlobal>

#include <chrono>
#include <deque>
#include <unordered_map>

namespace Fanlight {

/*! A loopback server for a process of its own that costs next to nothing, so that whoever asks it is measured and not
 *  the server: every POST is answered after a while with the same short chat completion.
 */
class QuickServer final
{
    Q_DISABLE_COPY_MOVE(QuickServer)

public:
    //! Listens at once, on a free port of 127.0.0.1.
    explicit QuickServer(std::chrono::milliseconds latency);
    ~QuickServer();

    int port() const { return m_port; }
    //! Serves until the process ends. Says "first" on standard output when the first request is there.
    [[noreturn]] void run();

private:
    struct Due
    {
        std::chrono::nanoseconds at{};
        int descriptor = -1;
        quint64 connection = 0; //!< a descriptor's number is used again
    };
    struct Connection
    {
        quint64 number = 0;
        QByteArray received;
    };

    void accept();
    void read(int descriptor);
    void close(int descriptor);
    //! How long to wait for the next reply in ms; -1 without one.
    int replyDue();

    std::chrono::milliseconds m_latency;
    int m_listener = -1;
    int m_poll = -1;
    int m_port = 0;
    quint64 m_lastNumber = 0;
    quint64 m_requests = 0;
    QElapsedTimer m_clock;
    std::unordered_map<int, Connection> m_connections;
    std::deque<Due> m_due; //!< earliest first, as all wait equally long
};

} // namespace Fanlight

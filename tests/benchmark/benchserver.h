// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QSslConfiguration>
#include <QTcpServer>

#include <chrono>
#include <deque>

class QSslSocket;

namespace Fanlight {

/*! A loopback server that costs little, to be run in a process of its own.
 *
 *  Answers "/stream" with a chat.completion.chunk stream of `tokens` tokens, one per `interval`, anything else after
 *  `latency` with a short chat completion. Streams come unevenly, as those of a real server do.
 */
class BenchServer final : public QTcpServer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BenchServer)

public:
    static constexpr std::chrono::milliseconds latency{50};
    static constexpr std::chrono::milliseconds interval{20};
    static constexpr int tokens = 500;

    //! One event of a stream: the JSON of its delta and of its finish reason.
    static QByteArray chunkEvent(const QByteArray &delta, const QByteArray &finishReason);

    //! Listens at once, on a free port. A null configuration means no TLS.
    explicit BenchServer(const QSslConfiguration &tls);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Due
    {
        std::chrono::nanoseconds at{};
        QSslSocket *socket = nullptr;
        int token = 0; //!< the next one of a stream; -1: a whole reply
    };

    void read(QSslSocket *socket);
    void forget(QSslSocket *socket);
    void serve();

    QSslConfiguration m_tls;
    QElapsedTimer m_clock;
    std::deque<Due> m_replies; //!< earliest first, as all wait equally long
    std::deque<Due> m_tokens; //!< likewise
};

} // namespace Fanlight

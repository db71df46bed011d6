// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpdispatcher.h"
#include "core/http/httptransport.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSslError>
#include <QTimer>

#include <chrono>
#include <optional>

class QNetworkReply;

namespace Fanlight {

//! HttpSession's exchange: one reply of the network manager, watched by our own deadlines.
class HttpDelivery final : public HttpExchange
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpDelivery)

public:
    HttpDelivery(HttpDispatcher &dispatcher, const HttpCall &call, const HttpDeadlines &deadlines, QObject *parent);
    ~HttpDelivery() override;

    void noteData() override;
    void abort() override;
    void drain() override;

    const QUrl &url() const { return m_call.url; }
    const HttpRoute &route() const { return m_call.route; }
    bool isDispatched() const { return m_phase > Phase::Queued; }

    //! Hands the call to the network. For the dispatcher.
    void start(LaneSeat seat);
    //! It can't be sent after all: ends so, from the event loop.
    void refuse(const HttpEnd &problem);
    //! The dispatcher ends: closes the socket and emits nothing, until abort().
    void cutOff();

private:
    enum class Phase { Queued, Connecting, Waiting, Reading, Draining, CutOff, Ended };
    struct Limit
    {
        std::chrono::milliseconds at{}; //!< since dispatch
        HttpFailure failure = HttpFailure::None;
    };

    void markSent();
    void takeHead();
    void takeBody();
    QByteArray readBody();
    void takeEnd();
    void end(const HttpEnd &how, LanePool::Connection connection = LanePool::Connection::Closed);
    void leaveNetwork(LanePool::Connection connection);
    bool connectionIsKept() const;
    std::chrono::milliseconds elapsed() const;
    std::optional<Limit> nextLimit() const;
    void arm();
    void checkLimits();

    QPointer<HttpDispatcher> m_dispatcher;
    HttpCall m_call;
    HttpDeadlines m_deadlines;
    Phase m_phase = Phase::Queued;
    bool m_silent = false; //!< drained: nobody wants to hear more
    bool m_isBodiless = false; //!< for http Qt does not tell when it was sent
    LaneSeat m_seat;
    QNetworkReply *m_reply = nullptr;
    bool m_connects = false; //!< a connection is made for this very call
    bool m_encrypted = false; //!< a TLS handshake was made for this very call
    QList<QSslError> m_sslErrors;

    int m_status = 0;
    bool m_bodyIsDelimited = false; //!< its end is told by length or chunking, not by closing
    bool m_closeAnnounced = false;
    bool m_isCompressed = false;
    qint64 m_expected = -1; //!< Content-Length of a body that is passed on as it came
    qint64 m_received = 0;

    QElapsedTimer m_clock; //!< since dispatch
    std::chrono::milliseconds m_since{}; //!< when the phase began, or data last came
    QTimer m_timer; //!< fires at the earliest limit known when it was armed; never later than the next one
    std::chrono::milliseconds m_armedFor{};
};

} // namespace Fanlight

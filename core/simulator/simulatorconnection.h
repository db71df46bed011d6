// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/httprequestparser.h"
#include "core/simulator/replyplan.h"
#include "core/simulator/replyplayer.h"

#include <QObject>
#include <QTcpSocket>

#include <memory>
#include <optional>

namespace Fanlight {

class DelayQueue;
class SimulatorService;

//! One client's connection: requests are answered one after the other, pipelined ones too.
class SimulatorConnection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SimulatorConnection)

public:
    //! Takes the socket. Service and queue outlive the connection, which deletes itself when the client leaves.
    SimulatorConnection(QTcpSocket *socket, SimulatorService &service, DelayQueue &queue, QObject *parent);
    ~SimulatorConnection() override;

private:
    //! Reads and answers until the connection is busy or has no more bytes.
    void pump();
    void answer(ReplyPlan plan, bool keepAlive, bool http10);
    void answered(ReplyEnd end);
    //! Tells the service that the request is no longer in flight.
    void release();
    void leave();

    QTcpSocket *m_socket;
    SimulatorService &m_service;
    DelayQueue &m_queue;
    HttpRequestParser m_parser;
    std::unique_ptr<ReplyPlayer> m_player; //!< while a reply is on its way
    std::optional<ReplyPlan> m_counted; //!< what noteEnded() is owed for
    bool m_pumping = false;
    bool m_busy = false;
    bool m_closing = false;
};

} // namespace Fanlight

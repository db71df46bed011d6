// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/delayqueue.h"
#include "core/simulator/replyplan.h"

#include <QByteArray>
#include <QTcpSocket>

#include <functional>

namespace Fanlight {

//! What becomes of a connection after a reply.
enum class ReplyEnd { KeepOpen, Close, Reset };

/*! Delivers one plan to one socket, in its times.
 *
 *  Calls `done` once, when the last byte is handed over, perhaps from within start(); never after stop(). Not at all
 *  while it hangs or trickles comments: those end with the socket.
 */
class ReplyPlayer
{
    Q_DISABLE_COPY_MOVE(ReplyPlayer)

public:
    //! Queue and socket outlive the player.
    ReplyPlayer(DelayQueue &queue, QTcpSocket &socket, ReplyPlan plan, bool keepAlive, bool http10,
                std::function<void(ReplyEnd)> done);
    ~ReplyPlayer();

    void start();
    //! The socket is gone: nothing more happens. Safe from within a call of the player's own.
    void stop();

private:
    void playHead();
    void playBody();
    void playStreamHead();
    void playDeltas();
    void playTrickle();
    void closeStream();
    void later(DelayQueue::Time delay, void (ReplyPlayer::*step)());
    void laterAt(DelayQueue::Time time, void (ReplyPlayer::*step)());
    void reset();
    void write(const QByteArray &bytes);
    //! In the stream's transfer coding.
    QByteArray framed(const QByteArray &bytes) const;
    QByteArray head(QByteArrayView framing) const;
    void finish(ReplyEnd end);

    DelayQueue &m_queue;
    QTcpSocket &m_socket;
    ReplyPlan m_plan;
    bool m_keepAlive;
    bool m_http10;
    std::function<void(ReplyEnd)> m_done; //!< empty: stopped or finished
    DelayQueue::Ticket m_ticket;
    DelayQueue::Time m_nextDelta{0};
    qsizetype m_sent = 0; //!< deltas, or bytes of a trickled body
};

} // namespace Fanlight

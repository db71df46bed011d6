// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/replyplayer.h"

#include <utility>

namespace Fanlight {

namespace {

using namespace std::chrono_literals;

//! Long enough for the head to be read before the reset discards what is still on its way.
constexpr DelayQueue::Time HeadToReset = 30ms;
constexpr DelayQueue::Time TrickleStep = 100ms;
constexpr QByteArrayView KeepAliveComment = ": keep-alive\n\n";

} // namespace

ReplyPlayer::ReplyPlayer(DelayQueue &queue, QTcpSocket &socket, ReplyPlan plan, bool keepAlive, bool http10,
                         std::function<void(ReplyEnd)> done)
    : m_queue(queue)
    , m_socket(socket)
    , m_plan(std::move(plan))
    , m_keepAlive(keepAlive && !(http10 && m_plan.script))
    , m_http10(http10)
    , m_done(std::move(done))
{
}

ReplyPlayer::~ReplyPlayer()
{
    m_queue.cancel(m_ticket);
}

void ReplyPlayer::start()
{
    if (m_plan.fault == FaultKind::Hang)
        return;
    later(m_plan.headAfter, &ReplyPlayer::playHead);
}

void ReplyPlayer::stop()
{
    m_queue.cancel(m_ticket);
    m_done = nullptr;
}

void ReplyPlayer::playHead()
{
    if (m_plan.fault == FaultKind::ResetBefore)
        reset();
    else if (m_plan.script)
        playStreamHead();
    else
        playBody();
}

void ReplyPlayer::playBody()
{
    const QByteArray start = head(QByteArray("Content-Length: " + QByteArray::number(m_plan.body.size())));
    if (m_plan.fault == FaultKind::ResetAfter) {
        write(start);
        later(HeadToReset, &ReplyPlayer::reset);
    } else if (m_plan.fault == FaultKind::Truncate) {
        write(start + m_plan.body.first(m_plan.body.size() / 2));
        finish(ReplyEnd::Close);
    } else if (m_plan.fault == FaultKind::Trickle) {
        write(start);
        later(TrickleStep, &ReplyPlayer::playTrickle);
    } else {
        write(start + m_plan.body);
        finish(m_keepAlive ? ReplyEnd::KeepOpen : ReplyEnd::Close);
    }
}

void ReplyPlayer::playStreamHead()
{
    const QByteArray start = head(m_http10 ? QByteArrayView() : QByteArrayView("Transfer-Encoding: chunked"));
    if (m_plan.fault == FaultKind::ResetAfter) {
        write(start);
        later(HeadToReset, &ReplyPlayer::reset);
        return;
    }
    if (m_plan.fault == FaultKind::Trickle) {
        write(start + framed(KeepAliveComment.toByteArray()));
        later(TrickleStep, &ReplyPlayer::playTrickle);
        return;
    }
    const bool atOnce = m_plan.textAfter == DelayQueue::Time::zero() && m_plan.gaps.isEmpty();
    if (atOnce) {
        // One write for everything: nothing is gained by many when nobody waits between them.
        QByteArray bytes = start + framed(m_plan.script->opening);
        for (const QByteArray &delta : std::as_const(m_plan.script->deltas))
            bytes += framed(delta);
        m_sent = m_plan.script->deltas.size();
        write(bytes);
        closeStream();
        return;
    }
    write(start + framed(m_plan.script->opening));
    m_nextDelta = m_queue.now() + m_plan.textAfter;
    laterAt(m_nextDelta, &ReplyPlayer::playDeltas);
}

void ReplyPlayer::playDeltas()
{
    // Each delta has its own time, so that a late one does not delay the rest.
    const DelayQueue::Time now = m_queue.now();
    QByteArray bytes;
    while (m_sent < m_plan.script->deltas.size() && m_nextDelta <= now) {
        bytes += framed(m_plan.script->deltas.at(m_sent));
        if (m_sent < m_plan.gaps.size())
            m_nextDelta += m_plan.gaps.at(m_sent);
        ++m_sent;
    }
    write(bytes);
    if (m_sent < m_plan.script->deltas.size())
        laterAt(m_nextDelta, &ReplyPlayer::playDeltas);
    else
        closeStream();
}

void ReplyPlayer::closeStream()
{
    if (m_plan.fault == FaultKind::Truncate) {
        finish(ReplyEnd::Close);
        return;
    }
    QByteArray bytes = framed(m_plan.script->closing);
    if (!m_http10)
        bytes += "0\r\n\r\n";
    write(bytes);
    finish(m_keepAlive ? ReplyEnd::KeepOpen : ReplyEnd::Close);
}

void ReplyPlayer::playTrickle()
{
    if (m_plan.script) {
        write(framed(KeepAliveComment.toByteArray()));
    } else {
        write(m_plan.body.sliced(m_sent, 1));
        if (++m_sent == m_plan.body.size()) {
            finish(m_keepAlive ? ReplyEnd::KeepOpen : ReplyEnd::Close);
            return;
        }
    }
    later(TrickleStep, &ReplyPlayer::playTrickle);
}

void ReplyPlayer::later(DelayQueue::Time delay, void (ReplyPlayer::*step)())
{
    if (delay <= DelayQueue::Time::zero())
        (this->*step)();
    else
        laterAt(m_queue.now() + delay, step);
}

void ReplyPlayer::laterAt(DelayQueue::Time time, void (ReplyPlayer::*step)())
{
    if (!m_done)
        return;
    m_ticket = m_queue.callAt(time, [this, step] { (this->*step)(); });
}

void ReplyPlayer::reset()
{
    finish(ReplyEnd::Reset);
}

void ReplyPlayer::write(const QByteArray &bytes)
{
    // A write may find out that the client has left, and so stop the player.
    if (bytes.isEmpty() || !m_done)
        return;
    m_socket.write(bytes);
    // At once, not when the event loop gets to it: the times are the point.
    m_socket.flush();
}

QByteArray ReplyPlayer::framed(const QByteArray &bytes) const
{
    if (m_http10 || bytes.isEmpty())
        return bytes;
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QByteArray ReplyPlayer::head(QByteArrayView framing) const
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(m_plan.status) + ' ' + reasonPhrase(m_plan.status) + "\r\n";
    for (const auto &[name, value] : m_plan.headers)
        bytes += name + ": " + value + "\r\n";
    if (!framing.isEmpty()) {
        bytes += framing;
        bytes += "\r\n";
    }
    bytes += "Server: fanlight-simulator\r\n";
    bytes += m_keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return bytes;
}

void ReplyPlayer::finish(ReplyEnd end)
{
    // The callee may destroy the player.
    if (const std::function<void(ReplyEnd)> done = std::exchange(m_done, nullptr))
        done(end);
}

} // namespace Fanlight

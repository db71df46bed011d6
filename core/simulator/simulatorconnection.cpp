// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatorconnection.h"

#include "core/simulator/delayqueue.h"
#include "core/simulator/simulatorservice.h"
#include "core/simulator/socketreset.h"

#include <utility>

namespace Fanlight {

namespace {

//! A client that sends more than it is answered waits in the kernel's buffers, not in ours.
constexpr qint64 ReadAhead = 256 * 1024;
//! One that does not read its answers gets no more of them.
constexpr qint64 MostUnread = 1024 * 1024;

} // namespace

SimulatorConnection::SimulatorConnection(QTcpSocket *socket, SimulatorService &service, DelayQueue &queue,
                                         QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_service(service)
    , m_queue(queue)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(ReadAhead);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &SimulatorConnection::pump);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &SimulatorConnection::pump);
    connect(m_socket, &QTcpSocket::disconnected, this, &SimulatorConnection::leave);
}

SimulatorConnection::~SimulatorConnection()
{
    m_socket->disconnect(this);
    release();
}

void SimulatorConnection::pump()
{
    // A reply given at once ends inside this loop: no deeper, however many requests were pipelined.
    if (m_pumping)
        return;
    m_pumping = true;
    while (!m_busy && !m_closing && m_socket->bytesToWrite() < MostUnread) {
        if (m_parser.state() == HttpRequestParser::State::Incomplete) {
            const QByteArray bytes = m_socket->readAll();
            if (bytes.isEmpty())
                break;
            m_parser.feed(bytes);
            if (m_parser.takeExpectsContinue()) {
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
                m_socket->flush();
            }
        }
        switch (m_parser.state()) {
        case HttpRequestParser::State::Incomplete:
            break;
        case HttpRequestParser::State::Complete: {
            const HttpRequest request = m_parser.take();
            answer(m_service.answer(request, m_queue.now()), request.keepAlive, request.http10);
            break;
        }
        case HttpRequestParser::State::Failed:
            answer(m_service.refuse(m_parser.errorStatus()), false, false);
            break;
        }
    }
    m_pumping = false;
}

void SimulatorConnection::answer(ReplyPlan plan, bool keepAlive, bool http10)
{
    m_busy = true;
    if (plan.counted) {
        m_counted.emplace();
        m_counted->counted = true;
        m_counted->plannedEnd = plan.plannedEnd;
    }
    m_player = std::make_unique<ReplyPlayer>(m_queue, *m_socket, std::move(plan), keepAlive, http10,
                                             [this](ReplyEnd end) { answered(end); });
    m_player->start();
}

void SimulatorConnection::answered(ReplyEnd end)
{
    m_busy = false;
    release();
    switch (end) {
    case ReplyEnd::KeepOpen:
        pump();
        break;
    case ReplyEnd::Close:
        m_closing = true;
        m_socket->disconnectFromHost();
        break;
    case ReplyEnd::Reset:
        m_closing = true;
        resetSocket(*m_socket);
        break;
    }
}

void SimulatorConnection::release()
{
    if (const std::optional<ReplyPlan> counted = std::exchange(m_counted, std::nullopt))
        m_service.noteEnded(*counted);
}

void SimulatorConnection::leave()
{
    m_closing = true;
    // Not destroyed here: it may be the player's own write that found the client gone.
    if (m_player)
        m_player->stop();
    release();
    deleteLater();
}

} // namespace Fanlight

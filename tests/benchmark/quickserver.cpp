// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmark/quickserver.h"

#include <QStringBuilder>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Fanlight {

namespace {

const QByteArray reply = []() -> QByteArray {
    const QByteArray body = R"({"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"bench","choices":)"
                            R"([{"index":0,"message":{"role":"assistant","content":"positive"},)"
                            R"("finish_reason":"stop"}],"usage":{"prompt_tokens":60,"completion_tokens":1,)"
                            R"("total_tokens":61}})";
    return QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ")
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}();

//! How many bytes of a whole request stand at the beginning; 0 when it is not there yet.
qsizetype requestSize(const QByteArray &bytes)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return 0;
    const QByteArray fields = bytes.first(head).toLower();
    const qsizetype field = fields.indexOf("\r\ncontent-length:");
    qsizetype body = 0;
    if (field >= 0) {
        const qsizetype value = field + qsizetype(sizeof("\r\ncontent-length:")) - 1;
        const qsizetype end = fields.indexOf("\r\n", value);
        body = fields.mid(value, end < 0 ? -1 : end - value).trimmed().toLongLong();
    }
    return bytes.size() >= head + 4 + body ? head + 4 + body : 0;
}

} // namespace

QuickServer::QuickServer(std::chrono::milliseconds latency)
    : m_latency(latency)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    , m_poll(::epoll_create1(EPOLL_CLOEXEC))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_listener, 512) != 0
        || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        std::perror("QuickServer");
    m_port = ntohs(address.sin_port);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = m_listener;
    ::epoll_ctl(m_poll, EPOLL_CTL_ADD, m_listener, &event);
    m_clock.start();
}

QuickServer::~QuickServer()
{
    ::close(m_poll);
    ::close(m_listener);
}

void QuickServer::run()
{
    std::array<epoll_event, 64> events{};
    for (;;) {
        const int count = ::epoll_wait(m_poll, events.data(), int(events.size()), replyDue());
        for (int i = 0; i < count; ++i) {
            const int descriptor = events.at(size_t(i)).data.fd;
            if (descriptor == m_listener)
                accept();
            else
                read(descriptor);
        }
    }
}

int QuickServer::replyDue()
{
    while (!m_due.empty()) {
        const auto left = m_due.front().at - std::chrono::nanoseconds(m_clock.nsecsElapsed());
        if (left.count() > 0)
            return int(std::chrono::ceil<std::chrono::milliseconds>(left).count());
        const Due due = m_due.front();
        m_due.pop_front();
        const auto connection = m_connections.find(due.descriptor);
        if (connection != m_connections.end() && connection->second.number == due.connection
            && ::send(due.descriptor, reply.constData(), size_t(reply.size()), MSG_NOSIGNAL) != reply.size())
            close(due.descriptor);
    }
    return -1;
}

void QuickServer::accept()
{
    for (;;) {
        const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor < 0)
            return;
        const int on = 1;
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = descriptor;
        ::epoll_ctl(m_poll, EPOLL_CTL_ADD, descriptor, &event);
        m_connections[descriptor] = {++m_lastNumber, {}};
    }
}

void QuickServer::read(int descriptor)
{
    Connection &connection = m_connections[descriptor];
    std::array<char, 16384> bytes{};
    const ssize_t size = ::recv(descriptor, bytes.data(), bytes.size(), 0);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (size <= 0) {
        close(descriptor);
        return;
    }
    connection.received.append(bytes.data(), size);
    while (const qsizetype request = requestSize(connection.received)) {
        connection.received.remove(0, request);
        m_due.push_back({std::chrono::nanoseconds(m_clock.nsecsElapsed()) + m_latency, descriptor, connection.number});
        if (m_requests++ == 0) {
            std::puts("first");
            std::fflush(stdout);
        }
    }
}

void QuickServer::close(int descriptor)
{
    m_connections.erase(descriptor);
    ::close(descriptor);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmark/benchserver.h"

#include <QHostAddress>
#include <QSslSocket>
#include <QTimer>

namespace Fanlight {

using namespace std::chrono_literals;

namespace {

const QByteArray reply =
    R"({"id":"chatcmpl-1","object":"chat.completion","created":1700000000,"model":"bench","choices":[{"index":0,)"
    R"("message":{"role":"assistant","content":"positive","refusal":null},"logprobs":null,"finish_reason":"stop"}],)"
    R"("usage":{"prompt_tokens":180,"completion_tokens":2,"total_tokens":182}})";

QByteArray chunk(const QByteArray &data)
{
    return QByteArray::number(data.size(), 16) + "\r\n" + data + "\r\n";
}

} // namespace

BenchServer::BenchServer(const QSslConfiguration &tls)
    : m_tls(tls)
{
    setListenBacklogSize(1024);
    m_clock.start();
    auto *timer = new QTimer(this);
    timer->setTimerType(Qt::PreciseTimer);
    connect(timer, &QTimer::timeout, this, &BenchServer::serve);
    timer->start(1ms);
    if (!listen(QHostAddress::LocalHost))
        qFatal("The server can't listen: %s", qPrintable(errorString()));
}

QByteArray BenchServer::chunkEvent(const QByteArray &delta, const QByteArray &finishReason)
{
    return R"(data: {"id":"chatcmpl-B9MHDbslfkBeAs8l4bebGdFOJ6PeG","object":"chat.completion.chunk","created":1741570283,)"
           R"("model":"gpt-4o-mini-2024-07-18","service_tier":"default","system_fingerprint":"fp_44709d6fcb","choices":)"
           R"([{"index":0,"delta":)"
        + delta + R"(,"logprobs":null,"finish_reason":)" + finishReason + "}]}\n\n";
}

void BenchServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QSslSocket::disconnected, this, [this, socket] { forget(socket); });
    if (!m_tls.isNull()) {
        socket->setSslConfiguration(m_tls);
        socket->startServerEncryption();
    }
}

// The client sends one request at a time.
void BenchServer::read(QSslSocket *socket)
{
    const QByteArray request = socket->peek(64 * 1024);
    const qsizetype head = request.indexOf("\r\n\r\n");
    const qsizetype length = request.toLower().indexOf("content-length:");
    if (head < 0 || length < 0)
        return;
    const qsizetype body = request.mid(length + 15, request.indexOf('\r', length) - length - 15).trimmed().toLongLong();
    if (request.size() < head + 4 + body)
        return;
    socket->skip(head + 4 + body);
    const std::chrono::nanoseconds now(m_clock.nsecsElapsed());
    if (request.startsWith("POST /stream")) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        m_tokens.push_back({now + interval, socket, 0});
    } else {
        m_replies.push_back({now + latency, socket, -1});
    }
}

void BenchServer::forget(QSslSocket *socket)
{
    const auto isIts = [socket](const Due &due) { return due.socket == socket; };
    std::erase_if(m_replies, isIts);
    std::erase_if(m_tokens, isIts);
    socket->deleteLater();
}

void BenchServer::serve()
{
    const std::chrono::nanoseconds now(m_clock.nsecsElapsed());
    while (!m_replies.empty() && m_replies.front().at <= now) {
        QSslSocket *socket = m_replies.front().socket;
        m_replies.pop_front();
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nx-request-id: req_1\r\nContent-Length: "
                      + QByteArray::number(reply.size()) + "\r\n\r\n" + reply);
    }
    while (!m_tokens.empty() && m_tokens.front().at <= now) {
        const Due due = m_tokens.front();
        m_tokens.pop_front();
        if (due.token == tokens) {
            due.socket->write(chunk(chunkEvent("{}", R"("stop")")) + chunk("data: [DONE]\n\n") + "0\r\n\r\n");
            continue;
        }
        due.socket->write(chunk(chunkEvent(R"({"content":" token"})", "null")));
        m_tokens.push_back({due.at + interval, due.socket, due.token + 1});
    }
}

} // namespace Fanlight

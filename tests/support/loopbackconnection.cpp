// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopbackconnection.h"

#include <QSslSocket>
#include <QTimer>

#include <utility>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace Fanlight {

LoopbackConnection::LoopbackConnection(qintptr descriptor, int number, QObject *parent)
    : QObject(parent)
    , m_socket(new QSslSocket(this))
    , m_number(number)
{
    m_socket->setSocketDescriptor(descriptor);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QSslSocket::readyRead, this, &LoopbackConnection::read);
    connect(m_socket, &QSslSocket::disconnected, this, [this] {
        done();
        Q_EMIT disconnected();
        deleteLater();
    });
}

LoopbackConnection::~LoopbackConnection()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void LoopbackConnection::startTls(const QSslConfiguration &configuration)
{
    m_socket->setSslConfiguration(configuration);
    m_socket->startServerEncryption();
}

void LoopbackConnection::send(const QByteArray &bytes)
{
    if (m_socket->state() == QAbstractSocket::ConnectedState)
        m_socket->write(bytes);
}

void LoopbackConnection::reply(int status, const QByteArray &body, const HttpHeaders &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status)
        + " Status\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const HttpHeader &header : headers)
        bytes += header.name + ": " + header.value + "\r\n";
    send(bytes + "\r\n" + body);
    done();
}

void LoopbackConnection::beginChunks(int status, const QByteArray &contentType)
{
    send("HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Type: " + contentType
         + "\r\nTransfer-Encoding: chunked\r\n\r\n");
}

void LoopbackConnection::chunk(const QByteArray &bytes)
{
    send(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n");
}

void LoopbackConnection::endChunks()
{
    send("0\r\n\r\n");
    done();
}

void LoopbackConnection::trickle(const QByteArray &bytes, std::chrono::milliseconds step)
{
    if (bytes.isEmpty())
        return;
    send(bytes.first(1));
    m_socket->flush();
    after(step, [this, bytes, step] { trickle(bytes.sliced(1), step); });
}

void LoopbackConnection::done()
{
    if (!std::exchange(m_inFlight, false))
        return;
    Q_EMIT requestEnded();
    QMetaObject::invokeMethod(this, &LoopbackConnection::read, Qt::QueuedConnection);
}

void LoopbackConnection::close()
{
    done();
    m_socket->flush();
#ifdef Q_OS_WIN
    shutdown(SOCKET(m_socket->socketDescriptor()), SD_SEND);
#else
    shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
#endif
}

void LoopbackConnection::reset()
{
    m_socket->flush();
    const linger noLinger{1, 0};
#ifdef Q_OS_WIN
    setsockopt(SOCKET(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&noLinger),
               sizeof noLinger);
#else
    setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &noLinger, sizeof noLinger);
#endif
    m_socket->abort();
}

void LoopbackConnection::after(std::chrono::milliseconds delay, std::function<void()> action)
{
    QTimer::singleShot(delay, Qt::PreciseTimer, this, std::move(action));
}

void LoopbackConnection::read()
{
    if (m_socket->isOpen())
        m_received += m_socket->readAll();
    if (m_inFlight || !takeRequest())
        return;
    ++m_requestCount;
    m_inFlight = true;
    Q_EMIT requestReceived();
}

bool LoopbackConnection::takeRequest()
{
    const qsizetype headEnd = m_received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    QByteArrayList lines = m_received.first(headEnd).replace("\r\n", "\n").split('\n');
    const QByteArrayList requestLine = lines.takeFirst().split(' ');
    LoopbackRequest request{requestLine.value(0), requestLine.value(1), {}, {}};
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.first(qMax<qsizetype>(colon, 0)), line.sliced(colon + 1).trimmed()});
    }
    const qsizetype length = headerValue(request.headers, "Content-Length").value_or("0").toLongLong();
    if (m_received.size() < headEnd + 4 + length)
        return false;
    request.body = m_received.sliced(headEnd + 4, length);
    m_received.remove(0, headEnd + 4 + length);
    m_request = request;
    return true;
}

} // namespace Fanlight

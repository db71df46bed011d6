// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/socksproxy.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <memory>

namespace Fanlight {

namespace {

enum Stage { Greeting, Login, Request, Relay };

} // namespace

SocksProxy::SocksProxy(quint16 target, QByteArray login, QObject *parent)
    : QTcpServer(parent)
    , m_target(target)
    , m_login(std::move(login))
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("The SOCKS proxy can't listen: %s", qPrintable(errorString()));
    connect(this, &QTcpServer::newConnection, this, [this] { serve(nextPendingConnection()); });
}

void SocksProxy::serve(QTcpSocket *client)
{
    const auto received = std::make_shared<QByteArray>();
    const auto stage = std::make_shared<int>(Greeting);
    connect(client, &QTcpSocket::readyRead, this, [this, client, received, stage] {
        if (*stage == Relay)
            return;
        *received += client->readAll();
        while (*stage != Relay && takeMessage(client, *received, *stage)) { }
    });
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

bool SocksProxy::takeMessage(QTcpSocket *client, QByteArray &received, int &stage)
{
    if (stage == Greeting) {
        if (received.size() < 2 || received.size() < 2 + uchar(received[1]))
            return false;
        received.remove(0, 2 + uchar(received[1]));
        client->write(m_login.isEmpty() ? QByteArray("\x05\x00", 2) : QByteArray("\x05\x02", 2));
        stage = m_login.isEmpty() ? Request : Login;
        return true;
    }
    if (stage == Login) {
        const qsizetype userSize = received.size() < 2 ? 0 : uchar(received[1]);
        if (received.size() < 3 + userSize || received.size() < 3 + userSize + uchar(received[2 + userSize]))
            return false;
        const qsizetype passwordSize = uchar(received[2 + userSize]);
        const QByteArray login = QByteArray(received.mid(2, userSize) + ':' + received.mid(3 + userSize, passwordSize));
        received.remove(0, 3 + userSize + passwordSize);
        const bool good = login == m_login;
        client->write(good ? QByteArray("\x01\x00", 2) : QByteArray("\x01\x01", 2));
        if (!good)
            client->disconnectFromHost();
        stage = Request;
        return good;
    }
    // Of the kinds of address, only names: the proxy is to look them up.
    if (received.size() < 5 || received.size() < 7 + uchar(received[4]))
        return false;
    const qsizetype size = uchar(received[4]);
    const int port = uchar(received[5 + size]) * 256 + uchar(received[6 + size]);
    m_asked.append(QByteArray(received.mid(5, size) + ':' + QByteArray::number(port)));
    received.remove(0, 7 + size);
    stage = Relay;
    connectThrough(client);
    return true;
}

void SocksProxy::connectThrough(QTcpSocket *client)
{
    auto *server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client,
            [client] { client->write(QByteArray("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00", 10)); });
    connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QTcpServer>

class QTcpSocket;

namespace Fanlight {

/*! A SOCKS5 proxy on 127.0.0.1 (RFC 1928, RFC 1929) that connects everybody to one port of this machine, whatever they
 *  ask for. With a password it lets in only who has it.
 */
class SocksProxy final : public QTcpServer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SocksProxy)

public:
    //! `login` is "user:password"; empty: everybody is let in.
    explicit SocksProxy(quint16 target, QByteArray login = {}, QObject *parent = nullptr);

    //! What was asked for: "host:port".
    const QByteArrayList &asked() const { return m_asked; }

private:
    void serve(QTcpSocket *client);
    //! Takes one message of the handshake out of what was received. False: it is not whole yet, or was refused.
    bool takeMessage(QTcpSocket *client, QByteArray &received, int &stage);
    void connectThrough(QTcpSocket *client);

    quint16 m_target;
    QByteArray m_login;
    QByteArrayList m_asked;
};

} // namespace Fanlight

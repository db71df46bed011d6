// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopbackserver.h"

#include <QFile>
#include <QHostAddress>
#include <QSslKey>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QByteArray certificateFile(const QString &name)
{
    QFile file(QStringLiteral(FANLIGHT_CERTIFICATES_DIR "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read", qPrintable(file.fileName()));
    return file.readAll();
}

QString certificateName(LoopbackTls tls)
{
    switch (tls) {
    case LoopbackTls::None:
    case LoopbackTls::Hang:
        return {};
    case LoopbackTls::Good:
        return u"good"_s;
    case LoopbackTls::WrongHost:
        return u"wronghost"_s;
    case LoopbackTls::Untrusted:
        return u"untrusted"_s;
    case LoopbackTls::Expired:
        return u"expired"_s;
    }
    return {};
}

} // namespace

LoopbackServer::LoopbackServer(LoopbackTls tls, QObject *parent)
    : QTcpServer(parent)
    , m_tls(tls)
    , m_tlsConfiguration(tlsConfiguration(tls))
{
    setListenBacklogSize(1024);
    if (!listen(QHostAddress::LocalHost))
        qFatal("The loopback server can't listen: %s", qPrintable(errorString()));
}

LoopbackServer::~LoopbackServer()
{
    for (LoopbackConnection *connection : std::as_const(m_connections))
        connection->disconnect(this);
}

QUrl LoopbackServer::url(const QString &path, const QString &host) const
{
    const QString scheme = m_tls == LoopbackTls::None ? u"http"_s : u"https"_s;
    return QUrl(scheme + u"://"_s + host + u':' + QString::number(serverPort()) + path);
}

QList<LoopbackConnection *> LoopbackServer::held() const
{
    QList<LoopbackConnection *> held;
    for (LoopbackConnection *connection : m_connections) {
        if (connection->isInFlight())
            held += connection;
    }
    return held;
}

QList<LoopbackConnection *> LoopbackServer::connections() const
{
    return m_connections;
}

void LoopbackServer::release(int status, const QByteArray &body)
{
    const QList<LoopbackConnection *> connections = held();
    for (LoopbackConnection *connection : connections)
        connection->reply(status, body);
}

QList<QSslCertificate> LoopbackServer::authority()
{
    return QSslCertificate::fromData(certificateFile(u"authority.pem"_s));
}

QSslConfiguration LoopbackServer::tlsConfiguration(LoopbackTls tls)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    const QString name = certificateName(tls);
    if (name.isEmpty())
        return configuration;
    configuration.setLocalCertificateChain(QSslCertificate::fromData(certificateFile(name + u".pem"_s)));
    configuration.setPrivateKey(QSslKey(certificateFile(name + u".key"_s), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

void LoopbackServer::incomingConnection(qintptr descriptor)
{
    auto *connection = new LoopbackConnection(descriptor, ++m_accepted, this);
    m_connections += connection;
    connect(connection, &LoopbackConnection::requestReceived, this, [this, connection] {
        m_requests += connection->request();
        m_maxInFlight = qMax(m_maxInFlight, ++m_inFlight);
        if (m_handler)
            m_handler(*connection);
    });
    connect(connection, &LoopbackConnection::requestEnded, this, [this] { --m_inFlight; });
    connect(connection, &LoopbackConnection::disconnected, this, [this, connection] {
        ++m_closed;
        m_connections.removeOne(connection);
    });
    if (m_tls != LoopbackTls::None && m_tls != LoopbackTls::Hang)
        connection->startTls(m_tlsConfiguration);
    if (m_connectionHandler)
        m_connectionHandler(*connection);
}

} // namespace Fanlight

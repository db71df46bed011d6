// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatorserver.h"

#include "core/simulator/delayqueue.h"
#include "core/simulator/simulatorconnection.h"
#include "core/simulator/simulatoroptions.h"
#include "core/simulator/simulatorservice.h"

#include <QHostAddress>
#include <QRandomGenerator>
#include <QTcpServer>

#include <array>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Bursts of new connections larger than Qt's defaults of 30 and 50.
constexpr int MostPending = 4096;
//! How long to wait before accepting again when the system is out of file descriptors.
constexpr DelayQueue::Time AcceptPause = 100ms;

} // namespace

class SimulatorServer::Private
{
public:
    explicit Private(SimulatorOptions given)
        : options(std::move(given))
        , service(options)
    {
        server.setMaxPendingConnections(MostPending);
        server.setListenBacklogSize(MostPending);
        QObject::connect(&server, &QTcpServer::newConnection, &connections, [this] { accept(); });
        QObject::connect(&server, &QTcpServer::acceptError, &connections,
                         [this] { queue.callAt(queue.now() + AcceptPause, [this] { server.resumeAccepting(); }); });
    }

    ~Private()
    {
        server.close();
        // Before the service and the queue that they use.
        const QObjectList open = connections.children();
        qDeleteAll(open);
    }

    void accept()
    {
        while (QTcpSocket *socket = server.nextPendingConnection())
            new SimulatorConnection(socket, service, queue, &connections);
    }

    QUrl url(const QString &path) const
    {
        return QUrl(u"http://127.0.0.1:%1%2"_s.arg(QString::number(server.serverPort()), path));
    }

    SimulatorOptions options;
    QString problem;
    SimulatorService service;
    DelayQueue queue;
    QObject connections;
    QTcpServer server;
};

SimulatorServer::SimulatorServer(SimulatorOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(options)))
{
}

SimulatorServer::~SimulatorServer() = default;

bool SimulatorServer::listen(quint16 port)
{
    d->problem = simulatorOptionsProblem(d->options);
    if (!d->problem.isEmpty())
        return false;
    if (d->server.listen(QHostAddress(QHostAddress::LocalHost), port))
        return true;
    d->problem = d->server.errorString();
    return false;
}

QString SimulatorServer::errorString() const
{
    return d->problem;
}

quint16 SimulatorServer::port() const
{
    return d->server.serverPort();
}

QUrl SimulatorServer::openAiBaseUrl() const
{
    return d->url(u"/v1"_s);
}

QUrl SimulatorServer::anthropicBaseUrl() const
{
    return d->url({});
}

QString SimulatorServer::modelName()
{
    return u"extractive"_s;
}

QByteArray SimulatorServer::newToken()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), qsizetype(sizeof words)).toHex();
}

void SimulatorServer::setMaxInFlight(int requests)
{
    d->service.setMaxInFlight(requests);
}

int SimulatorServer::inFlight() const
{
    return d->service.inFlight();
}

int SimulatorServer::maxInFlightSeen() const
{
    return d->service.maxInFlightSeen();
}

qint64 SimulatorServer::requestCount() const
{
    return d->service.requestCount();
}

} // namespace Fanlight

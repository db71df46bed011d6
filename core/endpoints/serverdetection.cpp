// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoints/serverdetection.h"

#include "core/http/httptransport.h"

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A list of some hundred models has 100 KiB; llama.cpp's properties hold a chat template.
constexpr qsizetype mostReplyBytes = 512 * 1024;

HttpCall question(const QUrl &origin, const QByteArray &path)
{
    HttpCall call;
    call.method = "GET";
    call.url = origin;
    call.url.setPath(QString::fromLatin1(path));
    call.headers = {{"Accept", "application/json"}};
    call.route.proxy = u"direct"_s;
    return call;
}

} // namespace

QList<DetectionPort> ServerDetection::usualPorts()
{
    return {{11434, LocalServerKind::Ollama},
            {1234, LocalServerKind::LmStudio},
            {8080, LocalServerKind::LlamaCpp},
            {8000, LocalServerKind::Vllm},
            {1337, LocalServerKind::Jan}};
}

ServerDetection::ServerDetection(HttpTransport &transport, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
{
}

ServerDetection::~ServerDetection() = default;

void ServerDetection::start(const QList<DetectionPort> &ports)
{
    if (m_open > 0)
        return;
    m_places.clear();
    for (const DetectionPort &port : ports) {
        for (const auto host : {"127.0.0.1"_L1, "::1"_L1}) {
            QUrl origin;
            origin.setScheme(u"http"_s);
            origin.setHost(host);
            origin.setPort(port.port);
            m_places.append({origin, port.usual, {}});
        }
    }
    const QList<QByteArray> paths = detectionPaths();
    m_open = int(m_places.size() * paths.size());
    for (qsizetype place = 0; place < m_places.size(); ++place) {
        for (const QByteArray &path : paths)
            ask(place, path);
    }
    if (m_open == 0)
        QMetaObject::invokeMethod(this, &ServerDetection::conclude, Qt::QueuedConnection);
}

void ServerDetection::ask(qsizetype place, const QByteArray &path)
{
    constexpr HttpDeadlines deadlines{patience, patience, 0ms, patience};
    // How long anything takes is of no interest here.
    auto *exchange = new ShortExchange(
        question(m_places.at(place).origin, path), deadlines, mostReplyBytes, m_transport, [] { return Moment(); },
        this);
    connect(exchange, &ShortExchange::finished, this, [this, place, path](const ShortReply &reply) {
        m_places[place].replies.insert(path, reply);
        if (--m_open == 0)
            conclude();
    });
}

void ServerDetection::conclude()
{
    QList<LocalServer> servers;
    const QList<Place> places = std::exchange(m_places, {});
    for (const Place &place : places) {
        const std::optional<LocalServer> server = identifiedServer(place.origin, place.usual, place.replies);
        if (!server)
            continue;
        const bool known = std::any_of(servers.begin(), servers.end(), [&server](const LocalServer &other) {
            return other.baseUrl.port() == server->baseUrl.port() && other.kind == server->kind
                && other.models == server->models;
        });
        if (!known)
            servers.append(*server);
    }
    Q_EMIT finished(servers);
}

} // namespace Fanlight

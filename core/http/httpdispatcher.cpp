// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpdispatcher.h"

#include "core/domain/proxyaddress.h"
#include "core/http/deliveryend.h"
#include "core/http/httpdelivery.h"
#include "core/http/lanewarmer.h"
#include "core/http/proxychooser.h"
#include "core/http/sequentialbody.h"

#include <QCoreApplication>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QTimer>

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QHttp1Configuration>
#endif

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <utility>
#include <vector>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! On one host the connections of a pool come within this time of each other, if Qt opens them at all.
constexpr std::chrono::milliseconds reminderDelay(200);
constexpr std::chrono::milliseconds lateReminderDelay(800);

struct HttpDispatcherTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::HttpSession)
};

//! What is Qt's or ours to say. Accept-Encoding would turn decompression off.
bool isReserved(QByteArrayView name)
{
    constexpr std::array<QByteArrayView, 4> reserved{"accept-encoding", "content-length", "transfer-encoding",
                                                     "connection"};
    return std::ranges::any_of(reserved,
                               [name](QByteArrayView other) { return name.compare(other, Qt::CaseInsensitive) == 0; });
}

//! The proxy that a route names: one of the two kinds with an address, or none.
QNetworkProxy explicitProxy(const ProxyAddress &address, const Secret &credentials)
{
    if (address.kind != ProxyAddress::Kind::Http && address.kind != ProxyAddress::Kind::Socks5)
        return QNetworkProxy::NoProxy;
    QNetworkProxy proxy(address.kind == ProxyAddress::Kind::Http ? QNetworkProxy::HttpProxy
                                                                 : QNetworkProxy::Socks5Proxy,
                        address.host, quint16(address.port));
    const QString both = QString::fromUtf8(credentials.reveal());
    if (const qsizetype colon = both.indexOf(u':'); colon >= 0) {
        proxy.setUser(both.first(colon));
        proxy.setPassword(both.sliced(colon + 1));
        // For a tunnel Qt would write them in Latin-1, and only when it is asked (RFC 7617 wants UTF-8 where it
        // matters).
        if (address.kind == ProxyAddress::Kind::Http)
            proxy.setRawHeader("Proxy-Authorization", "Basic " + credentials.reveal().toBase64());
    }
    return proxy;
}

//! What Qt takes for one host: the default port written out is the default port.
QString hostKey(const QUrl &url)
{
    const int port = url.port(url.scheme() == "https"_L1 ? 443 : 80);
    return url.scheme() + u' ' + url.host() + u' ' + QString::number(port);
}

bool isHttpProxy(const QNetworkProxy &proxy)
{
    return proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy;
}

} // namespace

HttpDispatcher::HttpDispatcher(const HttpSessionOptions &options, QObject *parent)
    : QObject(parent)
    , m_proxies(new ProxyChooser(options))
    , m_userAgent(options.userAgent)
    , m_trust(options.extraCaCertificates)
    , m_mostLanesPerHost(options.mostLanesPerHost)
{
    m_manager.setProxyFactory(m_proxies);
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

HttpDispatcher::~HttpDispatcher()
{
    const QSet<HttpDelivery *> deliveries = std::exchange(m_deliveries, {});
    for (HttpDelivery *delivery : deliveries)
        delivery->cutOff();
}

HttpEnd HttpDispatcher::enqueue(HttpDelivery *delivery)
{
    const FoundOrigin found = originOf(delivery->url(), delivery->route());
    if (const auto *problem = std::get_if<HttpEnd>(&found))
        return *problem;
    m_deliveries.insert(delivery);
    std::get<Origin *>(found)->waiting.push_back(delivery);
    schedulePump();
    return {};
}

void HttpDispatcher::withdraw(HttpDelivery *delivery)
{
    if (!m_deliveries.remove(delivery) || delivery->isDispatched())
        return;
    // Its file may have changed since, and with it the origin: it is looked for where it may be.
    for (auto &[key, origin] : m_origins) {
        if (std::erase(origin.waiting, delivery) > 0)
            return;
    }
}

void HttpDispatcher::release(LaneSeat seat, LanePool::Connection connection)
{
    seat.lanes->release(seat.seat, connection);
    schedulePump();
}

QNetworkReply *HttpDispatcher::deliver(const HttpCall &call, LaneSeat seat)
{
    // Always as a body, even an empty one: Qt would deliver a request without one again when its connection dies.
    auto *body = new SequentialBody(call.body);
    QNetworkReply *reply = call.method == "POST"
        ? m_manager.post(requestFor(call, seat), body)
        : m_manager.sendCustomRequest(requestFor(call, seat), call.method, body);
    body->setParent(reply);
    return reply;
}

void HttpDispatcher::warm(const QUrl &url, const HttpRoute &route, int connections)
{
    if (url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return;
    const FoundOrigin found = originOf(url, route);
    if (!std::holds_alternative<Origin *>(found)) // the calls themselves will say what is wrong
        return;
    Origin &origin = *std::get<Origin *>(found);
    if (!origin.warmer)
        origin.warmer = std::make_unique<LaneWarmer>(*this, origin.lanes, origin.way, url);
    origin.warmer->warm(connections);
}

int HttpDispatcher::freeConnections(const QUrl &url, const HttpRoute &route)
{
    const FoundOrigin found = originOf(url, route);
    return std::holds_alternative<Origin *>(found) ? std::get<Origin *>(found)->lanes.freeConnections() : 0;
}

void HttpDispatcher::setProxyPassword(const QString &password)
{
    m_proxies->setPassword(password);
}

QString HttpDispatcher::proxyFor(const QUrl &url, const HttpRoute &route)
{
    const FoundOrigin found = originOf(url, route);
    if (!std::holds_alternative<Origin *>(found))
        return {};
    return proxyName(proxyFor(url, std::get<Origin *>(found)->way));
}

// Qt's own connectToHost() asks for these schemes, but takes no pool's name for http.
QNetworkReply *HttpDispatcher::preconnect(const QUrl &url, LaneSeat seat)
{
    QUrl origin;
    origin.setScheme("preconnect-"_L1 + url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port());
    QNetworkRequest request(ProxyChooser::tagged(origin, seat.way->proxyTag));
    request.setRawHeader("User-Agent", m_userAgent); // a proxy may be told
    setLane(request, seat);
    return m_manager.get(request);
}

void HttpDispatcher::noteConnected(const QUrl &url, LaneSeat seat)
{
    if (!seat.lanes->noteConnected(seat.seat.lane) || seat.lanes->unsent(seat.seat.lane) == 0)
        return;
    afterStandstill(seat, reminderDelay, [this, url, seat] {
        if (seat.lanes->unsent(seat.seat.lane) > seat.lanes->connecting(seat.seat.lane))
            remind(url, seat);
        else // what is thought to be opened may be an attempt by the other protocol that has long failed
            afterStandstill(seat, lateReminderDelay, [this, url, seat] { remind(url, seat); });
    });
}

void HttpDispatcher::afterStandstill(LaneSeat seat, std::chrono::milliseconds delay, std::function<void()> then)
{
    // Origins stay where they are for as long as the dispatcher does.
    QTimer::singleShot(delay, this, [seat, then = std::move(then), moves = seat.lanes->moves(seat.seat.lane)] {
        // Whatever came or went had Qt look at all of them.
        if (seat.lanes->unsent(seat.seat.lane) > 0 && seat.lanes->moves(seat.seat.lane) == moves)
            then();
    });
}

void HttpDispatcher::remind(const QUrl &url, LaneSeat seat)
{
    // It waits behind the others, sends nothing, and ends with the first connection that has nothing to do. It is not
    // to be aborted: Qt would count it for ever.
    QNetworkReply *reply = preconnect(url, seat);
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

bool HttpDispatcher::releaseAhead(LaneSeat seat, bool succeeded)
{
    schedulePump();
    return seat.lanes->releaseAhead(seat.seat, succeeded);
}

QNetworkProxy HttpDispatcher::proxyFor(const QUrl &url, const HttpWay &way) const
{
    return m_proxies->proxyFor(url, way.proxyTag);
}

HttpDispatcher::FoundOrigin HttpDispatcher::originOf(const QUrl &url, const HttpRoute &route)
{
    const std::optional<ProxyAddress> address = readProxyAddress(route.proxy);
    if (!address)
        return HttpEnd{HttpFailure::Proxy, *proxyAddressProblem(route.proxy)};
    const Trust &trust = m_trust.trustOf(url.scheme() == "https"_L1 ? route.caFile : QString());
    if (!trust.problem.isEmpty())
        return HttpEnd{HttpFailure::Tls, trust.problem};

    HttpWay way{trust.configuration, {}};
    if (address->kind != ProxyAddress::Kind::Program)
        way.proxyTag = m_proxies->tagFor(explicitProxy(*address, route.proxyCredentials));
    const QString key = hostKey(url) + u' ' + way.proxyTag + u' ' + QString::fromLatin1(trust.digest.toHex());
    const auto found = m_origins.find(key);
    if (found != m_origins.end())
        return &found->second;
    return &m_origins.emplace(key, Origin{way, LanePool(laneNamesOf(url)), {}, nullptr}).first->second;
}

std::shared_ptr<LaneNames> HttpDispatcher::laneNamesOf(const QUrl &url)
{
    std::shared_ptr<LaneNames> &names = m_laneNames[hostKey(url)];
    if (!names)
        names = std::make_shared<LaneNames>(url, m_mostLanesPerHost);
    return names;
}

// All names of the host are others' lanes for as long as the session lives.
void HttpDispatcher::refuseWaiting(Origin &origin)
{
    const std::deque<HttpDelivery *> waiting = std::exchange(origin.waiting, {});
    for (HttpDelivery *delivery : waiting)
        delivery->refuse(
            {HttpFailure::Tls,
             HttpDispatcherTexts::tr("%1 is in use with too many other files of certificates or proxies to keep the "
                                     "connections apart. Start Fanlight anew.")
                 .arg(authorityOf(delivery->url()))});
}

// One turn of the event loop starts all that may start, however many ends and submissions asked for it.
void HttpDispatcher::schedulePump()
{
    if (std::exchange(m_pumpScheduled, true))
        return;
    QMetaObject::invokeMethod(this, &HttpDispatcher::pump, Qt::QueuedConnection);
}

void HttpDispatcher::pump()
{
    m_pumpScheduled = false;
    // Whoever hears of a start may send, end and destroy what they like: origins stay where they are, nothing else
    // does.
    std::vector<Origin *> origins;
    for (auto &[key, origin] : m_origins) {
        if (!origin.waiting.empty())
            origins.push_back(&origin);
    }
    const QPointer<HttpDispatcher> self(this);
    for (Origin *origin : origins) {
        while (self && !origin->waiting.empty()) {
            const std::optional<LanePool::Seat> seat = origin->lanes.acquire();
            if (!seat && origin->lanes.laneCount() == 0)
                refuseWaiting(*origin);
            if (!seat)
                break;
            HttpDelivery *delivery = origin->waiting.front();
            origin->waiting.pop_front();
            delivery->start({&origin->lanes, &origin->way, *seat});
        }
        if (!self)
            return;
    }
}

QNetworkRequest HttpDispatcher::requestFor(const HttpCall &call, LaneSeat seat) const
{
    QNetworkRequest request(ProxyChooser::tagged(call.url, seat.way->proxyTag));
    for (const HttpHeader &header : call.headers) {
        if (isReserved(header.name))
            continue;
        const QByteArray earlier = request.rawHeader(header.name);
        request.setRawHeader(header.name, earlier.isNull() ? header.value : QByteArray(earlier + ", " + header.value));
    }
    if (!request.hasRawHeader("User-Agent"))
        request.setRawHeader("User-Agent", m_userAgent);
    if (!call.body.isEmpty() && !request.hasRawHeader("Content-Type"))
        request.setRawHeader("Content-Type", "application/octet-stream");
    request.setHeader(QNetworkRequest::ContentLengthHeader, call.body.size());

    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    setLane(request, seat);
    if (call.url.scheme() == "https"_L1)
        return request;
    // A challenge by the proxy would have Qt deliver the body again, which it can't. For https the proxy is
    // asked for a tunnel first, and Qt answers the challenge there.
    const QNetworkProxy proxy = proxyFor(call.url, *seat.way);
    if (isHttpProxy(proxy) && !proxy.user().isEmpty()) {
        const QByteArray credentials = QString(proxy.user() + u':' + proxy.password()).toUtf8().toBase64();
        request.setRawHeader("Proxy-Authorization", "Basic " + credentials);
    }
    return request;
}

//! What chooses the pool, and what a pool takes from the first request that comes to it.
void HttpDispatcher::setLane(QNetworkRequest &request, LaneSeat seat) const
{
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    if (const QString name = seat.lanes->peerVerifyName(seat.seat.lane); !name.isEmpty())
        request.setPeerVerifyName(name);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QHttp1Configuration configuration;
    configuration.setNumberOfConnectionsPerHost(LanePool::connectionsPerLane());
    request.setHttp1Configuration(configuration);
#endif
    if (seat.way->sslConfiguration)
        request.setSslConfiguration(*seat.way->sslConfiguration);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpdispatcher.h"

#include "core/http/httpdelivery.h"
#include "core/http/lanewarmer.h"
#include "core/http/proxychooser.h"
#include "core/http/sequentialbody.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QHttp1Configuration>
#endif

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! What is Qt's or ours to say. Accept-Encoding would turn decompression off.
bool isReserved(QByteArrayView name)
{
    constexpr std::array<QByteArrayView, 4> reserved{"accept-encoding", "content-length", "transfer-encoding",
                                                     "connection"};
    return std::ranges::any_of(reserved,
                               [name](QByteArrayView other) { return name.compare(other, Qt::CaseInsensitive) == 0; });
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
{
    m_manager.setProxyFactory(m_proxies);
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (!options.extraCaCertificates.isEmpty()) {
        m_sslConfiguration = QSslConfiguration::defaultConfiguration();
        m_sslConfiguration.setCaCertificates(QSslConfiguration::systemCaCertificates() + options.extraCaCertificates);
    }
}

HttpDispatcher::~HttpDispatcher()
{
    const QSet<HttpDelivery *> deliveries = std::exchange(m_deliveries, {});
    for (HttpDelivery *delivery : deliveries)
        delivery->cutOff();
}

void HttpDispatcher::enqueue(HttpDelivery *delivery)
{
    m_deliveries.insert(delivery);
    originOf(delivery->url()).waiting.push_back(delivery);
    schedulePump();
}

void HttpDispatcher::withdraw(HttpDelivery *delivery)
{
    if (!m_deliveries.remove(delivery) || delivery->isDispatched())
        return;
    std::erase(originOf(delivery->url()).waiting, delivery);
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

void HttpDispatcher::warm(const QUrl &url, int connections)
{
    if (url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return;
    Origin &origin = originOf(url);
    if (!origin.warmer)
        origin.warmer = std::make_unique<LaneWarmer>(*this, origin.lanes, url);
    origin.warmer->warm(connections);
}

int HttpDispatcher::freeConnections(const QUrl &url) const
{
    const auto found = m_origins.find(originKey(url));
    return found == m_origins.end() ? 0 : found->second.lanes.freeConnections();
}

// Qt's own connectToHost() asks for these schemes, but takes no pool's name for http.
QNetworkReply *HttpDispatcher::preconnect(const QUrl &url, LaneSeat seat)
{
    QUrl origin;
    origin.setScheme("preconnect-"_L1 + url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port());
    QNetworkRequest request(origin);
    request.setRawHeader("User-Agent", m_userAgent); // a proxy may be told
    setLane(request, seat);
    return m_manager.get(request);
}

bool HttpDispatcher::releaseAhead(LaneSeat seat, bool succeeded)
{
    schedulePump();
    return seat.lanes->releaseAhead(seat.seat, succeeded);
}

QNetworkProxy HttpDispatcher::proxyFor(const QUrl &url) const
{
    return m_proxies->proxyFor(url);
}

QString HttpDispatcher::originKey(const QUrl &url)
{
    return url.scheme() + u' ' + url.host() + u' ' + QString::number(url.port());
}

HttpDispatcher::Origin &HttpDispatcher::originOf(const QUrl &url)
{
    const QString key = originKey(url);
    const auto found = m_origins.find(key);
    if (found != m_origins.end())
        return found->second;
    return m_origins.emplace(key, Origin{LanePool(url), {}, nullptr}).first->second;
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
            if (!seat)
                break;
            HttpDelivery *delivery = origin->waiting.front();
            origin->waiting.pop_front();
            delivery->start({&origin->lanes, *seat});
        }
        if (!self)
            return;
    }
}

QNetworkRequest HttpDispatcher::requestFor(const HttpCall &call, LaneSeat seat) const
{
    QNetworkRequest request(call.url);
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
    const QNetworkProxy proxy = m_proxies->proxyFor(call.url);
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
    if (!m_sslConfiguration.isNull())
        request.setSslConfiguration(m_sslConfiguration);
}

} // namespace Fanlight

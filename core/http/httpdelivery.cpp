// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpdelivery.h"

#include "core/http/deliveryend.h"

#include <QNetworkReply>

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! How long, and for how many bytes, a drained reply may still end by itself.
constexpr std::chrono::milliseconds drainTime = 1s;
constexpr qint64 drainSize = 256 * 1024;
//! What Qt reads ahead. Without a bound its network thread follows a server that sends faster than we read for ever:
//! memory grows, an abort is never heard, and no other request moves.
constexpr qint64 readAhead = 1024 * 1024;

//! A connection that is not made by then may never be.
constexpr std::chrono::milliseconds longForAConnection = 300ms;

bool hasBody(int status)
{
    return status != 204 && status != 304;
}

} // namespace

HttpDelivery::HttpDelivery(HttpDispatcher &dispatcher, const HttpCall &call, const HttpDeadlines &deadlines,
                           QObject *parent)
    : HttpExchange(parent)
    , m_dispatcher(&dispatcher)
    , m_call(call)
    , m_deadlines(deadlines)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &HttpDelivery::checkLimits);

    HttpEnd problem = problemOf(call);
    if (problem.failure == HttpFailure::None)
        problem = dispatcher.enqueue(this);
    if (problem.failure != HttpFailure::None)
        refuse(problem);
}

HttpDelivery::~HttpDelivery()
{
    leaveNetwork(LanePool::Connection::Closed);
}

void HttpDelivery::noteData()
{
    if (m_phase == Phase::Reading)
        m_since = elapsed();
}

void HttpDelivery::abort()
{
    end(endByAbort());
}

void HttpDelivery::drain()
{
    switch (m_phase) {
    case Phase::Queued:
    case Phase::Connecting:
    case Phase::Waiting:
    case Phase::CutOff:
        // Nothing has come, so nothing is near its end.
        m_silent = true;
        end({});
        return;
    case Phase::Reading:
        m_silent = true;
        // Whoever asked may be gone soon; the connection is the dispatcher's from here on.
        setParent(m_dispatcher);
        m_phase = Phase::Draining;
        m_since = elapsed();
        m_received = 0;
        takeBody();
        arm();
        return;
    case Phase::Draining:
    case Phase::Ended:
        return;
    }
}

void HttpDelivery::start(LaneSeat seat)
{
    m_seat = seat;
    m_phase = Phase::Connecting;
    m_clock.start();
    m_reply = m_dispatcher->deliver(m_call, seat);
    // Of a request without a body Qt reports only that all of it is uploaded, and that when all is over: on a new
    // connection even if its handshake failed.
    m_isBodiless = m_call.body.isEmpty();
    const bool isTls = m_call.url.scheme() == "https"_L1;
    if (m_isBodiless)
        connect(m_reply, &QNetworkReply::uploadProgress, this, [this, isTls] {
            const bool lacksHandshake = isTls && m_connects && !m_encrypted;
            if (!lacksHandshake && !endsBeforeSending(m_reply->error()))
                markSent();
        });
    m_call.headers.clear();
    m_call.body.clear();

    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] {
        m_connects = true;
        m_seat.lanes->connectionStarted(m_seat.seat.lane);
    });
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpDelivery::markSent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpDelivery::takeHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpDelivery::takeBody);
    connect(m_reply, &QNetworkReply::finished, this, &HttpDelivery::takeEnd);
    if (isTls) {
        connect(m_reply, &QNetworkReply::encrypted, this, [this] {
            m_encrypted = true;
            if (m_isBodiless)
                markSent();
        });
        connect(m_reply, &QNetworkReply::sslErrors, this,
                [this](const QList<QSslError> &errors) { m_sslErrors += errors; });
    }
    arm();
    Q_EMIT dispatched();
}

void HttpDelivery::refuse(const HttpEnd &problem)
{
    QMetaObject::invokeMethod(
        this, [this, problem] { end(problem); }, Qt::QueuedConnection);
}

void HttpDelivery::cutOff()
{
    m_dispatcher = nullptr;
    m_seat.lanes = nullptr;
    leaveNetwork(LanePool::Connection::Closed);
    m_timer.stop();
    m_phase = Phase::CutOff;
    if (!parent()) // it was to delete itself at an end that never comes now
        deleteLater();
}

void HttpDelivery::markSent()
{
    if (m_phase != Phase::Connecting)
        return;
    const bool encrypted = m_call.url.scheme() == "https"_L1;
    const bool reused = m_seat.lanes->requestSent(m_seat.seat, encrypted ? std::optional(!m_encrypted) : std::nullopt);
    m_dispatcher->noteConnected(m_call.url, m_seat);
    // Qt's network thread hears of it only once the request has begun.
    m_reply->setReadBufferSize(readAhead);
    m_phase = Phase::Waiting;
    m_since = elapsed();
    arm();
    Q_EMIT requestSent(reused);
}

void HttpDelivery::takeHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 || m_phase > Phase::Waiting)
        return;
    const QPointer<HttpDelivery> self(this);
    markSent();
    if (!self || m_phase != Phase::Waiting)
        return;

    m_phase = Phase::Reading;
    m_since = elapsed();
    m_status = status;
    HttpHead head{status, {}};
    const QList<QNetworkReply::RawHeaderPair> &pairs = m_reply->rawHeaderPairs();
    head.headers.reserve(pairs.size());
    for (const QNetworkReply::RawHeaderPair &pair : pairs)
        head.headers.append({pair.first, pair.second});

    const std::optional<QByteArray> length = headerValue(head.headers, "content-length");
    const std::optional<QByteArray> transfer = headerValue(head.headers, "transfer-encoding");
    const std::optional<QByteArray> connection = headerValue(head.headers, "connection");
    m_bodyIsDelimited = length || transfer || !hasBody(status);
    m_closeAnnounced = connection && connection->toLower().contains("close");
    m_isCompressed = headerValue(head.headers, "content-encoding").has_value();
    if (length && !transfer && hasBody(status) && !m_isCompressed) {
        bool isNumber = false;
        m_expected = length->toLongLong(&isNumber);
        if (!isNumber)
            m_expected = -1;
    }
    arm();
    Q_EMIT headReceived(head);
}

void HttpDelivery::takeBody()
{
    if (m_phase < Phase::Reading) {
        const QPointer<HttpDelivery> self(this);
        takeHead();
        if (!self)
            return;
    }
    if (m_phase == Phase::Reading) {
        const QByteArray bytes = readBody();
        m_received += bytes.size();
        if (!bytes.isEmpty())
            Q_EMIT bodyReceived(bytes);
    } else if (m_phase == Phase::Draining) {
        m_received += readBody().size();
        if (m_received > drainSize)
            end({});
    }
}

// Twice 16 KiB are what readAll() allocates for a token of a stream. How much a compressed body holds Qt can't say.
QByteArray HttpDelivery::readBody()
{
    return m_isCompressed ? m_reply->readAll() : m_reply->read(m_reply->bytesAvailable());
}

void HttpDelivery::takeEnd()
{
    const QPointer<HttpDelivery> self(this);
    takeBody();
    if (!self || m_phase == Phase::Ended || m_phase == Phase::CutOff)
        return;

    ReplyFacts facts;
    facts.url = m_call.url;
    facts.error = m_reply->error();
    facts.sslErrors = m_sslErrors;
    facts.status = m_status;
    facts.sent = m_phase > Phase::Connecting;
    if (m_expected >= 0 && m_phase == Phase::Reading)
        facts.missing = m_expected - m_received;
    if (facts.error != QNetworkReply::NoError) {
        facts.errorString = m_reply->errorString();
        facts.proxy = m_dispatcher->proxyFor(m_call.url, *m_seat.way);
    }
    const HttpEnd how = endOfReply(facts);
    end(how,
        how.failure == HttpFailure::None && connectionIsKept() ? LanePool::Connection::Kept
                                                               : LanePool::Connection::Closed);
}

void HttpDelivery::end(const HttpEnd &how, LanePool::Connection connection)
{
    const Phase before = std::exchange(m_phase, m_phase == Phase::Queued ? Phase::Queued : Phase::Ended);
    if (before == Phase::Ended)
        return;
    m_timer.stop();
    // Given up before anybody answered.
    if (before == Phase::Connecting && elapsed() >= longForAConnection)
        connection = LanePool::Connection::Hung;
    leaveNetwork(connection);
    m_phase = Phase::Ended;
    deleteLater();
    if (!m_silent)
        Q_EMIT finished(how);
}

// The reply's own finished, which abort() emits at once, must not be heard.
void HttpDelivery::leaveNetwork(LanePool::Connection connection)
{
    if (m_reply) {
        m_reply->disconnect(this);
        if (!m_reply->isFinished())
            m_reply->abort();
        std::exchange(m_reply, nullptr)->deleteLater();
    }
    if (!m_dispatcher)
        return;
    m_dispatcher->withdraw(this);
    if (m_seat.lanes)
        m_dispatcher->release(std::exchange(m_seat, {}), connection);
}

bool HttpDelivery::connectionIsKept() const
{
    return m_bodyIsDelimited && !m_closeAnnounced;
}

std::chrono::milliseconds HttpDelivery::elapsed() const
{
    return std::chrono::milliseconds(m_clock.elapsed());
}

std::optional<HttpDelivery::Limit> HttpDelivery::nextLimit() const
{
    std::optional<Limit> next;
    const auto consider = [&next](std::chrono::milliseconds since, std::chrono::milliseconds limit,
                                  HttpFailure failure) {
        if (limit > 0ms && (!next || since + limit < next->at))
            next = Limit{since + limit, failure};
    };
    switch (m_phase) {
    case Phase::Connecting:
        consider(m_since, m_deadlines.connect, HttpFailure::TimeoutConnect);
        break;
    case Phase::Waiting:
        consider(m_since, m_deadlines.firstByte, HttpFailure::TimeoutFirstByte);
        break;
    case Phase::Reading:
        consider(m_since, m_deadlines.idle, HttpFailure::TimeoutIdle);
        break;
    case Phase::Draining:
        return Limit{m_since + drainTime, HttpFailure::None};
    case Phase::Queued:
    case Phase::CutOff:
    case Phase::Ended:
        return std::nullopt;
    }
    // Where both run out at once it is the total, after which nothing is tried again.
    if (m_deadlines.total > 0ms && (!next || m_deadlines.total <= next->at))
        next = Limit{m_deadlines.total, HttpFailure::TimeoutTotal};
    return next;
}

// Only an earlier limit moves the timer: a later one is found when it fires, so that data costs no timer.
void HttpDelivery::arm()
{
    const std::optional<Limit> next = nextLimit();
    if (!next || (m_timer.isActive() && m_armedFor <= next->at))
        return;
    m_armedFor = next->at;
    m_timer.start(std::max(next->at - elapsed(), 0ms));
}

void HttpDelivery::checkLimits()
{
    const std::optional<Limit> next = nextLimit();
    if (!next)
        return;
    if (elapsed() < next->at)
        arm();
    else if (m_phase == Phase::Draining)
        end({});
    else
        end(endByDeadline(next->failure, m_deadlines, m_call.url, m_dispatcher->proxyFor(m_call.url, *m_seat.way),
                          m_isBodiless));
}

} // namespace Fanlight

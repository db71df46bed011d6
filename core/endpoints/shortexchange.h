// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/timeline.h"
#include "core/http/httpvalues.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace Fanlight {

class HttpExchange;
class HttpTransport;

//! A moment on a monotonic clock, as the engine's.
using Now = std::function<Moment()>;

//! What one small question to a server brought.
struct ShortReply
{
    HttpHead head; //!< status 0: none came
    QByteArray body; //!< at most as long as was asked for
    bool isCut = false; //!< there was more
    HttpEnd end;
    std::optional<Duration> connecting; //!< dispatch → request sent: name, TCP, proxy and TLS; empty: never sent
    bool reused = false; //!< over a connection that was open

    bool operator==(const ShortReply &) const = default;
};

/*! Sends one call and collects what comes back, up to a bound: no server can make it large.
 *
 *  `finished` comes once, never from within the constructor, and the exchange deletes itself after it. Destroying it
 *  earlier aborts silently.
 */
class ShortExchange final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortExchange)

public:
    //! The transport outlives the exchange.
    ShortExchange(const HttpCall &call, const HttpDeadlines &deadlines, qsizetype mostBytes, HttpTransport &transport,
                  Now now, QObject *parent);
    ~ShortExchange() override;

Q_SIGNALS:
    void finished(const Fanlight::ShortReply &reply);

private:
    void takeBody(const QByteArray &bytes);
    void takeEnd(const HttpEnd &end);

    Now m_now;
    qsizetype m_mostBytes;
    QPointer<HttpExchange> m_exchange;
    Moment m_dispatched{};
    ShortReply m_reply;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpvalues.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace Fanlight {

class HttpExchange;
class HttpTransport;

//! What one call of a batch API brought.
struct BatchReply
{
    HttpHead head; //!< status 0: none came
    QByteArray body; //!< without what a reader took
    HttpEnd end;

    bool operator==(const BatchReply &) const = default;
};

/*! One call of a batch API.
 *
 *  `finished` comes once, never from within the constructor, and the exchange deletes itself after it. Destroying it
 *  earlier aborts silently.
 */
class BatchExchange final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchExchange)

public:
    //! Takes a reply of success piece by piece; false: there is no use in the rest.
    using Reader = std::function<bool(QByteArrayView bytes)>;

    //! The transport outlives the exchange. Without a reader the body is collected, up to 8 MiB.
    BatchExchange(const HttpCall &call, const HttpDeadlines &deadlines, HttpTransport &transport, Reader reader,
                  QObject *parent);
    ~BatchExchange() override;

Q_SIGNALS:
    void finished(const Fanlight::BatchReply &reply);

private:
    void takeBody(const QByteArray &bytes);
    void giveUp(const QString &message);
    void takeEnd(const HttpEnd &end);

    Reader m_reader;
    QPointer<HttpExchange> m_exchange;
    BatchReply m_reply;
};

} // namespace Fanlight

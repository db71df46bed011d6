// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httptransport.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace Fanlight {

/*! Listens to one exchange and writes down what it says, in order.
 *
 *  The events read "dispatched", "sent new" or "sent kept", "head 200", "body" (once for any number in a row),
 *  "finished".
 */
class ExchangeRecorder final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExchangeRecorder)

public:
    explicit ExchangeRecorder(HttpExchange *exchange, QObject *parent = nullptr);

    const QStringList &events() const { return m_events; }
    int count(const QString &event) const { return int(m_events.count(event)); }
    bool isDispatched() const { return m_events.contains(QStringLiteral("dispatched")); }
    bool isFinished() const { return m_end.has_value(); }
    //! Whether the request went over a kept connection; empty before it went.
    std::optional<bool> reused() const { return m_reused; }
    const HttpHead &head() const { return m_head; }
    const QByteArray &body() const { return m_body; }
    HttpFailure failure() const { return m_end ? m_end->failure : HttpFailure::None; }
    QString message() const { return m_end ? m_end->message : QString(); }

private:
    QStringList m_events;
    std::optional<bool> m_reused;
    HttpHead m_head;
    QByteArray m_body;
    std::optional<HttpEnd> m_end;
};

} // namespace Fanlight

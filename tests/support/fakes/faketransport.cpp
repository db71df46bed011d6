// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakes/faketransport.h"

#include <algorithm>

namespace Fanlight {

HttpExchange *FakeTransport::send(const HttpCall &call, const HttpDeadlines &deadlines, QObject *parent)
{
    auto *exchange = new FakeExchange(call, deadlines, parent);
    m_calls.append(call);
    m_exchanges.append(exchange);
    ++m_inFlight;
    m_mostInFlight = std::max(m_mostInFlight, m_inFlight);
    QObject::connect(exchange, &FakeExchange::over, &m_context, [this] { --m_inFlight; });
    if (m_server)
        QMetaObject::invokeMethod(
            exchange, [this, exchange] { m_server(*exchange); }, Qt::QueuedConnection);
    return exchange;
}

void FakeTransport::warm(const QUrl &url, const HttpRoute &route, int connections)
{
    m_warmed.append({url, connections});
    m_warmedRoutes.append(route);
}

QString FakeTransport::proxyFor(const QUrl &, const HttpRoute &route)
{
    return QUrl(route.proxy).authority();
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httptransport.h"
#include "tests/support/fakes/fakeexchange.h"

#include <QList>
#include <QPointer>

#include <functional>

namespace Fanlight {

//! Collects deliveries instead of making them; the test conducts each, or a server function does.
class FakeTransport final : public HttpTransport
{
public:
    HttpExchange *send(const HttpCall &call, const HttpDeadlines &deadlines, QObject *parent) override;
    void warm(const QUrl &url, const HttpRoute &route, int connections) override;
    QString proxyFor(const QUrl &url, const HttpRoute &route) override;

    //! Called for each delivery from the event loop, when it still exists.
    void setServer(std::function<void(FakeExchange &)> server) { m_server = std::move(server); }

    //! Every call so far, in order.
    const QList<HttpCall> &calls() const { return m_calls; }
    //! Every warm() so far: the URL and how many.
    const QList<std::pair<QUrl, int>> &warmed() const { return m_warmed; }
    //! The routes of every warm() so far.
    const QList<HttpRoute> &warmedRoutes() const { return m_warmedRoutes; }
    //! Every delivery so far, in order; null once destroyed.
    FakeExchange *exchange(qsizetype index) const { return m_exchanges.value(index); }
    FakeExchange *lastExchange() const { return m_exchanges.isEmpty() ? nullptr : m_exchanges.last().data(); }

    //! Deliveries that are neither over nor destroyed, and the most there were at once.
    int inFlight() const { return m_inFlight; }
    int mostInFlight() const { return m_mostInFlight; }

private:
    QObject m_context;
    std::function<void(FakeExchange &)> m_server;
    QList<HttpCall> m_calls;
    QList<std::pair<QUrl, int>> m_warmed;
    QList<HttpRoute> m_warmedRoutes;
    QList<QPointer<FakeExchange>> m_exchanges;
    int m_inFlight = 0;
    int m_mostInFlight = 0;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpsession.h"

#include "core/http/httpdelivery.h"
#include "core/http/httpdispatcher.h"

namespace Fanlight {

HttpSession::HttpSession(const HttpSessionOptions &options, QObject *parent)
    : QObject(parent)
    , m_dispatcher(std::make_unique<HttpDispatcher>(options))
{
}

HttpSession::~HttpSession() = default;

HttpExchange *HttpSession::send(const HttpCall &call, const HttpDeadlines &deadlines, QObject *parent)
{
    return new HttpDelivery(*m_dispatcher, call, deadlines, parent);
}

void HttpSession::warm(const QUrl &url, const HttpRoute &route, int connections)
{
    m_dispatcher->warm(url, route, connections);
}

QString HttpSession::proxyFor(const QUrl &url, const HttpRoute &route)
{
    return m_dispatcher->proxyFor(url, route);
}

void HttpSession::setProxyPassword(const QString &password)
{
    m_dispatcher->setProxyPassword(password);
}

int HttpSession::freeConnections(const QUrl &url, const HttpRoute &route)
{
    return m_dispatcher->freeConnections(url, route);
}

} // namespace Fanlight

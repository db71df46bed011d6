// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoints/shortexchange.h"

#include "core/http/httptransport.h"

#include <utility>

namespace Fanlight {

ShortExchange::ShortExchange(const HttpCall &call, const HttpDeadlines &deadlines, qsizetype mostBytes,
                             HttpTransport &transport, Now now, QObject *parent)
    : QObject(parent)
    , m_now(std::move(now))
    , m_mostBytes(mostBytes)
    // Not a child of this: it may be told to end from within its own signal, which destroys us.
    , m_exchange(transport.send(call, deadlines, parent))
{
    connect(m_exchange, &HttpExchange::dispatched, this, [this] { m_dispatched = m_now(); });
    connect(m_exchange, &HttpExchange::requestSent, this, [this](bool reused) {
        m_reply.connecting = m_now() - m_dispatched;
        m_reply.reused = reused;
    });
    connect(m_exchange, &HttpExchange::headReceived, this, [this](const HttpHead &head) { m_reply.head = head; });
    connect(m_exchange, &HttpExchange::bodyReceived, this, &ShortExchange::takeBody);
    connect(m_exchange, &HttpExchange::finished, this, &ShortExchange::takeEnd);
}

ShortExchange::~ShortExchange()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->abort();
}

void ShortExchange::takeBody(const QByteArray &bytes)
{
    m_reply.body += bytes.first(qMin(bytes.size(), m_mostBytes - m_reply.body.size()));
    if (m_reply.body.size() < m_mostBytes)
        return;
    m_reply.isCut = true;
    m_exchange->disconnect(this);
    m_exchange->abort();
    takeEnd({});
}

void ShortExchange::takeEnd(const HttpEnd &end)
{
    m_exchange = nullptr;
    m_reply.end = end;
    deleteLater();
    Q_EMIT finished(m_reply);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchexchange.h"

#include "core/http/httptransport.h"

#include <utility>

namespace Fanlight {

namespace {

//! A page of a hundred batches has a tenth of it.
constexpr qsizetype largestBody = 8 * 1024 * 1024;

} // namespace

BatchExchange::BatchExchange(const HttpCall &call, const HttpDeadlines &deadlines, HttpTransport &transport,
                             Reader reader, QObject *parent)
    : QObject(parent)
    , m_reader(std::move(reader))
    // Not a child of this: it may be told to end from within its own signal, which destroys us.
    , m_exchange(transport.send(call, deadlines, parent))
{
    connect(m_exchange, &HttpExchange::headReceived, this, [this](const HttpHead &head) { m_reply.head = head; });
    connect(m_exchange, &HttpExchange::bodyReceived, this, &BatchExchange::takeBody);
    connect(m_exchange, &HttpExchange::finished, this, &BatchExchange::takeEnd);
}

BatchExchange::~BatchExchange()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->abort();
}

void BatchExchange::takeBody(const QByteArray &bytes)
{
    m_exchange->noteData();
    const bool isSuccess = m_reply.head.status >= 200 && m_reply.head.status <= 299;
    if (m_reader && isSuccess) {
        if (!m_reader(bytes))
            giveUp(tr("The reply was not read to its end."));
        return;
    }
    m_reply.body += bytes.first(qMin(bytes.size(), largestBody - m_reply.body.size()));
    if (m_reply.body.size() == largestBody)
        giveUp(tr("The reply is larger than 8 MiB."));
}

void BatchExchange::giveUp(const QString &message)
{
    m_exchange->disconnect(this);
    m_exchange->abort();
    takeEnd({HttpFailure::Other, message});
}

void BatchExchange::takeEnd(const HttpEnd &end)
{
    m_exchange = nullptr;
    m_reply.end = end;
    deleteLater();
    Q_EMIT finished(m_reply);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/slotquestion.h"

#include "core/http/httptransport.h"
#include "core/providers/llamacpp.h"

namespace Fanlight {

namespace {

using namespace std::chrono_literals;

constexpr HttpDeadlines deadlines{5s, 5s, 5s, 10s};
//! The properties hold the chat template too.
constexpr qsizetype mostSlotBytes = 1024 * 1024;

} // namespace

SlotQuestion::SlotQuestion(const Endpoint &endpoint, HttpTransport &transport, QObject *parent)
    : QObject(parent)
{
    HttpExchange *exchange = transport.send(propsCall(endpoint), deadlines, this);
    connect(exchange, &HttpExchange::headReceived, this, [this](const HttpHead &head) { m_good = head.status == 200; });
    connect(exchange, &HttpExchange::bodyReceived, this, &SlotQuestion::takeBody);
    connect(exchange, &HttpExchange::finished, this, &SlotQuestion::takeEnd);
}

void SlotQuestion::takeBody(const QByteArray &bytes)
{
    if (m_body.size() < mostSlotBytes)
        m_body.append(bytes);
}

void SlotQuestion::takeEnd()
{
    const std::optional<int> count = m_good ? slotCount(m_body) : std::nullopt;
    deleteLater();
    if (count)
        Q_EMIT answered(*count);
}

} // namespace Fanlight

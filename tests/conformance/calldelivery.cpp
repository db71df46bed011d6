// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/calldelivery.h"

#include "core/http/httptransport.h"

#include <QEventLoop>

#include <memory>

namespace Fanlight {

namespace {

constexpr int atOnce = 4;
constexpr HttpDeadlines deadlines{.total = std::chrono::minutes(1)};

class CallDelivery final
{
    Q_DISABLE_COPY_MOVE(CallDelivery)

public:
    using TakeReply = std::function<void(const NamedCall &, const CallReply &)>;

    CallDelivery(HttpTransport &transport, const QList<NamedCall> &calls, const TakeReply &takeReply)
        : m_transport(transport)
        , m_calls(calls)
        , m_takeReply(takeReply)
    {
    }

    void run()
    {
        for (int i = 0; i < atOnce; ++i)
            sendNext();
        if (!m_calls.isEmpty())
            m_loop.exec();
    }

private:
    void sendNext()
    {
        if (m_sent == m_calls.size())
            return;
        const qsizetype index = m_sent++;
        HttpExchange *exchange = m_transport.send(m_calls.at(index).call, deadlines, &m_loop);
        const auto reply = std::make_shared<CallReply>();
        QObject::connect(exchange, &HttpExchange::headReceived, &m_loop,
                         [reply](const HttpHead &head) { reply->head = head; });
        QObject::connect(exchange, &HttpExchange::bodyReceived, &m_loop,
                         [reply](const QByteArray &bytes) { reply->body += bytes; });
        QObject::connect(exchange, &HttpExchange::finished, &m_loop, [this, index, reply](const HttpEnd &end) {
            reply->end = end;
            m_takeReply(m_calls.at(index), *reply);
            if (++m_answered == m_calls.size())
                m_loop.quit();
            else
                sendNext();
        });
    }

    HttpTransport &m_transport;
    const QList<NamedCall> &m_calls;
    const TakeReply &m_takeReply;
    QEventLoop m_loop;
    qsizetype m_sent = 0;
    qsizetype m_answered = 0;
};

} // namespace

void deliverAll(HttpTransport &transport, const QList<NamedCall> &calls,
                const std::function<void(const NamedCall &, const CallReply &)> &takeReply)
{
    CallDelivery(transport, calls, takeReply).run();
}

} // namespace Fanlight

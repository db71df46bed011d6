// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakes/fakeexchange.h"

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

FakeExchange::FakeExchange(HttpCall call, HttpDeadlines deadlines, QObject *parent)
    : HttpExchange(parent)
    , m_call(std::move(call))
    , m_deadlines(deadlines)
{
}

FakeExchange::~FakeExchange()
{
    if (m_emitting > 0)
        qFatal("An exchange was destroyed from within its own signal.");
    if (!m_over)
        Q_EMIT over();
}

template <typename Emission>
void FakeExchange::emitting(const Emission &emission)
{
    if (m_over)
        return;
    ++m_emitting;
    emission();
    --m_emitting;
}

void FakeExchange::dispatch()
{
    emitting([this] { Q_EMIT dispatched(); });
}

void FakeExchange::writeRequest(bool connectionReused)
{
    emitting([this, connectionReused] { Q_EMIT requestSent(connectionReused); });
}

void FakeExchange::receiveHead(const HttpHead &head)
{
    emitting([this, &head] { Q_EMIT headReceived(head); });
}

void FakeExchange::receiveBody(const QByteArray &bytes)
{
    emitting([this, &bytes] { Q_EMIT bodyReceived(bytes); });
}

void FakeExchange::end(HttpFailure failure)
{
    if (m_over)
        return;
    close();
    HttpEnd end;
    end.failure = failure;
    if (failure != HttpFailure::None)
        end.message = u"The fake delivery failed."_s;
    ++m_emitting;
    Q_EMIT finished(end);
    --m_emitting;
}

void FakeExchange::answer(const QByteArray &body, int status)
{
    dispatch();
    writeRequest();
    receiveHead(status);
    receiveBody(body);
    end();
}

void FakeExchange::abort()
{
    if (m_over)
        return;
    m_aborted = true;
    end(HttpFailure::Aborted);
}

void FakeExchange::drain()
{
    if (m_over)
        return;
    m_drained = true;
    close();
}

void FakeExchange::close()
{
    m_over = true;
    Q_EMIT over();
    deleteLater();
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/exchangerecorder.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

ExchangeRecorder::ExchangeRecorder(HttpExchange *exchange, QObject *parent)
    : QObject(parent)
{
    connect(exchange, &HttpExchange::dispatched, this, [this] { m_events += u"dispatched"_s; });
    connect(exchange, &HttpExchange::requestSent, this, [this](bool reused) {
        m_events += reused ? u"sent kept"_s : u"sent new"_s;
        m_reused = reused;
    });
    connect(exchange, &HttpExchange::headReceived, this, [this](const HttpHead &head) {
        m_events += u"head %1"_s.arg(head.status);
        m_head = head;
    });
    connect(exchange, &HttpExchange::bodyReceived, this, [this](const QByteArray &bytes) {
        if (m_events.isEmpty() || m_events.constLast() != "body"_L1)
            m_events += u"body"_s;
        m_body += bytes;
    });
    connect(exchange, &HttpExchange::finished, this, [this](const HttpEnd &end) {
        m_events += u"finished"_s;
        m_end = end;
    });
}

} // namespace Fanlight

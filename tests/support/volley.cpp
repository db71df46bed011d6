// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/volley.h"

#include <algorithm>

namespace Fanlight {

namespace {

template <typename Predicate>
int countOf(const std::vector<std::unique_ptr<ExchangeRecorder>> &recorders, Predicate predicate)
{
    return int(std::ranges::count_if(recorders, [predicate](const auto &recorder) { return predicate(*recorder); }));
}

} // namespace

Volley::Volley(HttpTransport &transport, const QUrl &url, int count)
{
    for (int i = 0; i < count; ++i) {
        HttpCall call;
        call.url = url;
        call.body = "{}";
        m_recorders.push_back(std::make_unique<ExchangeRecorder>(transport.send(call, {}, nullptr)));
    }
}

int Volley::finished() const
{
    return countOf(m_recorders, [](const ExchangeRecorder &recorder) { return recorder.isFinished(); });
}

int Volley::succeeded() const
{
    return countOf(m_recorders, [](const ExchangeRecorder &recorder) {
        return recorder.isFinished() && recorder.failure() == HttpFailure::None && recorder.head().status == 200;
    });
}

int Volley::dispatched() const
{
    return countOf(m_recorders, [](const ExchangeRecorder &recorder) { return recorder.isDispatched(); });
}

int Volley::overNewConnections() const
{
    return countOf(m_recorders, [](const ExchangeRecorder &recorder) { return recorder.reused() == false; });
}

int Volley::overKeptConnections() const
{
    return countOf(m_recorders, [](const ExchangeRecorder &recorder) { return recorder.reused() == true; });
}

} // namespace Fanlight

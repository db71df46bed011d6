// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/requestlogsort.h"

#include <limits>

namespace Fanlight {

using Log = RequestLogModel;

namespace {

constexpr double running = std::numeric_limits<double>::infinity();
constexpr double none = -1;

} // namespace

double requestLogSortNumber(const RequestLogEntry &shown, RequestLogModel::Column column, Moment now)
{
    const bool growing = !isFinal(shown.state);
    const auto sent = [&] { return attemptsSent(shown); };
    switch (column) {
    case Log::Number:
    case Log::Target:
    case Log::Task:
        return double(shown.number);
    case Log::Started:
        return double(shown.startedUtc.toMSecsSinceEpoch());
    case Log::State:
        return double(shown.state);
    case Log::Attempt:
        return sent();
    case Log::Queued:
        if (shown.cached)
            return none;
        return sent() == 0 && growing ? running : shown.timeline ? toMilliseconds(shown.timeline->queued(now)) : none;
    case Log::FirstToken: {
        const std::optional<Duration> first = shown.timeline ? shown.timeline->firstToken() : std::nullopt;
        return first ? toMilliseconds(*first) : growing ? running : none;
    }
    case Log::Total:
        return growing ? running : sent() > 0 ? toMilliseconds(shown.timeline->total(now)) : none;
    case Log::TokensIn:
        return shown.usage.input ? double(*shown.usage.input) : growing ? running : none;
    case Log::TokensOut:
        return shown.usage.output ? double(*shown.usage.output) : growing ? running : none;
    case Log::TokensPerSecond:
        return growing ? running : tokensPerSecond(shown).value_or(none);
    case Log::Cost:
        return growing ? running : shown.costUsd.value_or(none);
    case Log::Cache:
        return growing ? running : shown.cached ? 1 : 0;
    case Log::Waterfall:
        return shown.timeline ? toMilliseconds(shown.timeline->submitted) : running;
    }
    Q_UNREACHABLE();
}

} // namespace Fanlight

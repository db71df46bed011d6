// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/timeline.h"

namespace Fanlight {

namespace {

std::optional<Moment> firstDispatch(const QList<Attempt> &attempts)
{
    if (attempts.isEmpty())
        return std::nullopt;
    return attempts.first().dispatched;
}

} // namespace

Duration Timeline::queued(Moment now) const
{
    return firstDispatch(attempts).value_or(finished.value_or(now)) - submitted;
}

Duration Timeline::total(Moment now) const
{
    const std::optional<Moment> start = firstDispatch(attempts);
    return start ? finished.value_or(now) - *start : Duration::zero();
}

std::optional<Duration> Timeline::firstToken() const
{
    if (attempts.isEmpty())
        return std::nullopt;
    const Attempt &last = attempts.last();
    if (!last.dispatched || !last.firstToken)
        return std::nullopt;
    return *last.firstToken - *last.dispatched;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ratemeter.h"

#include <algorithm>

namespace Fanlight {

using namespace std::chrono_literals;

namespace {

constexpr Duration span = 30s;
constexpr Duration spacing = 500ms;
constexpr Duration shortest = 1s;

using Seconds = std::chrono::duration<double>;

} // namespace

void RateMeter::note(Moment now, double count)
{
    // The last one moves until it is far enough from the one before.
    if (m_samples.size() > 1 && now - m_samples[m_samples.size() - 2].moment < spacing)
        m_samples.back() = {now, count};
    else
        m_samples.push_back({now, count});
    while (m_samples.size() > 2 && now - m_samples[1].moment >= span)
        m_samples.pop_front();
}

std::optional<double> RateMeter::perSecond() const
{
    if (m_samples.empty() || m_samples.back().moment - m_samples.front().moment < shortest)
        return std::nullopt;
    const Seconds time = m_samples.back().moment - m_samples.front().moment;
    return std::max(0.0, m_samples.back().count - m_samples.front().count) / time.count();
}

std::optional<Duration> RateMeter::timeUntil(double count) const
{
    const std::optional<double> rate = perSecond();
    if (!rate || *rate <= 0)
        return std::nullopt;
    return std::chrono::duration_cast<Duration>(Seconds(std::max(0.0, count - m_samples.back().count) / *rate));
}

} // namespace Fanlight

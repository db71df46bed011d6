// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/limitlearner.h"

#include <algorithm>
#include <cmath>

namespace Fanlight {

namespace {

using namespace std::chrono_literals;

//! What is needed of two figures to agree, and how far below a believed one we stay.
constexpr double rateTolerance = 0.08;
constexpr double numberTolerance = 0.1;
constexpr double nearbyPart = 0.7;
constexpr double rateMargin = 0.98;
constexpr double guessMargin = 0.95;
constexpr double burstMargin = 0.9;
//! Requests of this long may go out at once: timers are no finer, and a burst as short is noise to any provider.
constexpr double smoothing = 0.02;
//! A cycle shorter than this may be all burst, and one with fewer requests is noise.
constexpr double shortestCycle = 0.4;
constexpr double fewestAdmitted = 5;
//! How much a bucket is supposed to hold while nothing else is known: a second's worth (PROTOCOLS, "Limits").
constexpr double supposedBurst = 1.0;
constexpr double climbTime = 2.5;
//! Probing upward costs a refusal and its wait: how often it is worth it depends on how long that is.
constexpr Duration leastPatience = 1s;
constexpr Duration mostPatience = 60s;
constexpr double patiencePerIdle = 10;
constexpr size_t mostRecent = 4096;
//! A wall that is met again so soon was not just grazed: the step down is larger then.
constexpr double soonSeconds = 2;
constexpr double soonMargin = 0.8;
//! Where so much of the time between two walls is waiting, finding the limit by meeting it again is dear.
constexpr double costlyPart = 0.25;
//! More than any cap.
constexpr double mostInFlight = 1e6;
//! A pause between two deliveries that is none of the provider's doing.
constexpr Duration longPause = 1s;
constexpr Duration remembered = 10s;
//! Fewer lost connections than this part are nobody's congestion.
constexpr double noise = 0.05;
constexpr size_t fewestForNoise = 20;
constexpr size_t noiseWindow = 100;

double seconds(Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

} // namespace

bool LimitLearner::Cycle::isLong() const
{
    return seconds >= shortestCycle;
}

bool LimitLearner::Cycle::hasRateOf(const Cycle &other) const
{
    return isLong() && other.isLong() && std::abs(rate - other.rate) <= rateTolerance * rate;
}

bool LimitLearner::Cycle::hasNumberOf(const Cycle &other) const
{
    return inFlight > 0 && other.inFlight > 0
        && std::abs(inFlight - other.inFlight) <= std::max(1.0, numberTolerance * inFlight);
}

Moment LimitLearner::readyAt(Moment now) const
{
    return m_bucket ? m_bucket->readyAt(now, 1) : now;
}

ConcurrencyLimiter::Bounds LimitLearner::concurrencyBounds(Moment now) const
{
    switch (m_belief) {
    case Belief::Nothing:
    case Belief::Guess:
        return {};
    case Belief::Rate:
        // Little's law, and room for answers that take longer.
        return {static_cast<int>(std::min(std::ceil(1.2 * paceNow(now) * m_latency), mostInFlight)) + 1, std::nullopt};
    case Belief::InFlight: {
        const int number = static_cast<int>(probedNumber(now));
        return {number, number};
    }
    }
    Q_UNREACHABLE();
}

double LimitLearner::probedNumber(Moment now) const
{
    const double waited = seconds(now - m_since) / seconds(patience());
    const double more = waited < 1.5 ? 0 : std::exp2(2 * (waited - 1.5));
    return std::min(m_base + more, mostInFlight);
}

bool LimitLearner::lossIsNoise() const
{
    return m_losses.size() >= fewestForNoise && m_lost <= noise * static_cast<double>(m_losses.size());
}

std::optional<double> LimitLearner::rate(Moment now) const
{
    return m_belief == Belief::Rate ? std::optional(paceNow(now)) : std::nullopt;
}

void LimitLearner::noteSent(quint64 number, Moment now, int inFlight, bool freely)
{
    if (m_lastNumber == 0) {
        m_cycleStart = now;
        m_cycleFirst = number - 1;
    }
    // With nothing sent, nothing was probed and nothing let through.
    if (!m_recent.empty()) {
        const Duration pause = now - std::max(m_recent.back().moment, m_resumes);
        if (pause > longPause) {
            m_since += pause;
            m_cycleStart += pause;
        }
    }
    m_lastNumber = number;
    m_recent.push_back({number, now, inFlight, freely});
    while (m_recent.size() > mostRecent || now - m_recent.front().moment > remembered)
        m_recent.pop_front();
    if (m_bucket) {
        m_bucket->setRate(now, paceNow(now), std::max(m_bucket->capacity(), smoothing * paceNow(now)));
        m_bucket->take(now, 1);
    }
}

void LimitLearner::noteAdmitted(Moment sent, Moment now, bool connectionLost)
{
    m_losses.push_back(connectionLost);
    m_lost += connectionLost ? 1 : 0;
    if (m_losses.size() > noiseWindow) {
        m_lost -= m_losses.front() ? 1 : 0;
        m_losses.pop_front();
    }
    const double latency = seconds(now - sent);
    m_latency = m_latency == 0 ? latency : 0.9 * m_latency + 0.1 * latency;
}

void LimitLearner::noteRefused(quint64 number, Moment now, std::optional<Moment> resumes)
{
    if (m_bucket) // it took nothing out of the provider's bucket, but that one is empty
        m_bucket->limitTo(now, 0);
    m_resumes = std::max(m_resumes, resumes.value_or(now));
    const auto sent = std::lower_bound(m_recent.begin(), m_recent.end(), number,
                                       [](const Sent &one, quint64 wanted) { return one.number < wanted; });
    if (number > m_eventUntil && sent != m_recent.end() && sent->number == number) {
        const Cycle cycle = cycleUntil(*sent);
        m_eventUntil = m_lastNumber;
        if (cycle.admitted >= fewestAdmitted) {
            judge(cycle, now);
            m_previous = cycle;
            m_cycleStart = sent->moment;
            m_cycleFirst = number;
            m_cycleRefused = 0;
            m_cycleIdle = resumes ? std::max(0.0, seconds(*resumes - now)) : 0;
            return;
        }
    }
    if (number > m_cycleFirst)
        ++m_cycleRefused;
    if (resumes)
        m_cycleIdle = std::max(m_cycleIdle, seconds(*resumes - m_cycleStart));
}

void LimitLearner::forget()
{
    m_belief = Belief::Nothing;
    m_bucket.reset();
    m_previous.reset();
}

LimitLearner::Cycle LimitLearner::cycleUntil(const Sent &refused) const
{
    Cycle cycle;
    cycle.isFirst = !m_previous;
    cycle.wasPaced = m_bucket.has_value();
    cycle.admitted = static_cast<double>(refused.number - 1 - m_cycleFirst) - m_cycleRefused;
    cycle.seconds = seconds(refused.moment - m_cycleStart);
    // The first cycle had what the bucket held at the start besides.
    cycle.rate = cycle.admitted / std::max(1e-3, cycle.seconds + (cycle.isFirst ? supposedBurst : 0));
    cycle.pace = paceBefore(refused);
    cycle.inFlight = refused.freely ? refused.inFlight : 0;
    return cycle;
}

double LimitLearner::paceBefore(const Sent &refused) const
{
    const double window = std::clamp(2 * m_latency, 0.1, 0.5);
    const auto within = std::count_if(m_recent.begin(), m_recent.end(), [&](const Sent &one) {
        return one.moment <= refused.moment && seconds(refused.moment - one.moment) < window;
    });
    return static_cast<double>(within) / window;
}

void LimitLearner::judge(const Cycle &cycle, Moment now)
{
    const bool sameRate = m_previous && cycle.hasRateOf(*m_previous);
    // Cycles of the same make, mostly waits, agree whatever the limit is.
    const bool tells =
        cycle.wasPaced || (m_previous && m_previous->isFirst) || m_cycleIdle < costlyPart * cycle.seconds;
    if (sameRate && tells) {
        // What was gathered while we waited was all let through afterwards, so the bucket holds as much.
        m_burst = std::max(m_burst, m_cycleIdle * cycle.rate);
        if (m_previous->isFirst)
            m_burst = std::max(m_burst, m_previous->admitted - cycle.rate * m_previous->seconds);
    }

    // While we pace, the number in flight is mostly our own doing: a rate that is seen twice goes first.
    const bool found = m_belief != Belief::InFlight && m_previous && cycle.hasNumberOf(*m_previous)
        && (!cycle.wasPaced || (m_belief == Belief::Guess && !(sameRate && tells)));
    if (m_belief == Belief::InFlight) {
        // Met again while probing, or by chance long after and not far below: the wall stands about there. Else it
        // moved, or what refused was no number in flight.
        const bool nearby = now - m_since > patience() && cycle.inFlight >= nearbyPart * m_base;
        if (cycle.inFlight > m_base || nearby)
            believeNumber(cycle.inFlight - 1, now);
        else if (cycle.inFlight >= nearbyPart * m_base && m_cycleIdle > costlyPart * cycle.seconds)
            // A rate with a small bucket looks like this, and fewer in flight are slower. Each wall costs a wait.
            believeNumber(static_cast<int>(soonMargin * m_base), now);
        else
            m_belief = Belief::Nothing;
    } else if (found) {
        believeNumber(std::min(cycle.inFlight, m_previous->inFlight) - 1, now);
    } else if (sameRate && tells) {
        believeRate(Belief::Rate, rateMargin * cycle.rate, burstMargin * m_burst, 0, now);
    } else if (m_belief == Belief::Rate && cycle.pace < 0.5 * paceNow(now)) {
        // So little was under way that it tells nothing of the rate.
        m_since = now;
    } else if (cycle.wasPaced) {
        const bool soon = cycle.seconds - m_cycleIdle < soonSeconds;
        believeRate(Belief::Guess, (soon ? soonMargin : guessMargin) * cycle.pace, 0, 0, now);
    } else if (cycle.isLong()) {
        const double climb = std::log(std::max(1.1, cycle.pace / cycle.rate)) / climbTime;
        believeRate(Belief::Guess, rateMargin * cycle.rate, burstMargin * supposedBurst * cycle.rate, climb, now);
    } else {
        m_belief = Belief::Nothing;
        m_bucket.reset();
    }
}

void LimitLearner::believeNumber(int inFlight, Moment now)
{
    m_belief = Belief::InFlight;
    m_base = std::max(1, inFlight);
    m_since = now;
    m_bucket.reset();
}

void LimitLearner::believeRate(Belief belief, double perSecond, double burst, double climb, Moment now)
{
    m_belief = belief;
    m_since = now;
    m_base = perSecond;
    m_climb = climb;
    // Empty now, like the provider's.
    m_bucket = TokenBucket(perSecond, std::max({burst, smoothing * perSecond, 1.0}));
    m_bucket->setRate(now, perSecond, m_bucket->capacity());
    m_bucket->limitTo(now, 0);
}

double LimitLearner::paceNow(Moment now) const
{
    const double elapsed = seconds(std::max(now - m_since, Duration::zero()));
    if (m_climb > 0)
        return m_base * std::exp(std::min(m_climb * elapsed, 10.0));
    // A hundredth a second at first, doubling with each patience that passed without a refusal.
    const double slow = seconds(patience());
    const double grown = 0.01 * slow / std::log(2.0) * (std::exp2(std::min(elapsed / slow, 30.0)) - 1);
    return m_base * std::exp(std::min(grown, 10.0));
}

Duration LimitLearner::patience() const
{
    // What the provider's bucket gathers while we wait is not lost.
    const double lost = m_belief == Belief::Rate ? m_cycleIdle - m_burst / m_base : m_cycleIdle;
    // The probe after it has the target to itself.
    const double probe = m_cycleIdle > 0 && m_belief == Belief::InFlight ? m_latency : 0;
    const Duration worth(static_cast<qint64>((std::max(0.0, lost) + probe) * patiencePerIdle * 1e9));
    return std::clamp(worth, leastPatience, mostPatience);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/timeline.h"
#include "core/engine/concurrencylimiter.h"
#include "core/engine/tokenbucket.h"

#include <deque>
#include <optional>

namespace Fanlight {

/*! Learns from a provider's 429s what it lets through, so that most of them never happen.
 *
 *  Plain AIMD forgets what it found: it falls to 0.7 L, idles through each Retry-After, and comes back to meet the same
 *  wall. This looks at what stood between two walls:
 *
 *  - A provider that limits the rate refills a bucket. The bucket is empty at each refusal, so what was let through
 *    between two refusals, over the time between them, waits included, is its rate, whatever we did meanwhile. Two
 *    such figures that agree are believed; from then on a copy of that bucket paces us just below the rate.
 *  - A provider that limits the number in flight refuses at the same number again and again. Two that agree are
 *    believed, and the limit stands just below it instead of swinging under it.
 *
 *  - A connection that is lost now and then among many that are not says nothing of capacity.
 *
 *  Both limits are probed upward, slowly at first and then ever faster, so that one that was lifted is found. While
 *  nothing is believed, the plain rules stand alone. Pure: moments come in, no clock is asked.
 */
class LimitLearner
{
public:
    //! When the next delivery may be sent: `now` if nothing is believed.
    Moment readyAt(Moment now) const;
    //! Between what the concurrency limit should stay.
    ConcurrencyLimiter::Bounds concurrencyBounds(Moment now) const;
    //! Whether a lost connection is one of the few that any service loses.
    bool lossIsNoise() const;
    //! The believed rate per second, for display; empty if none is.
    std::optional<double> rate(Moment now) const;

    //! A delivery goes out. `number` rises by one each time; `freely`: our own cap would have let more out.
    void noteSent(quint64 number, Moment now, int inFlight, bool freely);
    //! One that was let through has ended, whatever the answer.
    void noteAdmitted(Moment sent, Moment now, bool connectionLost);
    //! The provider fails in a way that its limits do not explain: what was believed may be its cause.
    void forget();
    //! It was refused with a 429. `resumes` is when the provider said that it takes more, as far as it did.
    void noteRefused(quint64 number, Moment now, std::optional<Moment> resumes);

private:
    enum class Belief {
        Nothing,
        Guess, //!< a rate that fits what was seen, not seen twice yet
        Rate,
        InFlight,
    };
    //! A delivery as it was sent.
    struct Sent
    {
        quint64 number = 0;
        Moment moment{};
        int inFlight = 0;
        bool freely = true;
    };
    //! What stood between two refusals.
    struct Cycle
    {
        double rate = 0; //!< let through per second, waits included
        double pace = 0; //!< sent per second just before the second refusal
        double admitted = 0;
        double seconds = 0;
        int inFlight = 0; //!< when the refused delivery was sent; 0 if our own cap held it there
        bool isFirst = false; //!< began with the first delivery ever, not with a refusal
        bool wasPaced = false;

        bool isLong() const;
        bool hasRateOf(const Cycle &other) const;
        bool hasNumberOf(const Cycle &other) const;
    };

    Cycle cycleUntil(const Sent &refused) const;
    double paceBefore(const Sent &refused) const;
    void judge(const Cycle &cycle, Moment now);
    void believeNumber(int inFlight, Moment now);
    void believeRate(Belief belief, double perSecond, double burst, double climb, Moment now);
    double paceNow(Moment now) const;
    double probedNumber(Moment now) const;
    Duration patience() const;

    std::deque<Sent> m_recent; //!< of the last second, bounded
    Moment m_cycleStart{};
    quint64 m_cycleFirst = 0; //!< the number before the cycle's first
    double m_cycleRefused = 0;
    quint64 m_lastNumber = 0;
    quint64 m_eventUntil = 0; //!< refusals up to this number belong to the wall already met
    std::optional<Cycle> m_previous;
    double m_cycleIdle = 0; //!< seconds of the running cycle that the provider had us wait
    Moment m_resumes{}; //!< the latest that the provider named
    double m_burst = 0; //!< how much the provider's bucket held at the start; 0: unknown
    std::deque<bool> m_losses; //!< of the last 100 let through, whether their connection was lost
    int m_lost = 0; //!< of these
    double m_latency = 0; //!< of what was let through, seconds, smoothed

    Belief m_belief = Belief::Nothing;
    Moment m_since{}; //!< when it was believed, or last confirmed
    double m_base = 0; //!< the rate per second, or the number in flight
    double m_climb = 0; //!< growth of a guess, e-folds per second; 0: as slowly as a belief
    std::optional<TokenBucket> m_bucket; //!< the provider's, as we imagine it
};

} // namespace Fanlight

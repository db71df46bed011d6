// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace Fanlight {

//! What the end of a delivery says of the target's capacity.
enum class DeliverySign {
    Success,
    Drop, //!< rate limited, overloaded, refused or reset: too much was asked
    Neutral, //!< an error of another kind, or cancelled
};

/*! How many deliveries to one service, key and model may be in flight at once: drop-driven AIMD.
 *
 *  PROTOCOLS, "Limits": from the start value, a success while at least half the limit is in flight adds one, after
 *  the first drop 1/L. A drop takes the limit to 0.7 L, once per congestion event: only if the delivery was sent
 *  after the last decrease. Latency is no signal: it follows the answer's length.
 */
class ConcurrencyLimiter
{
public:
    struct Rules
    {
        int initial = 5;
        int cap = 32;
        bool fixed = false; //!< the limit is the cap

        bool operator==(const Rules &) const = default;
    };

    explicit ConcurrencyLimiter(const Rules &rules);

    //! Between 1 and the cap: a target that may send nothing would never end.
    int limit() const;
    //! Keeps what was learned. What is in flight above a lowered limit stays; nothing starts until it has ended.
    void setRules(const Rules &rules);
    //! The service said how many it answers at once: the limit is that, and never above it.
    void setSlotCount(int count);
    //! What adapting finds is kept between these; `most` empty: no bound but the cap.
    struct Bounds
    {
        int least = 0;
        std::optional<int> most;

        bool operator==(const Bounds &) const = default;
    };
    void setBounds(const Bounds &bounds);

    int inFlight() const { return m_inFlight; }
    bool canStart() const { return m_inFlight < limit(); }

    //! One more is in flight; returns its number, which rises from 1. Only after canStart().
    quint64 start();
    //! The delivery with this number has ended. Returns whether this made the limit decrease.
    bool finish(quint64 number, DeliverySign sign);

private:
    int cap() const;
    void increase();

    Rules m_rules;
    double m_limit;
    Bounds m_bounds;
    int m_slots = 0; //!< 0: unknown
    int m_inFlight = 0;
    quint64 m_started = 0;
    quint64 m_startedAtDecrease = 0;
    bool m_hadDrop = false;
};

} // namespace Fanlight

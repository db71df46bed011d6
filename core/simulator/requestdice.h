// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/simulatorserver.h"

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace Fanlight {

/*! The chance of one request: the same numbers for the same seed and request number, on every machine and whatever
 *  other requests do meanwhile.
 *
 *  SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014).
 */
class RequestDice
{
public:
    RequestDice(quint64 seed, quint64 requestNumber);

    //! 0 ≤ x < 1.
    double uniform();
    quint64 next();

    //! The fault that strikes, if one does. Always uses up one number.
    std::optional<Fault> fault(const QList<Fault> &faults);
    //! `time` give or take the part `jitter`. Always uses up one number.
    std::chrono::microseconds jittered(std::chrono::microseconds time, double jitter);

private:
    quint64 m_state;
};

} // namespace Fanlight

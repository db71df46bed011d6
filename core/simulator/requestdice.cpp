// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/requestdice.h"

#include <algorithm>
#include <cmath>

namespace Fanlight {

namespace {

constexpr quint64 GoldenGamma = 0x9e3779b97f4a7c15;

quint64 mixed(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
    value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
    return value ^ (value >> 31);
}

} // namespace

RequestDice::RequestDice(quint64 seed, quint64 requestNumber)
    : m_state(mixed(mixed(seed + GoldenGamma) ^ (requestNumber * GoldenGamma)))
{
}

quint64 RequestDice::next()
{
    m_state += GoldenGamma;
    return mixed(m_state);
}

double RequestDice::uniform()
{
    return double(next() >> 11) * 0x1.0p-53;
}

std::optional<Fault> RequestDice::fault(const QList<Fault> &faults)
{
    double rest = uniform();
    for (const Fault &fault : faults) {
        if (rest < fault.probability)
            return fault;
        rest -= fault.probability;
    }
    return std::nullopt;
}

std::chrono::microseconds RequestDice::jittered(std::chrono::microseconds time, double jitter)
{
    const double factor = 1 + jitter * (2 * uniform() - 1);
    return std::chrono::microseconds(std::llround(double(time.count()) * std::max(0.0, factor)));
}

} // namespace Fanlight

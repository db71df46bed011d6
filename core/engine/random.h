// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <random>

namespace Fanlight {

//! The engine's only source of chance (jitter of retry waits), so that a test can say how the dice fall.
class Random
{
    Q_DISABLE_COPY_MOVE(Random)

public:
    Random() = default;
    virtual ~Random() = default;

    //! Evenly distributed over [0, 1).
    virtual double uniform() = 0;
};

/*! Mersenne Twister (mt19937_64): one seed gives the same numbers with every compiler and library.
 *
 *  std::uniform_real_distribution would not: the standard leaves its algorithm open.
 */
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(quint64 seed);

    double uniform() override;

private:
    std::mt19937_64 m_generator;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/costtotal.h"
#include "core/domain/timeline.h"

#include <QList>
#include <QString>

#include <optional>

namespace Fanlight {

//! What a batch would send to one target.
struct TargetPlan
{
    QString target;
    qint64 queries = 0; //!< that would be sent
    qint64 inputTokens = 0; //!< of them, estimated
    qint64 outputTokens = 0; //!< as many as their tasks allow
    bool hasOutputLimit = true; //!< false: a task allows any number
    CostTotal cost; //!< at most

    bool operator==(const TargetPlan &) const = default;
};

//! What a batch would do.
struct BatchPlan
{
    qint64 rows = 0;
    qint64 unaskable = 0; //!< rows that cannot be asked about
    qint64 queries = 0; //!< rows times questions
    qint64 finished = 0; //!< queries that the journal has, and that are not asked again
    qint64 failed = 0; //!< of those
    qint64 unclear = 0; //!< queries that were sent and whose end is not known: they are among the new
    qint64 atProviders = 0; //!< queries that are in batches at providers, and not asked again
    qint64 cached = 0; //!< queries that the cache answers
    qint64 fresh = 0; //!< queries that would be sent
    QList<TargetPlan> targets;

    bool operator==(const BatchPlan &) const = default;
};

//! How fast a target is asked at most. Empty: as fast as it answers, or nobody knows.
struct TargetPace
{
    int inFlight = 1;
    std::optional<double> requestsPerMinute{};
    std::optional<double> tokensPerMinute{};
    std::optional<Duration> answerTime{}; //!< the median of what is known

    bool operator==(const TargetPace &) const = default;
};

//! How long the target takes at least; empty when nothing is known that could tell.
std::optional<Duration> timeFor(const TargetPlan &plan, const TargetPace &pace);

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/timeline.h"
#include "core/store/insightsample.h"

#include <QList>
#include <QString>

#include <optional>

namespace Fanlight {

/*! Nearest-rank percentiles (percentile() in core/analysis): each is a value that was measured. Empty without values.
 */
struct Percentiles
{
    qsizetype count = 0;
    std::optional<Duration> p50{};
    std::optional<Duration> p95{};
    std::optional<Duration> p99{};

    bool operator==(const Percentiles &) const = default;
};

//! In any order.
Percentiles percentilesOf(QList<Duration> values);

//! How many values there are from `from` on and below `to`.
struct DistributionBin
{
    Duration from{};
    Duration to{};
    qsizetype count = 0;

    bool operator==(const DistributionBin &) const = default;
};

/*! Bins without gaps from the smallest value to the largest, in any order. Their edges are 1, 1.5, 2, 3, 5, 7 × 10^n,
 * so that a bin is as wide as its values make no difference; of more than 24 every second one goes. Values below a
 * millisecond are in the first bin, which begins at 0.
 */
QList<DistributionBin> distributionOf(const QList<Duration> &values);

//! What happened in a piece of the time.
struct InsightsStep
{
    qint64 from = 0; //!< in ms since 1970, UTC
    qsizetype failed = 0;
    Percentiles total{}; //!< of what was answered
    Percentiles firstToken{};
    std::optional<double> tokensPerSecond{}; //!< the median answer's

    bool operator==(const InsightsStep &) const = default;
};

//! Queries that failed in one way.
struct ErrorCount
{
    QString kind; //!< as errorKindName()
    qsizetype count = 0;

    bool operator==(const ErrorCount &) const = default;
};

/*! What the audit log tells of one target in a period. Answers from the cache and by an equal query's delivery took the
 *  target no time, and are counted apart; so are queries that were cancelled.
 */
struct TargetInsights
{
    Target target;
    qsizetype answered = 0;
    qsizetype failed = 0;
    qsizetype cancelled = 0;
    qsizetype unsent = 0; //!< answered without a delivery of their own
    Percentiles total{}; //!< of what was answered; time in our own queue is no part of it
    Percentiles firstToken{};
    std::optional<double> tokensPerSecond{}; //!< the median answer's
    QList<InsightsStep> course{}; //!< without the steps in which nothing ended
    QList<DistributionBin> firstTokens{};
    QList<DistributionBin> totals{};
    QList<ErrorCount> errors{}; //!< the most frequent first

    qsizetype all() const { return answered + failed + cancelled + unsent; }
    //! Failed among those that were sent and ended by themselves, 0 … 1; empty when none did.
    std::optional<double> errorRate() const;

    bool operator==(const TargetInsights &) const = default;
};

struct Insights
{
    qint64 from = 0; //!< in ms since 1970, UTC
    qint64 to = 0;
    qint64 step = 60'000; //!< of the courses, in ms
    QList<TargetInsights> targets{}; //!< the most used first

    bool operator==(const Insights &) const = default;
};

/*! The samples from `from` on and before `to` (ms since 1970), in any order. An empty `from` means the first sample;
 * the period is at least five minutes long. `utcOffset` (ms) is where the user is, so that days begin at midnight.
 */
Insights insightsOf(const QList<InsightSample> &samples, std::optional<qint64> from, qint64 to, qint64 utcOffset = 0);

//! Tokens per second while an answer of one delivery streamed: the first token is where the time begins, as in the
//! request log. Empty where the time or the tokens are unknown or too short.
std::optional<double> streamSpeed(const InsightSample &sample);

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/waterfall.h"

#include "ui/models/display.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct WaterfallTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::Waterfall)
};

constexpr std::array deliveryPhases{Phase::Queued, Phase::Connecting, Phase::Waiting, Phase::FirstToken,
                                    Phase::Streaming};

//! Appends segments that begin where the last one ended.
class Cutter
{
public:
    Cutter(QList<WaterfallSegment> &segments, Moment begin)
        : m_segments(segments)
        , m_cursor(begin)
    {
    }

    void cut(Phase phase, Moment until, int attempt, bool endedTextless = false)
    {
        if (until <= m_cursor)
            return;
        WaterfallSegment *last = m_segments.isEmpty() ? nullptr : &m_segments.last();
        if (last && last->phase == phase && last->attempt == attempt && last->end == m_cursor)
            last->end = until;
        else
            m_segments.append({phase, m_cursor, until, attempt, endedTextless});
        m_cursor = until;
    }

    void skipTo(Moment moment) { m_cursor = std::max(m_cursor, moment); }

private:
    QList<WaterfallSegment> &m_segments;
    Moment m_cursor;
};

void cutDelivery(Cutter &cutter, const Attempt &attempt, Moment stop)
{
    const std::array<std::optional<Moment>, 4> ends{attempt.dispatched, attempt.requestSent, attempt.firstByte,
                                                    attempt.firstToken};
    const auto lastKnown = std::find_if(ends.rbegin(), ends.rend(), [](const auto &end) { return end.has_value(); });
    const auto current = size_t(std::distance(lastKnown, ends.rend()));
    for (size_t i = 0; i < current; ++i) {
        // Writing to an open connection is no connecting: that time is the provider's to answer in.
        const bool noConnect = attempt.connectionReused && deliveryPhases[i] == Phase::Connecting;
        if (ends[i])
            cutter.cut(noConnect ? Phase::Waiting : deliveryPhases[i], std::min(*ends[i], stop), attempt.number);
    }
    const bool textless = deliveryPhases[current] == Phase::FirstToken && attempt.finished;
    cutter.cut(deliveryPhases[current], stop, attempt.number, textless);
}

} // namespace

QList<Phase> allPhases()
{
    return {Phase::Queued, Phase::Connecting, Phase::Waiting, Phase::FirstToken, Phase::Streaming, Phase::RetryWait};
}

QString phaseText(Phase phase)
{
    switch (phase) {
    case Phase::Queued:
        return WaterfallTexts::tr("Queued");
    case Phase::Connecting:
        return WaterfallTexts::tr("Connecting");
    case Phase::Waiting:
        return WaterfallTexts::tr("Waiting");
    case Phase::FirstToken:
        return WaterfallTexts::tr("First token");
    case Phase::Streaming:
        return WaterfallTexts::tr("Streaming");
    case Phase::RetryWait:
        return WaterfallTexts::tr("Retry wait");
    }
    Q_UNREACHABLE();
}

QString phaseExplanation(Phase phase)
{
    switch (phase) {
    case Phase::Queued:
        return WaterfallTexts::tr("Held back by Fanlight's own limit. The provider has no part in this time.");
    case Phase::Connecting:
        return WaterfallTexts::tr("Name lookup, TCP and TLS, until the request was written.");
    case Phase::Waiting:
        return WaterfallTexts::tr("The provider has the request and has not answered yet.");
    case Phase::FirstToken:
        return WaterfallTexts::tr("The head of the reply has come, but no text yet.");
    case Phase::Streaming:
        return WaterfallTexts::tr("From the first text of the answer to its end.");
    case Phase::RetryWait:
        return WaterfallTexts::tr("The wait between a failed attempt and the next one.");
    }
    Q_UNREACHABLE();
}

Moment WaterfallBar::end() const
{
    return segments.isEmpty() ? submitted : segments.last().end;
}

WaterfallBar waterfallBar(const Timeline &timeline, QueryState state, Moment runStart, Moment now)
{
    WaterfallBar bar{runStart, timeline.submitted, {}, {}, state};
    const Moment end = timeline.finished.value_or(std::max(now, timeline.submitted));
    Cutter cutter(bar.segments, timeline.submitted);
    if (timeline.attempts.isEmpty())
        cutter.cut(Phase::Queued, end, 1);
    for (qsizetype i = 0; i < timeline.attempts.size(); ++i) {
        const Attempt &attempt = timeline.attempts[i];
        const bool last = i + 1 == timeline.attempts.size();
        const Moment over = last ? end : std::min(end, timeline.attempts[i + 1].enqueued);
        if (i > 0)
            cutter.skipTo(std::min(attempt.enqueued, end));
        if (attempt.connectionReused && attempt.requestSent && attempt.dispatched)
            bar.reused.append(*attempt.dispatched);
        cutDelivery(cutter, attempt, std::min(attempt.finished.value_or(over), over));
        if (last && attempt.finished && attempt.error && !timeline.finished) {
            // Once the wait is over, it is our own limits that hold the next attempt.
            cutter.cut(Phase::RetryWait, std::min(over, *attempt.finished + attempt.retryWait), attempt.number);
            cutter.cut(Phase::Queued, over, attempt.number + 1);
        } else if (!last || attempt.retryWait > Duration::zero()) {
            cutter.cut(Phase::RetryWait, over, attempt.number);
        }
    }
    return bar;
}

QList<WaterfallNumber> waterfallNumbers(const WaterfallBar &bar)
{
    QList<WaterfallNumber> numbers;
    qsizetype reusedShown = 0;
    for (const WaterfallSegment &segment : bar.segments) {
        const bool sent = segment.phase != Phase::Queued && segment.phase != Phase::RetryWait;
        if (sent && reusedShown < bar.reused.size() && bar.reused[reusedShown] <= segment.begin) {
            numbers.append({segment.attempt, phaseText(Phase::Connecting), WaterfallTexts::tr("reused")});
            ++reusedShown;
        }
        const QString label =
            segment.endedTextless ? WaterfallTexts::tr("Reply without text") : phaseText(segment.phase);
        numbers.append({segment.attempt, label, durationText(segment.length())});
    }
    return numbers;
}

QString waterfallSummary(const WaterfallBar &bar)
{
    QStringList parts;
    const QList<WaterfallNumber> numbers = waterfallNumbers(bar);
    for (const WaterfallNumber &number : numbers)
        parts.append(WaterfallTexts::tr("%1 %2", "phase and duration").arg(number.label, number.value));
    return parts.join(u" · "_s);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowinsights.h"

#include "app/gui/sessioncore.h"
#include "app/shared/localstore.h"
#include "core/engine/clock.h"
#include "core/engine/queryengine.h"
#include "ui/pages/insightspage.h"
#include "ui/pages/mainwindow.h"

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Small enough that a period that is chosen meanwhile is soon begun with.
constexpr int piece = 4000;
//! Charts that change faster are not read.
constexpr std::chrono::seconds refreshInterval = 2s;
constexpr qint64 hour = 3'600'000;

} // namespace

WindowInsights::WindowInsights(SessionCore &core, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_log(core.store() ? std::make_unique<LogReader>(core.store()->database()) : nullptr)
    , m_clock(core.stack().clock())
    , m_limits(core.limitCourse())
    , m_sessionStart(core.startedAt())
{
    window.addPage(
        u"insightsPage"_s, [this] { return makePage(); }, tr("Insights"), u"insights"_s);
    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshInterval);
    connect(&m_soon, &QTimer::timeout, this, &WindowInsights::readNew);
    connect(&core.stack().engine(), &QueryEngine::finished, this, [this] {
        if (m_page && m_page->isVisible() && !m_soon.isActive())
            m_soon.start();
    });
    if (!m_log)
        m_view.problem = tr("Nothing is recorded, because there is no folder to record it in.");
}

InsightsPage *WindowInsights::makePage()
{
    m_page = new InsightsPage;
    connect(m_page, &InsightsPage::shownChanged, this, &WindowInsights::take);
    connect(m_page, &InsightsPage::periodChosen, this, &WindowInsights::load);
    m_page->show(m_view);
    return m_page;
}

qint64 WindowInsights::now() const
{
    return m_clock.wallClock().toMSecsSinceEpoch();
}

std::optional<qint64> WindowInsights::since() const
{
    switch (m_page->period()) {
    case InsightsPeriod::Session:
        return m_sessionStart;
    case InsightsPeriod::Hour:
        return now() - hour;
    case InsightsPeriod::Day:
        return now() - 24 * hour;
    case InsightsPeriod::Week:
        return now() - 7 * 24 * hour;
    case InsightsPeriod::All:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

void WindowInsights::take(bool shown)
{
    if (shown)
        load();
    else
        m_soon.stop();
}

template <typename Result>
void WindowInsights::ask(std::function<Result(DatabaseSession &)> question, std::function<void(Result)> then)
{
    m_log->ask<Result>(std::move(question), [this, load = m_load, then = std::move(then)](std::optional<Result> found) {
        if (load != m_load)
            return;
        if (found)
            then(std::move(*found));
        else
            fail();
    });
}

void WindowInsights::load()
{
    if (!m_log)
        return;
    ++m_load;
    m_isReading = true;
    m_samples.clear();
    m_view.isLoading = true;
    m_view.limits = m_limits;
    m_page->show(m_view);
    ask<qint64>(&newestEntry, [this](qint64 newest) {
        m_newest = newest;
        readPiece({});
    });
}

void WindowInsights::readPiece(const InsightPlace &place)
{
    const qint64 from = since().value_or(0);
    ask<QList<InsightSample>>(
        [from, upTo = m_newest, place](DatabaseSession &session) {
            return insightSamples(session, from, upTo, place, piece);
        },
        [this](const QList<InsightSample> &found) {
            m_samples += found;
            if (found.size() < piece || m_samples.size() >= mostSamples)
                conclude();
            else
                readPiece({found.constLast().time, found.constLast().id});
        });
}

void WindowInsights::readNew()
{
    if (m_isReading) { // it is on its way to the newest
        m_soon.start();
        return;
    }
    m_isReading = true;
    ask<QList<InsightSample>>(
        [after = m_newest](DatabaseSession &session) { return insightSamplesAfter(session, after, piece); },
        [this](const QList<InsightSample> &found) {
            if (!found.isEmpty())
                m_newest = found.constLast().id;
            // In place: there may be 200,000 of them.
            for (const InsightSample &each : found)
                m_samples.prepend(each);
            if (m_samples.size() > mostSamples)
                m_samples.resize(mostSamples);
            if (found.size() == piece)
                m_soon.start();
            conclude();
        });
}

void WindowInsights::conclude()
{
    if (m_samples.size() < mostSamples) {
        reckon(0);
        return;
    }
    AuditFilter filter;
    if (const auto from = since())
        filter.since = QDateTime::fromMSecsSinceEpoch(*from).toUTC();
    ask<qint64>([filter](DatabaseSession &session) { return countEntries(session, filter); },
                [this](qint64 count) { reckon(std::max<qint64>(0, count - m_samples.size())); });
}

void WindowInsights::reckon(qint64 leftOut)
{
    const qint64 to = now() + 1;
    const qint64 offset = m_clock.wallClock().toLocalTime().offsetFromUtc() * 1000;
    // On the thread that reads, which has nothing to do meanwhile, rather than on the window's.
    ask<Insights>([samples = m_samples, from = since(), to,
                   offset](DatabaseSession &) { return insightsOf(samples, from, to, offset); },
                  [this, leftOut](const Insights &insights) {
                      m_isReading = false;
                      m_view.insights = insights;
                      m_view.limits = m_limits;
                      m_view.isLoading = false;
                      m_view.problem.clear();
                      m_view.leftOut = leftOut;
                      m_page->show(m_view);
                  });
}

void WindowInsights::fail()
{
    m_isReading = false;
    m_view.isLoading = false;
    m_view.problem = m_log->problem();
    m_page->show(m_view);
}

} // namespace Fanlight

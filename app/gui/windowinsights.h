// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/logreader.h"
#include "core/store/insightsample.h"
#include "ui/models/insightsview.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace Fanlight {

class Clock;
class InsightsPage;
class MainWindow;
class SessionCore;

/*! Joins the Insights page to the log.
 *
 *  The log is read in pieces while the page is in sight, and what ends meanwhile is read on top of it; nothing is read
 *  or reckoned on the window's thread, nor on the one that the cache is asked on.
 */
class WindowInsights final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowInsights)

public:
    //! The newest entries of a period that are looked at.
    static constexpr qsizetype mostSamples = 200'000;

    //! All of them outlive this. "This session" is the core's, which may be older than the window.
    WindowInsights(SessionCore &core, MainWindow &window, QObject *parent = nullptr);

private:
    InsightsPage *makePage();
    void take(bool shown);
    //! Reads everything anew.
    void load();
    void readPiece(const InsightPlace &place);
    void readNew();
    //! Counts what is left out, and has the figures reckoned.
    void conclude();
    void reckon(qint64 leftOut);
    void fail();
    std::optional<qint64> since() const;
    qint64 now() const;

    //! Calls `then` with what was asked for, unless another load() came between; fail() when it could not be read.
    template <typename Result>
    void ask(std::function<Result(DatabaseSession &)> question, std::function<void(Result)> then);

    std::unique_ptr<LogReader> m_log; //!< null: nothing is recorded
    Clock &m_clock;
    const LimitCourse &m_limits;
    InsightsPage *m_page = nullptr; //!< null until it is shown first
    InsightsView m_view;
    QList<InsightSample> m_samples;
    qint64 m_sessionStart;
    qint64 m_newest = 0; //!< the newest entry that was read
    int m_load = 0; //!< answers to earlier ones are ignored
    bool m_isReading = false;
    QTimer m_soon; //!< many ends, one refresh
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"
#include "core/engine/targetload.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace Fanlight {

class Clock;
class OutputStream;

/*! Tells on standard error how a run gets on.
 *
 *  On a terminal one line that is rewritten, and is gone at the end; elsewhere a line for each query that
 *  finished and for each attempt that will be made again.
 */
class ProgressReporter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgressReporter)

public:
    //! Stream and clock outlive the reporter; the clock is the engine's.
    ProgressReporter(OutputStream &stream, const Clock &clock, const QList<QueryRequest> &queries,
                     QObject *parent = nullptr);

    void update(const QueryProgress &progress);
    void updateLoad(const TargetLoad &load);
    void take(const AnalysisResult &result);
    //! Takes the rewritten line away for good: the terminal is needed for something else.
    void stop();

private:
    void paint();
    QString liveLine() const;
    QString finishedLine(const AnalysisResult &result) const;
    QString retryLine(const QueryProgress &progress) const;

    OutputStream &m_stream;
    const bool m_live;
    const Clock &m_clock;
    QHash<QueryId, QueryState> m_states;
    QHash<QueryId, QString> m_names; //!< task and target
    QHash<QueryId, qsizetype> m_retriesTold;
    QList<TargetLoad> m_loads; //!< the last of each target
    qsizetype m_finished = 0;
    qsizetype m_failed = 0;
    QTimer m_repaint;
    QElapsedTimer m_elapsed;
    bool m_painted = false;
};

} // namespace Fanlight

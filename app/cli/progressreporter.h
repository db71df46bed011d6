// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace Fanlight {

class OutputStream;

/*! Tells on standard error how a run gets on.
 *
 *  On a terminal one line that is rewritten, and is gone at the end; elsewhere a line for each query that
 *  finished.
 */
class ProgressReporter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgressReporter)

public:
    //! The stream outlives the reporter.
    ProgressReporter(OutputStream &stream, const QList<QueryRequest> &queries, QObject *parent = nullptr);

    void update(const QueryProgress &progress);
    void take(const AnalysisResult &result);
    //! Takes the rewritten line away for good: the terminal is needed for something else.
    void stop();

private:
    void paint();
    QString liveLine() const;
    QString finishedLine(const AnalysisResult &result) const;

    OutputStream &m_stream;
    const bool m_live;
    QHash<QueryId, QueryState> m_states;
    qsizetype m_finished = 0;
    qsizetype m_failed = 0;
    QTimer m_repaint;
    QElapsedTimer m_elapsed;
    bool m_painted = false;
};

} // namespace Fanlight

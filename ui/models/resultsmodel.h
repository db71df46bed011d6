// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"
#include "ui/models/resultcell.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>

namespace Fanlight {

class Clock;

//! How many cells stand where.
struct ResultCounts
{
    int queued = 0;
    int running = 0; //!< sent and not ended
    int done = 0;
    int failed = 0;
    int cancelled = 0;

    int total() const { return queued + running + done + failed + cancelled; }
    bool operator==(const ResultCounts &) const = default;
};

//! The cell of an ended query.
ResultCell endedCell(const AnalysisResult &result, AnswerForm form);

/*! The results of one run: a row per task, a column per target.
 *
 *  Values change at once; dataChanged follows at most once per frame, over all that changed, so that
 *  hundreds of streams cost one repaint and not one per token.
 */
class ResultsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultsModel)

public:
    enum Role {
        CellRole = Qt::UserRole, //!< the ResultCell
        StateRole, //!< the QueryState as int
        FormRole, //!< in a vertical header: the row's AnswerForm as int
    };

    //! One frame of a 60 Hz screen.
    static constexpr std::chrono::milliseconds frame{16};

    //! The clock outlives the model.
    explicit ResultsModel(const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    //! Shows a new run; `requests` are those of AnalysisRun::start(), in fan-out order. A cell whose request has the id
    //! 0 stays empty.
    void begin(const RunSpec &spec, const QList<QueryRequest> &requests);
    //! Asks again in one cell: what it showed is gone.
    void replace(int row, int column, const QueryRequest &request);
    void clear();

    void applyProgress(const QueryProgress &progress);
    void appendText(QueryId id, const QString &text);
    //! The reply broke off and is asked for again.
    void discardText(QueryId id);
    //! The reply as it came, for whoever wants to see it.
    void keepReply(QueryId id, const RawReply &reply);
    void applyResult(const AnalysisResult &result);

    //! The cell; it must exist.
    const ResultCell &cell(int row, int column) const;
    const QList<Task> &tasks() const { return m_tasks; }
    const QList<Target> &targets() const { return m_targets; }
    const QString &text() const { return m_text; }
    //! The queries that have ended, in fan-out order.
    QList<AnalysisResult> results() const;
    ResultCounts counts() const;
    Moment now() const;

private:
    void reset(QString text, QList<Task> tasks, QList<Target> targets);
    void touch(qsizetype position);
    void flush();

    const Clock &m_clock;
    QString m_text;
    QList<Task> m_tasks;
    QList<Target> m_targets;
    QList<ResultCell> m_cells;
    QList<std::optional<AnalysisResult>> m_results; //!< beside m_cells
    QHash<QueryId, qsizetype> m_positions;
    QList<qsizetype> m_touched;
    QTimer m_frame;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchidentity.h"
#include "core/batch/batchplan.h"
#include "core/batch/batchrunner.h"
#include "core/batch/tablereader.h"
#include "core/engine/engineseams.h"
#include "ui/models/batchstate.h"
#include "ui/models/batchtablemodel.h"
#include "ui/models/ratemeter.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace Fanlight {

class BatchOutput;
class BatchPlanner;
class Clock;
class OutputWriter;
class PriceBook;
class QueryEngine;
class RowLocator;

/*! The batch that a window shows: its input, its plan, what is under way, its output.
 *
 *  It joins the batch's own objects to the table and to what is told of them, and knows no widget. What was answered is
 *  in the journal at once, so a batch can be left at any moment and goes on with the next run().
 */
class BatchWork final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchWork)

public:
    //! What is pointed to outlives the work. Of the seams the plan uses cache and reading.
    BatchWork(QueryEngine &engine, Clock &clock, PriceBook &prices, EngineSeams seams, QObject *parent = nullptr);
    ~BatchWork() override;

    BatchTableModel &table() { return m_table; }
    const BatchView &view() const { return m_view; }
    bool isRunning() const { return m_runner != nullptr || m_output != nullptr; }
    //! EngineSeams::claim.
    bool claim(const QueryRequest &request) { return !m_runner || m_runner->claim(request); }

    //! Where the simulator is: elsewhere at every start, and the same for a batch.
    void setSimulator(const QUrl &baseUrl) { m_simulator = baseUrl; }
    void setDeadlines(const Deadlines &deadlines) { m_deadlines = deadlines; }
    //! What would be asked of every row. While a batch runs it is what the next one asks.
    void setQuestions(const QList<Task> &tasks, const QList<BoundTarget> &targets);

    //! Another table, in the place of the one before. Not while a batch runs.
    void open(const QString &path);
    void setColumns(const QString &textColumn, const QString &idColumn);
    void setOutputPath(const QString &path);
    void setBudget(std::optional<double> usd);

    //! Begins, or goes on where the batch stopped.
    void run();
    //! Sends nothing more. What is under way has a moment to end.
    void pause();
    //! Goes on, and asks again what failed.
    void retryFailed();
    //! Writes what is answered to a further file; the ending decides in which form. Of a finished batch.
    void exportTo(const QString &path);
    //! Gives up what an earlier batch left beside the output, and begins.
    void restart();

Q_SIGNALS:
    //! view() is another.
    void changed();
    void runningChanged(bool running);
    //! Something the user should know, as a sentence.
    void noted(const QString &sentence);

private:
    enum class Begin { GoOn, RetryFailed, Anew };

    std::unique_ptr<TableReader> reopen() const;
    void openTableAgain();
    void locate();
    void serveBlock(qint64 block);
    BatchQuestions questions() const;
    BatchIdentity identity() const;
    BatchSpec spec(bool retriesFailed) const;
    BatchRunner::CostBound costBound();
    QString obstacle();
    //! A budget needs a price for every question.
    QString budgetObstacle();

    //! Looks what the journal beside the output has, and plans.
    void look();
    void plan();
    void takePlan(const BatchPlan &plan, const QString &problem);
    void begin(Begin how);
    void takeEnd(const BatchStop &stop);
    void write(const QString &path);
    void takeOutput(const QString &problem);
    void showProgress();
    void conclude(BatchPhase phase, const QString &sentence);
    void tell();

    QueryEngine &m_engine;
    Clock &m_clock;
    PriceBook &m_prices;
    EngineSeams m_seams;
    BatchTableModel m_table;
    BatchView m_view;
    QUrl m_simulator;
    Deadlines m_deadlines;
    QList<Task> m_tasks;
    QList<BoundTarget> m_targets;
    std::optional<double> m_budget;
    TableOptions m_options; //!< what the user chose
    std::optional<InputFingerprint> m_fingerprint;
    BatchQuestions m_asked; //!< those that the journal at hand is about, whatever is chosen meanwhile
    std::unique_ptr<RowLocator> m_locator;
    std::unique_ptr<BatchJournal> m_journal;
    std::unique_ptr<BatchPlanner> m_planner;
    std::unique_ptr<BatchRunner> m_runner;
    std::unique_ptr<OutputWriter> m_writer;
    std::unique_ptr<BatchOutput> m_output;
    QString m_writing; //!< where the output goes
    RateMeter m_rate;
    QTimer m_tick; //!< while it runs
    QTimer m_planSoon;
};

} // namespace Fanlight

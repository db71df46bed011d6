// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/batchinput.h"
#include "app/gui/batchplanning.h"
#include "app/gui/batchrows.h"
#include "app/gui/batchsaving.h"
#include "core/batch/batchopener.h"
#include "core/batch/batchrunner.h"
#include "core/engine/engineseams.h"
#include "ui/models/batchconclusion.h"
#include "ui/models/batchstate.h"
#include "ui/models/batchtargettext.h"
#include "ui/models/budgettext.h"
#include "ui/models/ratemeter.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace Fanlight {

class Clock;
class LocalStore;
class PriceBook;
class QueryEngine;

/*! The batch that a window shows: its input, its plan, what is under way, its output.
 *
 *  It joins the batch's own objects to the table and to what is told of them, and knows no widget. What was answered is
 *  in the journal at once, so a batch can be left at any moment and goes on with the next run(). What takes long is
 * read on another thread or in slices: nothing here waits for a disk.
 */
class BatchWork final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchWork)

public:
    //! What is pointed to outlives the work. Of the seams the plan uses cache and reading; the store, which may be
    //! null, tells it how fast targets answered before.
    BatchWork(QueryEngine &engine, Clock &clock, PriceBook &prices, EngineSeams seams, LocalStore *store = nullptr,
              QObject *parent = nullptr);
    ~BatchWork() override;

    BatchTableModel &table() { return m_rows.table(); }
    //! The cells of these rows of the table, whole and as they are.
    QList<QStringList> fullTexts(const QList<int> &tableRows) const { return m_rows.fullTexts(tableRows); }
    const BatchView &view() const { return m_view; }
    //! Those that would be asked now.
    const QList<BoundTarget> &targets() const { return m_targets; }
    //! Queries that are answered, failures aside, as far as the journal was read; nothing before that.
    std::optional<qint64> answered() const;
    //! What the batch at hand asks, or would.
    const BatchQuestions &asked() const { return m_asked; }
    //! Queries are sent, or the output is written.
    bool isRunning() const { return m_runner != nullptr || m_saving.isBusy(); }
    //! Part of it is answered and part is not.
    bool isUnfinished() const;
    //! EngineSeams::claim.
    bool claim(const QueryRequest &request) { return !m_runner || m_runner->claim(request); }

    //! Where the simulator is: elsewhere at every start, and the same for a batch.
    void setSimulator(const QUrl &baseUrl) { m_simulator = baseUrl; }
    void setDeadlines(const Deadlines &deadlines) { m_deadlines = deadlines; }
    //! All that can be chosen.
    void setKnownTasks(const QList<Task> &tasks) { m_knownTasks = tasks; }
    //! What would be asked of every row. While a batch runs it is what the next one asks.
    void setQuestions(const QList<Task> &tasks, const QList<BoundTarget> &targets);

    //! Another table, in the place of the one before; the budget stays. Not while a batch runs, which is noted.
    void open(const QString &path);
    void setColumns(const QString &textColumn, const QString &idColumn);
    void setOutputPath(const QString &path);
    void setBudget(std::optional<double> usd);
    //! As it was typed; what is no number is an obstacle.
    void enterBudget(const QString &text);
    //! Which rows the table shows.
    void show(RowSet set);
    //! And of those, the ones with all of these answers, each of them to another question.
    void showAnswers(const QList<AnswerChoice> &answers);
    //! Of those, the rows that say all of these words, in a cell or an answer; empty: whatever they say.
    void search(const QString &words);

    //! Begins, or goes on where the batch stopped.
    void run();
    //! Sends nothing more; what is under way ends by itself, and the batch is held ready for run().
    void pause();
    //! Sends nothing more and cuts off what is under way; anybody can go on with the batch then.
    void stop();
    //! Asks a target again that was paused, or runs.
    void goOn(const QString &target);
    //! Goes on, and asks again what failed.
    void retryFailed();
    //! Writes what is answered to a further file; the ending decides in which form. Not while it runs.
    void exportTo(const QString &path, RowsToExport rows = RowsToExport::All);
    //! Gives up what an earlier batch left beside the output, and begins.
    void restart();
    //! Asks for the tasks that the batch at hand before was about, where view().canGoBack.
    void goBack();
    //! The language is another: what is at rest is told anew, and planned anew.
    void retranslate();

Q_SIGNALS:
    //! view() is another.
    void changed();
    void runningChanged(bool running);
    //! The batch at hand before was about these, by their ids.
    void tasksWanted(const QStringList &tasks);
    //! Something the user should know, as a sentence.
    void noted(const QString &sentence);
    //! A run came to its end by itself: all is answered and saved, or it cannot go on.
    void ended(const QString &sentence, Fanlight::Duration took);

private:
    enum class Wish { Look, GoOn, RetryFailed, Anew };
    struct Export
    {
        BatchPhase from = BatchPhase::Finished; //!< to go back to
        std::optional<qint64> rows; //!< how many there are, where they are not all
    };

    // What is chosen
    void openTableAgain();
    void choose(const TableOptions &options);
    void takeBudget(const TypedBudget &budget, const QString &text);
    BatchQuestions questions() const;
    QStringList comparedTasks() const;
    BatchIdentity identity() const { return identityWith(m_tasks); }
    BatchIdentity identityWith(const QList<Task> &tasks) const;
    BatchSpec spec(bool retriesFailed) const;
    QString obstacle();
    void leaveStart();
    void forgetJournal();
    void releaseJournal();

    // Looking at what there is
    void look();
    void takeOpened();
    void takeLook(OpenedBatch &opened);
    void takeRefusal(const JournalRefusal &refusal);
    //! The batch that was at hand before would be this one, if its tasks were chosen.
    bool isBatchOfOtherTasks() const;
    void adopt(std::unique_ptr<BatchJournal> journal, bool isHeld);
    void plan();
    void takePlan(const BatchPlan &plan, const QString &line, const QString &note);

    // Running
    void begin(Wish wish);
    void takeBegin(OpenedBatch &opened, Wish wish);
    void startRunner(bool retriesFailed);
    void takeEnd(const BatchStop &stop);
    void takeSaved(const QString &problem, const QStringList &inputNotes);
    void conclude(BatchPhase phase, const BatchConclusion &conclusion);
    void tellConclusion(const BatchConclusion &conclusion);

    // Telling
    void showCounts();
    void showTaskTitles();
    void showProgress();
    void showReading();
    void showTargets(const QList<TargetProgress> &targets);
    void showChoice();
    void showCaution();
    void tell();

    QueryEngine &m_engine;
    Clock &m_clock;
    PriceBook &m_prices;
    BatchInput m_input;
    BatchRows m_rows;
    BatchOpener m_opener;
    BatchPlanning m_planning;
    std::optional<qint64> m_plannedRows; //!< of the table that is open, once they were counted
    BatchSaving m_saving;
    BatchView m_view;
    QUrl m_simulator;
    Deadlines m_deadlines;
    QList<Task> m_knownTasks;
    QList<Task> m_tasks;
    QHash<QString, QString> m_taskTitles; //!< of all that were ever chosen: a batch under way asks some of them
    QList<BoundTarget> m_targets;
    std::optional<InputFingerprint> m_fingerprint;
    BatchQuestions m_asked; //!< those that the journal at hand is about, whatever is chosen meanwhile
    QString m_askedOutput; //!< of that journal
    std::unique_ptr<BatchJournal> m_journal;
    BatchIdentity m_identity; //!< of the journal at hand, or of the one that was at hand last
    bool m_isHeld = false; //!< the journal at hand is open for writing
    Wish m_wish = Wish::Look; //!< what the opener is asked for
    BatchPhase m_phaseBefore = BatchPhase::Ready; //!< a start that may not come about
    BatchConclusion m_conclusion; //!< that is told at rest
    std::optional<Export> m_export; //!< while one is written instead of the output
    std::unique_ptr<BatchRunner> m_runner;
    bool m_isStopWanted = false; //!< rather than a pause
    BatchTargetFigures m_figures;
    QHash<QString, TargetProgress> m_pauses; //!< of the targets that were left alone in the last start
    RateMeter m_rate;
    Moment m_begun{};
    QTimer m_tick; //!< while it runs or reads
    QTimer m_planSoon;
    QTimer m_countSoon; //!< rows are found and looked at many times a second
};

} // namespace Fanlight

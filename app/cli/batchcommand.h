// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exitcode.h"
#include "app/cli/querystack.h"
#include "core/batch/batchidentity.h"
#include "core/batch/batchjournal.h"
#include "core/batch/batchprocess.h"
#include "core/batch/batchrunner.h"
#include "core/batch/providerpart.h"
#include "core/batch/tablereader.h"
#include "ui/models/ratemeter.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>

#include <memory>
#include <optional>

namespace Fanlight {

class BatchOutput;
class OutputStream;
class PlanReport;
class ProviderBatchCanceller;
class ProgressLine;

/*! batch: a table in, a table out.
 *
 *  Everything that can be wrong before a query is sent is found in start(), or told by refused().
 */
class BatchCommand final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchCommand)

public:
    //! The streams outlive the command.
    BatchCommand(BatchArguments arguments, const QProcessEnvironment &environment, OutputStream &output,
                 OutputStream &messages, QObject *parent = nullptr);
    ~BatchCommand() override;

    //! Told what to record, where the keys are and what things cost before start().
    QueryStack &stack() { return m_stack; }
    /*! Begins; what is wrong instead, and then nothing was sent and finished() never comes. Where keys are to be found
     *  first, that goes on after this call, and what is wrong comes with refused().
     */
    std::optional<UsageProblem> start();
    //! Sends nothing more, and ends within a few seconds; finished() follows.
    void stop();

Q_SIGNALS:
    //! All is written.
    void finished(Fanlight::ExitCode code);
    //! Nothing was sent, and finished() never comes.
    void refused(const Fanlight::UsageProblem &problem);

private:
    std::optional<UsageProblem> openInput();
    std::optional<UsageProblem> begin();
    std::optional<UsageProblem> openJournal();
    void makeProcess();
    void makeProviderProcess();
    //! What providers have of the batch that is given up.
    QList<ProviderPart> partsToCancel() const;
    //! Keeps others from the journal that is given up, and changes nothing that it says.
    std::optional<UsageProblem> holdJournal();
    void takeCancellation(const QStringList &goingOn);
    void cancelAtProviders(const QList<ProviderPart> &parts);
    std::unique_ptr<TableReader> reopenInput() const;
    BatchSpec spec() const;
    BatchRunner::CostBound costBound();
    //! Of a query in a provider's batch, where that is asked for.
    BatchRunner::CostBound plannedBound();

    void plan();
    void printPlan(const QString &text);
    void run();
    void takeEnd(const BatchStop &stop);
    void writeOutput();
    void takeOutput(const QString &problem);
    void failOutput(const QString &problem);
    void conclude(const QString &stopped);
    bool writeSummary(const QString &stopped);

    void say(const QString &sentence);
    void note(const QString &sentence);

    BatchArguments m_arguments;
    QProcessEnvironment m_environment;
    OutputStream &m_output;
    OutputStream &m_messages;
    QList<Task> m_tasks;
    QueryStack m_stack;
    std::unique_ptr<TableReader> m_input; //!< at its first row
    BatchIdentity m_identity;
    std::unique_ptr<BatchJournal> m_journal;
    std::unique_ptr<BatchProcess> m_process;
    BatchRunner *m_runner = nullptr; //!< m_process, when it asks the engine
    std::unique_ptr<ProviderBatchCanceller> m_canceller;
    std::unique_ptr<PlanReport> m_plan;
    std::unique_ptr<OutputWriter> m_writer;
    std::unique_ptr<BatchOutput> m_batchOutput;
    std::unique_ptr<ProgressLine> m_progress;
    RateMeter m_rate;
    QElapsedTimer m_elapsed;
    qsizetype m_inputNotes = 0; //!< of the input, that were told
    bool m_isStopped = false;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/querystack.h"
#include "app/cli/runplan.h"
#include "core/analysis/analysisrun.h"

#include <QObject>
#include <QProcessEnvironment>

#include <memory>
#include <optional>

namespace Fanlight {

class OutputStream;
class ProgressReporter;
class SummaryFile;

/*! analyze and ask: carries a plan out and prints what comes of it.
 *
 *  Everything that can be wrong before a query is sent is found in start().
 */
class RunCommand final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunCommand)

public:
    //! The streams outlive the command.
    RunCommand(RunPlan plan, const QProcessEnvironment &environment, OutputStream &output, OutputStream &messages,
               QObject *parent = nullptr);
    ~RunCommand() override;

    //! Told what to record, where the keys are and what things cost before start().
    QueryStack &stack() { return m_stack; }
    /*! Sends the queries; what is wrong instead, and then nothing was sent and finished() never comes. Where keys are
     * to be found first, that goes on after this call, and what is wrong comes with refused().
     */
    std::optional<UsageProblem> start();
    //! Cancels what is under way; finished() follows.
    void stop();

Q_SIGNALS:
    //! All is printed.
    void finished(Fanlight::ExitCode code);
    //! Nothing was sent, and finished() never comes.
    void refused(const Fanlight::UsageProblem &problem);

private:
    std::optional<UsageProblem> begin();
    std::optional<UsageProblem> openSummary();
    void connectRun();

    //! What was printed is void: the reply broke off and comes again.
    void takeDiscard();
    void printDelta(const QString &text);
    void finish(const QList<AnalysisResult> &results);
    void print(const QList<AnalysisResult> &results);
    void printJson(const QList<AnalysisResult> &results);
    void printStreamedEnd(const AnalysisResult &result);
    //! False if a summary was asked for and could not be written.
    bool writeSummary(const QList<AnalysisResult> &results, bool stopped);
    void message(const QString &text);

    RunPlan m_plan;
    QProcessEnvironment m_environment;
    OutputStream &m_output;
    OutputStream &m_messages;
    std::unique_ptr<SummaryFile> m_summary;
    QueryStack m_stack;
    std::unique_ptr<AnalysisRun> m_run;
    std::unique_ptr<ProgressReporter> m_progress;
    QString m_streamed; //!< the one answer, as far as it was printed
    QString m_heldBack; //!< the end of it that waits for its other half
    bool m_oneAnswer = false; //!< is all that is printed
    bool m_streaming = false; //!< it is printed as it arrives
};

} // namespace Fanlight

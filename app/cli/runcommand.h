// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/runplan.h"
#include "app/shared/localstore.h"
#include "app/shared/pricebook.h"
#include "core/analysis/analysisrun.h"
#include "core/settings/appsettings.h"
#include "core/settings/endpointsecrets.h"

#include <QObject>
#include <QProcessEnvironment>

#include <memory>
#include <optional>

namespace Fanlight {

class CoreStack;
class EmbeddedSimulator;
class Keychain;
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

    //! The user's own prices, if that file is there; a problem with it is told and is no reason to stop. Before
    //! start().
    void readPrices(const QString &path);
    /*! Records what is sent in the data folder, which is usable. What goes wrong with that is told and is no reason to
     *  stop. Before start().
     */
    void recordIn(const DataFolder &folder);
    //! The user's endpoints, and where the keys of endpoints are: needed for targets with a name. Before start(). The
    //! keychain outlives the command.
    void useSettings(const AppSettings &settings, Keychain &keychain);
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
    std::optional<UsageProblem> begin(const QList<KeyedEndpoint> &endpoints);
    void findKeys(const QList<EndpointSettings> &endpoints);
    std::variant<QList<BoundTarget>, UsageProblem> resolveTargets(const QList<KeyedEndpoint> &endpoints);
    std::variant<Endpoint, UsageProblem> startSimulator();
    std::optional<UsageProblem> buildCore(const QList<BoundTarget> &targets);
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
    //! Writes what is still to be recorded, and tells what could not be.
    void closeStore();
    void message(const QString &text);

    RunPlan m_plan;
    QProcessEnvironment m_environment;
    OutputStream &m_output;
    OutputStream &m_messages;
    std::unique_ptr<SummaryFile> m_summary;
    std::unique_ptr<EmbeddedSimulator> m_simulator;
    PriceBook m_prices;
    std::optional<DataFolder> m_dataFolder; //!< empty: nothing is recorded
    std::unique_ptr<LocalStore> m_store;
    AppSettings m_settings;
    Keychain *m_keychain = nullptr;
    std::unique_ptr<SecretStore> m_secrets;
    Secret m_proxyPassword;
    Secret m_redisPassword;
    std::unique_ptr<CoreStack> m_core;
    std::unique_ptr<AnalysisRun> m_run;
    std::unique_ptr<ProgressReporter> m_progress;
    QString m_streamed; //!< the one answer, as far as it was printed
    QString m_heldBack; //!< the end of it that waits for its other half
    bool m_stopped = false; //!< before anything was sent
    bool m_oneAnswer = false; //!< is all that is printed
    bool m_streaming = false; //!< it is printed as it arrives
};

} // namespace Fanlight

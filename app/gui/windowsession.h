// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/runplanning.h"
#include "app/gui/sessioncore.h"
#include "app/gui/windowbatch.h"
#include "app/gui/windowendpoints.h"
#include "app/gui/windowguide.h"
#include "app/gui/windowhistory.h"
#include "app/gui/windowinsights.h"
#include "app/gui/windowlimits.h"
#include "app/gui/windowpreferences.h"
#include "app/gui/windowrecall.h"
#include "app/gui/windowtasks.h"
#include "app/gui/windowwelcome.h"
#include "ui/pages/mainwindow.h"

#include <QProcessEnvironment>
#include <QTimer>

#include <memory>

namespace Fanlight {

class LocalStore;

/*! One window over a SessionCore: makes the connections between the rooms.
 *
 *  The simulator is its target unless others were chosen before.
 */
class WindowSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowSession)

public:
    //! Over a core that outlives it.
    explicit WindowSession(SessionCore &core);
    //! With a core of its own, made of these.
    explicit WindowSession(const SimulatorOptions &simulator = {}, const EnginePolicy &policy = {},
                           const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(),
                           const WindowKeeping &keeping = {});
    ~WindowSession() override;

    //! The text that was in the editor the last time; false when there was none.
    bool restoreText() { return m_recall.restoreText(); }
    //! Writes down what the next start shows again; a problem with it is not told.
    void save();
    //! The user's own prices, if that file is there; a problem with it is shown.
    void readPrices(const QString &path);

    //! Shows the file on the page that it is for: a table on Batch, anything else as a text on Analyze.
    void open(const QString &path);

    MainWindow &window() { return m_window; }
    Workbench &workbench() { return m_workbench; }
    BatchWork &batch() { return m_batch; }
    WindowMemory &memory() { return m_memory; }
    WindowPreferences &preferences() { return m_preferences; }

private:
    explicit WindowSession(std::unique_ptr<SessionCore> &&owned);
    WindowSession(SessionCore &core, std::unique_ptr<SessionCore> &&owned);
    void connectWindow();
    void connectWorkbench();
    void connectMemory();
    //! The log follows the settings, and the window says what keeps it from being written.
    void connectStore(LocalStore &store);
    QWidget *makeLog();
    void restoreLook();
    void showTasks();
    void restoreTargets();
    void takeTargets(const QList<Target> &targets, const QList<KeyedEndpoint> &endpoints);
    void findMissingKeys();
    void showTargets();
    void showLoads();
    void tellBatch();
    void takePlan(const QStringList &tasks, qint64 textTokens);
    //! `cached` tells which of the planned queries the cache answers, in fan-out order; empty: none.
    void showEstimate(const QList<bool> &cached);
    QList<Task> tasksOf(const QStringList &ids) const;
    void showSpending();
    void takeOffer(const QString &id);
    void askForOther();
    void edit(int index);
    EndpointQuestion questionFor(const QString &endpoint) const;
    void takeTarget(const TargetDraft &draft, int index);
    void copy(int row, int column);
    void showDetails(int row, int column);
    void editEndpoint(int row, int column);
    QList<TargetDraft> draftsBut(const QString &endpoint) const;

    std::unique_ptr<SessionCore> m_owned;
    SessionCore &m_core;
    const QProcessEnvironment &m_environment;
    WindowMemory &m_memory;
    EmbeddedSimulator &m_simulator;
    PriceBook &m_prices;
    CoreStack &m_stack;
    Workbench &m_workbench;
    BatchWork &m_batch;
    EndpointAssistant &m_assistant;
    MainWindow m_window;
    WindowBatch m_windowBatch;
    WindowHistory m_windowHistory;
    WindowLimits m_windowLimits;
    WindowInsights m_windowInsights;
    WindowEndpoints m_endpoints;
    WindowTasks m_tasks;
    WindowPreferences m_preferences;
    WindowWelcome m_welcome;
    WindowGuide m_guide;
    WindowRecall m_recall;
    RunPlanning m_planning;
    QStringList m_plannedTasks;
    qint64 m_plannedTokens = 0;
    QTimer m_loadTick;
};

} // namespace Fanlight

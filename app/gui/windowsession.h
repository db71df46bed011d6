// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/batchwork.h"
#include "app/gui/endpointassistant.h"
#include "app/gui/windowbatch.h"
#include "app/gui/windowhistory.h"
#include "app/gui/windowinsights.h"
#include "app/gui/windowlimits.h"
#include "app/gui/windowmemory.h"
#include "app/gui/windowrecall.h"
#include "app/gui/workbench.h"
#include "app/shared/corestack.h"
#include "app/shared/embeddedsimulator.h"
#include "app/shared/pricebook.h"
#include "ui/pages/mainwindow.h"

#include <QProcessEnvironment>
#include <QTimer>

namespace Fanlight {

class LocalStore;

//! What outlives a window: null where nothing is to be kept.
struct WindowKeeping
{
    SettingsStore *settings = nullptr;
    Keychain *keychain = nullptr;
    LocalStore *store = nullptr;
    WindowStateStore *state = nullptr;
};

/*! One window and everything behind it: builds the objects and makes the connections between the rooms.
 *
 *  The simulator starts with it, is its target unless others were chosen before, and ends with it.
 */
class WindowSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowSession)

public:
    /*! The environment is where keys are found that the keychain does not have. With settings to be kept, their limits
     *  take the place of the policy's.
     */
    explicit WindowSession(const SimulatorOptions &simulator = {}, const EnginePolicy &policy = {},
                           const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(),
                           const WindowKeeping &keeping = {});
    ~WindowSession() override;

    //! The text that was in the editor the last time; false when there was none.
    bool restoreText() { return m_recall.restoreText(); }
    //! The user's own prices, if that file is there; a problem with it is shown.
    void readPrices(const QString &path);

    MainWindow &window() { return m_window; }
    Workbench &workbench() { return m_workbench; }
    BatchWork &batch() { return m_batch; }
    WindowMemory &memory() { return m_memory; }

private:
    void connectWindow();
    void connectWorkbench();
    void connectMemory();
    //! The log follows the settings, and the window says what keeps it from being written.
    void connectStore(LocalStore &store);
    QWidget *makeLog();
    void restoreLook();
    void restoreTargets();
    void takeTargets(const QList<Target> &targets, const QList<KeyedEndpoint> &endpoints);
    void findMissingKeys();
    void showTargets();
    void showLoads();
    void tellBatch();
    void showEstimate(const QStringList &tasks, qint64 textTokens);
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

    QProcessEnvironment m_environment;
    WindowMemory m_memory;
    QString m_networkProblem;
    EmbeddedSimulator m_simulator;
    PriceBook m_prices;
    CoreStack m_stack;
    Workbench m_workbench;
    BatchWork m_batch;
    EndpointAssistant m_assistant;
    MainWindow m_window;
    WindowBatch m_windowBatch;
    WindowHistory m_windowHistory;
    WindowLimits m_windowLimits;
    WindowInsights m_windowInsights;
    WindowRecall m_recall;
    QTimer m_loadTick;
    bool m_restored = false; //!< the targets of last time are there again, so that a change is the user's
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/batchwork.h"
#include "app/gui/dayspending.h"
#include "app/gui/endpointassistant.h"
#include "app/gui/windowmemory.h"
#include "app/gui/workbench.h"
#include "app/shared/corestack.h"
#include "app/shared/embeddedsimulator.h"
#include "app/shared/pricebook.h"
#include "core/settings/windowstatestore.h"
#include "ui/models/limitcourse.h"

#include <QObject>
#include <QProcessEnvironment>

#include <memory>

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

/*! What works behind a window, and goes on while the window is made anew in another language: the settings in use, the
 *  engine, the simulator, the runs and the batch.
 */
class SessionCore final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionCore)

public:
    /*! The environment is where keys are found that the keychain does not have. With settings to be kept, their limits
     *  take the place of the policy's.
     */
    SessionCore(const SimulatorOptions &simulator, const EnginePolicy &policy, const QProcessEnvironment &environment,
                const WindowKeeping &keeping);
    //! Ends what is in flight.
    ~SessionCore() override;

    const QProcessEnvironment &environment() const { return m_environment; }
    //! Null where nothing is recorded.
    LocalStore *store() const { return m_store; }
    //! Null where what the window showed is not kept.
    WindowStateStore *state() const { return m_state; }
    //! What the windows of this session remember; at its start, what the store does.
    WindowState &windowState() { return m_windowState; }
    WindowMemory &memory() { return m_memory; }
    EmbeddedSimulator &simulator() { return m_simulator; }
    PriceBook &prices() { return m_prices; }
    CoreStack &stack() { return m_stack; }
    Workbench &workbench() { return m_workbench; }
    BatchWork &batch() { return m_batch; }
    const DaySpending &spending() const { return m_spending; }
    //! How the limits moved since the program was started.
    const LimitCourse &limitCourse() const { return m_limitCourse; }
    EndpointAssistant &assistant() { return m_assistant; }

    //! When the program was started, in milliseconds since 1970: a window may be younger.
    qint64 startedAt() const { return m_startedAt; }
    //! What has not been told to the user yet, as sentences.
    QString takeNotices();
    //! The targets of last time are there again, so that a change is the user's.
    bool isRestored() const { return m_isRestored; }
    void setRestored() { m_isRestored = true; }
    //! The password of the shared cache is another.
    void useCachePassword() { applyCache(); }
    //! The tasks in the language of now.
    void tellTasks();
    //! What the engine is given: prices, and the cache and the log where something is recorded.
    EngineSeams seams(EngineSeams::Claim claim = {});

Q_SIGNALS:
    //! takeNotices() has something.
    void noticed();

private:
    void notice(const QString &sentence);
    //! What was set is used from now on, for what is asked next.
    void applySettings();
    void applyCache();
    void findProxyPassword();

    QProcessEnvironment m_environment;
    LocalStore *m_store;
    WindowStateStore *m_state;
    WindowState m_windowState;
    WindowMemory m_memory;
    QString m_networkProblem;
    std::shared_ptr<QList<Task>> m_tasks = std::make_shared<QList<Task>>();
    EmbeddedSimulator m_simulator;
    PriceBook m_prices;
    CoreStack m_stack;
    Workbench m_workbench;
    BatchWork m_batch;
    DaySpending m_spending;
    LimitCourse m_limitCourse;
    qint64 m_startedAt;
    EndpointAssistant m_assistant;
    AppSettings m_applied;
    QStringList m_notices;
    bool m_isRestored = false;
};

} // namespace Fanlight

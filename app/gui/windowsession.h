// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/endpointassistant.h"
#include "app/gui/workbench.h"
#include "app/shared/corestack.h"
#include "app/shared/embeddedsimulator.h"
#include "ui/pages/mainwindow.h"

#include <QProcessEnvironment>
#include <QTimer>

namespace Fanlight {

/*! One window and everything behind it: builds the objects and makes the connections between the rooms.
 *
 *  The simulator starts with it, is its first target and ends with it.
 */
class WindowSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowSession)

public:
    //! The environment is where keys of built-in endpoints are found.
    explicit WindowSession(const SimulatorOptions &simulator = {}, const EnginePolicy &policy = {},
                           const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
    ~WindowSession() override;

    MainWindow &window() { return m_window; }
    Workbench &workbench() { return m_workbench; }

private:
    void connectWindow();
    void connectWorkbench();
    QWidget *makeLog();
    void showTargets();
    void showLoads();
    void takeOffer(const QString &id);
    void askForOther();
    void edit(int index);
    void takeTarget(const TargetDraft &draft, int index);
    void copy(int row, int column);
    void showDetails(int row, int column);
    void editEndpoint(int row, int column);
    QList<TargetDraft> draftsBut(const QString &endpoint) const;

    QProcessEnvironment m_environment;
    EmbeddedSimulator m_simulator;
    CoreStack m_stack;
    Workbench m_workbench;
    EndpointAssistant m_assistant;
    MainWindow m_window;
    QTimer m_loadTick;
};

} // namespace Fanlight

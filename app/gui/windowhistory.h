// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/historysearch.h"
#include "app/gui/windowcopy.h"
#include "core/analysis/analysisrun.h"
#include "ui/models/auditdocument.h"
#include "ui/models/historymodel.h"
#include "ui/models/historystate.h"
#include "ui/models/pastrun.h"
#include "ui/models/pastrunsmodel.h"
#include "ui/models/spendingmodel.h"

#include <QObject>
#include <QTimer>

namespace Fanlight {

class EmbeddedSimulator;
class HistoryPage;
class LocalStore;
class LogExport;

//! Joins the History page to the log: what was, and going back to it.
class WindowHistory final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowHistory)

public:
    //! All outlive this; the store is null where nothing is kept.
    WindowHistory(LocalStore *store, Workbench &workbench, WindowMemory &memory, const EmbeddedSimulator &simulator,
                  MainWindow &window, QObject *parent = nullptr);
    ~WindowHistory() override;

    //! Shows a run that was recorded in the results; what cannot be shown is said in the window.
    void openRun(const QString &run);

private:
    HistoryPage *makePage();
    bool isSeen() const;
    void followTasks();
    void connectPage();
    void connectSearch();
    void connectStore();
    void restart();
    void refresh();
    void refreshNew();
    void loadSums();
    //! Takes out of the page what is not in the log any more.
    void dropRemoved();
    void loadChoices();
    void loadRuns();
    void loadSpending();
    void showState();
    QString searchNote() const;
    void showRun(const PastRun &run);
    void showRun(const PastRun &run, const QList<BoundTarget> &targets, const QStringList &unknown);
    QString remarkOf(const PastRun &run) const;
    void count(const HistoryRemoval &removal);
    void remove(const HistoryRemoval &removal, bool alsoCache);
    void removed(std::optional<qint64> count);
    void exportFound(const QString &path, AuditFormat format);
    void exportRows(const QList<QueryId> &ids, const QString &path, AuditFormat format);
    void watch(LogExport *exporting, const QString &path);

    LocalStore *m_store;
    Workbench &m_workbench;
    WindowMemory &m_memory;
    const EmbeddedSimulator &m_simulator;
    MainWindow &m_window;
    WindowCopy m_copy;
    // Of the window, like the page that shows them.
    HistoryModel &m_model;
    PastRunsModel &m_runs;
    SpendingModel &m_spending;
    HistoryPage *m_page = nullptr; //!< null until it is shown first
    std::unique_ptr<HistorySearch> m_search;
    HistoryState m_state;
    QTimer m_refresh; //!< one look for many new entries
    QTimer m_rest; //!< between two looks through the whole log
    bool m_isBegun = false;
    bool m_isStale = false; //!< something was recorded or removed while the page was not seen
    bool m_mustRestart = false; //!< another filter
    bool m_hasShrunk = false; //!< something was removed
    bool m_areRunsVoid = false; //!< and what the list of runs holds may be among it
    bool m_areSumsStale = false; //!< something was recorded or removed since they were added up
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/auditdocument.h"
#include "ui/models/copytext.h"
#include "ui/models/historystate.h"
#include "ui/models/historytext.h"

#include <QWidget>

class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace Fanlight {

class HistoryDetails;
class HistoryFilterBar;
class LogExportButton;
class MutedLabel;
class PastRunsModel;
class RecordTable;
class SpendingModel;

/*! Everything that was ever sent: its queries, its runs, and what was spent. It shows what it is told and tells what is
 *  wanted.
 */
class HistoryPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryPage)

public:
    enum Tab { Queries, Runs, Spending };
    Q_ENUM(Tab)

    //! The models outlive the page.
    HistoryPage(HistoryModel &queries, PastRunsModel &runs, SpendingModel &spending, QWidget *parent = nullptr);

    Tab tab() const;
    AuditFilter filter() const;
    void setTasks(const QList<Task> &tasks) { m_tasks = tasks; }
    void setChoices(const QStringList &targets, const QList<Task> &tasks);
    void setState(const HistoryState &state);
    //! What can be chosen is taken out of the filter.
    void clearFilter();
    //! Only the queries of that run; `title` says which.
    void showRun(const QString &run, const QString &title);
    //! Asks whether so many queries are to be deleted; removalConfirmed() follows if they are.
    void confirmRemoval(const HistoryRemoval &removal, qint64 count);
    //! The entries of the selected rows, as far as they are there.
    QList<AuditEntry> selectedEntries() const;

Q_SIGNALS:
    void filterChanged();
    void tabChanged();
    //! The page has come into view.
    void shown();
    void openRunRequested(const QString &run);
    void copyRequested(const QList<Fanlight::AuditEntry> &entries, Fanlight::CopyForm form);
    void exportRequested(const QString &path, Fanlight::AuditFormat format);
    //! It is to be counted first.
    void removalRequested(const Fanlight::HistoryRemoval &removal);
    void removalConfirmed(const Fanlight::HistoryRemoval &removal, bool alsoCache);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeTop();
    QWidget *makeQueries();
    QWidget *makeRuns();
    QToolButton *makeRemoveButton();
    void showTab();
    void showDetails();
    void showRunOfCurrent();
    void openRunOfCurrent();
    void showQueryMenu(const QPoint &at);
    void showRunMenu(const QPoint &at);
    void removeSelected();
    QString emptyText() const;
    bool isFiltered() const;

    HistoryModel &m_model;
    PastRunsModel &m_runs;
    HistoryState m_state;
    QList<Task> m_tasks;
    QTabBar *m_tabs;
    MutedLabel *m_remark;
    QPushButton *m_clear;
    LogExportButton *m_export;
    QToolButton *m_remove;
    HistoryFilterBar *m_filter;
    QStackedWidget *m_body;
    QSplitter *m_splitter = nullptr;
    RecordTable *m_table;
    HistoryDetails *m_details;
    RecordTable *m_runTable;
    RecordTable *m_spendingTable;
};

} // namespace Fanlight

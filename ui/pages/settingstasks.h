// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/texttablemodel.h"
#include "ui/pages/settingssection.h"

class QPushButton;
class QTableView;

namespace Fanlight {

//! What can be asked of a text.
class SettingsTasks final : public SettingsSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsTasks)

public:
    explicit SettingsTasks(QWidget *parent = nullptr);

    //! `isRestorable`: a built-in task was changed or removed.
    void setTasks(const QList<TaskEntry> &tasks, bool isRestorable);

Q_SIGNALS:
    void addRequested();
    void editRequested(const QString &id);
    void duplicateRequested(const QString &id);
    //! The user was asked, and wants it.
    void removeRequested(const QString &id);
    void restoreRequested();

protected:
    void refresh() override { }

private:
    QString selected() const;
    void updateButtons();
    void askRemove();
    void askRestore();

    TextTableModel m_model;
    QList<TaskEntry> m_tasks;
    QTableView *m_table;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_duplicate;
    QPushButton *m_remove;
    QPushButton *m_restore;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingstasks.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/named.h"
#include "ui/widgets/settingsform.h"
#include "ui/widgets/theme.h"

#include <QItemSelectionModel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString originText(const TaskEntry &entry)
{
    if (!entry.isBuiltin)
        return SettingsTasks::tr("your own");
    return entry.isChanged ? SettingsTasks::tr("built in, changed by you") : SettingsTasks::tr("built in");
}

const TaskEntry *entryOf(const QList<TaskEntry> &tasks, const QString &id)
{
    const auto found = std::ranges::find_if(tasks, [&id](const TaskEntry &entry) { return entry.task.id == id; });
    return found == tasks.end() ? nullptr : &*found;
}

} // namespace

SettingsTasks::SettingsTasks(QWidget *parent)
    : SettingsSection(parent)
    , m_model({tr("Task"), tr("Answer"), tr("Origin")})
    , m_table(settingsTable(m_model, u"tasksTable"_s, tr("Tasks that can be asked"), this))
    , m_add(namedButton(this, u"tasksAdd"_s, tr("New task…"), tr("Write a question of your own")))
    , m_edit(namedButton(this, u"tasksEdit"_s, tr("Edit task…"), tr("Its prompt, its answer and its settings")))
    , m_duplicate(
          namedButton(this, u"tasksDuplicate"_s, tr("Duplicate task…"), tr("Begin a new task with what this asks")))
    , m_remove(namedButton(this, u"tasksRemove"_s, tr("Remove task…"), tr("Take it out of this list")))
    , m_restore(namedButton(this, u"tasksRestore"_s, tr("Restore built-in tasks…"), {}))
{
    auto *form = new SettingsForm(tr("Tasks"),
                                  tr("A task is a question that is asked of a text, or of every row of a table. Those "
                                     "that are listed here are beside Run at the top of the window."),
                                  this);
    form->widget()->setMaximumWidth(QWIDGETSIZE_MAX);
    auto *lower = new QWidget(this);
    auto *layout = new QVBoxLayout(lower);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit);
    auto *buttons = new FlowLayout(nullptr, Theme::unit);
    for (QPushButton *each : {m_add, m_edit, m_duplicate, m_remove, m_restore})
        buttons->addWidget(each);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    m_table->setMinimumHeight(34 * Theme::unit);
    m_table->setColumnWidth(0, 30 * Theme::unit);
    m_table->setColumnWidth(1, 44 * Theme::unit);
    form->addWide(lower);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(form);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SettingsTasks::updateButtons);
    connect(m_table, &QTableView::activated, this, [this] { Q_EMIT editRequested(selected()); });
    connect(m_add, &QPushButton::clicked, this, &SettingsTasks::addRequested);
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(selected()); });
    connect(m_duplicate, &QPushButton::clicked, this, [this] { Q_EMIT duplicateRequested(selected()); });
    connect(m_remove, &QPushButton::clicked, this, &SettingsTasks::askRemove);
    connect(m_restore, &QPushButton::clicked, this, &SettingsTasks::askRestore);
    setTasks({}, false);
}

void SettingsTasks::setTasks(const QList<TaskEntry> &tasks, bool isRestorable)
{
    m_tasks = tasks;
    QList<TextTableModel::Row> rows;
    for (const TaskEntry &entry : tasks)
        rows.append({entry.task.id, {entry.task.title, answerFormText(entry.task), originText(entry)}});
    m_model.setRows(rows);
    m_restore->setEnabled(isRestorable);
    m_restore->setToolTip(isRestorable ? tr("Bring back the built-in tasks as they are delivered")
                                       : tr("The built-in tasks are as they are delivered."));
    updateButtons();
}

QString SettingsTasks::selected() const
{
    return chosenKey(*m_table, m_model);
}

void SettingsTasks::updateButtons()
{
    const bool isChosen = entryOf(m_tasks, selected());
    for (QPushButton *each : {m_edit, m_duplicate, m_remove})
        each->setEnabled(isChosen);
}

void SettingsTasks::askRemove()
{
    const TaskEntry *entry = entryOf(m_tasks, selected());
    if (!entry)
        return;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Remove task"),
                                     tr("Remove the task \"%1\"?").arg(entry->task.title), QMessageBox::Cancel, this);
    question->setObjectName(u"tasksRemoveQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(entry->isBuiltin
                                     ? tr("It can be restored later. Answers that it got stay in the history.")
                                     : tr("Its prompt is gone for good. Answers that it got stay in the history."));
    QPushButton *remove = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    remove->setObjectName(u"tasksRemoveConfirmed"_s);
    connect(remove, &QPushButton::clicked, this, [this, id = entry->task.id] { Q_EMIT removeRequested(id); });
    question->open();
}

void SettingsTasks::askRestore()
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Restore built-in tasks"),
                                     tr("Bring back Sentiment, Topics and Summary as they are delivered?"),
                                     QMessageBox::Cancel, this);
    question->setObjectName(u"tasksRestoreQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("What you changed about them is lost. Your own tasks stay."));
    QPushButton *restore = question->addButton(tr("Restore"), QMessageBox::DestructiveRole);
    restore->setObjectName(u"tasksRestoreConfirmed"_s);
    connect(restore, &QPushButton::clicked, this, &SettingsTasks::restoreRequested);
    question->open();
}

} // namespace Fanlight

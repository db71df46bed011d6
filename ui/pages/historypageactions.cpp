// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the rows of HistoryPage.
#include "ui/models/auditresult.h"
#include "ui/models/display.h"
#include "ui/models/pastrunsmodel.h"
#include "ui/pages/historypage.h"
#include "ui/widgets/historydetails.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/recordtable.h"

#include <QCheckBox>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

namespace Fanlight {

using namespace Qt::StringLiterals;

QList<AuditEntry> HistoryPage::selectedEntries() const
{
    QList<AuditEntry> entries;
    const QList<int> rows = m_table->selectedRowNumbers();
    for (const int row : rows) {
        if (const AuditEntry *entry = m_model.entryAt(row))
            entries.append(*entry);
    }
    return entries;
}

void HistoryPage::showDetails()
{
    const QList<int> rows = m_table->selectedRowNumbers();
    const AuditEntry *entry = rows.size() == 1 ? m_model.entryAt(rows.constFirst()) : nullptr;
    if (entry)
        m_details->showEntry(*entry, m_tasks);
    else
        m_details->showNone(int(rows.size()));
}

void HistoryPage::openRunOfCurrent()
{
    if (const AuditEntry *entry = m_model.entryAt(m_table->currentIndex().row()))
        Q_EMIT openRunRequested(entry->run);
}

void HistoryPage::showRunOfCurrent()
{
    if (const AuditEntry *entry = m_model.entryAt(m_table->currentIndex().row()))
        showRun(QString(entry->run), tr("Run of %1", "time").arg(historyTime(entry->time)));
}

void HistoryPage::showQueryMenu(const QPoint &at)
{
    const QList<AuditEntry> entries = selectedEntries();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"historyMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    QAction *open = menu->addAction(tr("&Open its run in results"), this, &HistoryPage::openRunOfCurrent);
    QAction *show = menu->addAction(tr("Show &only its run"), this, &HistoryPage::showRunOfCurrent);
    open->setEnabled(entries.size() == 1);
    show->setEnabled(entries.size() == 1);
    menu->addSeparator();
    const auto addCopy = [this, menu, entries](const QString &text, CopyForm form) {
        QAction *action = menu->addAction(text, this, [this, entries, form] { Q_EMIT copyRequested(entries, form); });
        action->setEnabled(!entries.isEmpty());
        return action;
    };
    QAction *copy = addCopy(tr("&Copy as text"), CopyForm::Text);
    copy->setShortcut(QKeySequence::Copy);
    addCopy(tr("Copy as &Markdown"), CopyForm::Markdown);
    QAction *curl = addCopy(tr("Copy as c&URL"), CopyForm::Curl);
    if (entries.size() != 1) {
        curl->setEnabled(false);
        curl->setToolTip(tr("Select one query to copy it as a command."));
    } else if (!hasWholeMessage(entries.constFirst())) {
        curl->setEnabled(false);
        curl->setToolTip(tr("The log kept only a part of this message. The settings, under log and privacy, can keep "
                            "whole messages from now on."));
    }
    menu->addSeparator();
    QAction *remove = menu->addAction(tr("&Delete…"), this, &HistoryPage::removeSelected);
    remove->setShortcut(QKeySequence(Qt::Key_Delete));
    menu->addSeparator();
    menu->addMenu(m_table->makeColumnMenu(menu));
    menu->popup(at);
}

void HistoryPage::showRunMenu(const QPoint &at)
{
    const RunLine *line = m_runs.runAt(m_runTable->currentIndex().row());
    if (!line)
        return;
    const RunLine run = *line;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"historyRunMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Open in results"), this, [this, run] { Q_EMIT openRunRequested(run.run); });
    menu->addAction(tr("&Show its queries"), this,
                    [this, run] { showRun(run.run, tr("Run of %1", "time").arg(historyTime(run.time))); });
    menu->addSeparator();
    menu->addMenu(m_runTable->makeColumnMenu(menu));
    menu->popup(at);
}

QToolButton *HistoryPage::makeRemoveButton()
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"historyDelete"_s);
    button->setText(tr("Delete"));
    button->setAccessibleName(tr("Delete from the history"));
    button->setToolTip(tr("Delete what was recorded"));
    button->setIcon(Icons::symbolic(u"delete"_s, QPalette::Text));
    button->setIconSize({16, 16});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    menu->setObjectName(u"historyDeleteMenu"_s);
    QAction *selected = menu->addAction(tr("The &selected queries…"), this, &HistoryPage::removeSelected);
    selected->setObjectName(u"historyDeleteSelected"_s);
    connect(menu, &QMenu::aboutToShow, selected,
            [this, selected] { selected->setEnabled(tab() == Queries && !m_table->selectedRowNumbers().isEmpty()); });
    menu->addSeparator();
    for (const auto &[days, text] :
         {std::pair(7, tr("What is older than a &week…")), std::pair(30, tr("What is older than &30 days…")),
          std::pair(90, tr("What is older than &90 days…")), std::pair(365, tr("What is older than a &year…"))})
        menu->addAction(text, this,
                        [this, age = days] {
                            Q_EMIT removalRequested({{}, age});
                        })
            ->setObjectName(u"historyDeleteOlder%1"_s.arg(days));
    menu->addSeparator();
    menu->addAction(tr("&Everything…"), this, [this] { Q_EMIT removalRequested({}); })
        ->setObjectName(u"historyDeleteAll"_s);
    button->setMenu(menu);
    return button;
}

void HistoryPage::removeSelected()
{
    HistoryRemoval removal;
    const QList<int> rows = m_table->selectedRowNumbers();
    for (const int row : rows)
        removal.ids.append(m_model.idAt(row));
    if (!removal.ids.isEmpty())
        Q_EMIT removalRequested(removal);
}

void HistoryPage::confirmRemoval(const HistoryRemoval &removal, qint64 count)
{
    const QString question = count == 1 ? tr("Delete 1 recorded query for good?")
                                        : tr("Delete %Ln recorded queries for good?", nullptr, int(count));
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Delete from the history"), question, QMessageBox::Cancel, this);
    box->setObjectName(u"historyRemovalQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Their messages, answers, times and costs cannot be brought back. Results that are on the screen stay. "
           "Answers that are kept in the cache are apart from the history: the same question may still be answered "
           "from there."));
    auto *cache = new QCheckBox(tr("Empty the cache on this computer as well"), box);
    cache->setObjectName(u"historyRemovalCache"_s);
    cache->setAccessibleName(cache->text());
    box->setCheckBox(cache);
    cache->setVisible(removal.isAll());
    QPushButton *confirm = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    confirm->setObjectName(u"historyRemovalConfirm"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QPushButton::clicked, this,
            [this, removal, cache] { Q_EMIT removalConfirmed(removal, removal.isAll() && cache->isChecked()); });
    box->open();
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowrecall.h"

#include "app/gui/batchwork.h"
#include "ui/models/display.h"
#include "ui/pages/batchpage.h"
#include "ui/pages/mainwindow.h"
#include "ui/widgets/recentmenu.h"

#include <QAction>
#include <QFileInfo>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRecent = 8;
//! Longer texts come from files, and writing them down would hold up the end of the program.
constexpr qsizetype longestText = 4 * 1024 * 1024;

void putFirst(QStringList &paths, const QString &path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    paths.removeAll(whole);
    paths.prepend(whole);
    paths.resize(std::min(paths.size(), mostRecent));
}

} // namespace

WindowRecall::WindowRecall(WindowStateStore *store, WindowState &state, MainWindow &window, BatchWork &work,
                           QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_window(window)
    , m_work(work)
    , m_menu(new RecentMenu)
    , m_state(state)
{
    m_window.addRecentMenu(m_menu);
    connect(&m_window, &MainWindow::textOpened, this, &WindowRecall::noteText);
    connect(&m_window, &MainWindow::batchPageMade, this, [this](BatchPage &page) {
        page.setColumnWidths(m_state.columnWidths);
        page.setHiddenColumns(m_state.hiddenColumns);
        connect(&page, &BatchPage::inputChosen, this, &WindowRecall::noteTable);
    });
    // A program that is killed leaves a batch behind, and it is to be found again.
    connect(&m_work, &BatchWork::runningChanged, this, [this] {
        if (const std::optional<QString> problem = save())
            m_window.showNotice(*problem);
    });
    connect(m_menu, &RecentMenu::textChosen, this, [this](const QString &path) {
        m_window.findChild<QAction *>(u"analyzePageAction"_s)->trigger();
        m_window.openFile(path);
    });
    connect(m_menu, &RecentMenu::tableChosen, this, [this](const QString &path) {
        m_window.showBatch();
        Q_EMIT m_window.batchPage().inputChosen(path);
    });
    connect(m_menu, &RecentMenu::clearRequested, this, [this] {
        m_state.recentTexts.clear();
        m_state.recentTables.clear();
        showRecent();
        save();
    });
    showRecent();
}

std::optional<QList<Target>> WindowRecall::batchTargets() const
{
    if (!m_state.batch.isUnfinished || m_state.batch.targets.isEmpty())
        return std::nullopt;
    QList<Target> targets;
    for (const QString &name : m_state.batch.targets) {
        if (const std::optional<Target> target = targetFromName(name))
            targets.append(*target);
    }
    return targets;
}

QStringList WindowRecall::batchTasks() const
{
    return m_state.batch.isUnfinished ? m_state.batch.tasks : QStringList();
}

void WindowRecall::restore()
{
    if (!m_state.page.isEmpty()) {
        if (auto *page = m_window.findChild<QAction *>(m_state.page))
            page->trigger();
    }
    restoreBatch();
}

void WindowRecall::restoreBatch()
{
    const RememberedBatch batch = m_state.batch;
    if (batch.input.isEmpty())
        return;
    const QString name = QFileInfo(batch.input).fileName();
    if (!QFileInfo::exists(batch.input)) {
        m_state.batch = {};
        m_window.showNotice(
            batch.isUnfinished
                ? tr("The table %1 is no longer there, so its batch cannot go on. What was answered is kept in \"%2\".")
                      .arg(batch.input, BatchJournal::pathFor(batch.output))
                : tr("The table %1, which was open the last time, is no longer there.").arg(batch.input));
        return;
    }
    m_work.open(batch.input);
    m_work.setColumns(batch.textColumn, batch.idColumn);
    m_work.setOutputPath(batch.output);
    m_work.setBudget(batch.budgetUsd);
    if (!batch.isUnfinished)
        return;
    m_window.offer(tr("The batch over %1 was left unfinished: %2 of its queries are answered and kept.")
                       .arg(name, countText(batch.answered)),
                   tr("Go on"), [this] {
                       m_window.showBatch();
                       m_window.batchPage().takeFields();
                       m_work.run();
                   });
}

bool WindowRecall::restoreText()
{
    if (m_state.text.isEmpty())
        return false;
    m_window.setText(m_state.text);
    return true;
}

std::optional<QString> WindowRecall::save()
{
    const QString text = m_keepsText ? m_window.text() : QString();
    m_state.text = text.size() <= longestText ? text : QString();
    const QList<QAction *> actions = m_window.findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (action->objectName().endsWith("PageAction"_L1) && action->isChecked())
            m_state.page = action->objectName();
    }
    if (const BatchPage *page = m_window.madeBatchPage()) {
        m_state.columnWidths = page->columnWidths();
        m_state.hiddenColumns = page->hiddenColumns();
    }
    noteBatch();
    return m_store ? m_store->save(m_state) : std::nullopt;
}

void WindowRecall::noteText(const QString &path)
{
    putFirst(m_state.recentTexts, path);
    showRecent();
}

void WindowRecall::noteTable()
{
    // What cannot be opened is not worth finding again.
    if (m_work.view().phase == BatchPhase::Empty)
        return;
    putFirst(m_state.recentTables, m_work.view().input);
    showRecent();
}

void WindowRecall::noteBatch()
{
    const BatchView &view = m_work.view();
    if (view.phase == BatchPhase::Empty) {
        m_state.batch = {};
        return;
    }
    const QString input = QFileInfo(view.input).absoluteFilePath();
    const std::optional<qint64> answered = m_work.answered();
    // Before its journal was read nothing better is known of it than the last time.
    if (!answered && m_state.batch.input == input) {
        m_state.batch.budgetUsd = view.budgetUsd;
        return;
    }
    const BatchQuestions &asked = m_work.asked();
    m_state.batch = {input,         view.textColumn, view.idColumn,         QFileInfo(view.output).absoluteFilePath(),
                     asked.tasks,   asked.targets,   m_work.isUnfinished(), answered.value_or(0),
                     view.budgetUsd};
}

void WindowRecall::showRecent()
{
    m_menu->setFiles(m_state.recentTexts, m_state.recentTables);
}

} // namespace Fanlight

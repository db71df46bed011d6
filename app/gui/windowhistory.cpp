// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowhistory.h"

#include "app/gui/windowmemory.h"
#include "app/gui/workbench.h"
#include "app/shared/localstore.h"
#include "ui/pages/historypage.h"
#include "ui/pages/mainwindow.h"
#include "ui/widgets/requestlogview.h"

#include <limits>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto refreshEvery = 500ms;
//! Runs and spending are added up over the whole log.
constexpr auto restOfSums = 3s;

} // namespace

WindowHistory::WindowHistory(LocalStore *store, Workbench &workbench, WindowMemory &memory,
                             const EmbeddedSimulator &simulator, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_workbench(workbench)
    , m_memory(memory)
    , m_simulator(simulator)
    , m_window(window)
    , m_copy(workbench, memory, window)
    , m_model(*new HistoryModel(&window))
    , m_runs(*new PastRunsModel(&window))
    , m_spending(*new SpendingModel(&window))
{
    window.addPage(
        u"historyPage"_s, [this] { return makePage(); }, tr("History"), u"history"_s);
    followTasks();
    connect(&workbench, &Workbench::tasksChanged, this, &WindowHistory::followTasks);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshEvery);
    connect(&m_refresh, &QTimer::timeout, this, &WindowHistory::refreshNew);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restOfSums);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (std::exchange(m_areSumsStale, false))
            loadSums();
    });
    connect(&workbench, &Workbench::retryRefused, &window, &MainWindow::showNotice);
    if (auto *log = window.findChild<RequestLogView *>())
        connect(log, &RequestLogView::exportRequested, this, &WindowHistory::exportRows);
    if (store)
        connectStore();
    else
        m_state.problem = tr("Nothing is recorded in this window: it was opened without a folder for its data.");
}

WindowHistory::~WindowHistory() = default;

HistoryPage *WindowHistory::makePage()
{
    m_page = new HistoryPage(m_model, m_runs, m_spending);
    m_page->setTasks(m_workbench.tasks());
    connectPage();
    showState();
    return m_page;
}

bool WindowHistory::isSeen() const
{
    return m_page && m_page->isVisible();
}

void WindowHistory::followTasks()
{
    m_model.setTasks(m_workbench.tasks());
    if (m_page)
        m_page->setTasks(m_workbench.tasks());
}

void WindowHistory::connectPage()
{
    connect(m_page, &HistoryPage::copyRequested, &m_copy, &WindowCopy::copyEntries);
    if (!m_store)
        return;
    connect(m_page, &HistoryPage::shown, this, [this] {
        if (!m_isBegun || m_isStale)
            refresh();
        else
            showState();
    });
    connect(m_page, &HistoryPage::filterChanged, this, [this] {
        m_mustRestart = true;
        refresh();
    });
    connect(m_page, &HistoryPage::tabChanged, this, &WindowHistory::refresh);
    connect(m_page, &HistoryPage::openRunRequested, this, &WindowHistory::openRun);
    connect(m_page, &HistoryPage::exportRequested, this, &WindowHistory::exportFound);
    connect(m_page, &HistoryPage::removalRequested, this, &WindowHistory::count);
    connect(m_page, &HistoryPage::removalConfirmed, this, &WindowHistory::remove);
    connect(&m_runs, &PastRunsModel::moreWanted, this, [this](qint64 before) {
        m_search->ask<QList<RunLine>>(
            [before](DatabaseSession &session) { return pastRuns(session, before, PastRunsModel::pageRows); },
            [this](const std::optional<QList<RunLine>> &runs) { m_runs.append(runs.value_or(QList<RunLine>())); });
    });
}

void WindowHistory::connectStore()
{
    m_search = std::make_unique<HistorySearch>(m_store->database());
    connectSearch();
    const auto soon = [this] {
        m_isStale = true;
        if (isSeen() && !m_refresh.isActive())
            m_refresh.start();
    };
    connect(&m_store->auditLog(), &AuditLog::recorded, this, soon);
    connect(&m_store->auditLog(), &AuditLog::removed, this, [this, soon] {
        m_hasShrunk = true;
        soon();
    });
    connect(&m_store->database(), &Database::problemChanged, this, &WindowHistory::showState);
}

void WindowHistory::connectSearch()
{
    connect(&m_model, &HistoryModel::pageWanted, m_search.get(), &HistorySearch::fetch);
    connect(m_search.get(), &HistorySearch::started, this, [this](bool isLogEmpty) {
        m_model.clear();
        m_state.problem.clear();
        m_state.isLogEmpty = isLogEmpty;
        showState();
    });
    connect(m_search.get(), &HistorySearch::found, this, [this](const QList<qint64> &ids) {
        m_model.append(ids);
        showState();
    });
    connect(m_search.get(), &HistorySearch::foundNewer, this, [this](const QList<qint64> &ids) {
        m_model.prepend(ids);
        m_state.isLogEmpty = false;
        showState();
    });
    connect(m_search.get(), &HistorySearch::finished, this, &WindowHistory::showState);
    connect(m_search.get(), &HistorySearch::entriesRead, &m_model, &HistoryModel::setEntries);
    connect(m_search.get(), &HistorySearch::failed, this, [this](const QString &problem) {
        m_model.clear();
        m_state.problem = problem;
        showState();
    });
}

void WindowHistory::restart()
{
    m_isBegun = true;
    m_mustRestart = false;
    m_search->start(m_page->filter());
    loadChoices();
    showState();
}

void WindowHistory::refresh()
{
    // The user asks for something else, and does not wait for it.
    m_rest.stop();
    refreshNew();
}

void WindowHistory::refreshNew()
{
    if (!isSeen()) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    // An empty log, or one that could not be read, may have become another.
    if (!m_isBegun || m_mustRestart || m_state.isLogEmpty || !m_state.problem.isEmpty())
        restart();
    else
        m_search->refresh();
    if (std::exchange(m_hasShrunk, false)) {
        m_areRunsVoid = true;
        dropRemoved();
    }
    if (m_rest.isActive())
        m_areSumsStale = true;
    else
        loadSums();
}

void WindowHistory::loadSums()
{
    m_areSumsStale = false;
    if (m_page->tab() == HistoryPage::Queries)
        return;
    if (!isSeen()) {
        m_isStale = true;
        return;
    }
    m_rest.start();
    if (m_page->tab() == HistoryPage::Runs)
        loadRuns();
    else
        loadSpending();
}

void WindowHistory::dropRemoved()
{
    // Age and size take the oldest; what was chosen by hand is dropped by who knows what it was.
    m_search->ask<IdRange>(&auditRange, [this](const std::optional<IdRange> &range) {
        if (!range)
            return;
        m_state.isLogEmpty = range->last < range->first;
        m_model.removeBelow(m_state.isLogEmpty ? std::numeric_limits<qint64>::max() : range->first);
        showState();
    });
}

void WindowHistory::loadChoices()
{
    m_search->ask<AuditChoices>(&auditChoices, [this](const std::optional<AuditChoices> &choices) {
        if (!choices)
            return;
        QList<Task> tasks;
        for (const QString &id : choices->tasks)
            tasks.append(taskOf(id, m_workbench.tasks()));
        m_page->setChoices(choices->targets, tasks);
    });
}

void WindowHistory::loadRuns()
{
    m_search->ask<QList<RunLine>>(
        [](DatabaseSession &session) { return pastRuns(session, 0, PastRunsModel::pageRows); },
        [this](const std::optional<QList<RunLine>> &runs) {
            if (std::exchange(m_areRunsVoid, false))
                m_runs.begin(runs.value_or(QList<RunLine>()));
            else
                m_runs.update(runs.value_or(QList<RunLine>()));
        });
}

void WindowHistory::loadSpending()
{
    m_search->ask<QList<SpendingLine>>(
        [filter = m_page->filter()](DatabaseSession &session) { return spending(session, filter); },
        [this](const std::optional<QList<SpendingLine>> &lines) {
            m_spending.setLines(lines.value_or(QList<SpendingLine>()));
        });
}

void WindowHistory::showState()
{
    if (!m_page)
        return;
    m_state.found = m_model.rowCount();
    m_state.isSearching = m_search && m_search->isSearching();
    m_state.searchNote = searchNote();
    m_state.searchesAll = m_memory.settings().privacy.excerpts == ExcerptKind::Full;
    m_page->setState(m_state);
}

QString WindowHistory::searchNote() const
{
    switch (m_memory.settings().privacy.excerpts) {
    case ExcerptKind::None:
        return tr("The settings keep no texts in the log: only those that were kept before are searched.");
    case ExcerptKind::Excerpt:
        return tr("The log keeps the first 100 characters of messages and answers, and only these are searched. The "
                  "settings can keep all of them.");
    case ExcerptKind::Full:
        return tr("Whole messages and answers are kept and searched.");
    }
    Q_UNREACHABLE();
}

} // namespace Fanlight

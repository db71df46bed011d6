// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/historypage.h"

#include "ui/models/costtext.h"
#include "ui/models/display.h"
#include "ui/models/pastrunsmodel.h"
#include "ui/models/spendingmodel.h"
#include "ui/widgets/historydetails.h"
#include "ui/widgets/historyfilterbar.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/logexportbutton.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString widestState()
{
    QString widest;
    for (const QueryState state : {QueryState::Done, QueryState::Failed, QueryState::Cancelled}) {
        const QString text = stateSymbol(state) + u' ' + stateText(state) + u" · 429"_s;
        widest = text.size() > widest.size() ? text : widest;
    }
    return widest;
}

//! A day and a time with two digits everywhere, as wide as any.
QString widestTime()
{
    return historyTime(QDateTime(QDate(2028, 12, 28), QTime(22, 58, 58)));
}

//! The longest amount that is common: "$0.0031".
constexpr double commonMoney = 0.0031;

} // namespace

HistoryPage::HistoryPage(HistoryModel &queries, PastRunsModel &runs, SpendingModel &spending, QWidget *parent)
    : QWidget(parent)
    , m_model(queries)
    , m_runs(runs)
    , m_tabs(new QTabBar(this))
    , m_remark(new MutedLabel(this))
    , m_clear(new QPushButton(tr("Clear the filter"), this))
    , m_export(new LogExportButton(u"fanlight-history"_s, tr("Export the queries that the filter finds"), this))
    , m_remove(makeRemoveButton())
    , m_filter(new HistoryFilterBar(this))
    , m_body(new QStackedWidget(this))
    , m_table(new RecordTable(queries, {HistoryModel::State, HistoryModel::StateRole, -1},
                              {widestTime(), widestState(), u"openai/gpt-4.1-mini"_s, u"Sentiment"_s, QString(),
                               u"positive, and quite so"_s, u"9 m 59 s"_s, u"9,999"_s, u"9,999"_s,
                               moneyText(commonMoney), u"99"_s},
                              this))
    , m_details(new HistoryDetails(this))
    , m_runTable(new RecordTable(runs, {}, {widestTime(), QString(), u"999,999"_s, u"999,999"_s}, this))
    , m_spendingTable(new RecordTable(spending, {-1, -1, SpendingModel::IsTotalRole},
                                      {widestTime(), QString(), u"999,999"_s, u"999,999"_s, u"999,999"_s,
                                       u"999,999,999"_s, u"999,999,999"_s, u"$999.99"_s, u"999,999"_s},
                                      this))
{
    setObjectName(u"historyPage"_s);
    m_filter->setObjectName(u"historyFilter"_s);
    m_body->addWidget(makeQueries());
    m_body->addWidget(makeRuns());
    m_spendingTable->setObjectName(u"historySpending"_s);
    m_spendingTable->setAccessibleName(tr("Spending by day and model"));
    m_spendingTable->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_body->addWidget(m_spendingTable);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Theme::unit, Theme::unit, 2 * Theme::unit, Theme::unit);
    layout->setSpacing(Theme::unit);
    layout->addWidget(makeTop());
    layout->addWidget(m_filter);
    layout->addWidget(m_body, 1);

    connect(m_filter, &HistoryFilterBar::changed, this, &HistoryPage::filterChanged);
    connect(m_clear, &QPushButton::clicked, this, &HistoryPage::clearFilter);
    connect(m_export, &LogExportButton::exportRequested, this, &HistoryPage::exportRequested);
    auto *find = new QShortcut(QKeySequence::Find, this);
    // Of the window: whatever has the focus, as long as the page is seen.
    find->setObjectName(u"historyFind"_s);
    connect(find, &QShortcut::activated, m_filter, &HistoryFilterBar::focusSearch);
    setState({});
    showTab();
}

QWidget *HistoryPage::makeTop()
{
    m_tabs->setObjectName(u"historyTabs"_s);
    m_tabs->setAccessibleName(tr("What the history shows"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Queries"));
    m_tabs->addTab(tr("Runs"));
    m_tabs->addTab(tr("Spending"));
    m_remark->setObjectName(u"historyRemark"_s);
    m_remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_remark->setWordWrap(true);
    m_clear->setObjectName(u"historyClearFilter"_s);
    m_clear->setAccessibleName(m_clear->text());
    m_clear->setAutoDefault(false);
    m_clear->hide();
    m_export->setObjectName(u"historyExport"_s);

    auto *top = new QWidget(this);
    auto *layout = new QHBoxLayout(top);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit);
    layout->addWidget(m_tabs);
    layout->addWidget(m_remark, 1);
    layout->addWidget(m_clear);
    layout->addWidget(m_export);
    layout->addWidget(m_remove);
    connect(m_tabs, &QTabBar::currentChanged, this, &HistoryPage::showTab);
    return top;
}

QWidget *HistoryPage::makeQueries()
{
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("History"));
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(u"historySplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({760, 360});

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPage::showDetails);
    connect(&m_model, &HistoryModel::dataChanged, this, &HistoryPage::showDetails);
    connect(&m_model, &HistoryModel::modelReset, this, &HistoryPage::showDetails);
    connect(m_table, &RecordTable::menuRequested, this, &HistoryPage::showQueryMenu);
    connect(m_table, &RecordTable::openRequested, this, &HistoryPage::openRunOfCurrent);
    connect(m_table, &RecordTable::removeRequested, this, &HistoryPage::removeSelected);
    connect(m_table, &RecordTable::copyRequested, this,
            [this] { Q_EMIT copyRequested(selectedEntries(), CopyForm::Text); });
    connect(m_details, &HistoryDetails::openRunRequested, this, &HistoryPage::openRunOfCurrent);
    connect(m_details, &HistoryDetails::showRunRequested, this, &HistoryPage::showRunOfCurrent);
    return m_splitter;
}

QWidget *HistoryPage::makeRuns()
{
    m_runTable->setObjectName(u"historyRuns"_s);
    m_runTable->setAccessibleName(tr("Past runs"));
    m_runTable->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *open = new QPushButton(tr("Open in results"), this);
    open->setObjectName(u"historyOpenPastRun"_s);
    open->setAccessibleName(open->text());
    open->setToolTip(tr("Show the run in the results of the Analyze page, as far as it is kept"));
    auto *show = new QPushButton(tr("Show its queries"), this);
    show->setObjectName(u"historyShowPastRun"_s);
    show->setAccessibleName(show->text());
    for (QPushButton *button : {open, show}) {
        button->setAutoDefault(false);
        button->setEnabled(false);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins({});
    buttons->setSpacing(Theme::unit);
    buttons->addStretch(1);
    buttons->addWidget(show);
    buttons->addWidget(open);
    auto *runs = new QWidget(this);
    auto *layout = new QVBoxLayout(runs);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit);
    layout->addWidget(m_runTable, 1);
    layout->addLayout(buttons);

    connect(m_runTable, &RecordTable::currentRowChanged, this, [open, show](int row) {
        open->setEnabled(row >= 0);
        show->setEnabled(row >= 0);
    });
    const auto openRun = [this](int row) {
        if (const RunLine *run = m_runs.runAt(row))
            Q_EMIT openRunRequested(run->run);
    };
    connect(m_runTable, &RecordTable::openRequested, this, openRun);
    connect(open, &QPushButton::clicked, this, [this, openRun] { openRun(m_runTable->currentIndex().row()); });
    connect(show, &QPushButton::clicked, this, [this] {
        if (const RunLine *run = m_runs.runAt(m_runTable->currentIndex().row()))
            showRun(run->run, tr("Run of %1", "time").arg(historyTime(run->time)));
    });
    connect(m_runTable, &RecordTable::menuRequested, this, &HistoryPage::showRunMenu);
    return runs;
}

HistoryPage::Tab HistoryPage::tab() const
{
    return Tab(m_tabs->currentIndex());
}

AuditFilter HistoryPage::filter() const
{
    return m_filter->filter();
}

bool HistoryPage::isFiltered() const
{
    return filter() != AuditFilter();
}

void HistoryPage::setChoices(const QStringList &targets, const QList<Task> &tasks)
{
    m_filter->setChoices(targets, tasks);
}

void HistoryPage::clearFilter()
{
    m_filter->clear();
}

void HistoryPage::showRun(const QString &run, const QString &title)
{
    m_filter->showRun(run, title);
    m_tabs->setCurrentIndex(Queries);
}

void HistoryPage::showTab()
{
    m_body->setCurrentIndex(tab());
    m_filter->setVisible(tab() != Runs);
    setState(m_state);
    Q_EMIT tabChanged();
}

void HistoryPage::setState(const HistoryState &state)
{
    m_state = state;
    const bool hasAny = state.problem.isEmpty() && !state.isLogEmpty;
    QString remark;
    if (hasAny && tab() == Queries)
        remark = foundText(state.found, state.isSearching);
    if (!remark.isEmpty() && !filter().text.isEmpty() && !state.searchesAll)
        remark = tr("%1 · only what was kept of texts is searched", "a number of queries").arg(remark);
    m_remark->setText(remark);
    m_remark->setToolTip(plainToolTip(state.searchNote));
    m_clear->setVisible(hasAny && tab() != Runs && isFiltered());
    m_export->setEnabled(hasAny && state.found > 0);
    m_export->setVisible(tab() == Queries);
    m_remove->setEnabled(hasAny);
    m_filter->setSearchNote(state.searchNote);
    m_filter->setEnabled(hasAny);
    const QString words = emptyText();
    for (RecordTable *table : {m_table, m_runTable, m_spendingTable})
        table->setEmptyText(words);
    m_details->setVisible(hasAny && (state.found > 0 || state.isSearching));
}

QString HistoryPage::emptyText() const
{
    if (!m_state.problem.isEmpty())
        return m_state.problem;
    if (m_state.isLogEmpty)
        return tr("Nothing was recorded yet.\nEvery query that Fanlight sends, or answers from its cache, is recorded "
                  "here: run something on the Analyze page, or a batch.");
    if (m_state.isSearching)
        return tr("Searching…");
    if (tab() == Runs)
        return tr("No run is left in the log.");
    if (m_state.searchNote.isEmpty() || filter().text.isEmpty())
        return tr("No query matches the filter.");
    return tr("No query matches the filter.\n%1", "second line: how far a search reaches").arg(m_state.searchNote);
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shown();
}

} // namespace Fanlight

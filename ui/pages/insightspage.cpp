// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/insightspage.h"

#include "ui/models/display.h"
#include "ui/models/insightscharts.h"
#include "ui/widgets/chartcard.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

enum Card { Latency, Limit, FirstTokens, Totals, Speed, Errors };

constexpr int mostTableRows = 6;
//! In heights of a line. Narrower than this, two charts side by side could not be read, nor the headings of their
//! tables.
constexpr int narrowestPair = 56;

} // namespace

InsightsPage::InsightsPage(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableView(this))
    , m_heading(new QLabel(this))
    , m_empty(new MutedLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_body(new QStackedLayout)
{
    setObjectName(u"insightsPage"_s);
    setAccessibleName(tr("Insights"));
    buildTable();
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setFont(Theme::strongFont(font()));
    m_heading->setObjectName(u"insightsTarget"_s);
    m_empty->setObjectName(u"insightsEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);

    auto *inner = new QWidget(this);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(2 * Theme::unit, 0, 2 * Theme::unit, Theme::unit);
    column->setSpacing(Theme::unit);
    column->addWidget(m_table);
    column->addWidget(m_heading);
    m_charts = new QGridLayout;
    m_charts->setSpacing(Theme::unit);
    buildCharts();
    column->addLayout(m_charts, 1);
    m_scroll->setObjectName(u"insightsScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inner);
    m_body->addWidget(m_empty);
    m_body->addWidget(m_scroll);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::unit, 0, 0);
    layout->setSpacing(Theme::unit);
    layout->addWidget(makeTop());
    layout->addLayout(m_body, 1);
    connect(m_period, &QComboBox::activated, this, [this] { Q_EMIT periodChosen(period()); });
    connect(m_asTables, &QToolButton::toggled, this, [this](bool on) {
        for (ChartCard *card : std::as_const(m_cards))
            card->setTableShown(on);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &InsightsPage::chooseRow);
    show(InsightsView());
}

QWidget *InsightsPage::makeTop()
{
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(2 * Theme::unit, 0, 2 * Theme::unit, 0);
    row->setSpacing(Theme::unit);
    auto *label = new MutedLabel(tr("Period"), this);
    m_period = new QComboBox(this);
    m_period->setObjectName(u"insightsPeriod"_s);
    m_period->setAccessibleName(tr("Period"));
    for (const auto &[period, text] :
         {std::pair(InsightsPeriod::Session, tr("This session")), std::pair(InsightsPeriod::Hour, tr("Last hour")),
          std::pair(InsightsPeriod::Day, tr("Last 24 hours")), std::pair(InsightsPeriod::Week, tr("Last 7 days")),
          std::pair(InsightsPeriod::All, tr("All"))})
        m_period->addItem(text, int(period));
    label->setBuddy(m_period);
    m_words = new MutedLabel(this);
    m_words->setObjectName(u"insightsWords"_s);
    m_asTables = new QToolButton(this);
    m_asTables->setObjectName(u"insightsAsTables"_s);
    m_asTables->setText(tr("All as tables"));
    m_asTables->setAccessibleName(tr("All as tables"));
    m_asTables->setToolTip(tr("Show every chart as a table"));
    m_asTables->setIcon(Icons::symbolic(u"batch"_s, QPalette::Text));
    m_asTables->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_asTables->setCheckable(true);
    m_asTables->setAutoRaise(true);
    m_asTables->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(label);
    row->addWidget(m_period);
    row->addWidget(m_words, 1);
    row->addWidget(m_asTables);
    return top;
}

void InsightsPage::buildTable()
{
    m_table->setObjectName(u"insightsTargets"_s);
    m_table->setAccessibleName(tr("Targets in this period"));
    m_table->setModel(&m_targets);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setCornerButtonEnabled(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setFont(Theme::tabularFont(font()));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + Theme::unit);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(InsightsTable::Target, QHeaderView::Stretch);
    m_table->setTextElideMode(Qt::ElideMiddle);
}

void InsightsPage::buildCharts()
{
    m_cards = {
        new ChartCard(u"insightsLatency"_s, tr("Total time over the period"),
                      tr("From the first delivery to the end of the answer; time in Fanlight's own queue is no part of "
                         "it."),
                      this),
        new ChartCard(
            u"insightsLimit"_s, tr("Limit of queries in flight"),
            tr("How the limit adapted since the program was started; a triangle marks where the provider made "
               "it drop."),
            this),
        new ChartCard(u"insightsFirstTokens"_s, tr("Time to the first token"),
                      tr("How many answers began within which time."), this),
        new ChartCard(u"insightsTotals"_s, tr("Total time, how often"), tr("How many answers took which time."), this),
        new ChartCard(u"insightsSpeed"_s, tr("Tokens per second"), tr("Of the median answer, from its first token on."),
                      this),
        new ChartCard(u"insightsErrors"_s, tr("Errors by kind"), tr("Which part of the queries failed, and how."),
                      this),
    };
    arrangeCharts();
}

void InsightsPage::arrangeCharts()
{
    const int columns = width() < narrowestPair * fontMetrics().height() ? 1 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < m_cards.size(); ++i)
        m_charts->addWidget(m_cards.at(i), i / columns, i % columns);
    m_charts->setColumnStretch(0, 1);
    m_charts->setColumnStretch(1, columns == 2 ? 1 : 0);
}

InsightsPeriod InsightsPage::period() const
{
    return InsightsPeriod(m_period->currentData().toInt());
}

void InsightsPage::show(const InsightsView &view)
{
    m_view = view;
    m_isShowing = true;
    m_targets.setTargets(view.insights.targets);
    const bool isEmpty = view.insights.targets.isEmpty();
    int row = m_chosen ? m_targets.rowOf(*m_chosen) : -1;
    if (row < 0 && !isEmpty)
        row = 0;
    m_table->setCurrentIndex(row < 0 ? QModelIndex() : m_targets.index(row, 0));
    m_isShowing = false;
    m_chosen = row < 0 ? std::nullopt : std::optional(m_targets.target(row).target);
    fitTable();
    showWords();
    m_asTables->setEnabled(!isEmpty);
    m_body->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_scroll);
    showCharts();
}

void InsightsPage::chooseRow()
{
    const QModelIndex current = m_table->currentIndex();
    if (m_isShowing || !current.isValid())
        return;
    m_chosen = m_targets.target(current.row()).target;
    showCharts();
}

void InsightsPage::showCharts()
{
    const int row = m_chosen ? m_targets.rowOf(*m_chosen) : -1;
    if (row < 0)
        return;
    const TargetInsights &target = m_targets.target(row);
    m_heading->setText(visibleText(target.target.name(), false));
    m_cards.at(Latency)->show(latencyChart(m_view.insights, target));
    m_cards.at(Limit)->show(limitChart(m_view.limits.points(target.target), m_view.insights.to));
    m_cards.at(FirstTokens)->show(firstTokenChart(target));
    m_cards.at(Totals)->show(totalChart(target));
    m_cards.at(Speed)->show(speedChart(m_view.insights, target));
    m_cards.at(Errors)->show(errorChart(target));
}

void InsightsPage::showWords()
{
    qint64 queries = 0;
    for (const TargetInsights &target : m_view.insights.targets)
        queries += target.all();
    QString words;
    if (!m_view.problem.isEmpty())
        words = m_view.problem;
    else if (m_view.leftOut > 0)
        words = tr("The newest %1 of %2 queries").arg(countText(queries), countText(queries + m_view.leftOut));
    else if (queries > 0)
        words = queries == 1 ? tr("1 query") : tr("%Ln queries", nullptr, int(queries));
    m_words->setText(words);
    if (!m_view.problem.isEmpty())
        m_empty->setText(m_view.problem);
    else if (m_view.isLoading)
        m_empty->setText(tr("Reading the log…"));
    else
        m_empty->setText(tr("Nothing was asked in this period.\n"
                            "Run a text on Analyze or a table on Batch, or choose a longer period."));
}

void InsightsPage::fitTable()
{
    const int rows = std::clamp(m_targets.rowCount(), 1, mostTableRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + 2);
}

void InsightsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shownChanged(true);
}

void InsightsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT shownChanged(false);
}

void InsightsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeCharts();
}

} // namespace Fanlight

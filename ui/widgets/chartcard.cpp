// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartcard.h"

#include "ui/charts/chartview.h"
#include "ui/models/display.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int bodyHeight = 24 * Theme::unit;

QColor colorOf(ChartRole role, const QPalette &palette)
{
    // The same things have the same colours in the log and on the cards.
    switch (role) {
    case ChartRole::Median:
    case ChartRole::High:
    case ChartRole::Highest:
    case ChartRole::Total:
    case ChartRole::Limit:
        return Theme::phaseColor(Phase::Waiting, palette);
    case ChartRole::FirstToken:
        return Theme::phaseColor(Phase::FirstToken, palette);
    case ChartRole::Speed:
        return Theme::phaseColor(Phase::Streaming, palette);
    case ChartRole::Failed:
    case ChartRole::Drop:
        return Theme::stateColor(QueryState::Failed, palette);
    }
    Q_UNREACHABLE();
}

} // namespace

ChartCard::ChartCard(const QString &name, const QString &title, const QString &hint, QWidget *parent)
    : QFrame(parent)
    , m_title(title)
    , m_toggle(new QToolButton(this))
    , m_empty(new MutedLabel(this))
    , m_table(new QTableView(this))
    , m_body(new QStackedLayout)
{
    setObjectName(name);
    auto *heading = new QLabel(title, this);
    heading->setFont(Theme::strongFont(font()));
    heading->setToolTip(plainToolTip(hint));
    m_toggle->setObjectName(name + u"Toggle"_s);
    m_toggle->setText(tr("Table"));
    m_toggle->setAccessibleName(tr("%1 as a table").arg(title));
    m_toggle->setToolTip(tr("Show the figures as a table"));
    m_toggle->setIcon(Icons::symbolic(u"batch"_s, QPalette::Text));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_empty->setObjectName(name + u"Empty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(2 * Theme::unit);
    buildTable();

    auto *top = new QHBoxLayout;
    top->setSpacing(Theme::unit);
    top->addWidget(heading);
    top->addStretch(1);
    top->addWidget(m_toggle);
    m_body->addWidget(m_empty);
    m_body->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * Theme::unit / 2, Theme::unit, Theme::unit, Theme::unit);
    layout->setSpacing(Theme::unit / 2);
    layout->addLayout(top);
    layout->addLayout(m_body, 1);
    setMinimumHeight(bodyHeight + fontMetrics().height() + 3 * Theme::unit);
    connect(m_toggle, &QToolButton::toggled, this, &ChartCard::showPart);
    showPart();
}

void ChartCard::buildTable()
{
    m_table->setObjectName(objectName() + u"Table"_s);
    m_table->setAccessibleName(m_title);
    m_table->setModel(&m_rows);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setCornerButtonEnabled(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setFont(Theme::tabularFont(font()));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + Theme::unit);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

void ChartCard::show(const ChartData &chart)
{
    if (chart == m_data)
        return;
    m_data = chart;
    m_rows.setTable(chart.table);
    // Names and times have what the figures leave.
    if (m_rows.columnCount() > 0)
        m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_empty->setText(chart.emptyText);
    m_table->setAccessibleDescription(chart.summary);
    showPart();
}

void ChartCard::setTableShown(bool shown)
{
    m_toggle->setChecked(shown);
}

void ChartCard::showPart()
{
    const bool isEmpty = m_data.series.isEmpty();
    m_toggle->setEnabled(!isEmpty);
    if (isEmpty) {
        m_body->setCurrentWidget(m_empty);
    } else if (m_toggle->isChecked()) {
        m_body->setCurrentWidget(m_table);
    } else {
        draw();
        m_body->setCurrentWidget(m_chart);
    }
}

void ChartCard::draw()
{
    if (!m_chart) {
        m_chart = new ChartView(this);
        m_chart->setObjectName(objectName() + u"Chart"_s);
        m_chart->setAccessibleName(tr("%1, as a chart").arg(m_title));
        m_body->addWidget(m_chart);
    }
    m_chart->setAccessibleDescription(m_data.summary);
    const QPalette colors = QApplication::palette();
    m_chart->show(m_data,
                  {Theme::cardBackground(colors), Theme::mutedText(colors), Theme::border(colors),
                   Theme::tabularFont(Theme::smallFont(font())),
                   [colors](ChartRole role) { return colorOf(role, colors); }});
}

void ChartCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && m_chart)
        showPart();
}

void ChartCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::border(palette()));
    painter.setBrush(Theme::cardBackground(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
}

} // namespace Fanlight

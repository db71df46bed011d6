// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include <QAreaSeries>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QCursor>
#include <QGraphicsLayout>
#include <QLegendMarker>
#include <QLineSeries>
#include <QScatterSeries>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace Fanlight {

namespace {

constexpr double headroom = 0.03;

QPen strokeOf(ChartRole role, const QColor &color)
{
    QPen pen(color, 2);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    // Told apart without their colours.
    if (role == ChartRole::High)
        pen.setStyle(Qt::DashLine);
    else if (role == ChartRole::Highest)
        pen.setStyle(Qt::DotLine);
    else
        pen.setWidthF(2.5);
    return pen;
}

} // namespace

ChartView::ChartView(QWidget *parent)
    : QWidget(parent)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart, this))
{
    // A part of a mark would stay where the scale moved on under it.
    m_view->setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    // Room for the halves of labels and marks that stand beyond the ends of the axes.
    m_chart->setMargins({0, 8, 24, 0});
    m_chart->setBackgroundRoundness(0);
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
}

ChartView::~ChartView() = default;

void ChartView::show(const ChartData &chart, const ChartLook &look)
{
    m_chart->removeAllSeries();
    for (QAbstractAxis *axis : {m_x, m_y}) {
        if (axis) {
            m_chart->removeAxis(axis);
            delete axis;
        }
    }
    m_chart->setBackgroundBrush(look.background);
    m_chart->setBackgroundPen(Qt::NoPen);
    m_x = addAxis(chart.x, Qt::AlignBottom, look);
    m_y = addAxis(chart.y, Qt::AlignLeft, look);
    QLegend *legend = m_chart->legend();
    legend->setVisible(chart.series.size() > 1);
    legend->setAlignment(Qt::AlignTop);
    legend->setFont(look.font);
    legend->setLabelColor(look.text);
    legend->setMarkerShape(QLegend::MarkerShapeFromSeries);
    for (const ChartSeries &series : chart.series) {
        addLines(series, look.colorOf(series.role));
        addMarks(series, look);
        addBoxes(series, look);
    }
    m_view->setAccessibleName(accessibleName());
    m_view->setAccessibleDescription(chart.summary);
}

QAbstractAxis *ChartView::addAxis(const ChartAxis &axis, Qt::Alignment side, const ChartLook &look)
{
    auto *made = new QCategoryAxis(this);
    made->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    made->setStartValue(axis.from);
    for (const ChartTick &tick : axis.ticks)
        made->append(tick.label, tick.at);
    made->setRange(axis.from, axis.to + headroom * (axis.to - axis.from));
    made->setLabelsFont(look.font);
    made->setLabelsColor(look.text);
    made->setLinePenColor(look.grid);
    made->setGridLineColor(look.grid);
    made->setGridLineVisible(axis.hasGrid);
    if (!axis.title.isEmpty()) {
        made->setTitleText(axis.title.toHtmlEscaped());
        made->setTitleFont(look.font);
        made->setTitleBrush(look.text);
    }
    m_chart->addAxis(made, side);
    return made;
}

void ChartView::addLines(const ChartSeries &series, const QColor &color)
{
    bool isFirst = true;
    for (const QList<ChartPoint> &line : series.lines) {
        auto *drawn = new QLineSeries;
        drawn->setName(series.name.toHtmlEscaped());
        drawn->setPen(strokeOf(series.role, color));
        // A line of one point would not be seen.
        drawn->setPointsVisible(line.size() == 1);
        drawn->setMarkerSize(6);
        for (const ChartPoint &point : line)
            drawn->append(point.x, point.y);
        place(drawn, isFirst);
        isFirst = false;
        connect(drawn, &QXYSeries::hovered, this, [this, line](const QPointF &at, bool isOver) {
            if (isOver)
                tell(line, at);
        });
    }
}

void ChartView::addMarks(const ChartSeries &series, const ChartLook &look)
{
    if (series.marks.isEmpty())
        return;
    auto *drawn = new QScatterSeries;
    drawn->setName(series.name.toHtmlEscaped());
    drawn->setMarkerShape(QScatterSeries::MarkerShapeTriangle);
    drawn->setMarkerSize(11);
    drawn->setColor(look.colorOf(series.role));
    drawn->setBorderColor(look.background);
    for (const ChartPoint &point : series.marks)
        drawn->append(point.x, point.y);
    place(drawn, true);
    connect(drawn, &QXYSeries::hovered, this, [this, marks = series.marks](const QPointF &at, bool isOver) {
        if (isOver)
            tell(marks, at);
    });
}

void ChartView::addBoxes(const ChartSeries &series, const ChartLook &look)
{
    bool isFirst = true;
    for (const ChartBox &box : series.boxes) {
        auto *upper = new QLineSeries;
        upper->append(box.left, box.top);
        upper->append(box.right, box.top);
        auto *lower = new QLineSeries;
        lower->append(box.left, box.bottom);
        lower->append(box.right, box.bottom);
        auto *drawn = new QAreaSeries(upper, lower);
        upper->setParent(drawn);
        lower->setParent(drawn);
        drawn->setName(series.name.toHtmlEscaped());
        drawn->setColor(look.colorOf(series.role));
        // Bars that touch are told apart by a hairline.
        drawn->setPen(QPen(look.background, 1));
        place(drawn, isFirst);
        isFirst = false;
        connect(drawn, &QAreaSeries::hovered, this, [this, words = box.words](const QPointF &, bool isOver) {
            if (isOver)
                QToolTip::showText(QCursor::pos(), words.toHtmlEscaped(), m_view);
        });
    }
}

void ChartView::place(QAbstractSeries *series, bool isInLegend)
{
    m_chart->addSeries(series);
    series->attachAxis(m_x);
    series->attachAxis(m_y);
    const QList<QLegendMarker *> markers = m_chart->legend()->markers(series);
    for (QLegendMarker *marker : markers)
        marker->setVisible(isInLegend);
}

void ChartView::tell(const QList<ChartPoint> &points, const QPointF &at)
{
    const auto nearest =
        std::min_element(points.begin(), points.end(), [at](const ChartPoint &one, const ChartPoint &other) {
            return std::abs(one.x - at.x()) < std::abs(other.x - at.x());
        });
    if (nearest != points.end() && !nearest->words.isEmpty())
        QToolTip::showText(QCursor::pos(), nearest->words.toHtmlEscaped(), m_view);
}

} // namespace Fanlight

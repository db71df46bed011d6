// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/chartdata.h"

#include <QColor>
#include <QFont>
#include <QWidget>

#include <functional>

class QAbstractAxis;
class QAbstractSeries;
class QChart;
class QChartView;

namespace Fanlight {

//! How a chart looks.
struct ChartLook
{
    QColor background;
    QColor text; //!< of labels
    QColor grid;
    QFont font; //!< of labels
    std::function<QColor(ChartRole)> colorOf;
};

//! Draws a chart. What is pointed at tells its words; whoever cannot point has the table.
class ChartView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartView)

public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    void show(const ChartData &chart, const ChartLook &look);

private:
    QAbstractAxis *addAxis(const ChartAxis &axis, Qt::Alignment side, const ChartLook &look);
    void addLines(const ChartSeries &series, const QColor &color);
    void addMarks(const ChartSeries &series, const ChartLook &look);
    void addBoxes(const ChartSeries &series, const ChartLook &look);
    void place(QAbstractSeries *series, bool isInLegend);
    void tell(const QList<ChartPoint> &points, const QPointF &at);

    QChart *m_chart;
    QChartView *m_view;
    QAbstractAxis *m_x = nullptr;
    QAbstractAxis *m_y = nullptr;
};

} // namespace Fanlight

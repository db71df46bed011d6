// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Fanlight {

//! What a series of a chart is of; it decides colour and stroke, which are never the only thing that tells it.
enum class ChartRole { Median, High, Highest, FirstToken, Total, Speed, Failed, Limit, Drop };

struct ChartTick
{
    double at = 0;
    QString label;

    bool operator==(const ChartTick &) const = default;
};

//! What an axis shows, and where. Labels are plain text, each once on an axis.
struct ChartAxis
{
    QString title; //!< with the unit
    double from = 0;
    double to = 1; //!< above `from`
    QList<ChartTick> ticks{};
    bool hasGrid = true;

    bool operator==(const ChartAxis &) const = default;
};

struct ChartPoint
{
    double x = 0;
    double y = 0;
    QString words{}; //!< what is said of it when it is pointed at

    bool operator==(const ChartPoint &) const = default;
};

//! A bar, in the units of the axes.
struct ChartBox
{
    double left = 0;
    double right = 0;
    double bottom = 0;
    double top = 0;
    QString words{};

    bool operator==(const ChartBox &) const = default;
};

//! One thing that a chart shows: lines with gaps between the pieces, marks without a line, or bars.
struct ChartSeries
{
    QString name;
    ChartRole role = ChartRole::Median;
    QList<QList<ChartPoint>> lines{};
    QList<ChartPoint> marks{};
    QList<ChartBox> boxes{};

    bool isEmpty() const { return lines.isEmpty() && marks.isEmpty() && boxes.isEmpty(); }
    bool operator==(const ChartSeries &) const = default;
};

//! The same as text: what can be read in place of the chart. All but the first column are right-aligned.
struct ChartTable
{
    QStringList headers;
    QList<QStringList> rows{};

    bool operator==(const ChartTable &) const = default;
};

//! A chart, whatever draws it.
struct ChartData
{
    QString summary; //!< what it shows, in a sentence
    QString emptyText{}; //!< why there is nothing to show, and what would fill it; empty when there is something
    ChartAxis x{};
    ChartAxis y{};
    QList<ChartSeries> series{};
    ChartTable table{};

    bool operator==(const ChartData &) const = default;
};

} // namespace Fanlight

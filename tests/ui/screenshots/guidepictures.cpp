// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/guidepictures.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <span>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct GuidePicture
{
    QString group;
    QString state;
    QString file;
};

const QList<GuidePicture> &guidePictures()
{
    static const QList<GuidePicture> pictures{
        {u"analyze"_s, u"done"_s, u"analyze.png"_s},
        {u"analyze"_s, u"waterfall"_s, u"waterfall.png"_s},
        {u"batch"_s, u"batch-running"_s, u"batch.png"_s},
        {u"dialogs"_s, u"endpoint-dialog-service"_s, u"endpoint.png"_s},
        {u"history"_s, u"history-details"_s, u"history.png"_s},
        {u"insights"_s, u"insights-day"_s, u"insights.png"_s},
        {u"layouts"_s, u"layout-two"_s, u"comparing.png"_s},
        {u"limits"_s, u"limits-two"_s, u"limits.png"_s},
        {u"settings"_s, u"task-dialog"_s, u"task.png"_s},
    };
    return pictures;
}

} // namespace

QString guidePictureOf(const QString &state)
{
    const auto found = std::ranges::find(guidePictures(), state, &GuidePicture::state);
    return found == guidePictures().end() ? QString() : found->file;
}

QStringList groupsOfGuide()
{
    QStringList groups;
    for (const GuidePicture &picture : guidePictures()) {
        if (!groups.contains(picture.group))
            groups.append(picture.group);
    }
    return groups;
}

QSize guideWindowSize(const QString &group)
{
    return group == "analyze"_L1 || group == "layouts"_L1 ? QSize(1280, 800) : QSize(1040, 680);
}

QImage withFewColors(const QImage &picture)
{
    constexpr qsizetype mostColors = 256;
    const QImage whole = picture.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, int> counts;
    for (int y = 0; y < whole.height(); ++y) {
        const std::span line(reinterpret_cast<const QRgb *>(whole.constScanLine(y)), size_t(whole.width()));
        for (const QRgb color : line)
            ++counts[color];
    }
    QList<QRgb> colors = counts.keys();
    // By value where they are as frequent: the same window makes the same file.
    std::ranges::sort(colors, [&counts](QRgb one, QRgb other) {
        const int first = counts.value(one);
        const int second = counts.value(other);
        return first != second ? first > second : one < other;
    });
    colors.resize(std::min(colors.size(), mostColors));
    return whole.convertToFormat(QImage::Format_Indexed8, colors, Qt::ThresholdDither | Qt::AvoidDither);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/models/logsamples.h"
#include "ui/delegates/waterfalldelegate.h"
#include "ui/models/requestlogmodel.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/waterfallpaint.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

using namespace Fanlight;
using namespace Fanlight::LogSamples;
using namespace std::chrono_literals;

namespace {

constexpr QSize cellSize(1024, 24);

//! A query whose phases are 100 ms each, in order, and a failed first attempt before them.
Timeline everyPhase()
{
    Attempt first;
    first.enqueued = 1000ms;
    first.dispatched = 1100ms;
    first.requestSent = 1200ms;
    first.firstByte = 1300ms;
    first.finished = 1400ms;
    first.retryWait = 100ms;
    Attempt second;
    second.number = 2;
    second.enqueued = 1500ms;
    second.dispatched = 1500ms;
    second.requestSent = 1600ms;
    second.firstByte = 1700ms;
    second.firstToken = 1800ms;
    second.finished = 2000ms;
    return {1000ms, {first, second}, 2000ms};
}

} // namespace

class TestWaterfallDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void phasesLookDifferentWithoutColour_data();
    void phasesLookDifferentWithoutColour();
    void ourQueueIsThinAndHollow();
    void barsLieOnTheAxis();
    void theShortestPhaseIsSeen();
    void aReusedConnectionIsMarked();
    void edgesAreCrispAtTwiceTheScale();
    void nothingIsPaintedOutsideTheCell();
    void toolTipsSayAllNumbers();

private:
    QImage painted(const Timeline &timeline, qreal ratio = 1, const QPalette &palette = QApplication::palette()) const;
    int xOf(Duration sinceStart) const;

    WaterfallDelegate m_delegate;
};

void TestWaterfallDelegate::init()
{
    Theme::apply(Appearance::Light);
    m_delegate.setAxis({WaterfallOrigin::RunStart, 0ms, 1000ms, 200ms});
}

QImage TestWaterfallDelegate::painted(const Timeline &timeline, qreal ratio, const QPalette &palette) const
{
    RequestLogModel log;
    log.addQuery(request(1));
    log.updateProgress({1, timeline.finished ? QueryState::Done : QueryState::Queued, timeline});
    QImage image(cellSize * ratio, QImage::Format_ARGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(palette.color(QPalette::Base));
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = QRect(QPoint(0, 0), cellSize);
    option.palette = palette;
    option.font = QApplication::font();
    m_delegate.paint(&painter, option, log.index(0, RequestLogModel::Waterfall));
    return image;
}

int TestWaterfallDelegate::xOf(Duration sinceStart) const
{
    const QRectF plot = WaterfallPaint::plotOf(QRectF(QPointF(0, 0), cellSize));
    return qRound(plot.left() + m_delegate.axis().position(sinceStart) * plot.width());
}

void TestWaterfallDelegate::phasesLookDifferentWithoutColour_data()
{
    QTest::addColumn<int>("appearance");
    QTest::newRow("light") << int(Appearance::Light);
    QTest::newRow("dark") << int(Appearance::Dark);
}

void TestWaterfallDelegate::phasesLookDifferentWithoutColour()
{
    QFETCH(int, appearance);
    Theme::apply(Appearance(appearance));
    const QPalette palette = QApplication::palette();
    const QColor base = palette.color(QPalette::Base);
    QSet<QString> shapes;
    for (const Phase phase : allPhases()) {
        QImage image(40, 24, QImage::Format_ARGB32);
        image.fill(base);
        QPainter painter(&image);
        WaterfallPaint::paintPhase(painter, QRectF(0, 0, 40, 24), phase, palette);
        painter.end();
        // Where the phase's own full colour lies, whatever that colour is.
        QString shape;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                shape += image.pixelColor(x, y) == Theme::phaseColor(phase, palette) ? u'#' : u'.';
        }
        QVERIFY(shape.contains(u'#'));
        shapes.insert(shape);
    }
    QCOMPARE(shapes.size(), allPhases().size());
}

void TestWaterfallDelegate::ourQueueIsThinAndHollow()
{
    const QImage image = painted(everyPhase());
    const auto height = [&](Duration at) {
        const int x = xOf(at);
        int rows = 0;
        for (int y = 0; y < image.height(); ++y)
            rows += image.pixelColor(x, y) != QApplication::palette().color(QPalette::Base);
        return rows;
    };
    const int middle = cellSize.height() / 2;
    QCOMPARE(image.pixelColor(xOf(50ms), middle), QApplication::palette().color(QPalette::Base));
    QVERIFY(height(50ms) <= 4);
    QVERIFY(height(950ms) >= 12);
}

void TestWaterfallDelegate::barsLieOnTheAxis()
{
    const QImage image = painted(everyPhase());
    const QPalette palette = QApplication::palette();
    const int middle = cellSize.height() / 2;
    const auto at = [&](Duration moment, int y) { return image.pixelColor(xOf(moment), y); };
    QCOMPARE(at(150ms, middle), Theme::phaseColor(Phase::Connecting, palette));
    QCOMPARE(at(550ms, middle), Theme::phaseColor(Phase::Connecting, palette));
    QCOMPARE(at(850ms, middle), Theme::phaseColor(Phase::Streaming, palette));
    QCOMPARE(at(995ms, middle), Theme::phaseColor(Phase::Streaming, palette));
    // The waiting phase is outlined: its edge has the full colour, its inside a tint.
    QVERIFY(at(250ms, middle) != Theme::phaseColor(Phase::Waiting, palette));
    QVERIFY(at(250ms, middle) != palette.color(QPalette::Base));
    QCOMPARE(at(250ms, middle - 6), Theme::phaseColor(Phase::Waiting, palette));
    // The plot ends where the axis does.
    QCOMPARE(image.pixelColor(xOf(1000ms) + 3, middle), palette.color(QPalette::Base));
}

void TestWaterfallDelegate::theShortestPhaseIsSeen()
{
    Timeline timeline = everyPhase();
    timeline.attempts.removeLast();
    Attempt &only = timeline.attempts.first();
    only.retryWait = {};
    only.requestSent = *only.dispatched + 1ns;
    only.firstByte = *only.requestSent + 1ns;
    only.firstToken = *only.firstByte + 1ns;
    const QImage image = painted(timeline);
    const QPalette palette = QApplication::palette();
    for (const Phase phase : {Phase::Queued, Phase::Connecting, Phase::Waiting, Phase::FirstToken, Phase::Streaming}) {
        bool seen = false;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y)
                seen = seen || image.pixelColor(x, y) == Theme::phaseColor(phase, palette);
        }
        QVERIFY2(seen, qPrintable(phaseText(phase)));
    }
}

void TestWaterfallDelegate::aReusedConnectionIsMarked()
{
    Timeline timeline = everyPhase();
    timeline.attempts.removeFirst();
    timeline.attempts.first().connectionReused = true;
    timeline.attempts.first().requestSent = timeline.attempts.first().dispatched;
    const QImage image = painted(timeline);
    // Taller than any phase, at the moment of dispatch.
    const QColor mark = Theme::phaseColor(Phase::Connecting, QApplication::palette());
    QCOMPARE(image.pixelColor(xOf(500ms) - 1, cellSize.height() / 2 - 8), mark);
    QCOMPARE(image.pixelColor(xOf(500ms), cellSize.height() / 2 + 7), mark);
}

void TestWaterfallDelegate::edgesAreCrispAtTwiceTheScale()
{
    Timeline timeline = everyPhase();
    timeline.attempts[1].firstToken = 1733ms;
    timeline.attempts[1].firstByte = 1733ms;
    const QImage image = painted(timeline, 2);
    // A row through the streaming bar has two colours at its left edge, not a blend between them.
    const QColor streaming = Theme::phaseColor(Phase::Streaming, QApplication::palette());
    const int y = image.height() / 2;
    int first = 0;
    while (first < image.width() && image.pixelColor(first, y) != streaming)
        ++first;
    QVERIFY(first < image.width());
    QCOMPARE(image.pixelColor(first - 1, y), Theme::phaseColor(Phase::Waiting, QApplication::palette()));
}

void TestWaterfallDelegate::nothingIsPaintedOutsideTheCell()
{
    // A bar that is far longer than the axis ends with the cell.
    m_delegate.setAxis({WaterfallOrigin::RunStart, 0ms, 10ms, 10ms});
    RequestLogModel log;
    log.addQuery(request(1));
    log.updateProgress({1, QueryState::Done, everyPhase()});
    QImage image(cellSize.width() + 200, cellSize.height() + 20, QImage::Format_ARGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = QRect(QPoint(100, 10), cellSize);
    option.palette = QApplication::palette();
    m_delegate.paint(&painter, option, log.index(0, RequestLogModel::Waterfall));
    painter.end();
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (!option.rect.contains(x, y))
                QCOMPARE(image.pixelColor(x, y), QColor(Qt::magenta));
        }
    }
}

void TestWaterfallDelegate::toolTipsSayAllNumbers()
{
    const QString toolTip = WaterfallDelegate::toolTip(waterfallBar(everyPhase(), QueryState::Done, 900ms, 2000ms));
    for (const QString &text : {u"Attempt 1"_s, u"Attempt 2"_s, u"Queued"_s, u"Connecting"_s, u"Waiting"_s,
                                u"First token"_s, u"Streaming"_s, u"Retry wait"_s, u"200 ms"_s, u"1.00 s"_s})
        QVERIFY2(toolTip.contains(text), qPrintable(text));
    QCOMPARE(WaterfallDelegate::toolTip({}), QString());
    const QString failed = WaterfallDelegate::toolTip(waterfallBar(everyPhase(), QueryState::Done, 900ms, 2000ms),
                                                      {u"429: <b>Slow down.</b>"_s, QString()});
    const QString escaped = u"429: &lt;b&gt;Slow down.&lt;/b&gt;"_s;
    QVERIFY(failed.indexOf(u"Attempt 1"_s) < failed.indexOf(escaped));
    QVERIFY(failed.indexOf(escaped) < failed.indexOf(u"Attempt 2"_s));
}

QTEST_MAIN(TestWaterfallDelegate)
#include "tst_waterfalldelegate.moc"

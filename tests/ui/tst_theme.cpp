// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

//! WCAG 2.2, "relative luminance".
double luminance(const QColor &color)
{
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

//! In degrees; colours that are nearly grey have no hue to differ by.
int hueDistance(const QColor &a, const QColor &b)
{
    if (a.hslSaturationF() < 0.2 && b.hslSaturationF() < 0.2)
        return 0;
    const int apart = std::abs(a.hslHue() - b.hslHue());
    return std::min(apart, 360 - apart);
}

} // namespace

class ThemeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void marksAreVisible_data();
    void marksAreVisible();
    void aPhaseHasTheHueOfItsState_data();
    void aPhaseHasTheHueOfItsState();
    void statesThatDifferDoNotShareAHue();
    void iconsFollowThePaletteAtEveryRatio();
};

void ThemeTest::textIsReadable_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    for (const bool dark : {false, true}) {
        const QPalette palette = Theme::palette(dark);
        const QString theme = dark ? u"dark"_s : u"light"_s;
        const auto row = [&theme](const QString &what, const QColor &ink, const QColor &ground) {
            QTest::newRow(qPrintable(theme + u", "_s + what)) << ink << ground;
        };
        const QList<std::pair<QString, QColor>> grounds{
            {u" on Base"_s, palette.color(QPalette::Base)},
            {u" on Window"_s, palette.color(QPalette::Window)},
            {u" on alternate rows"_s, palette.color(QPalette::AlternateBase)}};
        for (const auto &[name, ground] : grounds) {
            row(u"text"_s + name, palette.color(QPalette::Text), ground);
            row(u"muted text"_s + name, Theme::mutedText(palette), ground);
            row(u"placeholder"_s + name, palette.color(QPalette::PlaceholderText), ground);
            row(u"link"_s + name, palette.color(QPalette::Link), ground);
            for (int state = int(QueryState::Queued); state <= int(QueryState::Cancelled); ++state) {
                row(u"state "_s + QString::number(state) + name, Theme::stateColor(QueryState(state), palette), ground);
            }
            for (int tone = int(Tone::Positive); tone <= int(Tone::Mixed); ++tone)
                row(u"tone "_s + QString::number(tone) + name, Theme::toneColor(Tone(tone), palette), ground);
        }
        row(u"chip"_s, palette.color(QPalette::Text), Theme::chipBackground(palette));
        row(u"notice"_s, palette.color(QPalette::Text), Theme::noticeBackground(palette));
        row(u"selection"_s, palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight));
        row(u"button"_s, palette.color(QPalette::ButtonText), palette.color(QPalette::Button));
        row(u"tooltip"_s, palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase));
    }
}

void ThemeTest::textIsReadable()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    const double ratio = contrast(ink, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(u"%1 on %2 is %3:1"_s.arg(ink.name(), ground.name()).arg(ratio, 0, 'f', 2)));
}

void ThemeTest::marksAreVisible_data()
{
    QTest::addColumn<QColor>("mark");
    QTest::addColumn<QColor>("ground");
    for (const bool dark : {false, true}) {
        const QPalette palette = Theme::palette(dark);
        const QString theme = dark ? u"dark"_s : u"light"_s;
        for (int phase = int(Phase::Queued); phase <= int(Phase::RetryWait); ++phase) {
            QTest::newRow(qPrintable(theme + u", phase "_s + QString::number(phase)))
                << Theme::phaseColor(Phase(phase), palette) << palette.color(QPalette::Base);
        }
        QTest::newRow(qPrintable(theme + u", focus ring on Base"_s))
            << Theme::focusRing(palette) << palette.color(QPalette::Base);
        QTest::newRow(qPrintable(theme + u", focus ring on Window"_s))
            << Theme::focusRing(palette) << palette.color(QPalette::Window);
    }
}

void ThemeTest::marksAreVisible()
{
    QFETCH(QColor, mark);
    QFETCH(QColor, ground);
    QVERIFY(contrast(mark, ground) >= 3.0);
}

void ThemeTest::aPhaseHasTheHueOfItsState_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<QueryState>("state");
    QTest::newRow("queued") << Phase::Queued << QueryState::Queued;
    QTest::newRow("connecting") << Phase::Connecting << QueryState::Connecting;
    QTest::newRow("waiting") << Phase::Waiting << QueryState::Waiting;
    QTest::newRow("streaming") << Phase::Streaming << QueryState::Streaming;
    QTest::newRow("retrying") << Phase::RetryWait << QueryState::RetryWait;
}

void ThemeTest::aPhaseHasTheHueOfItsState()
{
    QFETCH(Phase, phase);
    QFETCH(QueryState, state);
    for (const bool dark : {false, true}) {
        const QPalette palette = Theme::palette(dark);
        const QColor fill = Theme::phaseColor(phase, palette);
        const QColor ink = Theme::stateColor(state, palette);
        QVERIFY2(hueDistance(fill, ink) <= 15, qPrintable(fill.name() + u' ' + ink.name()));
    }
}

void ThemeTest::statesThatDifferDoNotShareAHue()
{
    const QList<QueryState> states{QueryState::Connecting, QueryState::Waiting, QueryState::Streaming,
                                   QueryState::RetryWait,  QueryState::Done,    QueryState::Failed};
    for (const bool dark : {false, true}) {
        const QPalette palette = Theme::palette(dark);
        for (const QueryState one : states) {
            for (const QueryState other : states) {
                if (one == other)
                    continue;
                const QColor a = Theme::stateColor(one, palette);
                const QColor b = Theme::stateColor(other, palette);
                QVERIFY2(hueDistance(a, b) >= 25, qPrintable(a.name() + u' ' + b.name()));
            }
        }
    }
}

void ThemeTest::iconsFollowThePaletteAtEveryRatio()
{
    for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
        Theme::apply(appearance);
        for (const qreal ratio : {1.0, 2.0}) {
            const QPixmap pixmap = Icons::symbolic(u"stop"_s, QPalette::Text).pixmap(QSize(16, 16), ratio);
            QCOMPARE(pixmap.width(), int(16 * ratio));
            const QColor centre = pixmap.toImage().pixelColor(pixmap.width() / 2, pixmap.height() / 2);
            QCOMPARE(centre, QApplication::palette().color(QPalette::Text));
        }
    }
    QVERIFY(!Icons::application().isNull());
    QVERIFY(Icons::symbolic(u"no-such-icon"_s).isNull());
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/fanlightstyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>
#include <QStyleHints>

#include <algorithm>

namespace Fanlight::Theme {

using namespace Qt::StringLiterals;

namespace {

QPalette lightPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0xf3f4f6));
    palette.setColor(QPalette::WindowText, QColor(0x1a1d21));
    palette.setColor(QPalette::Base, QColor(0xffffff));
    palette.setColor(QPalette::AlternateBase, QColor(0xf7f8fa));
    palette.setColor(QPalette::Text, QColor(0x1a1d21));
    palette.setColor(QPalette::Button, QColor(0xe9ebef));
    palette.setColor(QPalette::ButtonText, QColor(0x1a1d21));
    palette.setColor(QPalette::BrightText, QColor(0xffffff));
    palette.setColor(QPalette::ToolTipBase, QColor(0x1a1d21));
    palette.setColor(QPalette::ToolTipText, QColor(0xf3f4f6));
    palette.setColor(QPalette::PlaceholderText, QColor(0x667080));
    palette.setColor(QPalette::Highlight, QColor(0x2458c6));
    palette.setColor(QPalette::HighlightedText, QColor(0xffffff));
    palette.setColor(QPalette::Link, QColor(0x1d4fb8));
    palette.setColor(QPalette::LinkVisited, QColor(0x6b3fa0));
    palette.setColor(QPalette::Light, QColor(0xffffff));
    palette.setColor(QPalette::Midlight, QColor(0xe2e5ea));
    palette.setColor(QPalette::Mid, QColor(0xc3c8d0));
    palette.setColor(QPalette::Dark, QColor(0x9aa1ac));
    palette.setColor(QPalette::Shadow, QColor(0x5d6470));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, QColor(0x8b93a0));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(0xd9dde4));
    // Nothing can be typed where a field has the colour of the window.
    palette.setColor(QPalette::Disabled, QPalette::Base, palette.color(QPalette::Window));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x1d2025));
    palette.setColor(QPalette::WindowText, QColor(0xe6e8ec));
    palette.setColor(QPalette::Base, QColor(0x15181c));
    palette.setColor(QPalette::AlternateBase, QColor(0x1a1d22));
    palette.setColor(QPalette::Text, QColor(0xe6e8ec));
    palette.setColor(QPalette::Button, QColor(0x2a2e35));
    palette.setColor(QPalette::ButtonText, QColor(0xe6e8ec));
    palette.setColor(QPalette::BrightText, QColor(0xffffff));
    palette.setColor(QPalette::ToolTipBase, QColor(0x2f343c));
    palette.setColor(QPalette::ToolTipText, QColor(0xe6e8ec));
    palette.setColor(QPalette::PlaceholderText, QColor(0x949dab));
    palette.setColor(QPalette::Highlight, QColor(0x3a6fdc));
    palette.setColor(QPalette::HighlightedText, QColor(0xffffff));
    palette.setColor(QPalette::Link, QColor(0x8ab0ff));
    palette.setColor(QPalette::LinkVisited, QColor(0xc4a5f2));
    palette.setColor(QPalette::Light, QColor(0x3a3f48));
    palette.setColor(QPalette::Midlight, QColor(0x31353d));
    palette.setColor(QPalette::Mid, QColor(0x3c424c));
    palette.setColor(QPalette::Dark, QColor(0x0f1114));
    palette.setColor(QPalette::Shadow, QColor(0x08090b));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, QColor(0x747c88));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(0x343942));
    // Nothing can be typed where a field has the colour of the window.
    palette.setColor(QPalette::Disabled, QPalette::Base, palette.color(QPalette::Window));
    return palette;
}

QColor pick(const QPalette &palette, QRgb light, QRgb dark)
{
    return QColor(isDark(palette) ? dark : light);
}

bool systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    // A default-constructed palette makes the application fall back to the desktop's own.
    QApplication::setPalette(QPalette());
    return isDark(QApplication::palette());
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightnessF() < palette.color(QPalette::Text).lightnessF();
}

QColor stateColor(QueryState state, const QPalette &palette)
{
    switch (state) {
    case QueryState::Queued:
        return mutedText(palette);
    case QueryState::Connecting:
        return pick(palette, 0x8c2f7c, 0xe69ad6);
    case QueryState::Waiting:
        return pick(palette, 0x2458c6, 0x86aefb);
    case QueryState::Streaming:
        return pick(palette, 0x00687a, 0x52c8dc);
    case QueryState::RetryWait:
        return pick(palette, 0x8a4b00, 0xf0a95c);
    case QueryState::Done:
        return pick(palette, 0x1a6b35, 0x6fcf8b);
    case QueryState::Failed:
        return pick(palette, 0xb3202c, 0xff8c8c);
    case QueryState::Cancelled:
        return mutedText(palette);
    }
    Q_UNREACHABLE();
}

QColor phaseColor(Phase phase, const QPalette &palette)
{
    switch (phase) {
    case Phase::Queued:
        return pick(palette, 0x858d99, 0x7d8694);
    case Phase::Connecting:
        return pick(palette, 0xb8489f, 0xd57cc0);
    case Phase::Waiting:
        return pick(palette, 0x4a7ae0, 0x6d9bf5);
    case Phase::FirstToken:
        return pick(palette, 0x7a4fc0, 0xa988ea);
    case Phase::Streaming:
        return pick(palette, 0x00869c, 0x3fb4c8);
    case Phase::RetryWait:
        return pick(palette, 0xc06a00, 0xe8963c);
    }
    Q_UNREACHABLE();
}

QColor mutedText(const QPalette &palette)
{
    return pick(palette, 0x5a6270, 0x9aa3b1);
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    switch (tone) {
    case Tone::Positive:
        return pick(palette, 0x1a6b35, 0x6fcf8b);
    case Tone::Negative:
        return pick(palette, 0xb3202c, 0xff8c8c);
    case Tone::Neutral:
        return mutedText(palette);
    case Tone::Mixed:
        return pick(palette, 0x8a4b00, 0xf0a95c);
    }
    Q_UNREACHABLE();
}

QColor border(const QPalette &palette)
{
    return pick(palette, 0xd9dde4, 0x31363f);
}

QColor controlBorder(const QPalette &palette)
{
    return pick(palette, 0xb9c0ca, 0x4a515d);
}

QColor cardBackground(const QPalette &palette)
{
    return palette.color(QPalette::Base);
}

QColor chipBackground(const QPalette &palette)
{
    return pick(palette, 0xe4ebfa, 0x26344f);
}

QColor noticeBackground(const QPalette &palette)
{
    return pick(palette, 0xfdf1dc, 0x3a2f1c);
}

QTextCharFormat foundFormat(const QPalette &palette)
{
    QTextCharFormat format;
    format.setBackground(noticeBackground(palette));
    format.setForeground(palette.text());
    // Where it is is not told by colour alone.
    format.setFontUnderline(true);
    return format;
}

QColor noticeBorder(const QPalette &palette)
{
    return pick(palette, 0xe3bd7d, 0x6b5430);
}

QColor focusRing(const QPalette &palette)
{
    return pick(palette, 0x2458c6, 0x86aefb);
}

QFont tabularFont(const QFont &base)
{
    QFont font = base;
    // Qt 6.4 has no way to ask for the OpenType feature; the common interface fonts have tabular
    // figures by default, and turning ligatures and kerning off keeps columns from shifting.
    font.setKerning(false);
    return font;
}

QFont monospaceFont()
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

QFont smallFont(const QFont &base)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(std::max(8.0, base.pointSizeF() - 1.0));
    return font;
}

QFont strongFont(const QFont &base)
{
    QFont font = base;
    font.setBold(true);
    return font;
}

int controlHeight(const QFontMetrics &metrics)
{
    constexpr int least = 28;
    return std::max(least, metrics.height() + Theme::unit + Theme::unit / 2);
}

QPalette palette(bool dark)
{
    return dark ? darkPalette() : lightPalette();
}

void apply(Appearance appearance)
{
    if (!qobject_cast<FanlightStyle *>(QApplication::style()))
        QApplication::setStyle(new FanlightStyle);
    const bool dark = appearance == Appearance::System ? systemIsDark() : appearance == Appearance::Dark;
    QApplication::setPalette(palette(dark));
}

} // namespace Fanlight::Theme

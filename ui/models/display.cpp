// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/display.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct DisplayTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::Display)
};

bool isBidiControl(char16_t unit)
{
    return (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x200e || unit == 0x200f
        || unit == 0x061c;
}

} // namespace

QString durationText(Duration duration)
{
    using namespace std::chrono;
    const QLocale locale;
    const qint64 ms = round<std::chrono::milliseconds>(std::max(duration, Duration::zero())).count();
    if (ms < 1000)
        return DisplayTexts::tr("%1 ms").arg(locale.toString(ms));
    if (ms < 59'995)
        return DisplayTexts::tr("%1 s").arg(locale.toString(double(ms) / 1000.0, 'f', 2));
    const qint64 seconds = (ms + 500) / 1000;
    const auto twoDigits = [](qint64 value) { return QString::number(value).rightJustified(2, u'0'); };
    if (seconds < 3600)
        return DisplayTexts::tr("%1 m %2 s").arg(locale.toString(seconds / 60), twoDigits(seconds % 60));
    const qint64 minutes = seconds / 60;
    return DisplayTexts::tr("%1 h %2 m").arg(locale.toString(minutes / 60), twoDigits(minutes % 60));
}

QString waitText(Duration wait)
{
    using namespace std::chrono;
    const Duration left = std::max(wait, Duration::zero());
    if (left < 9950ms)
        return DisplayTexts::tr("%1 s").arg(QLocale().toString(duration<double>(left).count(), 'f', 1));
    const seconds whole = ceil<seconds>(left - 50ms);
    return whole < 60s ? DisplayTexts::tr("%1 s").arg(QLocale().toString(qint64(whole.count()))) : durationText(whole);
}

QString stateText(QueryState state)
{
    switch (state) {
    case QueryState::Queued:
        return DisplayTexts::tr("Queued");
    case QueryState::Connecting:
        return DisplayTexts::tr("Connecting");
    case QueryState::Waiting:
        return DisplayTexts::tr("Waiting");
    case QueryState::Streaming:
        return DisplayTexts::tr("Streaming");
    case QueryState::RetryWait:
        return DisplayTexts::tr("Retrying");
    case QueryState::Done:
        return DisplayTexts::tr("Done");
    case QueryState::Failed:
        return DisplayTexts::tr("Failed");
    case QueryState::Cancelled:
        return DisplayTexts::tr("Cancelled");
    }
    Q_UNREACHABLE();
}

QString stateSymbol(QueryState state)
{
    switch (state) {
    case QueryState::Queued:
        return u"○"_s;
    case QueryState::Connecting:
        return u"◌"_s;
    case QueryState::Waiting:
        return u"◔"_s;
    case QueryState::Streaming:
        return u"▸"_s;
    case QueryState::RetryWait:
        return u"↻"_s;
    case QueryState::Done:
        return u"✓"_s;
    case QueryState::Failed:
        return u"✕"_s;
    case QueryState::Cancelled:
        return u"■"_s;
    }
    Q_UNREACHABLE();
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString visibleText(const QString &text, bool keepLines)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        const bool isKept = keepLines && (unit == u'\n' || unit == u'\t');
        if (unit < 0x20 && !isKept)
            shown += QChar(char16_t(0x2400 + unit));
        else if (unit == 0x7f)
            shown += QChar(char16_t(0x2421));
        else if ((unit >= 0x80 && unit < 0xa0) || isBidiControl(unit) || unit == 0xfeff)
            shown += u"⟨U+"_s + QString::number(unit, 16).toUpper().rightJustified(4, u'0') + u'⟩';
        else
            shown += character;
    }
    return shown;
}

QString plainToolTip(const QString &text)
{
    // Without a tag nothing is taken for markup, and a reader would read ours aloud.
    return text.contains(u'<') ? cellToolTip(text) : text;
}

QString cellToolTip(const QString &text)
{
    return text.isEmpty() ? QString()
                          : QString(u"<p style=\"white-space:pre-wrap\">"_s + text.toHtmlEscaped() + u"</p>"_s);
}

} // namespace Fanlight

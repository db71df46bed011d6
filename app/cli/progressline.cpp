// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progressline.h"

#include "app/cli/outputstream.h"

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds liveInterval(200);
constexpr std::chrono::seconds lineInterval(5);

} // namespace

ProgressLine::ProgressLine(OutputStream &stream, QObject *parent)
    : QObject(parent)
    , m_stream(stream)
    , m_isLive(stream.isTerminal() && qEnvironmentVariable("TERM") != "dumb"_L1)
{
    connect(&m_timer, &QTimer::timeout, this, &ProgressLine::paint);
}

void ProgressLine::show(std::function<QString()> text)
{
    m_text = std::move(text);
    m_timer.start(m_isLive ? liveInterval : std::chrono::milliseconds(lineInterval));
}

void ProgressLine::hide()
{
    m_timer.stop();
    clear();
}

void ProgressLine::say(const QString &line)
{
    clear();
    m_stream.write(QString(line + u'\n'));
}

void ProgressLine::paint()
{
    const QString text = m_text();
    if (!m_isLive) {
        m_stream.write(QString(text + u'\n'));
        return;
    }
    m_isPainted = true;
    // One column stays free, so that no terminal breaks the line.
    m_stream.write(QString(u"\r\x1b[K"_s + text.left(std::max(1, m_stream.columns() - 1))));
}

void ProgressLine::clear()
{
    if (std::exchange(m_isPainted, false))
        m_stream.write(u"\r\x1b[K"_s);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progressreporter.h"

#include "app/cli/outputstream.h"
#include "app/cli/reporttext.h"
#include "ui/models/display.h"

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds repaintInterval(100);

} // namespace

ProgressReporter::ProgressReporter(OutputStream &stream, const QList<QueryRequest> &queries, QObject *parent)
    : QObject(parent)
    , m_stream(stream)
    , m_live(stream.isTerminal() && qEnvironmentVariable("TERM") != "dumb"_L1)
{
    for (const QueryRequest &query : queries)
        m_states.insert(query.id, QueryState::Queued);
    m_elapsed.start();
    if (!m_live)
        return;
    connect(&m_repaint, &QTimer::timeout, this, &ProgressReporter::paint);
    m_repaint.start(repaintInterval);
}

void ProgressReporter::update(const QueryProgress &progress)
{
    if (const auto known = m_states.find(progress.id); known != m_states.end())
        *known = progress.state;
}

void ProgressReporter::take(const AnalysisResult &result)
{
    ++m_finished;
    if (result.state() != QueryState::Done)
        ++m_failed;
    m_states.insert(result.query.request.id, result.state());
    if (!m_live)
        m_stream.write(finishedLine(result));
}

void ProgressReporter::stop()
{
    m_repaint.stop();
    if (std::exchange(m_painted, false))
        m_stream.write(u"\r\x1b[K"_s);
}

void ProgressReporter::paint()
{
    m_painted = true;
    // One column stays free, so that no terminal breaks the line.
    m_stream.write(QString(u"\r\x1b[K"_s + liveLine().left(std::max(1, m_stream.columns() - 1))));
}

QString ProgressReporter::liveLine() const
{
    const auto count = [this](auto... states) {
        return std::count_if(m_states.begin(), m_states.end(),
                             [&](QueryState state) { return ((state == states) || ...); });
    };
    QStringList parts{tr("%1 of %2 finished").arg(m_finished).arg(m_states.size())};
    if (m_failed > 0)
        parts.append(tr("%1 failed").arg(m_failed));
    if (const auto streaming = count(QueryState::Streaming); streaming > 0)
        parts.append(tr("%1 streaming").arg(streaming));
    if (const auto waiting = count(QueryState::Connecting, QueryState::Waiting, QueryState::RetryWait); waiting > 0)
        parts.append(tr("%1 waiting").arg(waiting));
    if (const auto queued = count(QueryState::Queued); queued > 0)
        parts.append(tr("%1 queued").arg(queued));
    parts.append(durationText(std::chrono::nanoseconds(m_elapsed.nsecsElapsed())));
    return parts.join(u" · "_s);
}

QString ProgressReporter::finishedLine(const AnalysisResult &result) const
{
    const QueryRequest &request = result.query.request;
    QString line = u'[' + QString::number(m_finished) + u'/' + QString::number(m_states.size()) + u"] "_s + request.task
        + u' ' + printableLine(request.target().name()) + u": "_s + stateText(result.state()).toLower();
    if (result.state() == QueryState::Failed)
        line += u", "_s + printableLine(errorText(*result.error));
    if (const QString figures = figuresText(result); !figures.isEmpty())
        line += u" · "_s + figures;
    return line + u'\n';
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progressreporter.h"

#include "app/cli/outputstream.h"
#include "app/cli/reporttext.h"
#include "core/engine/clock.h"
#include "ui/models/countstext.h"
#include "ui/models/display.h"

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds repaintInterval(100);

QString nameOf(const QueryRequest &request)
{
    return request.task + u' ' + printableLine(request.target().name());
}

} // namespace

ProgressReporter::ProgressReporter(OutputStream &stream, const Clock &clock, const QList<QueryRequest> &queries,
                                   QObject *parent)
    : QObject(parent)
    , m_stream(stream)
    , m_live(stream.isTerminal() && qEnvironmentVariable("TERM") != "dumb"_L1)
    , m_clock(clock)
{
    for (const QueryRequest &query : queries) {
        m_states.insert(query.id, QueryState::Queued);
        m_names.insert(query.id, nameOf(query));
    }
    m_elapsed.start();
    if (!m_live)
        return;
    connect(&m_repaint, &QTimer::timeout, this, &ProgressReporter::paint);
    m_repaint.start(repaintInterval);
}

void ProgressReporter::update(const QueryProgress &progress)
{
    const auto known = m_states.find(progress.id);
    if (known == m_states.end())
        return;
    *known = progress.state;
    const QList<Attempt> &attempts = progress.timeline.attempts;
    if (m_live || isFinal(progress.state) || attempts.isEmpty() || !attempts.last().finished || !attempts.last().error)
        return;
    // Between two attempts a query may report more than once.
    if (qsizetype &told = m_retriesTold[progress.id]; told < attempts.size()) {
        told = attempts.size();
        m_stream.write(retryLine(progress));
    }
}

void ProgressReporter::updateLoad(const TargetLoad &load)
{
    const auto known = std::find_if(m_loads.begin(), m_loads.end(),
                                    [&load](const TargetLoad &one) { return one.target == load.target; });
    if (known == m_loads.end())
        m_loads.append(load);
    else
        *known = load;
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
    if (const auto waiting = count(QueryState::Connecting, QueryState::Waiting); waiting > 0)
        parts.append(tr("%1 waiting").arg(waiting));
    if (const auto retrying = count(QueryState::RetryWait); retrying > 0)
        parts.append(tr("%1 retrying").arg(retrying));
    if (const auto queued = count(QueryState::Queued); queued > 0)
        parts.append(tr("%1 queued").arg(queued));
    for (const TargetLoad &load : m_loads) {
        if (const QString hold = holdText(load, m_clock.now()); !hold.isEmpty())
            parts.append(hold);
    }
    parts.append(durationText(std::chrono::nanoseconds(m_elapsed.nsecsElapsed())));
    return parts.join(u" · "_s);
}

QString ProgressReporter::finishedLine(const AnalysisResult &result) const
{
    QString line = u'[' + QString::number(m_finished) + u'/' + QString::number(m_states.size()) + u"] "_s
        + nameOf(result.query.request) + u": "_s + stateText(result.state()).toLower();
    if (result.state() == QueryState::Failed)
        line += u", "_s + printableLine(errorText(*result.error));
    if (const QString figures = figuresText(result); !figures.isEmpty())
        line += u" · "_s + figures;
    return line + u'\n';
}

QString ProgressReporter::retryLine(const QueryProgress &progress) const
{
    const Attempt &last = progress.timeline.attempts.last();
    const QString when =
        last.retryWait > Duration::zero() ? tr("again in %1").arg(waitText(last.retryWait)) : tr("again at once");
    //: The attempt that comes next, of how many at most
    const QString which = tr("%1 of %2").arg(progress.timeline.attempts.size() + 1).arg(progress.attemptLimit);
    QString reason = printableLine(errorText(*last.error));
    while (reason.endsWith(u'.'))
        reason.chop(1);
    return u"[retry] "_s + m_names.value(progress.id) + u": "_s + reason + u", "_s + when + u" ("_s + which + u")\n"_s;
}

} // namespace Fanlight

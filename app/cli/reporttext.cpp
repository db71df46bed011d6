// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reporttext.h"

#include "app/cli/textlayout.h"
#include "ui/models/costtext.h"
#include "ui/models/display.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct ReportTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::ReportText)
};

//! A wait in our own queue below this is no news.
constexpr Duration noticeableWait = std::chrono::milliseconds(50);

QString bold(const QString &text, const ReportStyle &style)
{
    return style.emphasis ? u"\x1b[1m"_s + text + u"\x1b[0m"_s : text;
}

QString dim(const QString &text, const ReportStyle &style)
{
    return style.emphasis ? u"\x1b[2m"_s + text + u"\x1b[0m"_s : text;
}

QString targetName(const AnalysisResult &result)
{
    return printableLine(result.query.request.target().name());
}

//! The answer, or how the query failed and what had arrived.
QString outcomeText(const AnalysisResult &result)
{
    // A free text keeps its lines; the other forms are one line each.
    if (result.value && std::holds_alternative<TextValue>(*result.value))
        return printable(std::get<TextValue>(*result.value).text).trimmed();
    if (result.value)
        return printable(displayText(*result.value)).trimmed();
    if (result.state() == QueryState::Cancelled)
        return ReportTexts::tr("Stopped before it was done.");
    QString text = ReportTexts::tr("Failed: %1").arg(errorText(*result.error));
    if (const QString reply = printable(result.text()).trimmed(); !reply.isEmpty())
        text += u'\n' + ReportTexts::tr("Received: %1").arg(reply);
    return text;
}

//! "label  outcome", the figures below the outcome.
QString block(const QString &label, qsizetype labelWidth, const AnalysisResult &result, const ReportStyle &style)
{
    const int indent = int(labelWidth) + 2;
    const QString padding(labelWidth - label.size() + 2, u' ');
    QString text = bold(label, style) + padding + wrapped(outcomeText(result), indent, style.width) + u'\n';
    if (const QString figures = figuresText(result); !figures.isEmpty())
        text += QString(indent, u' ') + dim(figures, style) + u'\n';
    return text;
}

//! What it all cost; nothing where it was all free.
QString costLine(const QList<AnalysisResult> &results, const ReportStyle &style)
{
    CostTotal cost;
    for (const AnalysisResult &result : results)
        cost.add(result.query);
    if (cost.usd <= 0 && cost.unknown == 0)
        return {};
    return dim(ReportTexts::tr("Cost: %1").arg(costText(cost)), style) + u'\n';
}

qsizetype targetCount(const QList<AnalysisResult> &results)
{
    QStringList names;
    for (const AnalysisResult &result : results)
        names.append(result.query.request.target().name());
    names.removeDuplicates();
    return names.size();
}

} // namespace

QString analysisReport(const QList<AnalysisResult> &results, const QList<Task> &tasks, const ReportStyle &style)
{
    QHash<QString, QString> titles;
    for (const Task &task : tasks)
        titles.insert(task.id, task.title);
    const auto titleOf = [&titles](const AnalysisResult &result) {
        return titles.value(result.query.request.task, result.query.request.task);
    };
    const bool byTarget = targetCount(results) > 1;

    qsizetype labelWidth = 0;
    for (const AnalysisResult &result : results)
        labelWidth = std::max(labelWidth, byTarget ? targetName(result).size() + 2 : titleOf(result).size());

    QString report;
    QString lastTask;
    for (const AnalysisResult &result : results) {
        if (!byTarget) {
            report += block(titleOf(result), labelWidth, result, style);
            continue;
        }
        if (const QString task = result.query.request.task; task != lastTask) {
            report += (lastTask.isEmpty() ? QString() : u"\n"_s) + bold(titleOf(result), style) + u'\n';
            lastTask = task;
        }
        ReportStyle plain = style;
        plain.emphasis = false;
        report += block(u"  "_s + targetName(result), labelWidth, result, plain);
    }
    return report + costLine(results, style);
}

QString answersReport(const QList<AnalysisResult> &results, const ReportStyle &style)
{
    QStringList blocks;
    for (const AnalysisResult &result : results) {
        const QString figures = figuresText(result);
        blocks.append(bold(u"── "_s + targetName(result), style)
                      + (figures.isEmpty() ? QString() : dim(u" · "_s + figures, style)) + u'\n' + outcomeText(result)
                      + u'\n');
    }
    const QString cost = costLine(results, style);
    return blocks.join(u'\n') + (cost.isEmpty() ? QString() : QString(u'\n' + cost));
}

QString errorText(const QueryError &error)
{
    QStringList details;
    if (error.httpStatus > 0)
        details.append(ReportTexts::tr("HTTP %1").arg(error.httpStatus));
    if (!error.code.isEmpty())
        details.append(printableLine(error.code));
    const QString kind = errorKindName(error.kind);
    const QString head = details.isEmpty() ? kind : QString(kind + u" ("_s + details.join(u", "_s) + u')');
    return head + u": "_s + printable(error.message).trimmed();
}

QString figuresText(const AnalysisResult &result)
{
    const Timeline &timeline = result.query.timeline;
    const Moment end = timeline.finished.value_or(timeline.submitted);
    const bool sent = !timeline.attempts.isEmpty() && timeline.attempts.first().dispatched.has_value();
    QStringList figures;
    if (const Duration queued = timeline.queued(end); sent && queued >= noticeableWait)
        figures.append(ReportTexts::tr("queued %1").arg(durationText(queued)));
    if (sent)
        figures.append(durationText(timeline.total(end)));
    if (const std::optional<Duration> firstToken = timeline.firstToken())
        figures.append(ReportTexts::tr("first token %1").arg(durationText(*firstToken)));
    if (result.query.cached) {
        figures.append(ReportTexts::tr("from cache"));
        return figures.join(u" · "_s);
    }
    if (result.query.sharedWith != 0) {
        figures.append(ReportTexts::tr("shared with an equal query"));
        return figures.join(u" · "_s);
    }
    if (timeline.attempts.size() > 1)
        figures.append(ReportTexts::tr("%n attempts", nullptr, int(timeline.attempts.size())));
    const Usage usage = result.query.usage();
    if (usage.input && usage.output)
        figures.append(ReportTexts::tr("%1 tokens in, %2 out").arg(countText(*usage.input), countText(*usage.output)));
    // That what costs nothing costs nothing is no news.
    if (result.query.costUsd.value_or(0) > 0)
        figures.append(moneyText(*result.query.costUsd));
    return figures.join(u" · "_s);
}

QString printable(const QString &text)
{
    QString unix = text;
    unix.replace(u"\r\n"_s, u"\n"_s);
    return visibleText(unix);
}

QString printableLine(const QString &text)
{
    return visibleText(text.simplified(), false);
}

} // namespace Fanlight

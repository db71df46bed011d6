// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/logsyntax.h"

#include "app/cli/optionset.h"
#include "app/cli/sharedoptions.h"
#include "app/cli/timetext.h"

#include <QCoreApplication>

#include <limits>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 usualCount = 50;

struct LogSyntaxTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::LogSyntax)
};

void declareLog(OptionSet &options)
{
    options.beginGroup(LogSyntaxTexts::tr("What to show"));
    options.addOption(u"last"_s, u"N"_s, LogSyntaxTexts::tr("the newest N; default 50, or all with --since"));
    options.addOption(
        u"since"_s, u"TIME"_s,
        LogSyntaxTexts::tr("sent then or later: 2026-11-21, 2026-11-21T09:30, today, yesterday, or how long ago: "
                           "30m, 2h, 7d"));
    options.addOption(u"until"_s, u"TIME"_s, LogSyntaxTexts::tr("sent before then"));
    options.addOption(u"search"_s, u"TEXT"_s,
                      LogSyntaxTexts::tr("every word is somewhere in what is kept of message or reply"));
    options.addOption(u"target"_s, u"ENDPOINT[/MODEL]"_s, LogSyntaxTexts::tr("asked of this endpoint or target"));
    options.addOption(u"task"_s, u"TASK"_s, LogSyntaxTexts::tr("of this task, e.g. sentiment; that of ask is \"ask\""));
    options.addOption(u"status"_s, u"STATUS"_s, LogSyntaxTexts::tr("done, failed, cancelled or cached"));
    options.addOption(u"run"_s, u"RUN"_s, LogSyntaxTexts::tr("of this run, as --format json names it"));
    options.beginGroup(LogSyntaxTexts::tr("Other than showing"));
    options.addFlag({u"costs"_s}, LogSyntaxTexts::tr("what was spent, by day and model; all days without --since"));
    options.addFlag(
        {u"delete"_s},
        LogSyntaxTexts::tr("delete all that was recorded, with --until only what is older; answers in the cache stay"));
    options.addFlag({u"yes"_s}, LogSyntaxTexts::tr("delete without a question"));
    options.beginGroup(LogSyntaxTexts::tr("Output"));
    options.addOption(
        u"format"_s, u"FORMAT"_s,
        LogSyntaxTexts::tr("table (default), csv, json, or har: one entry per HTTP request, for a browser's "
                           "network panel"));
    addCommonOptions(options);
}

QDateTime readTime(OptionSet &options, const QString &name)
{
    const std::optional<QString> text = options.value(name);
    if (!text)
        return {};
    const std::optional<QDateTime> time = timeFromText(*text, QDateTime::currentDateTimeUtc());
    if (!time)
        options.addProblem(
            LogSyntaxTexts::tr("--%1 needs a time like 2026-11-21, 2026-11-21T09:30, today or 2h, not \"%2\".")
                .arg(name, *text));
    return time.value_or(QDateTime());
}

void readAction(OptionSet &options, LogArguments &result)
{
    const bool costs = options.isSet(u"costs"_s);
    const bool deletes = options.isSet(u"delete"_s);
    if (costs && deletes)
        options.addProblem(LogSyntaxTexts::tr("Use --costs or --delete, not both."));
    if (options.isSet(u"yes"_s) && !deletes)
        options.addProblem(LogSyntaxTexts::tr("--yes belongs to --delete."));
    if (costs && options.isSet(u"last"_s))
        options.addProblem(LogSyntaxTexts::tr("--costs counts whole days: use --since in the place of --last."));
    if (costs && result.format == LogFormat::Har)
        options.addProblem(LogSyntaxTexts::tr("--costs knows the formats table, csv and json."));
    for (const auto name :
         {"last"_L1, "since"_L1, "search"_L1, "target"_L1, "task"_L1, "status"_L1, "run"_L1, "format"_L1}) {
        if (deletes && options.isSet(name))
            options.addProblem(LogSyntaxTexts::tr("--delete takes --until and --yes only, not --%1.").arg(name));
    }
    result.action = deletes ? LogArguments::Action::Delete
        : costs             ? LogArguments::Action::Costs
                            : LogArguments::Action::Show;
    result.confirmed = options.isSet(u"yes"_s);
}

LogFormat readLogFormat(OptionSet &options)
{
    const QString name = options.choice(u"format"_s, {u"table"_s, u"csv"_s, u"json"_s, u"har"_s});
    return name == "csv"_L1 ? LogFormat::Csv
        : name == "json"_L1 ? LogFormat::Json
        : name == "har"_L1  ? LogFormat::Har
                            : LogFormat::Table;
}

} // namespace

Command parseLog(const QStringList &arguments)
{
    OptionSet options(u"fanlight-cli log [options]"_s,
                      LogSyntaxTexts::tr("What was sent before, what came back, and what it took: the newest last."));
    declareLog(options);
    options.parse(arguments);
    if (options.isSet(u"help"_s))
        return InformationRequest{options.helpText()};

    const QStringList extra = options.positionalArguments();
    if (!extra.isEmpty())
        options.addProblem(LogSyntaxTexts::tr("log takes options only, not \"%1\".").arg(extra.first()));
    LogArguments result;
    AuditFilter &filter = result.filter;
    result.last = options.integer(u"last"_s, 1, std::numeric_limits<int>::max());
    if (!result.last && !options.isSet(u"since"_s))
        result.last = usualCount;
    filter.since = readTime(options, u"since"_s);
    filter.until = readTime(options, u"until"_s);
    filter.text = options.value(u"search"_s).value_or(QString());
    filter.target = options.value(u"target"_s).value_or(QString());
    filter.task = options.value(u"task"_s).value_or(QString());
    filter.run = options.value(u"run"_s).value_or(QString());
    if (options.isSet(u"status"_s))
        filter.status = options.choice(u"status"_s, {u"done"_s, u"failed"_s, u"cancelled"_s, u"cached"_s});
    result.format = readLogFormat(options);
    readAction(options, result);
    if (!options.problem().isEmpty())
        return UsageProblem{options.problem()};
    return result;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sharedoptions.h"

#include "app/cli/optionset.h"
#include "core/analysis/task.h"
#include "core/settings/appsettings.h"

#include <QCoreApplication>

#include <cmath>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

const LimitSettings usualLimits;
constexpr int greatestCap = 1024;
constexpr double leastRate = 0.01;
constexpr double greatestRate = 1e9;
constexpr double greatestTimeout = 86'400;

struct SharedOptionsTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::SharedOptions)
};

QStringList knownTaskIds()
{
    QStringList ids;
    const QList<Task> tasks = builtinTasks();
    for (const Task &task : tasks)
        ids.append(task.id);
    return ids;
}

void addSummaryOption(OptionSet &options)
{
    options.addOption(u"summary"_s, u"FILE"_s,
                      SharedOptionsTexts::tr("write the figures of the run to this file, as JSON"));
}

void addQuietFlag(OptionSet &options)
{
    options.addFlag({u"q"_s, u"quiet"_s}, SharedOptionsTexts::tr("no progress on standard error"));
}

} // namespace

void addTaskOption(OptionSet &options)
{
    options.addOption(u"tasks"_s, u"LIST"_s,
                      SharedOptionsTexts::tr("comma-separated; default: all of %1").arg(knownTaskIds().join(u',')));
}

QStringList readTasks(OptionSet &options)
{
    QStringList known = knownTaskIds();
    const std::optional<QString> list = options.value(u"tasks"_s);
    if (!list)
        return known;
    QStringList ids;
    for (const QString &part : list->split(u',', Qt::SkipEmptyParts)) {
        const QString id = part.trimmed().toLower();
        if (id.isEmpty())
            continue;
        if (!known.contains(id))
            options.addProblem(SharedOptionsTexts::tr("There is no task \"%1\": the tasks are %2.")
                                   .arg(part.trimmed(), known.join(u", "_s)));
        else if (!ids.contains(id))
            ids.append(id);
    }
    if (ids.isEmpty())
        options.addProblem(SharedOptionsTexts::tr("--tasks needs at least one of %1.").arg(known.join(u", "_s)));
    return ids;
}

std::optional<AdHocArguments> readAdHoc(OptionSet &options, ModelNeed need)
{
    if (!options.isSet(u"url"_s)) {
        for (const QString &name : {u"protocol"_s, u"model"_s, u"key-env"_s}) {
            if (options.isSet(name) && !(need == ModelNeed::Optional && name == "model"_L1))
                options.addProblem(SharedOptionsTexts::tr("--%1 belongs to --url; name a known endpoint with --target "
                                                          "ENDPOINT/MODEL instead.")
                                       .arg(name));
        }
        return std::nullopt;
    }
    AdHocArguments adHoc;
    adHoc.url = QUrl(options.value(u"url"_s)->trimmed());
    const QString scheme = adHoc.url.scheme().toLower();
    // The text itself is not repeated: a password may stand in it.
    if (!adHoc.url.isValid() || adHoc.url.host().isEmpty() || (scheme != "http"_L1 && scheme != "https"_L1))
        options.addProblem(SharedOptionsTexts::tr("--url needs a base URL, for example http://127.0.0.1:8080/v1."));
    const QString protocol =
        options.choice(u"protocol"_s,
                       {protocolName(Protocol::OpenAiChat), protocolName(Protocol::OpenAiResponses),
                        protocolName(Protocol::Anthropic)});
    adHoc.protocol = protocolFromName(protocol).value_or(Protocol::OpenAiChat);
    adHoc.model = options.value(u"model"_s).value_or(QString()).trimmed();
    if (adHoc.model.isEmpty() && need == ModelNeed::Required)
        options.addProblem(SharedOptionsTexts::tr("--url needs --model MODEL too."));
    adHoc.keyVariable = options.value(u"key-env"_s);
    return adHoc;
}

void addTargetOptions(OptionSet &options)
{
    options.beginGroup(SharedOptionsTexts::tr("Targets"));
    options.addOption(
        u"target"_s, u"ENDPOINT/MODEL"_s,
        SharedOptionsTexts::tr("whom to ask, e.g. openai/gpt-5-mini; may be repeated. \"fanlight-cli endpoints\" lists "
                               "the endpoints and where their keys are. Default: simulator/extractive"),
        OptionSet::Times::Any);
    options.addOption(
        u"url"_s, u"BASE_URL"_s,
        SharedOptionsTexts::tr("any other server: the base URL that SDKs take, http://127.0.0.1:8080/v1 for the OpenAI "
                               "protocols, http://127.0.0.1:8080 for anthropic"));
    options.addOption(
        u"protocol"_s, u"PROTOCOL"_s,
        SharedOptionsTexts::tr("what the server at --url speaks: openai-chat (default), openai-responses, anthropic"));
    options.addOption(u"model"_s, u"MODEL"_s, SharedOptionsTexts::tr("the model to ask at --url"));
    options.addOption(
        u"key-env"_s, u"VAR"_s,
        SharedOptionsTexts::tr("the environment variable that holds the key for --url; without it no key is sent"));
}

TargetArguments readTargets(OptionSet &options)
{
    TargetArguments arguments;
    for (const QString &name : options.values(u"target"_s)) {
        const std::optional<Target> target = targetFromName(name.trimmed());
        if (!target)
            options.addProblem(SharedOptionsTexts::tr("--target needs ENDPOINT/MODEL, not \"%1\".").arg(name));
        else if (!arguments.targets.contains(*target))
            arguments.targets.append(*target);
    }
    arguments.adHoc = readAdHoc(options, ModelNeed::Required);
    return arguments;
}

void addLimitOptions(OptionSet &options)
{
    options.beginGroup(SharedOptionsTexts::tr("Limits (where one is not given, the settings' holds)"));
    options.addOption(
        u"max-concurrent"_s, u"N"_s,
        SharedOptionsTexts::tr("queries in flight at most, per target; the limit starts at 5 and adapts. Default %1")
            .arg(usualLimits.maxConcurrent));
    options.addFlag({u"fixed"_s}, SharedOptionsTexts::tr("no adapting: always as many as --max-concurrent"));
    options.addOption(u"rpm"_s, u"N"_s, SharedOptionsTexts::tr("requests per minute at most, per target"));
    options.addOption(u"tpm"_s, u"N"_s,
                      SharedOptionsTexts::tr("tokens per minute at most, per target, estimated and then settled"));
    options.addOption(u"timeout"_s, u"SECONDS"_s,
                      SharedOptionsTexts::tr("give a delivery up after this time, and the query with it; default 600"));
    options.addOption(
        u"max-attempts"_s, u"N"_s,
        SharedOptionsTexts::tr("deliveries of one query at most, when it fails in a way that may pass; default %1")
            .arg(usualLimits.maxAttempts));
    options.addFlag(
        {u"no-cache"_s},
        SharedOptionsTexts::tr(
            "ask anew, and keep no answers: by default, what was asked before at temperature 0 is answered from "
            "the cache"));
}

LimitArguments readLimits(OptionSet &options)
{
    LimitArguments limits;
    if (const auto count = options.integer(u"max-concurrent"_s, 1, greatestCap))
        limits.maxInFlight = int(*count);
    limits.fixed = options.isSet(u"fixed"_s);
    if (options.isSet(u"no-cache"_s))
        limits.cacheUse = CacheUse::Never;
    limits.requestsPerMinute = options.number(u"rpm"_s, leastRate, greatestRate);
    limits.tokensPerMinute = options.number(u"tpm"_s, leastRate, greatestRate);
    if (const std::optional<double> seconds = options.number(u"timeout"_s, 0.001, greatestTimeout))
        limits.timeout = std::chrono::milliseconds(std::llround(*seconds * 1000));
    if (const auto count = options.integer(u"max-attempts"_s, 1, 100))
        limits.maxAttempts = int(*count);
    return limits;
}

void addOutputOptions(OptionSet &options, bool withSummary)
{
    options.beginGroup(SharedOptionsTexts::tr("Output"));
    options.addOption(u"format"_s, u"FORMAT"_s,
                      SharedOptionsTexts::tr("text (default) or json: one array with an object per query"));
    if (withSummary)
        addSummaryOption(options);
    addQuietFlag(options);
}

void addBatchOutputOptions(OptionSet &options)
{
    options.beginGroup(SharedOptionsTexts::tr("Output"));
    addSummaryOption(options);
    addQuietFlag(options);
}

QString readSummaryFile(OptionSet &options)
{
    const std::optional<QString> summary = options.value(u"summary"_s);
    if (summary && summary->isEmpty())
        options.addProblem(SharedOptionsTexts::tr("--summary needs a file."));
    return summary.value_or(QString());
}

OutputFormat readFormat(OptionSet &options)
{
    return options.choice(u"format"_s, {u"text"_s, u"json"_s}) == "json"_L1 ? OutputFormat::Json : OutputFormat::Text;
}

void addCommonOptions(OptionSet &options)
{
    options.beginGroup(SharedOptionsTexts::tr("Other"));
    options.describeArgument(u"--data-dir DIR"_s, SharedOptionsTexts::tr("where Fanlight keeps its data"));
    options.addFlag({u"h"_s, u"help"_s}, SharedOptionsTexts::tr("this text"));
}

} // namespace Fanlight

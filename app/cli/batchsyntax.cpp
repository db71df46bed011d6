// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/batchsyntax.h"

#include "app/cli/optionset.h"
#include "app/cli/sharedoptions.h"

#include <QCoreApplication>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct BatchSyntaxTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::BatchSyntax)
};

constexpr double leastBudget = 0;
constexpr double greatestBudget = 1e9;
constexpr double leastPoll = 0.05;
constexpr double greatestPoll = 86'400;

void declareTable(OptionSet &options)
{
    options.beginGroup(BatchSyntaxTexts::tr("Table"));
    options.describeArgument(
        u"INPUT"_s, BatchSyntaxTexts::tr(".csv, .tsv or .jsonl with a text per row, or .txt with a text per line"));
    options.addOption(
        u"o"_s, u"OUTPUT"_s,
        BatchSyntaxTexts::tr(".jsonl with a line per query, or .csv with a line per row; replaced when the batch is "
                             "finished, and not before. OUTPUT.journal beside it keeps what was answered so far"));
    options.addOption(u"text-column"_s, u"NAME"_s,
                      BatchSyntaxTexts::tr("the column to ask about; default: guessed, and said"));
    options.addOption(u"id-column"_s, u"NAME"_s,
                      BatchSyntaxTexts::tr("the column that names a row; default: guessed, and said"));
    addTaskOption(options);
}

void declareCourse(OptionSet &options)
{
    options.beginGroup(BatchSyntaxTexts::tr("Course"));
    options.addFlag(
        {u"plan"_s},
        BatchSyntaxTexts::tr("say how many rows and queries there are, what they may cost and how long they take; "
                             "sends and writes nothing"));
    options.addFlag({u"restart"_s}, BatchSyntaxTexts::tr("begin anew, and give up what OUTPUT.journal has"));
    options.addFlag({u"retry-failed"_s}, BatchSyntaxTexts::tr("ask again what failed before"));
    options.addOption(u"budget-usd"_s, u"X"_s,
                      BatchSyntaxTexts::tr("stop before the query that may make the whole batch cost more than this"));
    options.addOption(
        u"via"_s, u"WAY"_s,
        BatchSyntaxTexts::tr("requests (default): a request for each query, or provider-batch: the provider's batch "
                             "API, which is cheaper and takes up to a day"));
    options.addOption(
        u"poll-seconds"_s, u"S"_s,
        BatchSyntaxTexts::tr("with --via provider-batch: seconds before the provider is first asked whether it is "
                             "done, and then less and less often; default 30"));
}

void readFiles(OptionSet &options, BatchArguments &arguments)
{
    const QStringList files = options.positionalArguments();
    if (files.isEmpty() || files.first().isEmpty())
        options.addProblem(BatchSyntaxTexts::tr("Say which table: fanlight-cli batch INPUT -o OUTPUT."));
    else if (files.size() > 1)
        options.addProblem(BatchSyntaxTexts::tr("batch takes one table, not %n.", nullptr, int(files.size())));
    else
        arguments.input = files.first();
    arguments.output = options.value(u"o"_s).value_or(QString());
    if (arguments.output.isEmpty() && !arguments.plan)
        options.addProblem(BatchSyntaxTexts::tr("Say where the answers go: -o OUTPUT."));
}

} // namespace

Command parseBatch(const QStringList &arguments)
{
    OptionSet options(
        u"fanlight-cli batch INPUT -o OUTPUT [options]"_s,
        BatchSyntaxTexts::tr("Asks several tasks about every row of a table, of one or several models. Whatever "
                             "stops it, the same command goes on where it was."));
    declareTable(options);
    declareCourse(options);
    addTargetOptions(options);
    addLimitOptions(options);
    addBatchOutputOptions(options);
    addCommonOptions(options);
    options.parse(arguments);
    if (options.isSet(u"help"_s))
        return InformationRequest{options.helpText()};

    BatchArguments result;
    result.plan = options.isSet(u"plan"_s);
    readFiles(options, result);
    for (const auto &[name, column] :
         {std::pair(u"text-column"_s, &result.textColumn), std::pair(u"id-column"_s, &result.idColumn)}) {
        *column = options.value(name).value_or(QString());
        if (options.isSet(name) && column->isEmpty())
            options.addProblem(BatchSyntaxTexts::tr("--%1 needs the name of a column.").arg(name));
    }
    result.taskIds = readTasks(options);
    result.restart = options.isSet(u"restart"_s);
    result.retryFailed = options.isSet(u"retry-failed"_s);
    if (result.restart && result.retryFailed)
        options.addProblem(
            BatchSyntaxTexts::tr("--restart asks everything again; --retry-failed belongs to a batch that goes on."));
    result.budgetUsd = options.number(u"budget-usd"_s, leastBudget, greatestBudget);
    if (options.choice(u"via"_s, {u"requests"_s, u"provider-batch"_s}) == "provider-batch"_L1)
        result.via = BatchArguments::Via::ProviderBatch;
    result.pollSeconds = options.number(u"poll-seconds"_s, leastPoll, greatestPoll);
    if (result.pollSeconds && result.via != BatchArguments::Via::ProviderBatch)
        options.addProblem(BatchSyntaxTexts::tr("--poll-seconds belongs to --via provider-batch."));
    result.targets = readTargets(options);
    result.limits = readLimits(options);
    result.summaryFile = readSummaryFile(options);
    result.quiet = options.isSet(u"quiet"_s);
    if (!options.problem().isEmpty())
        return UsageProblem{options.problem()};
    return result;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analyzesyntax.h"

#include "app/cli/optionset.h"
#include "app/cli/sharedoptions.h"

#include <QCoreApplication>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct AnalyzeSyntaxTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::AnalyzeSyntax)
};

void declareAnalyze(OptionSet &options)
{
    options.beginGroup(AnalyzeSyntaxTexts::tr("Text"));
    options.describeArgument(u"FILE"_s,
                             AnalyzeSyntaxTexts::tr("the text, in UTF-8 or in UTF-16 with a byte order mark; - reads "
                                                    "standard input, which is also read when it is piped in"));
    options.addOption(u"text"_s, u"TEXT"_s, AnalyzeSyntaxTexts::tr("the text itself"));
    options.addFlag({u"sample"_s}, AnalyzeSyntaxTexts::tr("the bundled sample text"));
    addTaskOption(options);
    addTargetOptions(options);
    addLimitOptions(options);
    addOutputOptions(options, true);
    addCommonOptions(options);
}

void readSource(OptionSet &options, AnalyzeArguments &arguments)
{
    const QStringList files = options.positionalArguments();
    if (files.size() > 1)
        options.addProblem(AnalyzeSyntaxTexts::tr("analyze takes one file, not %n.", nullptr, int(files.size())));
    if (!files.isEmpty())
        arguments.file = files.first();
    arguments.text = options.value(u"text"_s);
    arguments.sample = options.isSet(u"sample"_s);
    if (int(arguments.file.has_value()) + int(arguments.text.has_value()) + int(arguments.sample) > 1)
        options.addProblem(AnalyzeSyntaxTexts::tr("Give one text: a file, --text or --sample."));
}

} // namespace

Command parseAnalyze(const QStringList &arguments)
{
    OptionSet options(
        u"fanlight-cli analyze [FILE|-] [options]"_s,
        AnalyzeSyntaxTexts::tr("Asks several tasks about one text at once, of one or several models, and prints each "
                               "answer with what it took."));
    declareAnalyze(options);
    options.parse(arguments);
    if (options.isSet(u"help"_s))
        return InformationRequest{options.helpText()};

    AnalyzeArguments result;
    readSource(options, result);
    result.taskIds = readTasks(options);
    result.targets = readTargets(options);
    result.limits = readLimits(options);
    result.format = readFormat(options);
    result.summaryFile = readSummaryFile(options);
    result.quiet = options.isSet(u"quiet"_s);
    if (!options.problem().isEmpty())
        return UsageProblem{options.problem()};
    return result;
}

} // namespace Fanlight

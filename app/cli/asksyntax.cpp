// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/asksyntax.h"

#include "app/cli/optionset.h"
#include "app/cli/sharedoptions.h"

#include <QCoreApplication>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int greatestMaxTokens = 10'000'000;

struct AskSyntaxTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::AskSyntax)
};

void declareAsk(OptionSet &options)
{
    options.beginGroup(AskSyntaxTexts::tr("Question"));
    options.describeArgument(u"PROMPT"_s, AskSyntaxTexts::tr("the question; - reads standard input"));
    options.addOption(u"system"_s, u"TEXT"_s, AskSyntaxTexts::tr("instructions that go before the question"));
    options.addOption(u"temperature"_s, u"X"_s, AskSyntaxTexts::tr("0 to 2; default: the provider's"));
    options.addOption(u"max-tokens"_s, u"N"_s,
                      AskSyntaxTexts::tr("the longest answer, in tokens; default: the provider's"));
    options.addFlag({u"no-stream"_s}, AskSyntaxTexts::tr("ask for the answer in one piece"));
    addTargetOptions(options);
    addLimitOptions(options);
    addOutputOptions(options, false);
    addCommonOptions(options);
}

} // namespace

Command parseAsk(const QStringList &arguments)
{
    OptionSet options(
        u"fanlight-cli ask PROMPT [options]"_s,
        AskSyntaxTexts::tr("Asks one question. With one target a terminal shows the answer as it arrives; a pipe or a "
                           "file gets it whole, because a reply that breaks off is asked for again. With several "
                           "targets, each is printed under its name when all are done."));
    declareAsk(options);
    options.parse(arguments);
    if (options.isSet(u"help"_s))
        return InformationRequest{options.helpText()};

    AskArguments result;
    const QStringList prompts = options.positionalArguments();
    if (prompts.isEmpty())
        options.addProblem(AskSyntaxTexts::tr("ask needs a prompt: fanlight-cli ask \"Why is the sky blue?\""));
    else if (prompts.size() > 1)
        options.addProblem(
            AskSyntaxTexts::tr("ask takes one prompt, not %n: put it in quotes.", nullptr, int(prompts.size())));
    else
        result.prompt = prompts.first();
    result.systemPrompt = options.value(u"system"_s).value_or(QString());
    result.temperature = options.number(u"temperature"_s, 0, 2);
    if (const std::optional<qint64> maxTokens = options.integer(u"max-tokens"_s, 1, greatestMaxTokens))
        result.maxTokens = int(*maxTokens);
    result.stream = !options.isSet(u"no-stream"_s);
    result.targets = readTargets(options);
    result.limits = readLimits(options);
    result.format = readFormat(options);
    result.quiet = options.isSet(u"quiet"_s);
    if (!options.problem().isEmpty())
        return UsageProblem{options.problem()};
    return result;
}

} // namespace Fanlight

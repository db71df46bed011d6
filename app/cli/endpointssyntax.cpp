// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/endpointssyntax.h"

#include "app/cli/optionset.h"
#include "app/cli/sharedoptions.h"

#include <QCoreApplication>

#include <cmath>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct EndpointsSyntaxTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::EndpointsSyntax)
};

void declareEndpoints(OptionSet &options)
{
    options.describeArgument(
        u"list"_s,
        EndpointsSyntaxTexts::tr("what is configured and what is known: protocol, address, where the key is, "
                                 "limits; the default"));
    options.describeArgument(u"detect"_s, EndpointsSyntaxTexts::tr("the model servers that run on this machine"));
    options.describeArgument(
        u"test NAME"_s,
        EndpointsSyntaxTexts::tr("whether an endpoint can be used, step by step: connection, TLS, key, models, a "
                                 "question of a few tokens"));
    options.describeArgument(
        u"key NAME"_s,
        EndpointsSyntaxTexts::tr("puts the key of an endpoint into the system's keychain, read from standard "
                                 "input"));
    options.beginGroup(EndpointsSyntaxTexts::tr("Key"));
    options.addOption(u"header"_s, u"H"_s, EndpointsSyntaxTexts::tr("the value of this secret header instead"));
    options.addFlag({u"proxy"_s}, EndpointsSyntaxTexts::tr("the password for the endpoint's proxy instead"));
    options.addFlag({u"forget"_s}, EndpointsSyntaxTexts::tr("take it out of the keychain"));
    options.beginGroup(EndpointsSyntaxTexts::tr("Test"));
    options.addOption(u"model"_s, u"M"_s,
                      EndpointsSyntaxTexts::tr("ask this model; default: the first that the server lists"));
    options.addFlag({u"no-question"_s}, EndpointsSyntaxTexts::tr("ask nothing, so that nothing is spent"));
    options.addOption(u"timeout"_s, u"SECONDS"_s,
                      EndpointsSyntaxTexts::tr("give a step up after this time; default 60"));
    options.beginGroup(EndpointsSyntaxTexts::tr("An endpoint without a name"));
    options.addOption(u"url"_s, u"BASE_URL"_s, EndpointsSyntaxTexts::tr("test this base URL, as the SDKs take it"));
    options.addOption(u"protocol"_s, u"P"_s,
                      EndpointsSyntaxTexts::tr("openai-chat (default), openai-responses or anthropic"));
    options.addOption(u"key-env"_s, u"VAR"_s,
                      EndpointsSyntaxTexts::tr("the environment variable with its key; default: no key"));
    addCommonOptions(options);
}

std::optional<EndpointsArguments::Action> actionOf(const QString &word)
{
    if (word == "list"_L1)
        return EndpointsArguments::Action::List;
    if (word == "detect"_L1)
        return EndpointsArguments::Action::Detect;
    if (word == "test"_L1)
        return EndpointsArguments::Action::Test;
    return std::nullopt;
}

void readTest(OptionSet &options, const QStringList &words, EndpointsArguments &result)
{
    result.adHoc = readAdHoc(options, ModelNeed::Optional);
    result.model = options.value(u"model"_s).value_or(QString()).trimmed();
    if (options.isSet(u"model"_s) && result.model.isEmpty())
        options.addProblem(EndpointsSyntaxTexts::tr("--model needs the name of a model."));
    result.asksQuestion = !options.isSet(u"no-question"_s);
    if (const std::optional<double> seconds = options.number(u"timeout"_s, 0.001, 86'400))
        result.timeout = std::chrono::milliseconds(std::llround(*seconds * 1000));
    if (words.isEmpty() && !result.adHoc)
        options.addProblem(EndpointsSyntaxTexts::tr(
            "Say which endpoint to test: endpoints test NAME, or endpoints test --url BASE_URL."));
    if (!words.isEmpty() && result.adHoc)
        options.addProblem(EndpointsSyntaxTexts::tr("Test an endpoint by name or by --url, not both."));
    if (!words.isEmpty())
        result.name = words.first().trimmed();
    // "NAME/MODEL" is what a target is called, and what people try.
    if (const std::optional<Target> target = targetFromName(result.name)) {
        result.name = target->endpoint;
        if (result.model.isEmpty())
            result.model = target->model;
    }
}

Command parseKey(OptionSet &options, const QStringList &words)
{
    KeyArguments result;
    if (words.isEmpty())
        options.addProblem(EndpointsSyntaxTexts::tr("Say whose key it is: endpoints key NAME."));
    else
        result.name = words.first().trimmed();
    if (words.size() > 1)
        options.addProblem(
            EndpointsSyntaxTexts::tr("\"endpoints key\" takes one name, and no key: it is read from standard input."));
    for (const auto name : {"model"_L1, "no-question"_L1, "timeout"_L1, "url"_L1, "protocol"_L1, "key-env"_L1}) {
        if (options.isSet(name))
            options.addProblem(EndpointsSyntaxTexts::tr("--%1 belongs to endpoints test.").arg(name));
    }
    result.header = options.value(u"header"_s).value_or(QString()).trimmed();
    if (options.isSet(u"header"_s) && result.header.isEmpty())
        options.addProblem(EndpointsSyntaxTexts::tr("--header needs the name of a header."));
    result.forProxy = options.isSet(u"proxy"_s);
    if (result.forProxy && options.isSet(u"header"_s))
        options.addProblem(EndpointsSyntaxTexts::tr("Choose --header or --proxy, not both."));
    result.forget = options.isSet(u"forget"_s);
    if (!options.problem().isEmpty())
        return UsageProblem{options.problem()};
    return result;
}

} // namespace

Command parseEndpoints(const QStringList &arguments)
{
    OptionSet options(
        u"fanlight-cli endpoints [list|detect|test NAME|key NAME] [options]"_s,
        EndpointsSyntaxTexts::tr(
            "Shows the services that can be asked, finds those on this machine, tests one, and keeps its key."));
    declareEndpoints(options);
    options.parse(arguments);
    if (options.isSet(u"help"_s))
        return InformationRequest{options.helpText()};

    EndpointsArguments result;
    QStringList words = options.positionalArguments();
    const QString word = words.isEmpty() ? u"list"_s : words.takeFirst();
    if (word == "key"_L1)
        return parseKey(options, words);
    for (const auto name : {"header"_L1, "proxy"_L1, "forget"_L1}) {
        if (options.isSet(name))
            options.addProblem(EndpointsSyntaxTexts::tr("--%1 belongs to endpoints key.").arg(name));
    }
    const std::optional<EndpointsArguments::Action> action = actionOf(word);
    if (!action)
        options.addProblem(
            EndpointsSyntaxTexts::tr("endpoints takes list, detect, test NAME or key NAME, not \"%1\".").arg(word));
    result.action = action.value_or(EndpointsArguments::Action::List);
    const bool tests = result.action == EndpointsArguments::Action::Test;
    if (words.size() > (tests ? 1 : 0))
        options.addProblem(EndpointsSyntaxTexts::tr("\"%1\" is one word too many.").arg(words.constLast()));
    if (tests) {
        readTest(options, words, result);
    } else {
        for (const auto name : {"model"_L1, "no-question"_L1, "timeout"_L1, "url"_L1, "protocol"_L1, "key-env"_L1}) {
            if (options.isSet(name))
                options.addProblem(EndpointsSyntaxTexts::tr("--%1 belongs to endpoints test.").arg(name));
        }
    }
    if (!options.problem().isEmpty())
        return UsageProblem{options.problem()};
    return result;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/cli/analyzesyntax.h"
#include "app/cli/asksyntax.h"
#include "app/cli/batchsyntax.h"
#include "app/cli/endpointssyntax.h"
#include "app/cli/logsyntax.h"
#include "app/cli/simulatesyntax.h"

#include <QCoreApplication>

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct CommandLineTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::CommandLine)
};

QString generalHelp()
{
    return CommandLineTexts::tr(
        "Usage: fanlight-cli [--data-dir DIR] COMMAND [options]\n"
        "\n"
        "Asks several tasks of one or several language models at once and prints what they answer\n"
        "and what it took.\n"
        "\n"
        "Commands:\n"
        "  analyze [FILE|-]   sentiment, topics and summary of one text\n"
        "  ask PROMPT         one question, answered as the words arrive\n"
        "  batch INPUT -o OUTPUT\n"
        "                     the same about every row of a table; goes on where it was stopped\n"
        "  endpoints          what can be asked; find servers on this machine; test one; keep its key\n"
        "  log                what was sent before, what came back and what it took\n"
        "  simulate --port N  serve the built-in offline analysis as a provider on this machine\n"
        "\n"
        "Options:\n"
        "  --data-dir DIR     where Fanlight keeps its data; default: the platform's place\n"
        "  -h, --help         this text; after a command, the command's\n"
        "  -v, --version      the version\n"
        "\n"
        "Without a target the built-in simulator answers: offline analysis, not a language model.\n"
        "  fanlight-cli analyze letter.txt\n"
        "  fanlight-cli analyze --text \"It works.\" --target openai/gpt-5-mini --format json\n"
        "  fanlight-cli ask \"Why is the sky blue?\" --url http://127.0.0.1:8080/v1 --model qwen3\n"
        "\n"
        "Exit status: 0 all done; 1 finished, but some queries failed; 2 bad usage or bad input,\n"
        "nothing was sent; 3 stopped early.\n");
}

QString versionText()
{
    return u"fanlight-cli "_s + QLatin1StringView(FANLIGHT_VERSION) + u'\n';
}

//! Takes "--data-dir DIR" and "--data-dir=DIR" out of the arguments, up to "--".
QStringList withoutDataDirectory(const QStringList &arguments, QString *directory, QString *problem)
{
    QStringList rest;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == "--"_L1)
            return rest + arguments.sliced(i);
        std::optional<QString> value;
        if (argument == "--data-dir"_L1)
            value = i + 1 < arguments.size() ? arguments.at(++i) : QString();
        else if (argument.startsWith("--data-dir="_L1))
            value = argument.sliced("--data-dir="_L1.size());
        else
            rest.append(argument);
        if (!value)
            continue;
        if (value->isEmpty())
            *problem = CommandLineTexts::tr("--data-dir needs a value.");
        *directory = *value;
    }
    return rest;
}

Command parseCommand(const QString &name, const QStringList &arguments)
{
    if (name == "analyze"_L1)
        return parseAnalyze(arguments);
    if (name == "ask"_L1)
        return parseAsk(arguments);
    if (name == "log"_L1)
        return parseLog(arguments);
    if (name == "simulate"_L1)
        return parseSimulate(arguments);
    if (name == "endpoints"_L1)
        return parseEndpoints(arguments);
    if (name == "batch"_L1)
        return parseBatch(arguments);
    return UsageProblem{
        CommandLineTexts::tr(
            "There is no command \"%1\": the commands are analyze, ask, batch, endpoints, log and simulate.")
            .arg(name)};
}

} // namespace

Invocation parseCommandLine(const QStringList &arguments)
{
    Invocation invocation;
    QString problem;
    QStringList rest = withoutDataDirectory(arguments, &invocation.dataDirectory, &problem);
    if (!problem.isEmpty()) {
        invocation.command = UsageProblem{problem};
        return invocation;
    }
    if (rest.isEmpty()) {
        invocation.command = UsageProblem{CommandLineTexts::tr(
            "Say what to do: analyze, ask, batch, endpoints, log or simulate (fanlight-cli --help tells more).")};
        return invocation;
    }
    const QString first = rest.takeFirst();
    if (first == "--help"_L1 || first == "-h"_L1)
        invocation.command = InformationRequest{generalHelp()};
    else if (first == "--version"_L1 || first == "-v"_L1)
        invocation.command = InformationRequest{versionText()};
    else if (first.startsWith(u'-'))
        invocation.command = UsageProblem{
            CommandLineTexts::tr("There is no option %1 before the command (fanlight-cli --help tells more).")
                .arg(first)};
    else
        invocation.command = parseCommand(first, rest);
    return invocation;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulatesyntax.h"

#include "app/cli/optionset.h"
#include "app/cli/sharedoptions.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr double greatestDelay = 3'600'000;
constexpr double longestBatch = 86'400; // seconds

struct SimulateSyntaxTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::SimulateSyntax)
};

void declareSimulate(OptionSet &options)
{
    options.beginGroup(SimulateSyntaxTexts::tr("Address"));
    options.addOption(u"port"_s, u"N"_s, SimulateSyntaxTexts::tr("the port on 127.0.0.1; 0 takes a free one"));
    options.addOption(u"require-key"_s, u"KEY"_s,
                      SimulateSyntaxTexts::tr("answer only those who send this key; default: everyone"));
    options.beginGroup(SimulateSyntaxTexts::tr("Behaviour"));
    options.addOption(u"latency-ms"_s, u"M"_s, SimulateSyntaxTexts::tr("milliseconds before every reply; default 0"));
    options.addOption(u"first-token-ms"_s, u"M"_s,
                      SimulateSyntaxTexts::tr("then milliseconds before the first text; default 0"));
    options.addOption(u"tokens-per-second"_s, u"R"_s,
                      SimulateSyntaxTexts::tr("how fast the text comes; default: as fast as it can"));
    options.addOption(u"max-in-flight"_s, u"C"_s,
                      SimulateSyntaxTexts::tr("refuse with 429 what is above C requests at once; default: no limit"));
    options.addOption(u"requests-per-second"_s, u"R"_s,
                      SimulateSyntaxTexts::tr("refuse with 429 what is above this rate; default: no limit"));
    options.addOption(u"fault"_s, u"KIND:PROBABILITY"_s,
                      SimulateSyntaxTexts::tr(
                          "go wrong on purpose; may be repeated. KIND is an HTTP status (500:0.02), reset-before, "
                          "reset-after, truncate, hang, trickle, malformed, html or stream-error"),
                      OptionSet::Times::Any);
    options.addOption(
        u"batch-seconds"_s, u"S"_s,
        SimulateSyntaxTexts::tr("how long a batch of the batch APIs takes, of its whole life; default 0"));
    options.addOption(u"batch-fault"_s, u"FAULT"_s,
                      SimulateSyntaxTexts::tr(
                          "let batches go wrong on purpose; may be repeated. FAULT is fail, full, expire, errors:P, "
                          "lost-reply:P or poll-error:P"),
                      OptionSet::Times::Any);
    options.addOption(u"seed"_s, u"S"_s, SimulateSyntaxTexts::tr("what chance starts from; default 1"));
    addCommonOptions(options);
}

std::chrono::milliseconds readDelay(OptionSet &options, const QString &name)
{
    return std::chrono::milliseconds(std::llround(options.number(name, 0, greatestDelay).value_or(0)));
}

QList<Fault> readFaults(OptionSet &options)
{
    QList<Fault> faults;
    for (const QString &text : options.values(u"fault"_s)) {
        QString problem;
        if (const std::optional<Fault> fault = faultFromText(text, &problem))
            faults.append(*fault);
        else
            options.addProblem(SimulateSyntaxTexts::tr("--fault %1: %2").arg(text, problem));
    }
    return faults;
}

SimulatedBatches readBatches(OptionSet &options)
{
    SimulatedBatches batches;
    const double seconds = options.number(u"batch-seconds"_s, 0, longestBatch).value_or(0);
    batches.duration = std::chrono::milliseconds(std::llround(seconds * 1000));
    for (const QString &text : options.values(u"batch-fault"_s)) {
        if (const QString problem = addBatchFault(text, &batches); !problem.isEmpty())
            options.addProblem(SimulateSyntaxTexts::tr("--batch-fault %1: %2").arg(text, problem));
    }
    return batches;
}

} // namespace

Command parseSimulate(const QStringList &arguments)
{
    OptionSet options(
        u"fanlight-cli simulate --port N [options]"_s,
        SimulateSyntaxTexts::tr("Serves the built-in offline analysis on 127.0.0.1 in the protocols openai-chat, "
                                "openai-responses and anthropic, until Ctrl+C. It is no language model."));
    declareSimulate(options);
    options.parse(arguments);
    if (options.isSet(u"help"_s))
        return InformationRequest{options.helpText()};

    SimulateArguments result;
    SimulatorOptions &simulator = result.options;
    const QStringList extra = options.positionalArguments();
    if (!extra.isEmpty())
        options.addProblem(SimulateSyntaxTexts::tr("simulate takes options only, not \"%1\".").arg(extra.first()));
    if (!options.isSet(u"port"_s))
        options.addProblem(SimulateSyntaxTexts::tr("simulate needs --port N; 0 takes a free one."));
    result.port = quint16(options.integer(u"port"_s, 0, 65535).value_or(0));
    simulator.latency = readDelay(options, u"latency-ms"_s);
    simulator.firstToken = readDelay(options, u"first-token-ms"_s);
    simulator.tokensPerSecond = options.number(u"tokens-per-second"_s, 0, 1e6).value_or(0);
    simulator.maxInFlight = int(options.integer(u"max-in-flight"_s, 0, 1'000'000).value_or(0));
    simulator.requestsPerSecond = options.number(u"requests-per-second"_s, 0, 1e6).value_or(0);
    simulator.faults = readFaults(options);
    simulator.batches = readBatches(options);
    simulator.seed = quint64(options.integer(u"seed"_s, 0, std::numeric_limits<qint64>::max()).value_or(1));
    const std::optional<QString> key = options.value(u"require-key"_s);
    if (key && key->trimmed().isEmpty())
        options.addProblem(SimulateSyntaxTexts::tr("--require-key needs a key that is not blank."));
    simulator.requiredKey = key.value_or(QString()).toUtf8();
    if (!options.problem().isEmpty())
        return UsageProblem{options.problem()};
    return result;
}

} // namespace Fanlight

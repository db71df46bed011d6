// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatoroptions.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct SimulatorOptionsTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::SimulatorServer)
};

struct NamedFault
{
    QLatin1StringView name;
    FaultKind kind;
};

//! The first name of each kind is the one that is shown.
constexpr std::array<NamedFault, 9> FaultNames{{
    {"reset-before"_L1, FaultKind::ResetBefore},
    {"reset"_L1, FaultKind::ResetBefore},
    {"reset-after"_L1, FaultKind::ResetAfter},
    {"truncate"_L1, FaultKind::Truncate},
    {"hang"_L1, FaultKind::Hang},
    {"trickle"_L1, FaultKind::Trickle},
    {"malformed"_L1, FaultKind::Malformed},
    {"html"_L1, FaultKind::Html},
    {"stream-error"_L1, FaultKind::StreamError},
}};

//! Sums of probabilities such as 0.1 + 0.2 + 0.7 miss 1 by rounding.
constexpr double OptionRounding = 1e-9;

//! 400 … 599 from "500", "status-500", "http-500"; 0 for anything else.
int statusFrom(QStringView name)
{
    for (const QStringView prefix :
         {QStringView(u"status-"), QStringView(u"http-"), QStringView(u"status"), QStringView(u"http")}) {
        if (name.startsWith(prefix)) {
            name = name.sliced(prefix.size());
            break;
        }
    }
    bool ok = false;
    const int status = name.toInt(&ok);
    return ok && name.size() == 3 && status >= 400 && status <= 599 ? status : 0;
}

QString kindsText()
{
    QStringList names{SimulatorOptionsTexts::tr("an HTTP status from 400 to 599")};
    for (const NamedFault &named : FaultNames) {
        if (named.name != "reset"_L1)
            names.append(named.name);
    }
    return names.join(u", "_s);
}

bool isSensible(double number)
{
    return std::isfinite(number) && number >= 0;
}

} // namespace

std::optional<Fault> faultFromText(QStringView text, QString *problem)
{
    const auto refuse = [problem](const QString &why) {
        if (problem)
            *problem = why;
        return std::nullopt;
    };
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0)
        return refuse(SimulatorOptionsTexts::tr(
                          "\"%1\" is no fault: write KIND:PROBABILITY, for example 500:0.02. The kinds are %2.")
                          .arg(text.toString(), kindsText()));
    const QString name = text.first(colon).trimmed().toString().toLower().replace(u'_', u'-');
    bool ok = false;
    const QStringView figure = text.sliced(colon + 1).trimmed();
    const double probability = figure.toDouble(&ok);
    if (!ok || !(probability >= 0 && probability <= 1))
        return refuse(
            SimulatorOptionsTexts::tr("The probability \"%1\" of the fault \"%2\" is not a number from 0 to 1.")
                .arg(figure.toString(), name));
    if (const int status = statusFrom(name))
        return Fault{FaultKind::Status, status, probability};
    for (const NamedFault &named : FaultNames) {
        if (named.name == name)
            return Fault{named.kind, Fault{}.status, probability};
    }
    return refuse(
        SimulatorOptionsTexts::tr("The fault kind \"%1\" is not known. The kinds are %2.").arg(name, kindsText()));
}

QString faultText(const Fault &fault)
{
    QString name;
    for (const NamedFault &named : FaultNames) {
        if (named.kind == fault.kind && name.isEmpty())
            name = named.name;
    }
    if (fault.kind == FaultKind::Status)
        name = QString::number(fault.status);
    return name + u':' + QString::number(fault.probability, 'g', 12);
}

QString simulatorOptionsProblem(const SimulatorOptions &options)
{
    using std::chrono::milliseconds;
    constexpr milliseconds longest{24 * 60 * 60 * 1000};
    if (options.latency < milliseconds::zero() || options.latency > longest)
        return SimulatorOptionsTexts::tr("The simulator's latency must be between 0 and 86400000 milliseconds.");
    if (options.firstToken < milliseconds::zero() || options.firstToken > longest)
        return SimulatorOptionsTexts::tr(
            "The simulator's time to the first token must be between 0 and 86400000 milliseconds.");
    if (!isSensible(options.tokensPerSecond))
        return SimulatorOptionsTexts::tr("The simulator's tokens per second must be 0 (no limit) or more.");
    if (!(options.jitter >= 0 && options.jitter <= 1))
        return SimulatorOptionsTexts::tr("The simulator's jitter must be between 0 and 1.");
    if (options.maxInFlight < 0)
        return SimulatorOptionsTexts::tr("The simulator's number of requests in flight must be 0 (no limit) or more.");
    if (!isSensible(options.requestsPerSecond))
        return SimulatorOptionsTexts::tr("The simulator's requests per second must be 0 (no limit) or more.");
    double sum = 0;
    for (const Fault &fault : options.faults) {
        if (!(fault.probability >= 0 && fault.probability <= 1))
            return SimulatorOptionsTexts::tr("The probability of the fault \"%1\" must be between 0 and 1.")
                .arg(faultText(fault));
        sum += fault.probability;
    }
    if (sum > 1 + OptionRounding)
        return SimulatorOptionsTexts::tr(
                   "The probabilities of the faults add up to %1; together they can be 1 at most, since a request "
                   "meets one fault only.")
            .arg(sum);
    return simulatedBatchesProblem(options.batches);
}

} // namespace Fanlight

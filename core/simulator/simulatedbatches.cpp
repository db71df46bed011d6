// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatedbatches.h"

#include <QCoreApplication>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct SimulatedBatchesTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::SimulatorServer)
};

constexpr std::chrono::milliseconds longest = 24h;

} // namespace

QString addBatchFault(QStringView text, SimulatedBatches *batches)
{
    const qsizetype colon = text.indexOf(u':');
    const QString name = (colon < 0 ? text : text.first(colon)).trimmed().toString().toLower();
    const QStringView figure = colon < 0 ? QStringView() : text.sliced(colon + 1).trimmed();
    bool *always = name == "fail"_L1 ? &batches->fail
        : name == "full"_L1          ? &batches->full
        : name == "expire"_L1        ? &batches->expire
                                     : nullptr;
    double *sometimes = name == "errors"_L1 ? &batches->errors
        : name == "lost-reply"_L1           ? &batches->lostReplies
        : name == "poll-error"_L1           ? &batches->pollErrors
                                            : nullptr;
    if (always && colon < 0) {
        *always = true;
        return {};
    }
    if (!sometimes)
        return SimulatedBatchesTexts::tr(
                   "\"%1\" is no fault of a batch. The faults are fail, full, expire, errors:P, lost-reply:P and "
                   "poll-error:P, where P is a probability from 0 to 1.")
            .arg(text.toString());
    bool ok = false;
    const double probability = figure.toDouble(&ok);
    if (!ok || !(probability >= 0 && probability <= 1))
        return SimulatedBatchesTexts::tr("The probability \"%1\" of the fault \"%2\" is not a number from 0 to 1.")
            .arg(figure.toString(), name);
    *sometimes = probability;
    return {};
}

QString simulatedBatchesProblem(const SimulatedBatches &batches)
{
    if (batches.duration < 0ms || batches.duration > longest)
        return SimulatedBatchesTexts::tr(
            "The duration of the simulator's batches must be between 0 and 86400 seconds.");
    if (std::min({batches.mostLines, batches.mostFileBytes, batches.mostRequests, batches.mostRequestBytes}) < 1)
        return SimulatedBatchesTexts::tr("The limits of the simulator's batches must be 1 or more.");
    for (const double probability : {batches.errors, batches.lostReplies, batches.pollErrors}) {
        if (!(probability >= 0 && probability <= 1))
            return SimulatedBatchesTexts::tr("The probabilities of the faults of batches must be between 0 and 1.");
    }
    return {};
}

} // namespace Fanlight

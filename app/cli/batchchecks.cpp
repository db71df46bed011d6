// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/batchchecks.h"

#include "app/cli/summaryfile.h"
#include "app/shared/batchrules.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct BatchChecksTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::BatchCommand)
};

} // namespace

std::variant<BatchIdentity, UsageProblem> identityOf(const QString &input, const TableReader &table,
                                                     const QList<Task> &tasks, const QList<BoundTarget> &targets,
                                                     const QUrl &simulator)
{
    const auto fingerprint = fingerprintOf(input);
    if (const auto *problem = std::get_if<QString>(&fingerprint))
        return UsageProblem{*problem};
    BatchIdentity identity = identityFor(table.textColumn(), table.idColumn(), tasks, targets, simulator);
    identity.input = std::get<InputFingerprint>(fingerprint);
    return identity;
}

std::optional<UsageProblem> outputProblem(const QString &input, const QString &output, const QStringList &columns,
                                          const BatchQuestions &questions)
{
    if (isSameFile(input, output))
        return UsageProblem{BatchChecksTexts::tr("The output \"%1\" is the input itself.").arg(output)};
    if (isSameFile(input, BatchJournal::pathFor(output)))
        return UsageProblem{
            BatchChecksTexts::tr("The journal of the output \"%1\" would be the input itself.").arg(output)};
    if (QFileInfo(output).isDir())
        return UsageProblem{BatchChecksTexts::tr("The output \"%1\" is a folder.").arg(output)};
    const auto writer = openOutput(output, columns, questions);
    if (const auto *problem = std::get_if<QString>(&writer))
        return UsageProblem{*problem};
    return std::nullopt;
}

std::optional<UsageProblem> summaryProblem(const QString &path)
{
    if (path.isEmpty())
        return std::nullopt;
    SummaryFile summary(path);
    if (summary.open())
        return std::nullopt;
    return UsageProblem{
        BatchChecksTexts::tr("The summary file \"%1\" cannot be written: %2").arg(path, summary.errorString())};
}

std::optional<UsageProblem> budgetProblem(const BatchSpec &spec, const BatchRunner::CostBound &costBound)
{
    const std::optional<Target> unpriced = unpricedTarget(spec, costBound);
    if (!unpriced)
        return std::nullopt;
    return UsageProblem{
        BatchChecksTexts::tr("The price of %1 is not known, so --budget-usd cannot be kept. Enter it in "
                             "prices.json in the data folder, or leave --budget-usd out.")
            .arg(unpriced->name())};
}

} // namespace Fanlight

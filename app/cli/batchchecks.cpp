// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/batchchecks.h"

#include "app/cli/summaryfile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::BatchCommand)
};

bool isSameFile(const QString &one, const QString &other)
{
    const QFileInfo first(one);
    const QFileInfo second(other);
    return first.exists() && second.exists() && first.canonicalFilePath() == second.canonicalFilePath();
}

} // namespace

std::variant<BatchIdentity, UsageProblem> identityOf(const QString &input, const TableReader &table,
                                                     const QList<Task> &tasks, const QList<BoundTarget> &targets,
                                                     const QUrl &simulator)
{
    const auto fingerprint = fingerprintOf(input);
    if (const auto *problem = std::get_if<QString>(&fingerprint))
        return UsageProblem{*problem};
    BatchIdentity identity;
    identity.input = std::get<InputFingerprint>(fingerprint);
    identity.textColumn = table.textColumn();
    identity.idColumn = table.idColumn();
    identity.tasks = tasks;
    for (const BoundTarget &target : targets)
        identity.targets.append(batchTargetOf(target, simulator));
    return identity;
}

std::optional<UsageProblem> outputProblem(const QString &input, const QString &output, const QStringList &columns,
                                          const BatchQuestions &questions)
{
    if (isSameFile(input, output))
        return UsageProblem{Text::tr("The output \"%1\" is the input itself.").arg(output)};
    if (isSameFile(input, BatchJournal::pathFor(output)))
        return UsageProblem{Text::tr("The journal of the output \"%1\" would be the input itself.").arg(output)};
    if (QFileInfo(output).isDir())
        return UsageProblem{Text::tr("The output \"%1\" is a folder.").arg(output)};
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
    return UsageProblem{Text::tr("The summary file \"%1\" cannot be written: %2").arg(path, summary.errorString())};
}

std::optional<UsageProblem> budgetProblem(const BatchSpec &spec, const BatchRunner::CostBound &costBound)
{
    if (!spec.budgetUsd)
        return std::nullopt;
    const QList<QueryRequest> samples =
        fanOut({u"text"_s, spec.tasks, spec.targets, spec.deadlines, false, spec.cacheUse}, 0);
    for (const QueryRequest &request : samples) {
        if (!costBound(request))
            return UsageProblem{Text::tr("The price of %1 is not known, so --budget-usd cannot be kept. Enter it in "
                                         "prices.json in the data folder, or leave --budget-usd out.")
                                    .arg(request.target().name())};
    }
    return std::nullopt;
}

} // namespace Fanlight

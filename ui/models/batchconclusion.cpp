// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/batchconclusion.h"

#include "ui/models/display.h"

#include <QCoreApplication>

namespace Fanlight {

namespace {

struct BatchConclusionTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::BatchConclusion)
};

QString savedText(const BatchConclusion &conclusion)
{
    const QString done = countText(conclusion.done);
    if (conclusion.failed > 0)
        return BatchConclusionTexts::tr("%1 answered, %2 failed. Saved to %3.")
            .arg(done, countText(conclusion.failed), conclusion.path);
    return BatchConclusionTexts::tr("All %1 answered. Saved to %2.").arg(done, conclusion.path);
}

QString answeredBeforeText(const BatchConclusion &conclusion)
{
    const QString done = countText(conclusion.done);
    if (conclusion.failed > 0)
        return BatchConclusionTexts::tr("%1 queries were answered before, %2 failed. Run goes on with the rest.")
            .arg(done, countText(conclusion.failed));
    return BatchConclusionTexts::tr("%1 queries were answered before. Run goes on with the rest.").arg(done);
}

} // namespace

QString keptText(qint64 done, qint64 failed)
{
    if (failed > 0)
        return BatchConclusionTexts::tr("%1 queries are answered and kept, %2 failed.")
            .arg(countText(done), countText(failed));
    return BatchConclusionTexts::tr("%1 queries are answered and kept.").arg(countText(done));
}

QString conclusionText(const BatchConclusion &conclusion)
{
    const QString kept = keptText(conclusion.done, conclusion.failed);
    switch (conclusion.kind) {
    case BatchConclusion::Kind::Nothing:
        return {};
    case BatchConclusion::Kind::AnsweredBefore:
        return answeredBeforeText(conclusion);
    case BatchConclusion::Kind::Stopped:
        return BatchConclusionTexts::tr("%1 Run goes on where it stopped.", "after a sentence").arg(kept);
    case BatchConclusion::Kind::Paused:
        return BatchConclusionTexts::tr("%1 The batch is held ready: resume it.", "after a sentence").arg(kept);
    case BatchConclusion::Kind::SavingStopped:
        return BatchConclusionTexts::tr("The answers are kept, and not saved yet. Run saves them.");
    case BatchConclusion::Kind::ExportStopped:
        return BatchConclusionTexts::tr("The export was stopped. The answers are kept.");
    case BatchConclusion::Kind::Saved:
        return savedText(conclusion);
    case BatchConclusion::Kind::SavedSoFar:
        return BatchConclusionTexts::tr("%1 answered so far, %2 failed. Saved to %3.")
            .arg(countText(conclusion.done), countText(conclusion.failed), conclusion.path);
    case BatchConclusion::Kind::SavedPart:
        return BatchConclusionTexts::tr("Saved %1 of %2 rows to %3.")
            .arg(countText(conclusion.rows), countText(conclusion.allRows), conclusion.path);
    }
    Q_UNREACHABLE();
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/batchwords.h"

#include "ui/models/display.h"

#include <QCoreApplication>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct BatchWordsTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::BatchCommand)
};

QString wayOn(const QString &reason)
{
    if (reason == "journal"_L1)
        return BatchWordsTexts::tr(
            "Stopped: %1 queries are answered and kept. Once the journal can be written again, the same "
            "command goes on. \"%2\" is as it was.");
    if (reason == "budget"_L1)
        return BatchWordsTexts::tr(
            "Stopped: %1 queries are answered. The same command with a higher --budget-usd goes on. "
            "\"%2\" is as it was.");
    return BatchWordsTexts::tr("Stopped: %1 queries are answered. The same command goes on. \"%2\" is as it was.");
}

} // namespace

QStringList stopSentences(const BatchStop &stop, const BatchJournal &journal, const QString &output)
{
    QStringList sentences;
    if (!stop.message.isEmpty())
        sentences.append(stop.message);
    sentences.append(wayOn(stop.reason).arg(countText(journal.totals().finished()), output));
    return sentences;
}

QStringList endSentences(const BatchJournal &journal, const QString &output)
{
    const BatchTotals &totals = journal.totals();
    QStringList sentences{
        BatchWordsTexts::tr("Written to \"%1\": %2 rows, %3 queries done, %4 failed.")
            .arg(output, countText(journal.rows().value_or(0)), countText(totals.done), countText(totals.failed))};
    if (totals.failed > 0)
        sentences.append(BatchWordsTexts::tr(
            "Each failure stands there with its error; the same command with --retry-failed asks those "
            "again."));
    return sentences;
}

} // namespace Fanlight

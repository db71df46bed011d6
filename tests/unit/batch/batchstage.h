// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchjournal.h"
#include "core/batch/batchrunner.h"
#include "tests/unit/batch/memorytable.h"
#include "tests/unit/engine/enginestage.h"

#include <QSet>

#include <memory>

namespace Fanlight {

//! Sentiment, and how it is read.
inline Task sentimentTask()
{
    Task task;
    task.id = QStringLiteral("sentiment");
    task.promptTemplate = QStringLiteral("{text}");
    task.maxTokens = 5;
    task.form = AnswerForm::Label;
    return task;
}

inline BoundTarget targetNamed(const QString &name)
{
    const QueryRequest request = queryTo(name);
    return {request.endpoint, request.model};
}

inline BatchSpec specFor(const QStringList &targets, const QList<Task> &tasks = {sentimentTask()})
{
    BatchSpec spec;
    spec.tasks = tasks;
    for (const QString &name : targets)
        spec.targets.append(targetNamed(name));
    return spec;
}

inline BatchIdentity identityOf(const BatchSpec &spec)
{
    BatchIdentity identity;
    identity.textColumn = QStringLiteral("text");
    identity.tasks = spec.tasks;
    for (const BoundTarget &target : spec.targets)
        identity.targets.append({target.target().name(), target.endpoint.baseUrl.toString(), Protocol::OpenAiChat});
    return identity;
}

/*! One start of a batch on fakes. Destroyed while it is under way, it is what a kill leaves: the journal as it is.
 *
 *  By default every message is answered at once with "positive".
 */
struct BatchStage
{
    BatchStage(const QString &journalPath, BatchSpec what, QStringList rows, EnginePolicy policy = fixedPolicy(4),
               AnswerCache *cache = nullptr)
        : spec(std::move(what))
        , texts(std::move(rows))
        , journal(journalPath)
        , stage(policy, seams(cache))
    {
        stage.transport.setServer([this](FakeExchange &exchange) {
            ++asked[QString::fromUtf8(exchange.call().body)];
            exchange.answer(answer);
        });
        refusal = journal.open(identityOf(spec), start);
    }

    void begin()
    {
        runner = std::make_unique<BatchRunner>(
            *stage.engine, stage.clock, journal, spec,
            [this] {
                auto table = std::make_unique<MemoryTable>(texts);
                table->breaksAfter = breaksAfter;
                tables.append(table.get());
                return table;
            },
            costBound);
        QObject::connect(runner.get(), &BatchProcess::noted, &stage.context,
                         [this](const QString &sentence) { notes.append(sentence); });
        QObject::connect(runner.get(), &BatchProcess::finished, &stage.context,
                         [this](const BatchStop &stop) { ends.append(stop); });
        runner->start();
    }
    //! Begins, and turns the event loop as long as anybody has anything to do.
    void run()
    {
        begin();
        EngineStage::settle();
    }

    //! "row:slot status" of all that has a result.
    QStringList results() const
    {
        QStringList lines;
        for (int row = 1; row <= texts.size(); ++row) {
            for (int slot = 0; slot < int(spec.tasks.size() * spec.targets.size()); ++slot) {
                const auto record = journal.result({row, slot});
                if (record)
                    lines.append(QStringLiteral("%1:%2 %3")
                                     .arg(row)
                                     .arg(slot)
                                     .arg(record->done ? QStringLiteral("done") : record->error->kind));
            }
        }
        return lines;
    }

    BatchSpec spec;
    QStringList texts;
    BatchJournal::Start start = BatchJournal::Start::Continue;
    QByteArray answer = "text positive\nstop";
    qint64 breaksAfter = -1;
    BatchRunner::CostBound costBound;
    QHash<QString, int> asked; //!< how often each message was delivered
    QList<MemoryTable *> tables;
    QStringList notes;
    QList<BatchStop> ends;
    std::optional<JournalRefusal> refusal;
    BatchJournal journal;
    EngineStage stage;
    std::unique_ptr<BatchRunner> runner;

private:
    EngineSeams seams(AnswerCache *cache)
    {
        EngineSeams seams;
        seams.cache = cache;
        seams.claim = [this](const QueryRequest &request) { return !runner || runner->claim(request); };
        seams.costOf = [](const QueryRequest &, const Usage &usage) -> std::optional<double> {
            if (!usage.output)
                return std::nullopt;
            return double(*usage.output) * 0.01;
        };
        return seams;
    }
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchidentity.h"
#include "core/batch/batchjournal.h"
#include "core/batch/providerbatchprocess.h"
#include "core/engine/attemptsink.h"
#include "core/engine/random.h"
#include "core/simulator/answercomposer.h"
#include "core/simulator/batchdesk.h"
#include "tests/support/fakes/fakeclock.h"
#include "tests/support/fakes/faketransport.h"
#include "tests/unit/batch/tablefile.h"

#include <QEventLoop>
#include <QHash>
#include <QStringList>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace Fanlight {

/*! A table, a journal and a provider that outlives every start of the batch between them.
 *
 *  The provider is the simulator's own, without a socket; time passes as fast as it can while nothing is under way.
 */
class ProviderBatchStage final : public AttemptSink
{
    Q_DISABLE_COPY_MOVE(ProviderBatchStage)

public:
    ProviderBatchStage(Protocol protocol, int rows, const SimulatedBatches &behaviour = {});
    ~ProviderBatchStage() override;

    //! Opens the journal and starts the batch.
    void start();
    //! Lets things happen until it is so; false when it never is.
    bool runUntil(const std::function<bool()> &isSo);
    bool runToEnd()
    {
        return runUntil([this] { return isFinished(); });
    }
    //! As a kill would: whatever was about to happen does not.
    void kill();
    //! Ended by itself.
    bool isFinished() const { return m_stop.has_value(); }
    QString stopped() const { return m_stop ? m_stop->reason : QString(); }
    QString message() const { return m_stop ? m_stop->message : QString(); }
    bool isKilled() const { return !m_process; }
    ProviderBatchProcess &process() { return *m_process; }
    BatchJournal &journal() { return *m_journal; }

    //! The results by row and slot: "done", or the error's kind and code.
    QStringList endings();
    //! How many results each query of the table has been told the sink; "1" when each once.
    QString timesRecorded() const;
    //! "GET /v1/batches/…" of every call that the provider got.
    const QStringList &requests() const { return m_requests; }
    int requestsLike(const QString &beginning) const;
    //! The provider's batches, the newest first.
    QJsonArray batches();

    void record(const QueryResult &result) override;

    SimulatedBatches behaviour;
    Endpoint endpoint;
    BatchSpec spec;
    ProviderBatchOptions options;
    //! The call that ends the process before it reaches the provider, or after the provider has dealt with it; from 1.
    int killBefore = 0;
    int killAfter = 0;
    //! The result that ends the process, once it is recorded; from 1.
    int killAtResult = 0;
    //! Answers a call instead of the provider; true when it did.
    std::function<bool(FakeExchange &, const QString &request)> instead;
    std::function<std::optional<double>(const QueryRequest &, const Usage &)> costOf;
    BatchRunner::CostBound bound;
    QStringList notes;
    QList<QueryResult> results;
    FakeClock clock;
    FakeTransport transport;
    AnswerComposer composer;
    std::unique_ptr<BatchDesk> desk;

private:
    void serve(FakeExchange &exchange);
    BatchDeskReply ask(const HttpCall &call);
    void killSoon();
    void passTime();

    int m_rows;
    TableFile m_table;
    QTemporaryDir m_folder;
    SeededRandom m_random{7};
    std::unique_ptr<BatchJournal> m_journal;
    std::unique_ptr<ProviderBatchProcess> m_process;
    std::optional<BatchStop> m_stop;
    QStringList m_requests;
    QTimer m_time;
    QEventLoop m_loop;
    std::function<bool()> m_isSo;
    QObject m_context;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchexchange.h"
#include "core/batch/pollschedule.h"
#include "core/batch/providerbatchoptions.h"
#include "core/batch/providerpart.h"
#include "core/domain/endpoint.h"
#include "core/domain/queryerror.h"
#include "core/providers/providerbatch.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace Fanlight {

class Clock;
class HttpTransport;
class Random;

//! What the flows of all parts share; everything outlives them.
struct PartSurroundings
{
    HttpTransport &transport;
    Clock &clock;
    Random &random;
    ProviderPartBook &book;
    const ProviderBatchOptions &options;
};

/*! Takes one part to its provider and waits until the batch has ended.
 *
 *  A new part: submit(). A part of an earlier start: resume(), which finds out whether the provider has a batch of it.
 *  Where a request to create one may or may not have arrived, the provider's list of batches tells: OpenAI keeps the
 *  part's token with the batch. Anthropic keeps nothing; there the names of the queries have the token, and they can be
 *  read only when the batch has ended, so batches of the same size made since then are waited for before the part is
 *  handed over anew.
 *
 *  Of ended, dropped, refused, blocked and broken exactly one is emitted, never from within submit() or resume(), and
 *  nothing after it.
 */
class PartFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PartFlow)

public:
    PartFlow(int number, Endpoint endpoint, const PartSurroundings &surroundings, QObject *parent);
    ~PartFlow() override;

    void submit(const QByteArray &entries);
    void resume();

    int number() const { return m_number; }
    //! The last that the provider told; empty before.
    const std::optional<ProviderBatch> &batch() const { return m_batch; }
    //! The provider has a batch of the part.
    bool isAtProvider() const { return m_isAtProvider; }

Q_SIGNALS:
    //! Its entries are no longer in memory: another part may be handed over.
    void letGo();
    //! The provider has the batch.
    void submitted();
    //! batch() changed.
    void changed();
    void noted(const QString &sentence);
    //! The batch has ended: its results can be collected.
    void ended(const Fanlight::ProviderBatch &batch);
    //! There is no batch of it, and its queries are open again.
    void dropped();
    //! The provider takes the part not, whenever it is asked: every query of it fails so.
    void refused(const Fanlight::QueryError &error);
    //! The target cannot be asked at present; `reason` is one of BatchStop's. The part is dropped where nothing can
    //! have been made of it; else it stays as the journal has it.
    void blocked(const QString &reason, const QString &sentence);
    //! The journal takes no more.
    void broken();

private:
    using Step = void (PartFlow::*)();
    using Take = void (PartFlow::*)(const BatchReply &);

    const ProviderPart &part() const;
    bool isAnthropic() const { return m_endpoint.protocol == Protocol::Anthropic; }
    void call(const HttpCall &call, const HttpDeadlines &deadlines, Take take, BatchExchange::Reader reader = {});
    void later(Duration delay, Step step);
    //! Again after a while; after too many times the target is given up.
    void again(const QueryError &error, Step step);
    //! Whether the reply is an error; then it was dealt with.
    bool takeError(const BatchReply &reply, Step step, bool isMaking);
    void block(const QString &reason, const QString &sentence);
    void blockForKey(const QueryError &error);
    void forgetEntries();

    void upload();
    void takeUpload(const BatchReply &reply);
    void create();
    void takeCreation(const BatchReply &reply);
    void adopt(const ProviderBatch &batch);

    void lookAfterSettling();
    void look();
    void takeList(const BatchReply &reply);
    void lookAtCandidates();
    void lookIntoResults();
    void takeCandidate(const BatchReply &reply);
    void takeCandidateResults(const BatchReply &reply);
    void drop();

    void poll();
    void takePoll(const BatchReply &reply);
    void takeStatus(const ProviderBatch &batch);

    static bool isTransient(const QueryError &error);
    //! Asking again will hardly help.
    static bool isLasting(const QueryError &error);
    static QueryError malformed(const QString &message);

    //! Of all calls but those that carry the part.
    static constexpr HttpDeadlines shortDeadlines{std::chrono::seconds(10), std::chrono::seconds(60),
                                                  std::chrono::seconds(60), std::chrono::seconds(120)};

    bool isFinal();

    int m_number;
    Endpoint m_endpoint;
    PartSurroundings m_here;
    QPointer<BatchExchange> m_exchange;
    PollSchedule m_polls;
    PollSchedule m_retries;
    QByteArray m_entries; //!< until the provider has them
    std::optional<ProviderBatch> m_batch;
    QList<ProviderBatch> m_candidates; //!< batches of Anthropic's that may be the part's
    QString m_waitedFor; //!< the candidate that the user knows of
    QByteArray m_sample; //!< how a candidate's results begin
    QString m_page;
    int m_tries = 0;
    int m_missing = 0; //!< how often in a row the provider did not know the batch
    int m_refusals = 0; //!< how often in a row it could not be asked after the batch for a reason that lasts
    bool m_isAtProvider = false;
    bool m_isUnsure = false; //!< the provider may have a batch that the journal does not know
    bool m_isOver = false;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/apiproblem.h"
#include "core/simulator/httprequestparser.h"
#include "core/simulator/simulatedbatch.h"

#include <QHash>
#include <QList>

#include <optional>

namespace Fanlight {

class AnswerComposer;

//! What the batch APIs answer.
struct BatchDeskReply
{
    std::optional<ApiProblem> problem; //!< else status 200 with the body
    QByteArray body;
    QByteArray contentType = "application/json";
    bool isLost = false; //!< it was done, and the client does not get to know

    bool operator==(const BatchDeskReply &) const = default;
};

/*! The simulator's files and batches: OpenAI's /v1/files and /v1/batches, Anthropic's /v1/messages/batches. Knows no
 *  socket; everything follows from the requests, the seed and the moments that it is told.
 *
 *  Files and batches are kept for as long as the simulator runs, in memory.
 */
class BatchDesk
{
    Q_DISABLE_COPY_MOVE(BatchDesk)

public:
    using Time = SimulatedBatch::Time;

    //! The composer outlives the desk.
    BatchDesk(const SimulatedBatches &behaviour, quint64 seed, AnswerComposer &composer);

    //! Whether the path is one of these APIs'.
    static bool serves(const QByteArray &path);
    BatchDeskReply answer(const HttpRequest &request, Time now);

private:
    struct File
    {
        QString name;
        QByteArray content;
        qint64 createdAt = 0;
    };

    BatchDeskReply answerFiles(const HttpRequest &request, const QList<QByteArray> &path, Time now);
    BatchDeskReply answerBatches(const HttpRequest &request, const QList<QByteArray> &path, bool anthropic, Time now);
    BatchDeskReply upload(const HttpRequest &request);
    BatchDeskReply createFromFile(const HttpRequest &request, Time now);
    BatchDeskReply createFromMessages(const HttpRequest &request, Time now);
    BatchDeskReply list(const HttpRequest &request, bool anthropic, Time now);
    BatchDeskReply cancel(SimulatedBatch &batch, Time now);
    //! The content of a file: uploaded, or written by a batch that is over.
    BatchDeskReply contentOf(const QString &id, Time now);

    SimulatedBatch newBatch(Protocol protocol, Time now);
    SimulatedBatch *find(const QString &id, bool anthropic);
    QString newId(const QString &prefix);
    bool strikes(double probability);

    //! Asks what was asked by then, once it is over.
    void writeResults(SimulatedBatch &batch, Time now);
    //! The reply to one query; `status` 200 or an error's.
    QJsonObject replyTo(const SimulatedBatch &batch, qsizetype entry, int *status);
    QJsonObject describe(SimulatedBatch &batch, Time now);

    SimulatedBatches m_behaviour;
    quint64 m_seed;
    AnswerComposer &m_composer;
    QHash<QString, File> m_files;
    QList<SimulatedBatch> m_batches; //!< the newest last
    QString m_host; //!< what the present client calls us
    quint64 m_lastId = 0;
    quint64 m_draws = 0;
};

} // namespace Fanlight

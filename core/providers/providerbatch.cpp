// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/providerbatch.h"

#include "core/providers/headervalues.h"
#include "core/providers/jsonvalues.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct ProviderBatchTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::ProviderBatch)
};

using State = ProviderBatchState;

std::optional<State> openAiState(const QString &name)
{
    static const QHash<QString, State> states{
        {u"validating"_s, State::Validating}, {u"in_progress"_s, State::InProgress},
        {u"finalizing"_s, State::Finalizing}, {u"completed"_s, State::Completed},
        {u"failed"_s, State::Failed},         {u"expired"_s, State::Expired},
        {u"cancelling"_s, State::Cancelling}, {u"cancelled"_s, State::Cancelled},
    };
    const auto found = states.find(name);
    return found == states.end() ? std::nullopt : std::optional(*found);
}

std::optional<State> anthropicState(const QString &name)
{
    if (name == "in_progress"_L1)
        return State::InProgress;
    if (name == "canceling"_L1)
        return State::Cancelling;
    if (name == "ended"_L1)
        return State::Completed;
    return std::nullopt;
}

void takeOpenAi(const QJsonObject &object, ProviderBatch *batch)
{
    batch->inputFile = object.value("input_file_id"_L1).toString();
    batch->outputFile = object.value("output_file_id"_L1).toString();
    batch->errorFile = object.value("error_file_id"_L1).toString();
    batch->token = object.value("metadata"_L1).toObject().value(batchTokenKey()).toString();
    batch->createdAt = countOf(object.value("created_at"_L1)).value_or(0);
    const QJsonObject counts = object.value("request_counts"_L1).toObject();
    // Zero until the file was read.
    if (const std::optional<qint64> total = countOf(counts.value("total"_L1)); total && *total > 0)
        batch->total = total;
    batch->succeeded = countOf(counts.value("completed"_L1)).value_or(0);
    batch->failed = countOf(counts.value("failed"_L1)).value_or(0);
    const QJsonObject error = object.value("errors"_L1).toObject().value("data"_L1).toArray().first().toObject();
    batch->errorCode = error.value("code"_L1).toString();
    batch->errorMessage = error.value("message"_L1).toString();
    if (const std::optional<qint64> line = countOf(error.value("line"_L1)))
        batch->errorMessage =
            ProviderBatchTexts::tr("%1 (line %2 of the input file)").arg(batch->errorMessage).arg(*line);
}

void takeAnthropic(const QJsonObject &object, ProviderBatch *batch)
{
    const QDateTime created = internetDate(object.value("created_at"_L1).toString().toLatin1());
    batch->createdAt = created.isValid() ? created.toSecsSinceEpoch() : 0;
    const QJsonObject counts = object.value("request_counts"_L1).toObject();
    if (counts.isEmpty())
        return;
    batch->succeeded = countOf(counts.value("succeeded"_L1)).value_or(0);
    for (const auto key : {"errored"_L1, "canceled"_L1, "expired"_L1})
        batch->failed += countOf(counts.value(key)).value_or(0);
    batch->total = countOf(counts.value("processing"_L1)).value_or(0) + batch->succeeded + batch->failed;
}

std::optional<ProviderBatch> batchFrom(Protocol protocol, const QJsonObject &object)
{
    const bool anthropic = protocol == Protocol::Anthropic;
    const std::optional<State> state = anthropic ? anthropicState(object.value("processing_status"_L1).toString())
                                                 : openAiState(object.value("status"_L1).toString());
    ProviderBatch batch;
    batch.id = object.value("id"_L1).toString();
    if (batch.id.isEmpty() || !state)
        return std::nullopt;
    batch.state = *state;
    if (anthropic)
        takeAnthropic(object, &batch);
    else
        takeOpenAi(object, &batch);
    return batch;
}

} // namespace

bool isEnded(ProviderBatchState state)
{
    switch (state) {
    case State::Completed:
    case State::Failed:
    case State::Expired:
    case State::Cancelled:
        return true;
    case State::Validating:
    case State::InProgress:
    case State::Finalizing:
    case State::Cancelling:
        return false;
    }
    Q_UNREACHABLE();
}

QString batchTokenKey()
{
    return u"fanlight_part"_s;
}

std::optional<ProviderBatch> readProviderBatch(Protocol protocol, const QByteArray &body)
{
    return batchFrom(protocol, parseJson(body).object());
}

std::optional<ProviderBatchPage> readProviderBatchPage(Protocol protocol, const QByteArray &body)
{
    const QJsonObject object = parseJson(body).object();
    if (!object.value("data"_L1).isArray())
        return std::nullopt;
    ProviderBatchPage page;
    const QJsonArray entries = object.value("data"_L1).toArray();
    for (const QJsonValue &entry : entries) {
        if (const std::optional<ProviderBatch> batch = batchFrom(protocol, entry.toObject()))
            page.batches.append(*batch);
    }
    if (object.value("has_more"_L1).toBool())
        page.next = object.value("last_id"_L1).toString();
    return page;
}

QString readFileId(const QByteArray &body)
{
    const QJsonObject object = parseJson(body).object();
    return object.value("object"_L1).toString() == "file"_L1 ? object.value("id"_L1).toString() : QString();
}

} // namespace Fanlight

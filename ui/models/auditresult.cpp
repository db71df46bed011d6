// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/auditresult.h"

#include "ui/models/resultsmodel.h"

#include <QCoreApplication>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct AuditResultTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::AuditResult)
};

Moment momentOf(AuditAttempt::Time time)
{
    return std::chrono::duration_cast<Moment>(time);
}

std::optional<Moment> momentOf(const std::optional<AuditAttempt::Time> &time)
{
    return time ? std::optional(momentOf(*time)) : std::nullopt;
}

ErrorKind kindOf(const QString &name)
{
    for (int kind = int(ErrorKind::Network); kind <= int(ErrorKind::Cancelled); ++kind) {
        if (errorKindName(ErrorKind(kind)) == name)
            return ErrorKind(kind);
    }
    return ErrorKind::ServerError;
}

QueryError errorOf(const AuditError &kept)
{
    QueryError error;
    error.kind = kindOf(kept.kind);
    error.httpStatus = kept.httpStatus;
    error.code = kept.code;
    error.message =
        kept.message.isEmpty() ? AuditResultTexts::tr("The log did not keep what was said of it.") : kept.message;
    return error;
}

QueryError errorOf(const AuditEntry &entry)
{
    const AuditError without{entry.status == "cancelled"_L1 ? u"cancelled"_s : u"server_error"_s, 0, {}, {}};
    QueryError error = errorOf(entry.error.value_or(without));
    error.partialText = entry.reply.value_or(QString());
    error.providerRequestId = entry.providerRequestId;
    error.usage = entry.usage;
    return error;
}

Attempt attemptOf(const AuditAttempt &kept)
{
    Attempt attempt;
    attempt.number = kept.number;
    attempt.enqueued = momentOf(kept.enqueued);
    attempt.dispatched = momentOf(kept.dispatched);
    attempt.requestSent = momentOf(kept.requestSent);
    attempt.firstByte = momentOf(kept.firstByte);
    attempt.firstToken = momentOf(kept.firstToken);
    attempt.finished = momentOf(kept.finished);
    attempt.connectionReused = kept.connectionReused;
    attempt.retryWait = momentOf(kept.retryWait);
    if (kept.error)
        attempt.error = errorOf(*kept.error);
    return attempt;
}

Timeline timelineOf(const AuditEntry &entry)
{
    Timeline timeline;
    timeline.finished = momentOf(entry.queued + entry.total);
    for (const AuditAttempt &attempt : entry.deliveries)
        timeline.attempts.append(attemptOf(attempt));
    // Of another query's delivery only the part is kept that this one waited for.
    if (entry.shared && timeline.attempts.isEmpty() && entry.total > AuditEntry::Time::zero()) {
        Attempt attempt;
        attempt.dispatched = momentOf(entry.queued);
        if (entry.firstToken)
            attempt.firstToken = momentOf(entry.queued + *entry.firstToken);
        attempt.finished = timeline.finished;
        timeline.attempts.append(attempt);
    }
    return timeline;
}

} // namespace

bool hasWholeMessage(const AuditEntry &entry)
{
    return entry.message && entry.message->size() >= entry.messageLength;
}

bool hasWholeReply(const AuditEntry &entry)
{
    return entry.replyLength == 0 || (entry.reply && entry.reply->size() >= entry.replyLength);
}

Endpoint recordedEndpoint(const AuditEntry &entry)
{
    return {entry.endpoint, entry.protocol, entry.url, {}};
}

QueryResult recordedResult(const AuditEntry &entry, const Endpoint &endpoint, QueryId id)
{
    QueryResult result;
    result.request.id = id;
    result.request.task = entry.task;
    result.request.endpoint = endpoint;
    result.request.model = entry.model;
    result.request.message = entry.message.value_or(QString());
    if (entry.status == "done"_L1) {
        Answer answer;
        answer.text = entry.reply.value_or(QString());
        answer.providerRequestId = entry.providerRequestId;
        answer.usage = entry.usage;
        result.outcome = answer;
    } else {
        result.outcome = errorOf(entry);
    }
    result.timeline = timelineOf(entry);
    result.sharedWith = entry.shared ? id : 0;
    result.cached = entry.cached;
    result.costUsd = entry.costUsd;
    return result;
}

AnalysisResult recordedAnalysis(const AuditEntry &entry, const Endpoint &endpoint, AnswerForm form, QueryId id)
{
    AnalysisResult read{recordedResult(entry, endpoint, id), std::nullopt, std::nullopt};
    if (const auto *error = std::get_if<QueryError>(&read.query.outcome))
        read.error = *error;
    else if (hasWholeReply(entry))
        read.value = readAnswer(form, entry.reply.value_or(QString()), entry.message.value_or(QString()));
    return read;
}

ResultCell recordedCell(const AuditEntry &entry, AnswerForm form)
{
    return endedCell(recordedAnalysis(entry, recordedEndpoint(entry), form), form);
}

} // namespace Fanlight

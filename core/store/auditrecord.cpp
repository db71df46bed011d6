// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/auditrecord.h"

#include "core/store/excerpt.h"
#include "core/store/secretremover.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! Providers repeat the message in what they say of an error, which an excerpt must not bring back.
constexpr int errorExcerptLength = 300;

using Time = AuditEntry::Time;

Time time(Duration duration)
{
    return std::chrono::round<Time>(duration);
}

std::optional<Time> timeSince(Moment start, const std::optional<Moment> &moment)
{
    return moment ? std::optional(time(*moment - start)) : std::nullopt;
}

QString statusName(QueryState state)
{
    return state == QueryState::Done ? u"done"_s : state == QueryState::Cancelled ? u"cancelled"_s : u"failed"_s;
}

//! Cuts texts as the settings have it, after taking out what is secret.
class TextKeeper
{
public:
    TextKeeper(const Endpoint &endpoint, AuditPrivacy privacy)
        : m_secrets(endpoint)
        , m_privacy(privacy)
    {
    }

    std::optional<QString> kept(const QString &text) const
    {
        switch (m_privacy) {
        case AuditPrivacy::None:
            return std::nullopt;
        case AuditPrivacy::Excerpt:
            return excerpt(m_secrets.withoutSecrets(wellFormed(text)));
        case AuditPrivacy::Full:
            return m_secrets.withoutSecrets(wellFormed(text));
        }
        Q_UNREACHABLE();
    }

    AuditError kept(const QueryError &error) const
    {
        AuditError kept{errorKindName(error.kind), error.httpStatus, m_secrets.withoutShortSecrets(error.code), {}};
        if (m_privacy != AuditPrivacy::None)
            kept.message = m_secrets.withoutShortSecrets(wellFormed(error.message));
        if (m_privacy == AuditPrivacy::Excerpt)
            kept.message = excerpt(kept.message, errorExcerptLength);
        return kept;
    }

private:
    SecretRemover m_secrets;
    AuditPrivacy m_privacy;
};

AuditAttempt auditAttempt(const Attempt &attempt, Moment start, const TextKeeper &keeper)
{
    AuditAttempt kept;
    kept.number = attempt.number;
    kept.enqueued = time(attempt.enqueued - start);
    kept.dispatched = timeSince(start, attempt.dispatched);
    kept.requestSent = timeSince(start, attempt.requestSent);
    kept.firstByte = timeSince(start, attempt.firstByte);
    kept.firstToken = timeSince(start, attempt.firstToken);
    kept.finished = timeSince(start, attempt.finished);
    kept.connectionReused = attempt.connectionReused;
    if (attempt.error)
        kept.error = keeper.kept(*attempt.error);
    kept.retryWait = time(attempt.retryWait);
    return kept;
}

void addDeliveries(AuditEntry &entry, const Timeline &timeline, const TextKeeper &keeper)
{
    for (const Attempt &attempt : timeline.attempts)
        entry.deliveries.append(auditAttempt(attempt, timeline.submitted, keeper));
    entry.attempts = int(entry.deliveries.size());
    if (entry.deliveries.isEmpty())
        return;
    const AuditAttempt &last = entry.deliveries.constLast();
    if (last.dispatched && last.requestSent && !last.connectionReused)
        entry.connect = *last.requestSent - *last.dispatched;
}

} // namespace

AuditEntry auditEntry(const QueryResult &result, const QDateTime &submitted, const QString &run,
                      const AuditSettings &settings)
{
    const QueryRequest &request = result.request;
    const Timeline &timeline = result.timeline;
    const Moment end = timeline.finished.value_or(timeline.submitted);
    const TextKeeper keeper(request.endpoint, settings.privacy);
    const auto *answer = std::get_if<Answer>(&result.outcome);
    const auto *error = std::get_if<QueryError>(&result.outcome);
    const QString reply = answer ? answer->text : error->partialText;

    AuditEntry entry;
    entry.time = submitted.toUTC();
    entry.run = run;
    entry.endpoint = request.endpoint.name;
    entry.model = request.model;
    entry.protocol = request.endpoint.protocol;
    entry.url = request.endpoint.baseUrl.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    entry.task = request.task;
    entry.user = settings.user;
    entry.message = keeper.kept(request.message);
    entry.messageLength = request.message.size();
    entry.reply = keeper.kept(reply);
    entry.replyLength = reply.size();
    entry.status = statusName(result.state());
    if (error)
        entry.error = keeper.kept(*error);
    entry.queued = time(timeline.queued(end));
    if (const std::optional<Duration> firstToken = timeline.firstToken())
        entry.firstToken = time(*firstToken);
    entry.total = time(timeline.total(end));
    entry.costUsd = result.costUsd;
    entry.cached = result.cached;
    entry.shared = result.sharedWith != 0;
    entry.providerRequestId = answer ? answer->providerRequestId : error->providerRequestId;
    if (!entry.shared) {
        if (!entry.cached)
            entry.usage = result.usage();
        addDeliveries(entry, timeline, keeper);
    }
    return entry;
}

} // namespace Fanlight

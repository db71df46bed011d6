// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/auditreader.h"

#include "core/store/databasesession.h"

#include <QHash>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! Reads a row's columns one after the other, in the order of the SELECT.
class Columns
{
public:
    explicit Columns(const QSqlQuery &row)
        : m_row(row)
    {
    }

    QString text() { return next().toString(); }
    qint64 number() { return next().toLongLong(); }
    bool flag() { return next().toBool(); }
    AuditEntry::Time time() { return AuditEntry::Time(number()); }

    std::optional<QString> optionalText() { return optional<QString>(&QVariant::toString); }
    std::optional<double> optionalReal()
    {
        return optional<double>([](const QVariant &value) { return value.toDouble(); });
    }
    std::optional<qint64> optionalNumber()
    {
        return optional<qint64>([](const QVariant &value) { return value.toLongLong(); });
    }
    std::optional<AuditEntry::Time> optionalTime()
    {
        return optional<AuditEntry::Time>([](const QVariant &value) { return AuditEntry::Time(value.toLongLong()); });
    }
    std::optional<AuditError> error()
    {
        const std::optional<QString> kind = optionalText();
        const int status = int(number());
        const QString code = text();
        const QString message = text();
        return kind ? std::optional(AuditError{*kind, status, code, message}) : std::nullopt;
    }

private:
    QVariant next() { return m_row.value(m_column++); }

    template <typename Type, typename Read>
    std::optional<Type> optional(const Read &read)
    {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : std::optional<Type>(std::invoke(read, value));
    }

    const QSqlQuery &m_row;
    int m_column = 0;
};

AuditEntry entryOf(const QSqlQuery &row)
{
    Columns columns(row);
    AuditEntry entry;
    entry.id = columns.number();
    entry.time = QDateTime::fromMSecsSinceEpoch(columns.number()).toUTC();
    entry.run = columns.text();
    entry.endpoint = columns.text();
    entry.model = columns.text();
    entry.protocol = protocolFromName(columns.text()).value_or(Protocol::OpenAiChat);
    entry.url = QUrl(columns.text());
    entry.task = columns.text();
    entry.user = columns.text();
    entry.message = columns.optionalText();
    entry.messageLength = columns.number();
    entry.reply = columns.optionalText();
    entry.replyLength = columns.number();
    entry.status = columns.text();
    entry.error = columns.error();
    entry.attempts = int(columns.number());
    entry.queued = columns.time();
    entry.connect = columns.optionalTime();
    entry.firstToken = columns.optionalTime();
    entry.total = columns.time();
    entry.usage.input = columns.optionalNumber();
    entry.usage.output = columns.optionalNumber();
    entry.usage.cacheRead = columns.optionalNumber();
    entry.usage.cacheWrite = columns.optionalNumber();
    entry.usage.reasoning = columns.optionalNumber();
    entry.costUsd = columns.optionalReal();
    entry.cached = columns.flag();
    entry.shared = columns.flag();
    entry.providerRequestId = columns.text();
    return entry;
}

AuditAttempt deliveryOf(const QSqlQuery &row)
{
    Columns columns(row);
    columns.number();
    AuditAttempt attempt;
    attempt.number = int(columns.number());
    attempt.enqueued = columns.time();
    attempt.dispatched = columns.optionalTime();
    attempt.requestSent = columns.optionalTime();
    attempt.firstByte = columns.optionalTime();
    attempt.firstToken = columns.optionalTime();
    attempt.finished = columns.optionalTime();
    attempt.connectionReused = columns.flag();
    attempt.error = columns.error();
    attempt.retryWait = columns.time();
    return attempt;
}

void addDeliveries(DatabaseSession &session, QList<AuditEntry> &entries)
{
    if (entries.isEmpty())
        return;
    QHash<qint64, qsizetype> rowOf;
    for (qsizetype i = 0; i < entries.size(); ++i)
        rowOf.insert(entries.at(i).id, i);
    const auto [low, high] = std::minmax(entries.constFirst().id, entries.constLast().id);
    session.rows(uR"(SELECT query, number, enqueued_us, dispatched_us, request_sent_us, first_byte_us, first_token_us,
            finished_us, reused, error_kind, http_status, error_code, error_message, retry_wait_us
        FROM attempts WHERE query BETWEEN ? AND ? ORDER BY query, number)"_s,
                 {low, high}, [&](const QSqlQuery &row) {
                     if (const auto found = rowOf.constFind(row.value(0).toLongLong()); found != rowOf.cend())
                         entries[*found].deliveries.append(deliveryOf(row));
                     return true;
                 });
}

} // namespace

QList<AuditEntry> auditEntries(DatabaseSession &session, const AuditFilter &filter, const AuditPage &page)
{
    const bool newestFirst = page.order == AuditPage::Order::NewestFirst;
    IdRange range{page.downTo, page.upTo};
    if (page.after > 0 && newestFirst)
        range.last = std::min(range.last, page.after - 1);
    else if (page.after > 0)
        range.first = std::max(range.first, page.after + 1);
    SqlCondition condition = sqlCondition(filter, range);
    condition.values << page.limit;
    QList<AuditEntry> entries;
    session.rows(uR"(SELECT id, time, run, endpoint, model, protocol, url, task, user, message, message_length, reply,
            reply_length, status, error_kind, http_status, error_code, error_message, attempts, queued_us, connect_us,
            first_token_us, total_us, input_tokens, output_tokens, cache_read_tokens, cache_write_tokens,
            reasoning_tokens, cost_usd, cached, shared, provider_request_id
        FROM queries WHERE %1 ORDER BY id %2 LIMIT ?)"_s.arg(condition.where, newestFirst ? u"DESC"_s : u"ASC"_s),
                 condition.values, [&entries](const QSqlQuery &row) {
                     entries.append(entryOf(row));
                     return true;
                 });
    addDeliveries(session, entries);
    return entries;
}

QList<qint64> auditIds(DatabaseSession &session, const AuditFilter &filter, const IdRange &range)
{
    const SqlCondition condition = sqlCondition(filter, range);
    QList<qint64> ids;
    session.rows(u"SELECT id FROM queries WHERE %1 ORDER BY id DESC"_s.arg(condition.where), condition.values,
                 [&ids](const QSqlQuery &row) {
                     ids.append(row.value(0).toLongLong());
                     return true;
                 });
    return ids;
}

IdRange auditRange(DatabaseSession &session)
{
    const QVariant first = session.value(u"SELECT min(id) FROM queries"_s);
    const QVariant last = session.value(u"SELECT max(id) FROM queries"_s);
    return last.isNull() ? IdRange{1, 0} : IdRange{first.toLongLong(), last.toLongLong()};
}

AuditChoices auditChoices(DatabaseSession &session)
{
    AuditChoices choices;
    session.rows(u"SELECT DISTINCT endpoint, model FROM queries ORDER BY endpoint, model"_s, {},
                 [&choices](const QSqlQuery &row) {
                     choices.targets.append(Target{row.value(0).toString(), row.value(1).toString()}.name());
                     return true;
                 });
    session.rows(u"SELECT DISTINCT task FROM queries WHERE task <> '' ORDER BY task"_s, {},
                 [&choices](const QSqlQuery &row) {
                     choices.tasks.append(row.value(0).toString());
                     return true;
                 });
    return choices;
}

qint64 countEntries(DatabaseSession &session, const AuditFilter &filter)
{
    // Counted along as rows come and go.
    if (filter == AuditFilter())
        return session.value(u"SELECT entries FROM log_size"_s).toLongLong();
    const SqlCondition condition = sqlCondition(filter);
    return session.value(u"SELECT count(*) FROM queries WHERE "_s + condition.where, condition.values).toLongLong();
}

qint64 firstOfNewest(DatabaseSession &session, const AuditFilter &filter, qint64 count)
{
    SqlCondition condition = sqlCondition(filter);
    condition.values << count;
    return session
        .value(u"SELECT min(id) FROM (SELECT id FROM queries WHERE "_s + condition.where
                   + u" ORDER BY id DESC LIMIT ?)"_s,
               condition.values)
        .toLongLong();
}

QList<SpendingLine> spending(DatabaseSession &session, const AuditFilter &filter)
{
    const SqlCondition condition = sqlCondition(filter);
    QList<SpendingLine> lines;
    session.rows(uR"(SELECT date(time / 1000, 'unixepoch', 'localtime') AS day, endpoint, model, count(*), sum(cached),
            sum(attempts), total(input_tokens), total(output_tokens), total(cost_usd), sum(cost_usd IS NULL)
        FROM queries WHERE %1 GROUP BY day, endpoint, model ORDER BY day DESC, total(cost_usd) DESC, endpoint, model)"_s
                     .arg(condition.where),
                 condition.values, [&lines](const QSqlQuery &row) {
                     lines.append({QDate::fromString(row.value(0).toString(), Qt::ISODate), row.value(1).toString(),
                                   row.value(2).toString(), row.value(3).toLongLong(), row.value(4).toLongLong(),
                                   row.value(5).toLongLong(), row.value(6).toLongLong(), row.value(7).toLongLong(),
                                   row.value(8).toDouble(), row.value(9).toLongLong()});
                     return true;
                 });
    return lines;
}

QList<RunLine> pastRuns(DatabaseSession &session, qint64 before, int limit)
{
    QList<RunLine> lines;
    session.rows(uR"(SELECT past.run, first, past.queries, past.failed, time, message FROM (
            SELECT run, min(id) AS first, count(*) AS queries, sum(status <> 'done') AS failed FROM queries GROUP BY run) AS past
        JOIN queries ON id = first WHERE ? = 0 OR first < ? ORDER BY first DESC LIMIT ?)"_s,
                 {before, before, limit}, [&lines](const QSqlQuery &row) {
                     lines.append({row.value(0).toString(),
                                   QDateTime::fromMSecsSinceEpoch(row.value(4).toLongLong()).toUTC(),
                                   row.value(2).toLongLong(), row.value(3).toLongLong(), row.value(5).toString(),
                                   row.value(1).toLongLong()});
                     return true;
                 });
    return lines;
}

} // namespace Fanlight

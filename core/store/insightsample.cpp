// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/insightsample.h"

#include "core/store/databasesession.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString columns()
{
    return u"id, time, endpoint, model, status, cached, shared, error_kind, total_us, first_token_us, output_tokens, "
           "attempts"_s;
}

InsightSample::End endOf(const QString &status)
{
    return status == "done"_L1  ? InsightSample::End::Done
        : status == "failed"_L1 ? InsightSample::End::Failed
                                : InsightSample::End::Cancelled;
}

InsightSample sampleOf(const QSqlQuery &row)
{
    InsightSample sample;
    sample.id = row.value(0).toLongLong();
    sample.time = row.value(1).toLongLong();
    sample.target = {row.value(2).toString(), row.value(3).toString()};
    sample.end = endOf(row.value(4).toString());
    sample.isSent = !row.value(5).toBool() && !row.value(6).toBool();
    if (sample.end == InsightSample::End::Failed)
        sample.error = row.value(7).toString();
    sample.total = InsightSample::Time(row.value(8).toLongLong());
    if (const QVariant value = row.value(9); !value.isNull())
        sample.firstToken = InsightSample::Time(value.toLongLong());
    if (const QVariant value = row.value(10); !value.isNull())
        sample.outputTokens = value.toLongLong();
    sample.attempts = row.value(11).toInt();
    return sample;
}

QList<InsightSample> read(DatabaseSession &session, const QString &sql, const QVariantList &values)
{
    QList<InsightSample> samples;
    session.rows(sql, values, [&samples](const QSqlQuery &row) {
        InsightSample sample = sampleOf(row);
        // One string for all the entries of a target: there may be hundreds of thousands.
        if (!samples.isEmpty() && samples.constLast().target == sample.target)
            sample.target = samples.constLast().target;
        samples.append(sample);
        return true;
    });
    return samples;
}

} // namespace

qint64 newestEntry(DatabaseSession &session)
{
    return session.value(u"SELECT coalesce(max(id), 0) FROM queries"_s).toLongLong();
}

QList<InsightSample> insightSamples(DatabaseSession &session, qint64 since, qint64 upTo, const InsightPlace &place,
                                    int limit)
{
    // Row values, so that the index on time alone gives the order.
    return read(session,
                u"SELECT "_s + columns()
                    + u" FROM queries WHERE time >= ? AND (time, id) < (?, ?) AND id <= ?"
                      " ORDER BY time DESC, id DESC LIMIT ?"_s,
                {since, place.time, place.id, upTo, limit});
}

QList<InsightSample> insightSamplesAfter(DatabaseSession &session, qint64 id, int limit)
{
    return read(session, u"SELECT "_s + columns() + u" FROM queries WHERE id > ? ORDER BY id LIMIT ?"_s, {id, limit});
}

} // namespace Fanlight

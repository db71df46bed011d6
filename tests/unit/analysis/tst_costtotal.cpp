// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/costtotal.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A query that was sent and whose cost nobody knows.
QueryResult sent()
{
    QueryResult result;
    Attempt attempt;
    attempt.dispatched = 1ms;
    attempt.requestSent = 2ms;
    result.timeline.attempts = {attempt};
    result.outcome = Answer();
    return result;
}

QueryResult failed(ErrorKind kind, int httpStatus)
{
    QueryResult result = sent();
    QueryError error;
    error.kind = kind;
    error.httpStatus = httpStatus;
    result.timeline.attempts.last().error = error;
    result.outcome = error;
    return result;
}

QueryResult costing(double usd)
{
    QueryResult result = sent();
    result.costUsd = usd;
    return result;
}

QueryResult neverSent()
{
    QueryResult result = failed(ErrorKind::Cancelled, 0);
    result.timeline.attempts.last().requestSent.reset();
    return result;
}

QueryResult retriedAfterARefusal()
{
    QueryResult result = failed(ErrorKind::RateLimited, 429);
    result.timeline.attempts.append(sent().timeline.attempts.first());
    return result;
}

} // namespace

Q_DECLARE_METATYPE(QueryResult)

class CostTotalTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithNothing();
    void addsWhatIsKnown();
    void countsWhatIsUnknown_data();
    void countsWhatIsUnknown();
};

void CostTotalTest::startsWithNothing()
{
    QCOMPARE(CostTotal().knownUsd(), std::optional<double>());
}

void CostTotalTest::addsWhatIsKnown()
{
    CostTotal total;
    total.add(costing(0.25));
    total.add(costing(0));
    total.add(sent());
    total.add(costing(0.5));
    QCOMPARE(total, (CostTotal{0.75, 3, 1}));
    QCOMPARE(total.knownUsd(), std::optional(0.75));

    CostTotal free;
    free.add(costing(0));
    QCOMPARE(free.knownUsd(), std::optional(0.0));
}

void CostTotalTest::countsWhatIsUnknown_data()
{
    QTest::addColumn<QueryResult>("result");
    QTest::addColumn<qint64>("unknown");
    QTest::newRow("answered, without a price") << sent() << qint64(1);
    QTest::newRow("refused for its key") << failed(ErrorKind::Auth, 401) << qint64(0);
    QTest::newRow("refused for the rate") << failed(ErrorKind::RateLimited, 429) << qint64(0);
    QTest::newRow("the server broke down") << failed(ErrorKind::ServerError, 500) << qint64(0);
    QTest::newRow("cut short after a good status") << failed(ErrorKind::Truncated, 200) << qint64(1);
    QTest::newRow("cancelled while the provider worked") << failed(ErrorKind::Cancelled, 0) << qint64(1);
    QTest::newRow("never sent") << neverSent() << qint64(0);
    QTest::newRow("asked again after a refusal") << retriedAfterARefusal() << qint64(1);
}

void CostTotalTest::countsWhatIsUnknown()
{
    QFETCH(QueryResult, result);
    QFETCH(qint64, unknown);
    CostTotal total;
    total.add(result);
    QCOMPARE(total.unknown, unknown);
    QCOMPARE(total.known, 0);
}

QTEST_APPLESS_MAIN(CostTotalTest)
#include "tst_costtotal.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/querycost.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A dollar a token, either way; nobody knows the price of "free-form", and "gratis" costs nothing.
std::optional<double> dollarPerToken(const QueryRequest &request, const Usage &usage)
{
    if (request.model == "free-form"_L1)
        return std::nullopt;
    if (request.model == "gratis"_L1)
        return 0;
    if (usage == Usage())
        return std::nullopt;
    return double(usage.input.value_or(0) + usage.output.value_or(0));
}

Usage tokens(qint64 input, qint64 output)
{
    Usage usage;
    usage.input = input;
    usage.output = output;
    return usage;
}

QueryError failure(const Usage &usage = {})
{
    QueryError error;
    error.kind = ErrorKind::ServerError;
    error.usage = usage;
    return error;
}

Answer answer(const Usage &usage = {})
{
    Answer given;
    given.usage = usage;
    return given;
}

Attempt sent(const std::optional<QueryError> &error = {})
{
    Attempt attempt;
    attempt.dispatched = 1ms;
    attempt.requestSent = 2ms;
    attempt.finished = 3ms;
    attempt.error = error;
    return attempt;
}

//! The answer had begun.
Attempt cutOff()
{
    Attempt attempt = sent(failure());
    attempt.error->httpStatus = 200;
    attempt.firstByte = 2ms;
    return attempt;
}

QueryError refusal()
{
    QueryError error = failure();
    error.httpStatus = 503;
    return error;
}

Attempt neverConnected()
{
    Attempt attempt;
    attempt.dispatched = 1ms;
    attempt.error = failure();
    return attempt;
}

QueryResult ended(const Outcome &outcome, const QList<Attempt> &attempts)
{
    QueryResult result;
    result.outcome = outcome;
    result.timeline.attempts = attempts;
    return result;
}

} // namespace

class QueryCostTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reckons_data();
    void reckons();
    void knowsNothingWithoutPrices();
};

void QueryCostTest::reckons_data()
{
    using Cost = std::optional<double>;
    QTest::addColumn<QueryResult>("result");
    QTest::addColumn<Cost>("cost");

    QTest::newRow("an answer") << ended(answer(tokens(3, 4)), {sent()}) << Cost(7);
    QTest::newRow("an answer without usage") << ended(answer(), {sent()}) << Cost();
    QTest::newRow("a failure that says what it used")
        << ended(failure(tokens(3, 1)), {sent(failure(tokens(3, 1)))}) << Cost(4);
    QTest::newRow("a failure that does not") << ended(failure(), {sent(failure())}) << Cost();
    QTest::newRow("an answer after a failure that used tokens")
        << ended(answer(tokens(3, 4)), {sent(failure(tokens(3, 1))), sent()}) << Cost(11);
    QTest::newRow("an answer after a reply that was cut") << ended(answer(tokens(3, 4)), {cutOff(), sent()}) << Cost();
    QTest::newRow("an answer after a request that nobody is known to have answered")
        << ended(answer(tokens(3, 4)), {sent(failure()), sent()}) << Cost();
    QTest::newRow("an answer after a refusal") << ended(answer(tokens(3, 4)), {sent(refusal()), sent()}) << Cost(7);
    QTest::newRow("a failure with its usage after a reply that was cut")
        << ended(failure(tokens(3, 1)), {cutOff(), sent(failure(tokens(3, 1)))}) << Cost();
    QTest::newRow("never sent") << ended(failure(), {}) << Cost(0);
    QTest::newRow("never connected") << ended(failure(), {neverConnected()}) << Cost(0);

    QueryResult cached = ended(answer(tokens(3, 4)), {});
    cached.cached = true;
    QTest::newRow("cached") << cached << Cost(0);
    QueryResult shared = ended(answer(tokens(3, 4)), {sent()});
    shared.sharedWith = 8;
    QTest::newRow("shared") << shared << Cost(0);
    QueryResult unpriced = ended(answer(tokens(3, 4)), {sent()});
    unpriced.request.model = u"free-form"_s;
    QTest::newRow("of a model without a price") << unpriced << Cost();
    QueryResult gratisAgain = ended(answer(tokens(3, 4)), {cutOff(), sent()});
    gratisAgain.request.model = u"gratis"_s;
    QTest::newRow("cut and asked again where it is free") << gratisAgain << Cost(0);
    QueryResult gratis = ended(failure(), {sent(failure())});
    gratis.request.model = u"gratis"_s;
    QTest::newRow("stopped where it is free") << gratis << Cost(0);
}

void QueryCostTest::reckons()
{
    QFETCH(QueryResult, result);
    QFETCH(std::optional<double>, cost);
    QCOMPARE(queryCost(result, dollarPerToken), cost);
}

void QueryCostTest::knowsNothingWithoutPrices()
{
    QCOMPARE(queryCost(ended(answer(tokens(3, 4)), {sent()}), {}), std::nullopt);
}

QTEST_GUILESS_MAIN(QueryCostTest)
#include "tst_querycost.moc"

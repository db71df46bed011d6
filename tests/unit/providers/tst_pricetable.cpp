// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/pricefile.h"
#include "core/providers/pricetable.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

const QByteArray prices = R"({"form": 1, "source": "a list", "version": "2", "date": "2026-09-23", "providers": [
  {"id": "acme", "hosts": ["api.acme.com", ".acme.cloud", "127.0.0.1:9000"], "models": [
    {"id": "plain", "match": ["plain", "Plain-Alias"], "prices": [{"input": 2, "output": 10}]},
    {"id": "cached", "prices": [{"input": 4, "output": 8, "cache_read": 1, "cache_write": 5}]},
    {"id": "long", "prices": [{"input": 1, "output": 2, "cache_read": 0.5, "above": [
      {"input_tokens": 1000, "input": 10}, {"input_tokens": 2000, "input": 100, "output": 200}]}]},
    {"id": "dated", "prices": [{"input": 1, "output": 1}, {"from": "2026-08-17", "input": 2, "output": 2}]},
    {"id": "later", "prices": [{"from": "2027-01-01", "input": 2, "output": 2}]},
    {"id": "peak", "prices": [{"input": 1, "output": 1}, {"daily": ["22:00", "02:00"], "input": 3, "output": 3}]},
    {"id": "dashed", "match": ["dashed-2026-08-01"], "prices": [{"input": 7, "output": 7}]},
    {"id": "family", "match": [{"starts_with": "family-", "ends_with": "-chat"}], "prices": [{"input": 5, "output": 5}]},
    {"id": "early", "match": [{"contains": "overlap"}], "prices": [{"input": 1, "output": 1}]},
    {"id": "late", "match": ["overlap-exact"], "prices": [{"input": 2, "output": 2}]},
    {"id": "free", "prices": [{"input": 0, "output": 0}]}]},
  {"id": "reseller", "hosts": ["reseller.example"], "models_of": ["acme"], "models": [
    {"id": "cached", "prices": [{"input": 40, "output": 80}]}]}]})";

PriceTable table(const QByteArray &json = prices, const QStringList &known = {})
{
    const auto parsed = parsePrices(json, known);
    if (const auto *problem = std::get_if<PriceFileProblem>(&parsed))
        qFatal("%s", qPrintable(problem->message));
    return std::get<PriceTable>(parsed);
}

Usage usage(std::optional<qint64> input, std::optional<qint64> output, std::optional<qint64> cacheRead = {},
            std::optional<qint64> cacheWrite = {})
{
    return {input, output, cacheRead, cacheWrite, {}};
}

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

const QUrl acme(u"https://api.acme.com/v1"_s);
const QDateTime noon = utc("2026-11-21T12:00:00Z");

} // namespace

class PriceTableTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTokens_data();
    void countsTokens();
    void keepsToTheDate_data();
    void keepsToTheDate();
    void findsTheModel_data();
    void findsTheModel();
    void asksTheAddress_data();
    void asksTheAddress();
    void ownPricesWin();
    void ownPricesBeginLater();
    void freeServiceCostsNothing();
    void estimatesTheMost();
};

void PriceTableTest::countsTokens_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<Usage>("counted");
    QTest::addColumn<std::optional<double>>("dollars");
    const auto row = [](const char *name, const char *model, const Usage &counted, std::optional<double> dollars) {
        QTest::newRow(name) << QString::fromLatin1(model) << counted << dollars;
    };
    row("input and output", "plain", usage(1000, 500), 0.007);
    row("no tokens at all", "plain", usage(0, 0), 0.0);
    row("a model that costs nothing", "free", usage(1000, 500), 0.0);
    row("input was not reported", "plain", usage({}, 500), {});
    row("output was not reported", "plain", usage(1000, {}), {});
    row("nothing was reported", "plain", usage({}, {}), {});
    row("nothing was reported where it costs nothing", "free", usage({}, {}), 0.0);
    row("an unknown model", "plainer", usage(1000, 500), {});
    row("no model", "", usage(1000, 500), {});
    row("part of the input was cached", "cached", usage(1000, 0, 600), 0.0022);
    row("all of the input was cached", "cached", usage(1000, 0, 1000), 0.001);
    row("part of the input was written to the cache", "cached", usage(1000, 0, 200, 300), 0.0037);
    row("cached, but it has no price of its own", "plain", usage(1000, 500, 400, 100), 0.007);
    row("more was cached than there was", "cached", usage(1000, 0, 900, 200), {});
    row("a negative count", "plain", usage(1000, -1), {});
    row("a negative count in the cache", "cached", usage(1000, 0, -1), {});
    row("as long as the first price reaches", "long", usage(1000, 1000), 0.003);
    row("a token longer", "long", usage(1001, 1000), 0.01201);
    row("as long as the second price reaches", "long", usage(2000, 0), 0.02);
    row("beyond every tier, with its own output price", "long", usage(2001, 1000), 0.4001);
    row("a tier that leaves the cache's price as it is", "long", usage(2001, 0, 2001), 0.0010005);
}

void PriceTableTest::countsTokens()
{
    QFETCH(QString, model);
    QFETCH(Usage, counted);
    QFETCH(std::optional<double>, dollars);
    const std::optional<double> cost = table().costOf(acme, model, counted, noon);
    QCOMPARE(cost.has_value(), dollars.has_value());
    if (dollars)
        QVERIFY2(qAbs(*cost - *dollars) < 1e-12, qPrintable(QString::number(*cost, 'g', 15)));
}

void PriceTableTest::keepsToTheDate_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QDateTime>("when");
    QTest::addColumn<std::optional<double>>("perMillion");
    const auto row = [](const char *name, const char *model, const QDateTime &when, std::optional<double> price) {
        QTest::newRow(name) << QString::fromLatin1(model) << when << price;
    };
    row("the last second of the old price", "dated", utc("2026-08-16T23:59:59Z"), 1.0);
    row("the first second of the new price", "dated", utc("2026-08-17T00:00:00Z"), 2.0);
    row("the new day here is still the old one in UTC", "dated", utc("2026-08-17T01:00:00+02:00"), 1.0);
    row("before the first price", "later", noon, {});
    row("from the first price on", "later", utc("2027-01-01T00:00:00Z"), 2.0);
    row("before the peak", "peak", utc("2026-11-21T21:59:59Z"), 1.0);
    row("the peak begins", "peak", utc("2026-11-21T22:00:00Z"), 3.0);
    row("the peak goes on after midnight", "peak", utc("2026-11-22T01:59:59Z"), 3.0);
    row("the peak is over", "peak", utc("2026-11-22T02:00:00Z"), 1.0);
}

void PriceTableTest::keepsToTheDate()
{
    QFETCH(QString, model);
    QFETCH(QDateTime, when);
    QFETCH(std::optional<double>, perMillion);
    QCOMPARE(table().costOf(acme, model, usage(1'000'000, 0), when), perMillion);
}

void PriceTableTest::findsTheModel_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<std::optional<double>>("perMillion");
    QTest::newRow("in other case, with blanks") << u" PLAIN "_s << std::optional(2.0);
    QTest::newRow("by an alias") << u"plain-alias"_s << std::optional(2.0);
    QTest::newRow("the name goes on") << u"plain-2"_s << std::optional<double>();
    QTest::newRow("both conditions hold") << u"family-7b-chat"_s << std::optional(5.0);
    QTest::newRow("one condition holds") << u"family-7b-base"_s << std::optional<double>();
    QTest::newRow("an earlier pattern goes before a later name") << u"overlap-exact"_s << std::optional(1.0);
    QTest::newRow("a date without dashes") << u"dashed-20260801"_s << std::optional(7.0);
    QTest::newRow("digits that are no date") << u"dashed-20261301"_s << std::optional<double>();
}

void PriceTableTest::findsTheModel()
{
    QFETCH(QString, model);
    QFETCH(std::optional<double>, perMillion);
    QCOMPARE(table().costOf(acme, model, usage(1'000'000, 0), noon), perMillion);
}

void PriceTableTest::asksTheAddress_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("model");
    QTest::addColumn<std::optional<double>>("perMillion");
    const auto row = [](const char *name, const char *url, const char *model, std::optional<double> price) {
        QTest::newRow(name) << QString::fromLatin1(url) << QString::fromLatin1(model) << price;
    };
    row("the host in other case", "https://API.Acme.com/v1", "plain", 2.0);
    row("a host below", "https://eu.acme.cloud/", "plain", 2.0);
    row("the domain itself is no host below it", "https://acme.cloud/", "plain", {});
    row("a host that only begins like it", "https://api.acme.com.evil.example/", "plain", {});
    row("a host that only ends like it", "https://notacme.cloud/", "plain", {});
    row("the port", "http://127.0.0.1:9000/v1", "plain", 2.0);
    row("another port", "http://127.0.0.1:9001/v1", "plain", {});
    row("somebody's gateway", "https://llm.example.com/v1", "plain", {});
    row("no address", "", "plain", {});
    row("a reseller at the maker's price", "https://reseller.example/v1", "plain", 2.0);
    row("a reseller at its own price", "https://reseller.example/v1", "cached", 40.0);
}

void PriceTableTest::asksTheAddress()
{
    QFETCH(QString, url);
    QFETCH(QString, model);
    QFETCH(std::optional<double>, perMillion);
    QCOMPARE(table().costOf(QUrl(url), model, usage(1'000'000, 0), noon), perMillion);
}

void PriceTableTest::ownPricesWin()
{
    const PriceTable own = table(R"({"providers": [
        {"id": "acme", "models": [{"id": "PLAIN", "prices": [{"input": 1, "output": 1}]}]},
        {"id": "gateway", "hosts": ["llm.example.com"], "models_of": ["acme"], "models": []}]})",
                                 {u"acme"_s});
    const PriceTable both = table().withOwn(own);
    QCOMPARE(both.costOf(acme, u"plain"_s, usage(1'000'000, 0), noon), std::optional(1.0));
    QCOMPARE(both.costOf(acme, u"cached"_s, usage(1'000'000, 0), noon), std::optional(4.0));
    const QUrl gateway(u"https://llm.example.com/v1"_s);
    QCOMPARE(both.costOf(gateway, u"plain"_s, usage(1'000'000, 0), noon), std::optional(1.0));
    QCOMPARE(both.costOf(gateway, u"cached"_s, usage(1'000'000, 0), noon), std::optional(4.0));
    QCOMPARE(both.source(), (PriceSource{u"a list"_s, u"2"_s, QDate(2026, 9, 23), true}));
    QVERIFY(!table().source().hasOwn);
}

void PriceTableTest::ownPricesBeginLater()
{
    const PriceTable own = table(R"({"providers": [{"id": "acme", "models": [
        {"id": "plain", "prices": [{"from": "2027-01-01", "input": 1, "output": 1}]}]}]})",
                                 {u"acme"_s});
    const PriceTable both = table().withOwn(own);
    QCOMPARE(both.costOf(acme, u"plain"_s, usage(1'000'000, 0), noon), std::optional(2.0));
    QCOMPARE(both.costOf(acme, u"plain"_s, usage(1'000'000, 0), utc("2027-01-01T00:00:00Z")), std::optional(1.0));
}

void PriceTableTest::freeServiceCostsNothing()
{
    const QUrl simulator(u"http://127.0.0.1:40123/v1"_s);
    const PriceTable with = table().withFreeService(u"simulator"_s, simulator);
    QCOMPARE(with.costOf(simulator, u"extractive"_s, usage(10, 3), noon), std::optional(0.0));
    QCOMPARE(with.costOf(simulator, u"extractive"_s, usage({}, {}), noon), std::optional(0.0));
    QCOMPARE(with.costOf(QUrl(u"http://127.0.0.1:40124/v1"_s), u"extractive"_s, usage(10, 3), noon),
             std::optional<double>());
    QCOMPARE(table().costOf(simulator, u"extractive"_s, usage(10, 3), noon), std::optional<double>());
}

void PriceTableTest::estimatesTheMost()
{
    QCOMPARE(table().estimate(acme, u"plain"_s, 1000, 500, noon), std::optional(0.007));
    QCOMPARE(table().estimate(acme, u"plain"_s, 1000, {}, noon), std::optional<double>());
    QCOMPARE(table().estimate(acme, u"unknown"_s, 1000, 500, noon), std::optional<double>());
    QCOMPARE(table().estimate(acme, u"free"_s, 1000, {}, noon), std::optional(0.0));
}

QTEST_APPLESS_MAIN(PriceTableTest)
#include "tst_pricetable.moc"

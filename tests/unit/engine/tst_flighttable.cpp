// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/flighttable.h"
#include "tests/unit/engine/enginestage.h"

#include <QTest>

#include <utility>

using namespace Fanlight;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Fanlight::QueryRequest)

class FlightTableTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesOnlyWhatIsCertain_data();
    void sharesOnlyWhatIsCertain();
    void findsWhatAsksTheSame_data();
    void findsWhatAsksTheSame();
    void missesWhatDiffers_data();
    void missesWhatDiffers();
    void holdsEqualFlightsSideBySide();
    void keepsAFlightWhereItIs();
};

void FlightTableTest::sharesOnlyWhatIsCertain_data()
{
    QTest::addColumn<double>("temperature");
    QTest::addColumn<bool>("shareable");
    QTest::newRow("none") << 0.0 << true;
    QTest::newRow("a little") << 1e-9 << false;
    QTest::newRow("one") << 1.0 << false;
}

void FlightTableTest::sharesOnlyWhatIsCertain()
{
    QFETCH(double, temperature);
    QFETCH(bool, shareable);
    QueryRequest request = queryTo(u"a"_s);
    QVERIFY(!FlightTable::isShareable(request)); // the model's own temperature
    request.temperature = temperature;
    QCOMPARE(FlightTable::isShareable(request), shareable);
}

void FlightTableTest::findsWhatAsksTheSame_data()
{
    QTest::addColumn<QueryRequest>("other");
    const auto row = [](const char *name, const auto &change) {
        QueryRequest request = queryTo(u"a"_s);
        change(request);
        QTest::newRow(name) << request;
    };
    row("the same", [](QueryRequest &) {});
    row("another query", [](QueryRequest &request) { request.id = 9; });
    row("of another run", [](QueryRequest &request) { request.run = 4; });
    row("of another task", [](QueryRequest &request) { request.task = u"topics"_s; });
    row("by another name", [](QueryRequest &request) { request.endpoint.name = u"alias"_s; });
    row("under other limits", [](QueryRequest &request) { request.endpoint.limits = {60, 60, 1}; });
    row("in less of a hurry", [](QueryRequest &request) { request.priority = Priority::Batch; });
}

void FlightTableTest::findsWhatAsksTheSame()
{
    QFETCH(QueryRequest, other);
    FlightTable table;
    const QueryRequest request = queryTo(u"a"_s);
    QVERIFY(!table.find(request));
    Flight &flight = table.add(request, std::make_unique<Flight>());
    QCOMPARE(table.find(other), &flight);
    QCOMPARE(table.take(other, flight).get(), &flight);
}

void FlightTableTest::missesWhatDiffers_data()
{
    QTest::addColumn<QueryRequest>("other");
    const auto row = [](const char *name, const auto &change) {
        QueryRequest request = queryTo(u"a"_s);
        change(request);
        QTest::newRow(name) << request;
    };
    row("another message", [](QueryRequest &request) { request.message = u"Bye"_s; });
    row("another model", [](QueryRequest &request) { request.model = u"n"_s; });
    row("another key", [](QueryRequest &request) { request.endpoint.apiKey = Secret("sk"); });
    row("another protocol", [](QueryRequest &request) { request.endpoint.protocol = Protocol::Anthropic; });
    row("another place", [](QueryRequest &request) { request.endpoint.baseUrl = QUrl(u"https://b.example"_s); });
    row("less patience", [](QueryRequest &request) { request.deadlines.total = std::chrono::seconds(1); });
    row("another temperature", [](QueryRequest &request) { request.temperature = 0; });
    row("the words of both swapped",
        [](QueryRequest &request) { request.systemPrompt = std::exchange(request.message, request.systemPrompt); });
}

void FlightTableTest::missesWhatDiffers()
{
    QFETCH(QueryRequest, other);
    FlightTable table;
    table.add(queryTo(u"a"_s), std::make_unique<Flight>());
    QVERIFY(!table.find(other));
}

void FlightTableTest::holdsEqualFlightsSideBySide()
{
    FlightTable table;
    const QueryRequest request = queryTo(u"a"_s);
    Flight &first = table.add(request, std::make_unique<Flight>());
    Flight &second = table.add(request, std::make_unique<Flight>());
    QVERIFY(&first != &second);
    QCOMPARE(table.take(request, first).get(), &first);
    QCOMPARE(table.find(request), &second);
    QCOMPARE(table.take(request, second).get(), &second);
    QVERIFY(!table.find(request));
}

void FlightTableTest::keepsAFlightWhereItIs()
{
    FlightTable table;
    const QueryRequest request = queryTo(u"a"_s, u"the first"_s);
    Flight &flight = table.add(request, std::make_unique<Flight>());
    for (int i = 0; i < 1000; ++i)
        table.add(queryTo(u"a"_s, QString::number(i)), std::make_unique<Flight>());
    QCOMPARE(table.find(request), &flight);
}

QTEST_APPLESS_MAIN(FlightTableTest)
#include "tst_flighttable.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/providerbatchcanceller.h"
#include "tests/support/fakes/faketransport.h"

#include <QSignalSpy>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

ProviderPart partAt(const QString &origin, const QString &batchId)
{
    ProviderPart part;
    part.number = 1;
    part.target = u"shop/m"_s;
    part.origin = origin;
    part.batchId = batchId;
    part.rows.add(1, {0, 1});
    return part;
}

} // namespace

class ProviderBatchCancellerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatBecomesOfEach_data();
    void tellsWhatBecomesOfEach();
    void goesThroughAll();
};

void ProviderBatchCancellerTest::tellsWhatBecomesOfEach_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QString>("batchId");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("calls");
    QTest::addColumn<QString>("words");
    const QString here = u"https://shop.example"_s;
    QTest::newRow("cancelled") << here << u"batch_1"_s << 200 << 1 << u"batch_1 of shop/m is cancelled"_s;
    QTest::newRow("it has ended") << here << u"batch_1"_s << 409 << 2 << u"batch_1 of shop/m has ended already"_s;
    QTest::newRow("it is gone") << here << u"batch_1"_s << 404 << 2 << u"batch_1 of shop/m has ended already"_s;
    QTest::newRow("it goes on") << here << u"batch_1"_s << 400 << 2 << u"batch_1 of shop/m could not be cancelled"_s;
    QTest::newRow("nobody there") << here << u"batch_1"_s << 0 << 2 << u"could not be cancelled"_s;
    // A key goes to its own origin and nowhere else.
    QTest::newRow("at another place") << u"https://old.example"_s << u"batch_1"_s << 200 << 0 << u"goes on"_s;
    QTest::newRow("not known whether there is one") << here << QString() << 200 << 0 << u"may have a batch"_s;
}

void ProviderBatchCancellerTest::tellsWhatBecomesOfEach()
{
    QFETCH(QString, origin);
    QFETCH(QString, batchId);
    QFETCH(int, status);
    QFETCH(int, calls);
    QFETCH(QString, words);
    FakeTransport transport;
    transport.setServer([status](FakeExchange &exchange) {
        if (status == 0)
            exchange.end(HttpFailure::ConnectionRefused);
        else if (exchange.call().method == "GET" && (status == 409 || status == 400))
            exchange.answer(status == 409 ? R"({"id":"batch_1","object":"batch","status":"completed"})"
                                          : R"({"id":"batch_1","object":"batch","status":"in_progress"})");
        else
            exchange.answer(status == 200 ? "{}" : R"({"error":{"message":"It is over."}})", status);
    });
    const Endpoint endpoint{u"shop"_s, Protocol::OpenAiChat, QUrl(u"https://shop.example/v1"_s), Secret("sk-canary-1")};
    ProviderBatchCanceller canceller({partAt(origin, batchId)}, {{endpoint, u"m"_s}}, transport);
    const QSignalSpy noted(&canceller, &ProviderBatchCanceller::noted);
    QSignalSpy finished(&canceller, &ProviderBatchCanceller::finished);
    canceller.start();
    QCOMPARE(finished.count(), 0);
    QVERIFY(finished.wait());
    QCOMPARE(transport.calls().size(), calls);
    QCOMPARE(noted.count(), 1);
    const QString sentence = noted.first().first().toString();
    QVERIFY2(sentence.contains(words), qPrintable(sentence));
    QVERIFY(!sentence.contains(u"canary"_s));
    const bool goesOn = sentence.contains(u"go on"_s) || sentence.contains(u"goes on, because"_s);
    QCOMPARE(finished.first().first().toStringList(), goesOn ? QStringList{batchId} : QStringList());
    if (calls > 0)
        QCOMPARE(transport.calls().first().url, QUrl(u"https://shop.example/v1/batches/batch_1/cancel"_s));
}

void ProviderBatchCancellerTest::goesThroughAll()
{
    FakeTransport transport;
    transport.setServer([](FakeExchange &exchange) { exchange.answer("{}"); });
    const Endpoint endpoint{u"shop"_s, Protocol::Anthropic, QUrl(u"https://shop.example"_s), Secret("k")};
    const QString here = u"https://shop.example"_s;
    ProviderBatchCanceller canceller(
        {partAt(here, u"a"_s), partAt(here, {}), partAt(u"https://old.example"_s, u"b"_s), partAt(here, u"c"_s)},
        {{endpoint, u"m"_s}}, transport);
    const QSignalSpy noted(&canceller, &ProviderBatchCanceller::noted);
    QSignalSpy finished(&canceller, &ProviderBatchCanceller::finished);
    canceller.start();
    QVERIFY(finished.wait());
    QCOMPARE(noted.count(), 4);
    QCOMPARE(transport.calls().size(), 2);
    QCOMPARE(transport.calls().last().url.path(), u"/v1/messages/batches/c/cancel"_s);
    QCOMPARE(finished.first().first().toStringList(), QStringList{u"b"_s});
}

QTEST_GUILESS_MAIN(ProviderBatchCancellerTest)
#include "tst_providerbatchcanceller.moc"

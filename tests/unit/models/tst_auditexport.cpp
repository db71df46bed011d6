// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/auditrecord.h"
#include "tests/unit/store/storesamples.h"
#include "ui/models/auditcsv.h"
#include "ui/models/auditjson.h"
#include "ui/models/harlog.h"

#include <QTest>
#include <QTimeZone>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

AuditEntry entryOf(const QueryResult &result, AuditPrivacy privacy = AuditPrivacy::Excerpt)
{
    AuditSettings settings;
    settings.privacy = privacy;
    return auditEntry(result, QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::utc()).toUTC(), u"run-1"_s,
                      settings);
}

//! "blocked 5 dns -1 …" in the order of the phases.
QString timingsText(const QJsonObject &entry)
{
    QStringList parts;
    for (const QLatin1StringView phase :
         {"blocked"_L1, "dns"_L1, "connect"_L1, "ssl"_L1, "send"_L1, "wait"_L1, "receive"_L1})
        parts.append(phase + u' ' + QString::number(entry.value("timings"_L1)[phase].toDouble()));
    return parts.join(u' ');
}

} // namespace

class TestAuditExport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phasesBecomeTimings_data();
    void phasesBecomeTimings();
    void harHasWhatItsReadersNeed();
    void harSaysHowADeliveryEnded();
    void whatWasNotSentIsNoEntry();
    void bodiesAreThoseThatAreKept_data();
    void bodiesAreThoseThatAreKept();
    void urlsAreThoseOfTheProtocol_data();
    void urlsAreThoseOfTheProtocol();
    void csvHasACellPerColumn();
    void unknownIsNull();
};

void TestAuditExport::phasesBecomeTimings_data()
{
    QTest::addColumn<AuditAttempt>("attempt");
    QTest::addColumn<QString>("timings");
    QTest::addColumn<double>("time");
    AuditAttempt attempt;
    attempt.enqueued = 100ms;
    attempt.finished = 130ms;
    QTest::newRow("cancelled in the queue")
        << attempt << u"blocked 30 dns -1 connect -1 ssl -1 send 0 wait 0 receive 0"_s << 30.0;
    attempt.dispatched = 105ms;
    QTest::newRow("never connected") << attempt << u"blocked 5 dns -1 connect 25 ssl -1 send 0 wait 0 receive 0"_s
                                     << 30.0;
    attempt.requestSent = 108ms;
    QTest::newRow("never answered") << attempt << u"blocked 5 dns -1 connect 3 ssl -1 send 0 wait 22 receive 0"_s
                                    << 30.0;
    attempt.firstByte = 120ms;
    QTest::newRow("answered") << attempt << u"blocked 5 dns -1 connect 3 ssl -1 send 0 wait 12 receive 10"_s << 30.0;
    attempt.connectionReused = true;
    QTest::newRow("over an open connection")
        << attempt << u"blocked 5 dns -1 connect -1 ssl -1 send 3 wait 12 receive 10"_s << 30.0;
    attempt.finished.reset();
    QTest::newRow("its end is not known")
        << attempt << u"blocked 5 dns -1 connect -1 ssl -1 send 3 wait 12 receive 0"_s << 20.0;
}

void TestAuditExport::phasesBecomeTimings()
{
    QFETCH(const AuditAttempt, attempt);
    QFETCH(const QString, timings);
    QFETCH(const double, time);
    AuditEntry entry = entryOf(answeredQuery(u"Is it good?"_s, u"positive"_s));
    entry.deliveries = {attempt};
    const QJsonObject har = harEntries(entry).first().toObject();
    QCOMPARE(timingsText(har), timings);
    QCOMPARE(har.value("time"_L1).toDouble(), time);
    QCOMPARE(har.value("startedDateTime"_L1), QJsonValue(u"2026-03-01T12:00:00.100Z"_s));
}

void TestAuditExport::harHasWhatItsReadersNeed()
{
    const QJsonObject har = harEntries(entryOf(answeredQuery(u"Is it good?"_s, u"positive"_s))).first().toObject();
    for (const QLatin1StringView name : {"method"_L1, "url"_L1, "httpVersion"_L1, "cookies"_L1, "headers"_L1,
                                         "queryString"_L1, "headersSize"_L1, "bodySize"_L1})
        QVERIFY2(har.value("request"_L1).toObject().contains(name), name.data());
    for (const QLatin1StringView name : {"status"_L1, "statusText"_L1, "httpVersion"_L1, "cookies"_L1, "headers"_L1,
                                         "content"_L1, "redirectURL"_L1, "headersSize"_L1, "bodySize"_L1})
        QVERIFY2(har.value("response"_L1).toObject().contains(name), name.data());
    QVERIFY(har.value("cache"_L1).isObject());
    QCOMPARE(har.value("pageref"_L1), QJsonValue(u"run-1"_s));
    QCOMPARE(har.value("_firstToken"_L1), QJsonValue(25.0));
}

void TestAuditExport::harSaysHowADeliveryEnded()
{
    const QJsonArray har = harEntries(entryOf(retriedQuery()));
    QCOMPARE(har.size(), 2);
    QCOMPARE(har.first()["response"_L1]["status"_L1], QJsonValue(429));
    QCOMPARE(har.first()["_error"_L1], QJsonValue(u"rate_limited"_s));
    QVERIFY(har.first()["response"_L1]["content"_L1]["text"_L1].isUndefined());
    QCOMPARE(har.last()["response"_L1]["status"_L1], QJsonValue(200));
    QCOMPARE(har.last()["response"_L1]["content"_L1]["text"_L1], QJsonValue(u"positive"_s));
    QCOMPARE(har.last()["startedDateTime"_L1], QJsonValue(u"2026-03-01T12:00:00.147Z"_s));
    QueryResult lost = failedQuery(ErrorKind::Network);
    lost.timeline.attempts.first().error->httpStatus = 0;
    QCOMPARE(harEntries(entryOf(lost)).first()["response"_L1]["status"_L1], QJsonValue(0));
}

void TestAuditExport::whatWasNotSentIsNoEntry()
{
    QVERIFY(harEntries(entryOf(cachedQuery())).isEmpty());
}

void TestAuditExport::bodiesAreThoseThatAreKept_data()
{
    QTest::addColumn<AuditPrivacy>("privacy");
    QTest::addColumn<QJsonValue>("text");
    QTest::addColumn<QJsonValue>("comment");
    const QString message(150, u'm');
    QTest::newRow("nothing") << AuditPrivacy::None << QJsonValue(QJsonValue::Undefined)
                             << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("excerpts") << AuditPrivacy::Excerpt << QJsonValue(message.first(100))
                              << QJsonValue(u"The first 100 of 150 characters."_s);
    QTest::newRow("all") << AuditPrivacy::Full << QJsonValue(message) << QJsonValue(QString());
}

void TestAuditExport::bodiesAreThoseThatAreKept()
{
    QFETCH(const AuditPrivacy, privacy);
    QFETCH(const QJsonValue, text);
    QFETCH(const QJsonValue, comment);
    const QString message(150, u'm');
    const QJsonObject har = harEntries(entryOf(answeredQuery(message, message), privacy)).first().toObject();
    const QJsonValue sent = har.value("request"_L1)["postData"_L1];
    const QJsonValue received = har.value("response"_L1)["content"_L1];
    QCOMPARE(sent["text"_L1], text);
    QCOMPARE(sent["comment"_L1], comment);
    QCOMPARE(received["text"_L1], text);
    QCOMPARE(received["size"_L1].toInt(), int(text.toString().size()));
}

void TestAuditExport::urlsAreThoseOfTheProtocol_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("url");
    QTest::newRow("chat") << Protocol::OpenAiChat << u"https://a.example/v1"_s
                          << u"https://a.example/v1/chat/completions"_s;
    QTest::newRow("responses") << Protocol::OpenAiResponses << u"https://a.example/v1"_s
                               << u"https://a.example/v1/responses"_s;
    QTest::newRow("anthropic") << Protocol::Anthropic << u"https://a.example"_s << u"https://a.example/v1/messages"_s;
    QTest::newRow("credentials and a query") << Protocol::OpenAiChat << u"https://me:secret@a.example/v1?key=secret"_s
                                             << u"https://a.example/v1/chat/completions"_s;
}

void TestAuditExport::urlsAreThoseOfTheProtocol()
{
    QFETCH(const Protocol, protocol);
    QFETCH(const QString, base);
    QFETCH(const QString, url);
    QueryResult result = answeredQuery(u"Is it good?"_s, u"positive"_s);
    result.request.endpoint.protocol = protocol;
    result.request.endpoint.baseUrl = QUrl(base);
    QCOMPARE(harEntries(entryOf(result)).first()["request"_L1]["url"_L1], QJsonValue(url));
}

void TestAuditExport::csvHasACellPerColumn()
{
    QueryResult evil = answeredQuery(u"\x1b[31mred"_s, u"=1"_s);
    const qsizetype columns = auditCsvHeader().count(u',');
    for (const QueryResult &result : {evil, failedQuery(), cachedQuery()}) {
        const QString line = auditCsvLine(entryOf(result), false);
        QCOMPARE(line.count(u','), columns);
        QVERIFY(line.endsWith("\r\n"_L1));
    }
    QVERIFY(auditCsvLine(entryOf(evil), false).contains(u'\x1b'));
    QVERIFY(!auditCsvLine(entryOf(evil), true).contains(u'\x1b'));
}

void TestAuditExport::unknownIsNull()
{
    const QJsonObject line = auditJson(entryOf(failedQuery(), AuditPrivacy::None));
    for (const QLatin1StringView name :
         {"cost_usd"_L1, "first_token_ms"_L1, "input_tokens"_L1, "message"_L1, "reply"_L1})
        QVERIFY2(line.value(name).isNull(), name.data());
    QCOMPARE(line.value("total_ms"_L1), QJsonValue(42));
    QCOMPARE(line.value("error"_L1)["kind"_L1], QJsonValue(u"rate_limited"_s));
    QVERIFY(line.value("error"_L1)["message"_L1].isNull());
    QCOMPARE(auditJson(entryOf(cachedQuery())).value("message"_L1), QJsonValue(u"Is it good?"_s));
}

QTEST_GUILESS_MAIN(TestAuditExport)
#include "tst_auditexport.moc"

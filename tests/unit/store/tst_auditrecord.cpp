// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/extraheaders.h"
#include "core/store/auditrecord.h"
#include "tests/unit/store/storesamples.h"

#include <QTest>
#include <QTimeZone>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime noon = QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::utc()).toUTC();

AuditEntry recorded(const QueryResult &result, AuditPrivacy privacy = AuditPrivacy::Excerpt)
{
    AuditSettings settings;
    settings.privacy = privacy;
    settings.user = u"ada"_s;
    return auditEntry(result, noon, u"run-1"_s, settings);
}

//! Everything of an entry that is text.
QString textsOf(const AuditEntry &entry)
{
    QStringList texts{entry.run,
                      entry.endpoint,
                      entry.model,
                      entry.task,
                      entry.user,
                      entry.url.toString(),
                      entry.message.value_or(QString()),
                      entry.reply.value_or(QString()),
                      entry.providerRequestId};
    if (entry.error)
        texts << entry.error->code << entry.error->message;
    for (const AuditAttempt &attempt : entry.deliveries) {
        if (attempt.error)
            texts << attempt.error->code << attempt.error->message;
    }
    return texts.join(u'\n');
}

} // namespace

class TestAuditRecord final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItCost();
    void timesAreThoseOfTheOutputContract();
    void aReusedConnectionHasNoTimeOfItsOwn();
    void textIsKeptAsSet_data();
    void textIsKeptAsSet();
    void whatCameBeforeAFailureIsKept();
    void whatWasNotItsOwnIsNotCounted_data();
    void whatWasNotItsOwnIsNotCounted();
    void unknownStaysUnknown();
    void secretsAreNeverPartOfIt_data();
    void secretsAreNeverPartOfIt();
};

void TestAuditRecord::keepsWhatItCost()
{
    const AuditEntry entry = recorded(answeredQuery(u"Is it good?"_s, u"positive"_s));
    QCOMPARE(entry.time, noon);
    QCOMPARE(entry.target().name(), u"local/model-a"_s);
    QCOMPARE(entry.task, u"sentiment"_s);
    QCOMPARE(entry.user, u"ada"_s);
    QCOMPARE(entry.status, u"done"_s);
    QCOMPARE(entry.usage.input, 12);
    QCOMPARE(entry.usage.output, 3);
    QCOMPARE(entry.costUsd, 0.25);
    QCOMPARE(entry.providerRequestId, u"req_1"_s);
    QCOMPARE(entry.attempts, 1);
    QVERIFY(!entry.error);
}

void TestAuditRecord::timesAreThoseOfTheOutputContract()
{
    const AuditEntry entry = recorded(answeredQuery(u"Is it good?"_s, u"positive"_s));
    QCOMPARE(entry.queued, 5ms);
    QCOMPARE(entry.connect, 3ms);
    QCOMPARE(entry.firstToken, 25ms);
    QCOMPARE(entry.total, 42ms);
    const AuditAttempt &delivery = entry.deliveries.constFirst();
    QCOMPARE(delivery.enqueued, 0ms);
    QCOMPARE(delivery.firstByte, 28ms);
    QCOMPARE(delivery.finished, 47ms);
}

void TestAuditRecord::aReusedConnectionHasNoTimeOfItsOwn()
{
    const AuditEntry entry = recorded(retriedQuery());
    QVERIFY(!entry.connect);
    QCOMPARE(entry.attempts, 2);
    QCOMPARE(entry.deliveries.first().retryWait, 100ms);
    QCOMPARE(entry.deliveries.first().error->httpStatus, 429);
    QVERIFY(entry.deliveries.last().connectionReused);
    QCOMPARE(entry.deliveries.last().enqueued, 147ms);
}

void TestAuditRecord::textIsKeptAsSet_data()
{
    QTest::addColumn<AuditPrivacy>("privacy");
    QTest::addColumn<std::optional<QString>>("message");
    QTest::addColumn<QString>("error");
    const QString message(150, u'm');
    QTest::newRow("nothing") << AuditPrivacy::None << std::optional<QString>() << QString();
    QTest::newRow("excerpts") << AuditPrivacy::Excerpt << std::optional(QString(100, u'm')) << QString(300, u'e');
    QTest::newRow("all") << AuditPrivacy::Full << std::optional(message) << QString(400, u'e');
}

void TestAuditRecord::textIsKeptAsSet()
{
    QFETCH(const AuditPrivacy, privacy);
    QFETCH(const std::optional<QString>, message);
    QFETCH(const QString, error);
    const QString long150(150, u'm');
    const AuditEntry answered = recorded(answeredQuery(long150, long150), privacy);
    QCOMPARE(answered.message, message);
    QCOMPARE(answered.reply, message);
    QCOMPARE(answered.messageLength, 150);
    QCOMPARE(answered.replyLength, 150);
    QueryResult failed = failedQuery();
    std::get<QueryError>(failed.outcome).message = QString(400, u'e');
    QCOMPARE(recorded(failed, privacy).error->message, error);
    QCOMPARE(recorded(failed, privacy).error->kind, u"rate_limited"_s);
}

void TestAuditRecord::whatCameBeforeAFailureIsKept()
{
    QueryResult result = failedQuery(ErrorKind::Truncated);
    std::get<QueryError>(result.outcome).partialText = u"It is qui"_s;
    std::get<QueryError>(result.outcome).usage.output = 4;
    const AuditEntry entry = recorded(result);
    QCOMPARE(entry.status, u"failed"_s);
    QCOMPARE(entry.reply, u"It is qui"_s);
    QCOMPARE(entry.usage.output, 4);
    QCOMPARE(recorded(failedQuery(ErrorKind::Cancelled)).status, u"cancelled"_s);
}

void TestAuditRecord::whatWasNotItsOwnIsNotCounted_data()
{
    QTest::addColumn<bool>("shared");
    QTest::newRow("from the cache") << false;
    QTest::newRow("shared with an equal query") << true;
}

void TestAuditRecord::whatWasNotItsOwnIsNotCounted()
{
    QFETCH(const bool, shared);
    QueryResult result = shared ? answeredQuery(u"Is it good?"_s, u"positive"_s) : cachedQuery();
    result.sharedWith = shared ? 5 : 0;
    result.costUsd = 0;
    const AuditEntry entry = recorded(result);
    QCOMPARE(entry.attempts, 0);
    QVERIFY(entry.deliveries.isEmpty());
    QCOMPARE(entry.usage, Usage());
    QCOMPARE(entry.costUsd, 0.0);
    QCOMPARE(entry.cached, !shared);
    QCOMPARE(entry.shared, shared);
}

void TestAuditRecord::unknownStaysUnknown()
{
    QueryResult result = answeredQuery(u"Is it good?"_s, u"positive"_s);
    std::get<Answer>(result.outcome).usage = {};
    result.costUsd.reset();
    const AuditEntry entry = recorded(result);
    QVERIFY(!entry.usage.input);
    QVERIFY(!entry.costUsd);
}

void TestAuditRecord::secretsAreNeverPartOfIt_data()
{
    QTest::addColumn<QString>("message");
    const QString key = u"sk-canary-0123456789abcdef"_s;
    QTest::newRow("a key in the message") << QString(u"My key is "_s + key);
    QTest::newRow("a key where the excerpt is cut") << QString(QString(90, u'x') + key);
    QTest::newRow("an encoded key") << u"?key=canary%2Fheader%2B0123456789"_s;
    QTest::newRow("a key as JSON may write it") << u"\"canary\\/header+0123456789\""_s;
    QTest::newRow("a secret header's key alone") << u"gate-canary-0123456789"_s;
    QTest::newRow("a credential by its name alone") << u"cookie-canary-0123456789"_s;
    QTest::newRow("the proxy's password") << u"proxy-canary-0123456789"_s;
}

void TestAuditRecord::secretsAreNeverPartOfIt()
{
    QFETCH(const QString, message);
    QueryResult result = failedQuery();
    result.request.message = message;
    result.request.endpoint.baseUrl = QUrl(u"https://canary-user:canary-password@host/v1?token=canary#canary"_s);
    result.request.endpoint.extraHeaders = {{"x-team", Secret("canary/header+0123456789")},
                                            {"x-gate", Secret("Token gate-canary-0123456789")},
                                            {"cookie", Secret("cookie-canary-0123456789"), false},
                                            proxyAuthorization(u"me"_s, u"proxy-canary-0123456789"_s)};
    std::get<QueryError>(result.outcome).partialText = message;
    for (const AuditPrivacy privacy : {AuditPrivacy::None, AuditPrivacy::Excerpt, AuditPrivacy::Full}) {
        const QString texts = textsOf(recorded(result, privacy));
        QVERIFY2(!texts.contains("canary"_L1), qPrintable(texts));
        QVERIFY(texts.contains("https://host/v1"_L1));
    }
}

QTEST_GUILESS_MAIN(TestAuditRecord)
#include "tst_auditrecord.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/auditlog.h"
#include "core/store/database.h"
#include "core/store/schema.h"
#include "tests/support/fakes/fakeclock.h"
#include "tests/unit/store/databaseanswer.h"
#include "tests/unit/store/storesamples.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <numeric>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A clock that somebody sets.
class SetClock final : public Clock
{
public:
    Moment now() const override { return m_clock.now(); }
    QDateTime wallClock() const override { return m_clock.wallClock().addSecs(m_set.count()); }
    void callAfter(Duration delay, QObject *context, std::function<void()> action) override
    {
        m_clock.callAfter(delay, context, std::move(action));
    }

    void advance(Duration duration) { m_clock.advance(duration); }
    void set(std::chrono::seconds by) { m_set = by; }

private:
    FakeClock m_clock;
    std::chrono::seconds m_set{};
};

//! Waits for the answer to one question to the log.
template <typename Result, typename Ask>
std::optional<Result> answer(const Ask &ask)
{
    QEventLoop loop;
    std::optional<Result> result;
    ask(&loop, [&](std::optional<Result> found) {
        result = std::move(found);
        loop.quit();
    });
    loop.exec();
    return result;
}

} // namespace

class TestAuditLog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsRecordedIsFound();
    void everyDeliveryIsFound();
    void runsOfTwoStartsAreTwoRuns();
    void searchFindsPartsOfWords_data();
    void searchFindsPartsOfWords();
    void searchNeverFails_data();
    void searchNeverFails();
    void filtersByEverything_data();
    void filtersByEverything();
    void pagesMeetWithoutGapOrOverlap_data();
    void pagesMeetWithoutGapOrOverlap();
    void theNewestOnesBeginSomewhere();
    void spendingKeepsUnknownApart();
    void aClockSetBackChangesNoOrder();
    void retentionByAge_data();
    void retentionByAge();
    void retentionBySize();
    void removalCountsBeforeAndAfter();
    void whatWasRemovedIsNowhereInTheFiles_data();
    void whatWasRemovedIsNowhereInTheFiles();
    void whatWasRemovedCannotBeRebuiltFromTheIndex();
    void retentionIsAppliedWhenAskedFor();
    void chosenEntriesAreRemoved();
    void whateverIsRemovedIsTold();
    void piecesOfALogMakeAllOfIt_data();
    void piecesOfALogMakeAllOfIt();
    void whatCanBeChosenIsWhatIsThere();
    void settingsHoldForWhatComes();
    void anAnswerThatCannotBeReadHasFailed();

private:
    QList<AuditEntry> found(const AuditFilter &filter = {}, const AuditPage &page = {});
    qint64 counted(const AuditFilter &filter = {});
    void record(const QString &message, const QString &reply = u"positive"_s);
    QStringList messages(const AuditFilter &filter = {}, const AuditPage &page = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SetClock> m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<AuditLog> m_log;
};

void TestAuditLog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<SetClock>();
    m_database = std::make_unique<Database>(m_folder->filePath(u"fanlight.db"_s), storeMigrations());
    m_log = std::make_unique<AuditLog>(*m_database, *m_clock);
    m_clock->advance(1s);
}

void TestAuditLog::cleanup()
{
    QCOMPARE(m_database->problem(), QString());
    m_log.reset();
    m_database.reset();
}

QList<AuditEntry> TestAuditLog::found(const AuditFilter &filter, const AuditPage &page)
{
    const auto entries = answer<QList<AuditEntry>>(
        [&](QObject *context, const auto &then) { m_log->find(context, filter, page, then); });
    if (!entries)
        QTest::qFail("the question failed", __FILE__, __LINE__);
    return entries.value_or(QList<AuditEntry>());
}

qint64 TestAuditLog::counted(const AuditFilter &filter)
{
    return answer<qint64>([&](QObject *context, const auto &then) { m_log->count(context, filter, then); })
        .value_or(-1);
}

void TestAuditLog::record(const QString &message, const QString &reply)
{
    QueryResult result = answeredQuery(message, reply);
    const Duration shift = m_clock->now() - result.timeline.submitted;
    result.timeline.submitted += shift;
    *result.timeline.finished += shift;
    m_log->record(result);
}

QStringList TestAuditLog::messages(const AuditFilter &filter, const AuditPage &page)
{
    QStringList all;
    for (const AuditEntry &entry : found(filter, page))
        all.append(entry.message.value_or(u"(none)"_s));
    return all;
}

void TestAuditLog::whatIsRecordedIsFound()
{
    m_clock->advance(2s);
    const QueryResult result = retriedQuery();
    m_log->record(result);
    const QList<AuditEntry> entries = found();
    QCOMPARE(entries.size(), 1);
    const AuditEntry &entry = entries.constFirst();
    // It is told when it has ended, after 194 ms.
    QCOMPARE(entry.time, QDateTime(QDate(2026, 1, 1), QTime(0, 0, 2, 806), QTimeZone::utc()));
    QCOMPARE(entry.run, m_log->runIdentity(1));
    QCOMPARE(entry.url, QUrl(u"http://127.0.0.1:8080/v1"_s));
    QCOMPARE(entry.user, m_log->settings().user);
    QCOMPARE(entry.message, u"Is it good?"_s);
    QCOMPARE(entry.reply, u"positive"_s);
    QCOMPARE(entry.attempts, 2);
    QCOMPARE(entry.queued, 5ms);
    QVERIFY(!entry.connect);
    QCOMPARE(entry.firstToken, 25ms);
    QCOMPARE(entry.total, 189ms);
    QCOMPARE(entry.usage.input, 12);
    QVERIFY(!entry.usage.reasoning);
    QCOMPARE(entry.costUsd, 0.25);
    QCOMPARE(entry.providerRequestId, u"req_1"_s);
    QVERIFY(!entry.error);
}

void TestAuditLog::everyDeliveryIsFound()
{
    // Deliveries of neighbours are not mixed up.
    record(u"before"_s);
    m_log->record(retriedQuery());
    m_log->record(failedQuery());
    m_log->record(cachedQuery());
    const QList<AuditEntry> entries = found();
    QList<qsizetype> deliveries;
    for (const AuditEntry &entry : entries)
        deliveries.append(entry.deliveries.size());
    QCOMPARE(deliveries, (QList<qsizetype>{0, 1, 2, 1}));
    const AuditAttempt &first = entries.at(2).deliveries.first();
    QCOMPARE(first.number, 1);
    QCOMPARE(first.error->kind, u"rate_limited"_s);
    QCOMPARE(first.error->code, u"slow_down"_s);
    QCOMPARE(first.requestSent, 8ms);
    QVERIFY(!first.firstToken);
    QCOMPARE(first.retryWait, 100ms);
    QVERIFY(entries.at(2).deliveries.last().connectionReused);
    QCOMPARE(entries.at(1).error->message, u"The key [key] asked too often: Is it good?"_s);
}

void TestAuditLog::runsOfTwoStartsAreTwoRuns()
{
    record(u"first start"_s);
    const QString first = m_log->runIdentity(1);
    m_log = std::make_unique<AuditLog>(*m_database, *m_clock);
    record(u"second start"_s);
    record(u"second start, again"_s);
    QVERIFY(m_log->runIdentity(1) != first);
    AuditFilter filter;
    filter.run = first;
    QCOMPARE(messages(filter), QStringList{u"first start"_s});
    const auto runs =
        answer<QList<RunLine>>([this](QObject *context, const auto &then) { m_log->pastRuns(context, 0, 10, then); });
    QCOMPARE(runs->size(), 2);
    QCOMPARE(runs->first().run, m_log->runIdentity(1));
    QCOMPARE(runs->first().queries, 2);
    QCOMPARE(runs->first().message, u"second start"_s);
    const auto older = answer<QList<RunLine>>(
        [&](QObject *context, const auto &then) { m_log->pastRuns(context, runs->first().firstId, 10, then); });
    QCOMPARE(older->size(), 1);
    QCOMPARE(older->first().run, first);
}

void TestAuditLog::searchFindsPartsOfWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("matches");
    QTest::newRow("a word of a message") << u"battery"_s << 1;
    QTest::newRow("a word of a reply") << u"Lobenswert"_s << 1;
    QTest::newRow("part of a word, in other case") << u"BATT"_s << 1;
    QTest::newRow("two words, each somewhere") << u"battery phone"_s << 1;
    QTest::newRow("two words, one nowhere") << u"battery elephant"_s << 0;
    QTest::newRow("Chinese inside a sentence") << u"屏幕很"_s << 1;
    QTest::newRow("two Chinese characters") << u"屏幕"_s << 1;
    QTest::newRow("one Chinese character") << u"幕"_s << 1;
    QTest::newRow("an emoji") << u"🙂"_s << 1;
    QTest::newRow("three emoji") << u"🙂🙃🙂"_s << 1;
    QTest::newRow("umlauts in other case") << u"ÜBERRASCH"_s << 1;
    QTest::newRow("a percent sign is only itself") << u"%"_s << 1;
    QTest::newRow("an underscore is only itself") << u"_"_s << 0;
    QTest::newRow("a quotation mark") << u"\"sharp\""_s << 1;
    QTest::newRow("nothing finds everything") << u"  "_s << 5;
}

void TestAuditLog::searchFindsPartsOfWords()
{
    QFETCH(const QString, text);
    QFETCH(const int, matches);
    record(u"The battery of this phone lasts."_s);
    record(u"手机屏幕很好"_s, u"\"sharp\" and 100 % bright"_s);
    record(u"Mood: 🙂🙃🙂"_s);
    record(u"Ganz überraschend."_s, u"lobenswert"_s);
    record(u"no such thing"_s);
    AuditFilter filter;
    filter.text = text;
    QCOMPARE(found(filter).size(), matches);
    QCOMPARE(counted(filter), matches);
}

void TestAuditLog::searchNeverFails_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a quote") << u"\""_s;
    QTest::newRow("quotes that do not close") << u"\"abc def\"\""_s;
    QTest::newRow("operators") << u"AND OR NOT NEAR(abc, 2)"_s;
    QTest::newRow("a star") << u"abc* * ^abc"_s;
    QTest::newRow("a column filter") << u"message:abc -reply:abc {message reply}:abc"_s;
    QTest::newRow("brackets") << u"((("_s;
    QTest::newRow("SQL") << u"'); DROP TABLE queries; --"_s;
    QTest::newRow("a backslash") << u"\\"_s;
    QTest::newRow("a zero character") << QString(u"ab"_s + QChar(0) + u"cd");
    QTest::newRow("half a pair") << QString(u"abc"_s + QChar(0xd83d));
    QTest::newRow("line ends") << u"a\nb\tc"_s;
    QTest::newRow("a very long word") << QString(200'000, u'x');
    QTest::newRow("very many words") << u"word "_s.repeated(5'000);
    QTest::newRow("very many short words") << u"ab "_s.repeated(5'000);
}

void TestAuditLog::searchNeverFails()
{
    QFETCH(const QString, text);
    record(u"abc def"_s);
    record(text, text);
    AuditFilter filter;
    filter.text = text;
    QVERIFY(counted(filter) >= 0);
    QVERIFY(found(filter).size() <= 2);
    QCOMPARE(counted(), 2);
}

void TestAuditLog::filtersByEverything_data()
{
    QTest::addColumn<AuditFilter>("filter");
    QTest::addColumn<int>("matches");
    const QDateTime midnight = QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::utc()).toUTC();
    AuditFilter filter;
    QTest::newRow("nothing asked") << filter << 4;
    filter.target = u"local"_s;
    QTest::newRow("an endpoint") << filter << 3;
    filter.target = u"local/model-a"_s;
    QTest::newRow("a target") << filter << 3;
    filter.target = u"local/model-b"_s;
    QTest::newRow("a target without entries") << filter << 0;
    filter = {};
    filter.task = u"topics"_s;
    QTest::newRow("a task") << filter << 1;
    filter = {};
    filter.status = u"failed"_s;
    QTest::newRow("a status") << filter << 1;
    filter.status = u"cached"_s;
    QTest::newRow("what came from the cache") << filter << 1;
    filter = {};
    filter.since = midnight.addSecs(10);
    QTest::newRow("since") << filter << 1;
    filter.since = {};
    filter.until = midnight.addSecs(10);
    QTest::newRow("until") << filter << 3;
    filter.text = u"good"_s;
    filter.status = u"done"_s;
    QTest::newRow("several at once") << filter << 2;
}

void TestAuditLog::filtersByEverything()
{
    QFETCH(const AuditFilter, filter);
    QFETCH(const int, matches);
    QueryResult topics = answeredQuery(u"Is it good?"_s, u"yes"_s);
    topics.request.task = u"topics"_s;
    topics.request.endpoint.name = u"far"_s;
    m_log->record(topics);
    m_log->record(failedQuery());
    m_log->record(cachedQuery());
    m_clock->advance(20s);
    record(u"later"_s);
    QCOMPARE(found(filter).size(), matches);
    QCOMPARE(counted(filter), matches);
}

void TestAuditLog::pagesMeetWithoutGapOrOverlap_data()
{
    QTest::addColumn<AuditPage::Order>("order");
    QTest::newRow("the newest first") << AuditPage::Order::NewestFirst;
    QTest::newRow("the oldest first") << AuditPage::Order::OldestFirst;
}

void TestAuditLog::pagesMeetWithoutGapOrOverlap()
{
    QFETCH(const AuditPage::Order, order);
    for (int i = 0; i < 25; ++i)
        record(QString::number(i));
    AuditPage page{order, 0, 25, 10};
    QList<qint64> ids;
    for (QList<AuditEntry> entries = found({}, page); !entries.isEmpty(); entries = found({}, page)) {
        for (const AuditEntry &entry : entries)
            ids.append(entry.id);
        page.after = ids.constLast();
        record(u"meanwhile"_s);
    }
    if (order == AuditPage::Order::NewestFirst)
        std::reverse(ids.begin(), ids.end());
    QList<qint64> all(25);
    std::iota(all.begin(), all.end(), 1);
    QCOMPARE(ids, all);
}

void TestAuditLog::theNewestOnesBeginSomewhere()
{
    for (int i = 0; i < 10; ++i)
        record(QString::number(i), i % 2 ? u"odd"_s : u"even"_s);
    AuditFilter odd;
    odd.text = u"odd"_s;
    const auto first = [this](const AuditFilter &filter, qint64 count) {
        return answerOf<qint64>(*m_database,
                                [=](DatabaseSession &session) { return firstOfNewest(session, filter, count); });
    };
    QCOMPARE(first({}, 3), 8);
    QCOMPARE(first({}, 100), 1);
    QCOMPARE(first(odd, 2), 8);
    odd.text = u"elephant"_s;
    QCOMPARE(first(odd, 2), 0);
}

void TestAuditLog::spendingKeepsUnknownApart()
{
    record(u"known"_s);
    record(u"known too"_s);
    m_log->record(failedQuery());
    m_log->record(cachedQuery());
    QueryResult free = answeredQuery(u"free"_s, u"yes"_s);
    free.request.model = u"model-b"_s;
    free.costUsd = 0;
    m_log->record(free);
    const auto lines =
        answer<QList<SpendingLine>>([this](QObject *context, const auto &then) { m_log->spending(context, {}, then); });
    QCOMPARE(lines->size(), 2);
    const SpendingLine &paid = lines->first();
    QCOMPARE(paid.day, QDateTime(QDate(2026, 1, 1), QTime(0, 0, 1), QTimeZone::utc()).toLocalTime().date());
    QCOMPARE(paid.model, u"model-a"_s);
    QCOMPARE(paid.queries, 4);
    QCOMPARE(paid.cached, 1);
    QCOMPARE(paid.attempts, 3);
    QCOMPARE(paid.costUsd, 0.5);
    QCOMPARE(paid.unknownCosts, 1);
    QCOMPARE(paid.inputTokens, 24);
    QCOMPARE(lines->last().costUsd, 0.0);
    QCOMPARE(lines->last().unknownCosts, 0);
}

void TestAuditLog::aClockSetBackChangesNoOrder()
{
    record(u"first"_s);
    m_clock->set(-24h * 365);
    record(u"second"_s);
    m_clock->set(24h * 365);
    record(u"third"_s);
    QCOMPARE(messages(), (QStringList{u"third"_s, u"second"_s, u"first"_s}));
    QVERIFY(found().at(1).time < found().at(2).time);
}

void TestAuditLog::retentionByAge_data()
{
    QTest::addColumn<QList<int>>("clockSetToDay");
    QTest::addColumn<QStringList>("kept");
    // Five entries, recorded by earlier starts of the program on these days; it is day 100, and 30 days are kept.
    QTest::newRow("a clock that goes right") << QList<int>{10, 60, 75, 90, 99} << QStringList{u"2"_s, u"3"_s, u"4"_s};
    QTest::newRow("everything is young") << QList<int>{80, 80, 90, 90, 99}
                                         << QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s};
    QTest::newRow("everything is old") << QList<int>{1, 2, 3, 4, 5} << QStringList{};
    QTest::newRow("a clock that was set back for a while")
        << QList<int>{10, 75, 1, 1, 99} << QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s};
    QTest::newRow("a clock that was far ahead for a while")
        << QList<int>{5000, 10, 5000, 75, 99} << QStringList{u"3"_s, u"4"_s};
}

void TestAuditLog::retentionByAge()
{
    QFETCH(const QList<int>, clockSetToDay);
    QFETCH(const QStringList, kept);
    for (int i = 0; i < clockSetToDay.size(); ++i) {
        m_clock->set(24h * clockSetToDay.at(i));
        record(QString::number(i));
    }
    m_clock->set(24h * 100);
    AuditSettings settings;
    settings.keepFor = std::chrono::days(30);
    m_log = std::make_unique<AuditLog>(*m_database, *m_clock, settings);
    // Not recorded before, by a clock that is wrong, but by this start: it cannot be 30 days old.
    m_clock->set(24h * 1);
    record(u"new"_s);
    m_clock->set(24h * 100);
    m_clock->advance(1min);
    AuditPage page;
    page.order = AuditPage::Order::OldestFirst;
    QTRY_COMPARE(messages({}, page), kept + QStringList{u"new"_s});
    QCOMPARE(counted(), kept.size() + 1);
}

void TestAuditLog::retentionBySize()
{
    AuditSettings settings;
    settings.privacy = AuditPrivacy::Full;
    settings.mostBytes = 4'000'000;
    m_log = std::make_unique<AuditLog>(*m_database, *m_clock, settings);
    for (int i = 0; i < 4'000; ++i)
        record(QString::number(i) + u' ' + QString(400, u'x'));
    m_clock->advance(1min);
    QTRY_VERIFY(counted() < 2'500);
    QVERIFY(counted() > 1'000);
    // The newest are there, and what is kept is in one piece.
    const QList<AuditEntry> kept = found({}, {AuditPage::Order::NewestFirst, 0, 1'000'000, 5'000});
    QVERIFY(kept.constFirst().message->startsWith("3999 "_L1));
    QCOMPARE(kept.constFirst().id - kept.constLast().id, kept.size() - 1);
}

void TestAuditLog::removalCountsBeforeAndAfter()
{
    for (int i = 0; i < 500; ++i)
        record(u"old"_s);
    m_clock->advance(48h);
    record(u"young"_s);
    QCOMPARE(answer<qint64>([this](QObject *context, const auto &then) { m_log->countOlder(context, 24h, then); }),
             500);
    QCOMPARE(answer<qint64>([this](QObject *context, const auto &then) { m_log->removeOlder(context, 24h, then); }),
             500);
    QCOMPARE(messages(), QStringList{u"young"_s});
    QCOMPARE(answer<qint64>([this](QObject *context, const auto &then) { m_log->removeAll(context, then); }), 1);
    QCOMPARE(counted(), 0);
    AuditFilter filter;
    filter.text = u"old"_s;
    QCOMPARE(counted(filter), 0);
    record(u"afterwards"_s);
    QCOMPARE(messages(), QStringList{u"afterwards"_s});
    QVERIFY2(found().constFirst().id > 501, "ids are not given twice");
}

void TestAuditLog::whatWasRemovedIsNowhereInTheFiles_data()
{
    QTest::addColumn<bool>("all");
    QTest::newRow("everything removed") << true;
    QTest::newRow("old entries removed") << false;
}

void TestAuditLog::whatWasRemovedIsNowhereInTheFiles()
{
    QFETCH(const bool, all);
    const auto contains = [this](const QByteArray &text) {
        bool found = false;
        for (const QString &suffix : {u""_s, u"-wal"_s}) {
            QFile file(m_database->path() + suffix);
            found = found || (file.open(QIODevice::ReadOnly) && file.readAll().contains(text));
        }
        return found;
    };
    for (int i = 0; i < 50; ++i)
        record(u"unforgettable secret thought"_s);
    QCOMPARE(counted(), 50);
    QVERIFY(contains("unforgettable"));
    m_clock->advance(48h);
    if (all)
        answer<qint64>([this](QObject *context, const auto &then) { m_log->removeAll(context, then); });
    else
        answer<qint64>([this](QObject *context, const auto &then) { m_log->removeOlder(context, 24h, then); });
    QCOMPARE(counted(), 0); // and what was posted before is done
    QTRY_VERIFY(!contains("unforgettable"));
}

void TestAuditLog::whatWasRemovedCannotBeRebuiltFromTheIndex()
{
    // Blocks of the index that hold a part of the word, which begins with letters that nothing else has.
    const auto blocks = [this] {
        return answerOf<qint64>(*m_database, [](DatabaseSession &session) {
            return session
                .value(u"SELECT count(*) FROM queries_text_data WHERE instr(block, CAST('jxq' AS BLOB)) > 0"
                       u" OR instr(block, CAST('xqz' AS BLOB)) > 0"_s)
                .toLongLong();
        });
    };
    for (int i = 0; i < 50; ++i) {
        record(u"qjxqzv"_s);
        counted(); // a commit of its own, and so a segment
    }
    QVERIFY(blocks().value_or(0) > 0);
    m_clock->advance(48h);
    record(u"here to be"_s);
    QCOMPARE(answer<qint64>([this](QObject *context, const auto &then) { m_log->removeOlder(context, 24h, then); }),
             50);
    QCOMPARE(blocks(), 0);
    AuditFilter filter;
    filter.text = u"here"_s;
    QCOMPARE(counted(filter), 1);
}

void TestAuditLog::retentionIsAppliedWhenAskedFor()
{
    record(u"old"_s);
    m_clock->advance(48h);
    AuditSettings settings;
    settings.keepFor = std::chrono::days(1);
    m_log = std::make_unique<AuditLog>(*m_database, *m_clock, settings);
    m_log->applyRetention();
    record(u"young"_s);
    QCOMPARE(messages(), QStringList{u"young"_s});
}

void TestAuditLog::chosenEntriesAreRemoved()
{
    for (int i = 0; i < 500; ++i)
        record(u"number %1"_s.arg(i));
    AuditPage all;
    all.limit = 1000;
    QList<qint64> ids;
    for (const AuditEntry &entry : found({}, all)) {
        if (entry.message != u"number 77"_s)
            ids.append(entry.id);
    }
    ids.append(12345);
    QCOMPARE(answer<qint64>([&](QObject *context, const auto &then) { m_log->remove(context, ids, then); }), 499);
    QCOMPARE(messages(), QStringList{u"number 77"_s});
    QCOMPARE(counted(), 1);
    QCOMPARE(answer<qint64>([&](QObject *context, const auto &then) { m_log->remove(context, ids, then); }), 0);
    QCOMPARE(answer<qint64>([&](QObject *context, const auto &then) { m_log->remove(context, {}, then); }), 0);
}

void TestAuditLog::whateverIsRemovedIsTold()
{
    QSignalSpy removed(m_log.get(), &AuditLog::removed);
    QSignalSpy recorded(m_log.get(), &AuditLog::recorded);
    for (int i = 0; i < 300; ++i)
        record(u"old"_s);
    QCOMPARE(recorded.size(), 300);
    m_clock->advance(48h);
    record(u"young"_s);
    record(u"young"_s);
    AuditSettings settings;
    settings.keepFor = std::chrono::days(1);
    m_log->setSettings(settings);
    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(removed.takeFirst().constFirst().toLongLong(), 300);
    answer<qint64>([&](QObject *context, const auto &then) { m_log->remove(context, {301}, then); });
    QCOMPARE(removed.takeFirst().constFirst().toLongLong(), 1);
    answer<qint64>([this](QObject *context, const auto &then) { m_log->removeAll(context, then); });
    QCOMPARE(removed.takeFirst().constFirst().toLongLong(), 1);
    answer<qint64>([this](QObject *context, const auto &then) { m_log->removeAll(context, then); });
    QVERIFY(removed.isEmpty());
}

void TestAuditLog::piecesOfALogMakeAllOfIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("everything") << QString();
    QTest::newRow("a word of the index") << u"three"_s;
    QTest::newRow("a word too short for it") << u"ee"_s;
}

void TestAuditLog::piecesOfALogMakeAllOfIt()
{
    QFETCH(QString, text);
    for (int i = 0; i < 95; ++i)
        record(i % 3 == 0 ? u"three"_s : u"other"_s);
    AuditFilter filter;
    filter.text = text;
    const auto idsIn = [&](const IdRange &range) {
        return answer<QList<qint64>>([&](QObject *context, const auto &then) {
                   m_database->read<QList<qint64>>(
                       context, [filter, range](DatabaseSession &session) { return auditIds(session, filter, range); },
                       then);
               })
            .value_or(QList<qint64>());
    };
    const auto range = answer<IdRange>(
        [this](QObject *context, const auto &then) { m_database->read<IdRange>(context, &auditRange, then); });
    QCOMPARE(range, IdRange({1, 95}));
    QList<qint64> pieces;
    for (qint64 last = 95; last > 0; last -= 10)
        pieces += idsIn({last - 9, last});
    const QList<qint64> whole = idsIn({});
    QCOMPARE(pieces, whole);
    QCOMPARE(whole.size(), counted(filter));
    QVERIFY(std::is_sorted(whole.begin(), whole.end(), std::greater<>()));
    // A page between two ids is what lies between them.
    AuditPage page;
    page.upTo = whole.at(3);
    page.downTo = whole.at(12);
    const QList<AuditEntry> between = found(filter, page);
    QCOMPARE(between.size(), 10);
    QCOMPARE(between.constFirst().id, whole.at(3));
    QCOMPARE(between.constLast().id, whole.at(12));
}

void TestAuditLog::whatCanBeChosenIsWhatIsThere()
{
    QueryResult result = answeredQuery(u"?"_s, u"positive"_s);
    for (const QString &model : {u"b"_s, u"a"_s, u"b"_s}) {
        result.request.model = model;
        m_log->record(result);
    }
    result.request.task = u"extra"_s;
    m_log->record(result);
    const auto choices = answer<AuditChoices>(
        [this](QObject *context, const auto &then) { m_database->read<AuditChoices>(context, &auditChoices, then); });
    QVERIFY(choices);
    QCOMPARE(choices->targets, QStringList({u"local/a"_s, u"local/b"_s}));
    QCOMPARE(choices->tasks, QStringList({u"extra"_s, u"sentiment"_s}));
}

void TestAuditLog::settingsHoldForWhatComes()
{
    record(u"kept"_s);
    AuditSettings settings;
    settings.privacy = AuditPrivacy::None;
    settings.user = u"nobody"_s;
    m_log->setSettings(settings);
    record(u"not kept"_s);
    QCOMPARE(messages(), (QStringList{u"(none)"_s, u"kept"_s}));
    QCOMPARE(found().constFirst().user, u"nobody"_s);
    QCOMPARE(found().constFirst().messageLength, 8);
    QVERIFY(!found().constFirst().reply);
}

void TestAuditLog::anAnswerThatCannotBeReadHasFailed()
{
    m_log->setReading([](const QueryRequest &, const Answer &answer) { return answer.text == "positive"_L1; });
    record(u"Is it good?"_s, u"positive"_s);
    record(u"Is it good?"_s, u"As a language model, I…"_s);
    const QList<AuditEntry> entries = found();
    QCOMPARE(entries.at(0).status, u"failed"_s);
    QCOMPARE(entries.at(0).error->kind, u"unreadable_answer"_s);
    QCOMPARE(entries.at(0).reply, u"As a language model, I…"_s);
    QCOMPARE(entries.at(0).usage.output, 3);
    QCOMPARE(entries.at(0).providerRequestId, u"req_1"_s);
    QCOMPARE(entries.at(1).status, u"done"_s);
}

QTEST_GUILESS_MAIN(TestAuditLog)
#include "tst_auditlog.moc"

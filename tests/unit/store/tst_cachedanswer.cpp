// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cachedanswer.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::sys_seconds moment{1'767'225'600s};

CachedAnswer full()
{
    CachedAnswer cached;
    cached.keptAt = moment;
    cached.answer.text = u"Grüße\n\"and\" \U0001F600"_s;
    cached.answer.reasoning = u"thinking"_s;
    cached.answer.finishReason = FinishReason::Length;
    cached.answer.model = u"m-2026"_s;
    cached.answer.providerRequestId = u"req_1"_s;
    cached.answer.usage.input = 12;
    cached.answer.usage.output = 0;
    cached.answer.usage.reasoning = 3;
    return cached;
}

} // namespace

class CachedAnswerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void isNoneOfOurs_data();
    void isNoneOfOurs();
    void forgivesWhatIsMissing();
    void growsOld_data();
    void growsOld();
};

void CachedAnswerTest::comesBackAsItWas_data()
{
    QTest::addColumn<CachedAnswer>("cached");
    QTest::newRow("everything") << full();
    QTest::newRow("next to nothing") << CachedAnswer{Answer(), moment};
    CachedAnswer large = full();
    large.answer.text = QString(1'000'000, u'x');
    QTest::newRow("a megabyte") << large;
}

void CachedAnswerTest::comesBackAsItWas()
{
    QFETCH(CachedAnswer, cached);
    QCOMPARE(decodedAnswer(encoded(cached)), cached);
}

void CachedAnswerTest::isNoneOfOurs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto changed = [](const QByteArray &before, const QByteArray &after) {
        const QByteArray bytes = encoded(full());
        Q_ASSERT(bytes.contains(before));
        return QByteArray(bytes).replace(before, after);
    };
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("words") << "hello"_ba;
    QTest::newRow("a list") << "[1,2]"_ba;
    QTest::newRow("cut off") << encoded(full()).chopped(10);
    QTest::newRow("bytes that are no text") << "\xff\xfe\x00{}"_ba;
    QTest::newRow("another version") << changed("\"v\":1", "\"v\":2");
    QTest::newRow("a version that is no number") << changed("\"v\":1", "\"v\":\"1\"");
    QTest::newRow("no text") << changed("\"text\"", "\"txet\"");
    QTest::newRow("a text that is a number") << "{\"at\":1,\"finish\":\"stop\",\"text\":7,\"v\":1}"_ba;
    QTest::newRow("no date") << changed("\"at\"", "\"ta\"");
    QTest::newRow("a date before all dates") << "{\"at\":-1,\"finish\":\"stop\",\"text\":\"x\",\"v\":1}"_ba;
    QTest::newRow("a date beyond all dates") << "{\"at\":1e300,\"finish\":\"stop\",\"text\":\"x\",\"v\":1}"_ba;
    QTest::newRow("an end that is not known") << changed("\"length\"", "\"filtered\"");
}

void CachedAnswerTest::isNoneOfOurs()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(decodedAnswer(bytes), std::nullopt);
}

void CachedAnswerTest::forgivesWhatIsMissing()
{
    const auto answer = decodedAnswer(R"({"v":1,"at":1,"text":"x","finish":"stop","usage":{"input":-4}})");
    QVERIFY(answer);
    QCOMPARE(answer->answer.text, u"x"_s);
    QCOMPARE(answer->answer.usage, Usage());
}

void CachedAnswerTest::growsOld_data()
{
    QTest::addColumn<std::chrono::seconds>("passed");
    QTest::addColumn<std::chrono::seconds>("age");
    QTest::addColumn<bool>("expired");
    QTest::newRow("new") << 0s << 60s << false;
    QTest::newRow("just in time") << 60s << 60s << false;
    QTest::newRow("a second too late") << 61s << 60s << true;
    QTest::newRow("kept for ever") << std::chrono::seconds(1h * 24 * 4000) << 0s << false;
    QTest::newRow("the clock was set back") << -3600s << 60s << false;
}

void CachedAnswerTest::growsOld()
{
    QFETCH(std::chrono::seconds, passed);
    QFETCH(std::chrono::seconds, age);
    QTEST(isExpired(full(), age, moment + passed), "expired");
}

QTEST_GUILESS_MAIN(CachedAnswerTest)
#include "tst_cachedanswer.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/auditrecord.h"
#include "tests/unit/store/storesamples.h"
#include "ui/models/auditresult.h"
#include "ui/models/celltext.h"
#include "ui/models/pastrun.h"

#include <QTest>
#include <QTimeZone>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPastRun final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordIsTheResultThatItWas_data();
    void aRecordIsTheResultThatItWas();
    void aReplyThatIsCutIsNotRead();
    void theTextIsTakenOutOfTheMessage_data();
    void theTextIsTakenOutOfTheMessage();
    void aRunIsAGrid();
    void aTaskThatIsGoneKeepsItsName();
    void whatIsNoRunSaysWhy();
};

namespace {

AuditEntry entryOf(const QueryResult &result, AuditPrivacy privacy = AuditPrivacy::Full)
{
    AuditSettings settings;
    settings.privacy = privacy;
    return auditEntry(result, QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::utc()).toUTC(), u"run-1"_s,
                      settings);
}

AuditEntry entryOf(const QString &task, const QString &model, const QString &text)
{
    QueryResult result = answeredQuery(u"<text>\n%1\n</text>"_s.arg(text), u"positive"_s);
    result.request.task = task;
    result.request.model = model;
    return entryOf(result);
}

} // namespace

void TestPastRun::aRecordIsTheResultThatItWas_data()
{
    QTest::addColumn<QueryResult>("result");
    QTest::newRow("answered") << answeredQuery(u"Is it good?"_s, u"positive"_s);
    QTest::newRow("answered at the second attempt") << retriedQuery();
    QTest::newRow("failed") << failedQuery();
    QTest::newRow("cancelled") << failedQuery(ErrorKind::Cancelled);
    QTest::newRow("from the cache") << cachedQuery();
}

void TestPastRun::aRecordIsTheResultThatItWas()
{
    QFETCH(QueryResult, result);
    const QueryResult back = recordedResult(entryOf(result), result.request.endpoint, result.request.id);
    QCOMPARE(back.state(), result.state());
    QCOMPARE(back.request.target(), result.request.target());
    QCOMPARE(back.request.message, result.request.message);
    QCOMPARE(back.cached, result.cached);
    QCOMPARE(back.costUsd, result.costUsd);
    QCOMPARE(back.timeline.attempts.size(), result.timeline.attempts.size());
    const Moment end = *result.timeline.finished;
    QCOMPARE(back.timeline.queued(*back.timeline.finished), result.timeline.queued(end));
    QCOMPARE(back.timeline.total(*back.timeline.finished), result.timeline.total(end));
    QCOMPARE(back.timeline.firstToken(), result.timeline.firstToken());
    if (const auto *error = std::get_if<QueryError>(&result.outcome)) {
        QCOMPARE(std::get<QueryError>(back.outcome).kind, error->kind);
        QCOMPARE(std::get<QueryError>(back.outcome).httpStatus, error->httpStatus);
    }
}

void TestPastRun::aReplyThatIsCutIsNotRead()
{
    const QueryResult result = answeredQuery(u"?"_s, u"It is "_s + QString(u"very "_s).repeated(40) + u"good."_s);
    const AnalysisResult whole = recordedAnalysis(entryOf(result), {}, AnswerForm::Summary);
    QVERIFY(whole.value && !whole.error);
    const AnalysisResult cut = recordedAnalysis(entryOf(result, AuditPrivacy::Excerpt), {}, AnswerForm::Summary);
    QVERIFY(!cut.value && !cut.error);
    QCOMPARE(cut.state(), QueryState::Done);
    QCOMPARE(cut.text().size(), 100);
    const AnalysisResult none = recordedAnalysis(entryOf(result, AuditPrivacy::None), {}, AnswerForm::Summary);
    QVERIFY(!none.value && !none.error && none.text().isEmpty());
}

void TestPastRun::theTextIsTakenOutOfTheMessage_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    const QString frame = u"<text>\n{text}\n</text>"_s;
    QTest::newRow("whole") << u"<text>\nIt is good.\n</text>"_s << true << frame << u"It is good."_s;
    QTest::newRow("its beginning") << u"<text>\nIt is go"_s << false << frame << u"It is go"_s;
    QTest::newRow("not even the frame") << u"<te"_s << false << frame << QString();
    QTest::newRow("of another task") << u"Say hello."_s << true << frame << u"Say hello."_s;
    QTest::newRow("a text that looks like the end") << u"<text>\na\n</text>"_s << false << frame << u"a\n</text>"_s;
    QTest::newRow("no place for a text") << u"Say hello."_s << true << u"Say hello."_s << u"Say hello."_s;
}

void TestPastRun::theTextIsTakenOutOfTheMessage()
{
    QFETCH(QString, message);
    QFETCH(bool, isWhole);
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QCOMPARE(textOfMessage(message, isWhole, pattern), text);
}

void TestPastRun::aRunIsAGrid()
{
    const auto read = pastRun({entryOf(u"summary"_s, u"a"_s, u"Good."_s), entryOf(u"sentiment"_s, u"b"_s, u"Good."_s),
                               entryOf(u"sentiment"_s, u"a"_s, u"Good."_s)},
                              builtinTasks());
    const auto *run = std::get_if<PastRun>(&read);
    QVERIFY(run);
    QCOMPARE(run->text, u"Good."_s);
    QVERIFY(run->isTextWhole && run->areAnswersWhole);
    QCOMPARE(run->tasks.size(), 2);
    // In the order in which the window has them, whichever ended first.
    QCOMPARE(run->tasks.first().id, u"sentiment"_s);
    QCOMPARE(run->targets.size(), 2);
    QCOMPARE(run->entries.size(), 4);
    QVERIFY(run->entries.at(0) && run->entries.at(1) && run->entries.at(2));
    QCOMPARE(run->entries.at(0)->task, u"sentiment"_s);
    QCOMPARE(run->entries.at(0)->model, run->targets.first().model);
    // Nothing is known of this one.
    QVERIFY(!run->entries.at(3));
}

void TestPastRun::aTaskThatIsGoneKeepsItsName()
{
    const auto read = pastRun({entryOf(u"tone of voice"_s, u"a"_s, u"Good."_s)}, builtinTasks());
    const auto *run = std::get_if<PastRun>(&read);
    QVERIFY(run);
    QCOMPARE(run->tasks.first().title, u"tone of voice"_s);
    QCOMPARE(run->tasks.first().form, AnswerForm::Text);
}

void TestPastRun::whatIsNoRunSaysWhy()
{
    const auto isRefused = [](const QList<AuditEntry> &entries) {
        const auto read = pastRun(entries, builtinTasks());
        return std::holds_alternative<QString>(read) && !std::get<QString>(read).isEmpty();
    };
    QVERIFY(isRefused({}));
    QVERIFY(isRefused({entryOf(u"sentiment"_s, u"a"_s, u"One."_s), entryOf(u"sentiment"_s, u"a"_s, u"Two."_s)}));
    QList<AuditEntry> many;
    for (int i = 0; i <= mostPastCells; ++i)
        many.append(entryOf(u"sentiment"_s, QString::number(i), u"One."_s));
    QVERIFY(isRefused(many));
}

QTEST_GUILESS_MAIN(TestPastRun)

#include "tst_pastrun.moc"

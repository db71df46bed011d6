// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysisrun.h"
#include "tests/unit/engine/enginestage.h"

#include <QSignalSpy>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

BoundTarget target(const QString &name)
{
    return {{name, Protocol::OpenAiChat, QUrl(u"https://%1.example/v1"_s.arg(name)), {}}, u"m"_s};
}

RunSpec spec(const QStringList &targets = {u"a"_s})
{
    RunSpec spec;
    spec.text = u"The phone is good."_s;
    spec.tasks = builtinTasks();
    for (const QString &name : targets)
        spec.targets.append(target(name));
    return spec;
}

//! A run and everything it said.
struct RunStage : EngineStage
{
    explicit RunStage(const RunSpec &what = spec(), int limit = 5)
        : EngineStage(limit)
        , run(std::make_unique<AnalysisRun>(*engine, what))
    {
        QObject::connect(run.get(), &AnalysisRun::resultReady, &context,
                         [this](const AnalysisResult &result) { ready.append(result); });
        QObject::connect(run.get(), &AnalysisRun::finished, &context,
                         [this](const QList<AnalysisResult> &all) { finishedWith.append(all); });
    }

    QList<AnalysisResult> ready;
    QList<QList<AnalysisResult>> finishedWith;
    std::unique_ptr<AnalysisRun> run;
};

//! A model that knows the tasks by how much they may say.
void answerLikeAModel(FakeExchange &exchange)
{
    exchange.answer("text Positive\nstop");
}

QueryResult answered(const QString &text, FinishReason reason = FinishReason::Stop)
{
    QueryResult result;
    result.request.maxTokens = 5;
    Answer answer;
    answer.text = text;
    answer.finishReason = reason;
    answer.usage.output = 5;
    answer.providerRequestId = u"req-1"_s;
    result.outcome = answer;
    return result;
}

} // namespace

class AnalysisRunTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fansOutTaskByTask();
    void snapshotsTaskAndTarget();
    void readsEveryReply();
    void saysNothingFromWithinStart();
    void givesTheResultsInFanOutOrder();
    void failsOneTaskWithoutTheOthers();
    void finishesAnEmptyRun_data();
    void finishesAnEmptyRun();
    void cancels();
    void cancelsInsideItsOwnSlot();
    void isDestroyedInsideItsOwnSlot();
    void ignoresOtherRuns();
    void keepsAReplyThatCannotBeRead();
    void saysWhyAReplyCannotBeRead_data();
    void saysWhyAReplyCannotBeRead();
    void passesOnTheErrorOfTheQuery();
};

void AnalysisRunTest::fansOutTaskByTask()
{
    const QList<QueryRequest> requests = fanOut(spec({u"a"_s, u"b"_s}), 9);
    QStringList order;
    for (const QueryRequest &request : requests) {
        order.append(request.task + u'@' + request.target().name());
        QCOMPARE(request.run, RunId(9));
    }
    QCOMPARE(order,
             (QStringList{u"sentiment@a/m"_s, u"sentiment@b/m"_s, u"topics@a/m"_s, u"topics@b/m"_s, u"summary@a/m"_s,
                          u"summary@b/m"_s}));
}

void AnalysisRunTest::snapshotsTaskAndTarget()
{
    RunSpec what = spec();
    what.stream = false;
    what.deadlines.idle = std::chrono::milliseconds(77);
    what.targets.first().endpoint.apiKey = Secret("k");
    const QueryRequest request = fanOut(what, 1).first();
    const Task task = builtinTasks().first();
    QCOMPARE(request.systemPrompt, task.systemPrompt);
    QCOMPARE(request.message, task.messageFor(what.text));
    QCOMPARE(request.temperature, task.temperature);
    QCOMPARE(request.maxTokens, task.maxTokens);
    QCOMPARE(request.endpoint, what.targets.first().endpoint);
    QCOMPARE(request.deadlines, what.deadlines);
    QVERIFY(!request.stream);
}

void AnalysisRunTest::readsEveryReply()
{
    RunStage stage;
    stage.transport.setServer(answerLikeAModel);
    stage.run->start();
    EngineStage::settle();
    QCOMPARE(stage.finishedWith.size(), 1);
    const QList<AnalysisResult> results = stage.finishedWith.first();
    QCOMPARE(results.size(), 3);
    QCOMPARE(results.at(0).value, std::optional(AnswerValue(LabelValue{SentimentLabel::Positive})));
    QCOMPARE(results.at(1).value, std::optional(AnswerValue(TopicsValue{{u"Positive"_s}})));
    QCOMPARE(results.at(2).value, std::optional(AnswerValue(SummaryValue{u"Positive"_s})));
    for (const AnalysisResult &result : results) {
        QCOMPARE(result.text(), u"Positive"_s);
        QCOMPARE(result.state(), QueryState::Done);
    }
}

void AnalysisRunTest::saysNothingFromWithinStart()
{
    RunStage stage;
    stage.transport.setServer(answerLikeAModel);
    const QList<QueryRequest> requests = stage.run->start();
    QCOMPARE(requests.size(), 3);
    QVERIFY(stage.run->id() != 0);
    for (const QueryRequest &request : requests) {
        QVERIFY(request.id != 0);
        QCOMPARE(request.run, stage.run->id());
    }
    QVERIFY(stage.ready.isEmpty());
    QVERIFY(stage.submitted.isEmpty());
}

void AnalysisRunTest::givesTheResultsInFanOutOrder()
{
    RunStage stage(spec({u"a"_s, u"b"_s}), 6);
    const QList<QueryRequest> requests = stage.run->start();
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 6);
    for (int i = 5; i >= 0; --i)
        stage.transport.exchange(i)->answer("text Positive\nstop");
    QCOMPARE(stage.ready.size(), 6);
    QCOMPARE(stage.finishedWith.size(), 1);
    for (int i = 0; i < 6; ++i)
        QCOMPARE(stage.finishedWith.first().at(i).query.request.id, requests.at(i).id);
}

void AnalysisRunTest::failsOneTaskWithoutTheOthers()
{
    RunStage stage;
    int count = 0;
    stage.transport.setServer([&count](FakeExchange &exchange) {
        exchange.answer(++count == 2 ? "text bat\nerror busy" : "text Positive\nstop");
    });
    stage.run->start();
    EngineStage::settle();
    QCOMPARE(stage.finishedWith.size(), 1);
    const QList<AnalysisResult> results = stage.finishedWith.first();
    QCOMPARE(results.at(0).state(), QueryState::Done);
    QCOMPARE(results.at(1).state(), QueryState::Failed);
    QCOMPARE(results.at(1).text(), u"bat"_s);
    QCOMPARE(results.at(2).state(), QueryState::Done);
}

void AnalysisRunTest::finishesAnEmptyRun_data()
{
    QTest::addColumn<bool>("tasks");
    QTest::addColumn<bool>("targets");
    QTest::newRow("no tasks") << false << true;
    QTest::newRow("no targets") << true << false;
    QTest::newRow("neither") << false << false;
}

void AnalysisRunTest::finishesAnEmptyRun()
{
    QFETCH(bool, tasks);
    QFETCH(bool, targets);
    RunSpec what = spec();
    if (!tasks)
        what.tasks.clear();
    if (!targets)
        what.targets.clear();
    RunStage stage(what);
    QVERIFY(stage.run->start().isEmpty());
    QVERIFY(stage.finishedWith.isEmpty());
    stage.run->cancel();
    EngineStage::settle();
    QCOMPARE(stage.finishedWith, (QList<QList<AnalysisResult>>{{}}));
}

void AnalysisRunTest::cancels()
{
    RunStage stage(spec(), 1);
    stage.run->cancel(); // not started: nothing to cancel
    stage.run->start();
    EngineStage::settle();
    stage.transport.lastExchange()->dispatch();
    stage.run->cancel();
    QCOMPARE(stage.ready.size(), 3);
    QCOMPARE(stage.finishedWith.size(), 1);
    for (const AnalysisResult &result : stage.finishedWith.first()) {
        QCOMPARE(result.state(), QueryState::Cancelled);
        QVERIFY(!result.value);
        QVERIFY(result.error);
    }
    stage.run->cancel();
    QCOMPARE(stage.finishedWith.size(), 1);
}

void AnalysisRunTest::cancelsInsideItsOwnSlot()
{
    RunStage stage(spec({u"a"_s, u"b"_s, u"c"_s}), 1);
    stage.transport.setServer(answerLikeAModel);
    connect(stage.run.get(), &AnalysisRun::resultReady, this, [&stage] { stage.run->cancel(); });
    stage.run->start();
    EngineStage::settle();
    QCOMPARE(stage.ready.size(), 9);
    QCOMPARE(stage.finishedWith.size(), 1);
    QCOMPARE(stage.finishedWith.first().size(), 9);
    QCOMPARE(stage.finishedWith.first().first().state(), QueryState::Done);
}

void AnalysisRunTest::isDestroyedInsideItsOwnSlot()
{
    RunStage stage;
    stage.transport.setServer(answerLikeAModel);
    connect(stage.run.get(), &AnalysisRun::resultReady, this, [&stage] { stage.run.reset(); });
    stage.run->start();
    EngineStage::settle();
    QVERIFY(!stage.run);
    QCOMPARE(stage.ready.size(), 1);
    QVERIFY(stage.finishedWith.isEmpty());
    // Its queries are the engine's.
    QCOMPARE(stage.results.size(), 3);
}

void AnalysisRunTest::ignoresOtherRuns()
{
    RunStage stage;
    stage.transport.setServer(answerLikeAModel);
    AnalysisRun other(*stage.engine, spec());
    QSignalSpy otherFinished(&other, &AnalysisRun::finished);
    stage.engine->submit(queryTo(u"a"_s));
    stage.run->start();
    other.start();
    QVERIFY(other.id() != stage.run->id());
    other.cancel();
    QCOMPARE(otherFinished.size(), 1);
    QVERIFY(stage.ready.isEmpty());
    EngineStage::settle();
    QCOMPARE(stage.ready.size(), 3);
    QCOMPARE(otherFinished.size(), 1);
}

void AnalysisRunTest::keepsAReplyThatCannotBeRead()
{
    const AnalysisResult result = interpret(answered(u"It depends."_s), AnswerForm::Label);
    QVERIFY(!result.value);
    QCOMPARE(result.error->kind, ErrorKind::UnreadableAnswer);
    QCOMPARE(result.error->partialText, u"It depends."_s);
    QCOMPARE(result.error->usage.output, 5);
    QCOMPARE(result.error->providerRequestId, u"req-1"_s);
    QCOMPARE(result.text(), u"It depends."_s);
    QCOMPARE(result.state(), QueryState::Failed);
}

void AnalysisRunTest::saysWhyAReplyCannotBeRead_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<FinishReason>("reason");
    QTest::addColumn<AnswerForm>("form");
    QTest::addColumn<QString>("says");
    QTest::newRow("no label") << u"Hm"_s << FinishReason::Stop << AnswerForm::Label << u"positive"_s;
    QTest::newRow("no topics") << u"-"_s << FinishReason::Stop << AnswerForm::Topics << u"topics"_s;
    QTest::newRow("no summary") << u"..."_s << FinishReason::Stop << AnswerForm::Summary << u"summary"_s;
    QTest::newRow("empty") << QString() << FinishReason::Stop << AnswerForm::Text << u"nothing"_s;
    QTest::newRow("used up") << QString() << FinishReason::Length << AnswerForm::Label << u"used up its 5 token"_s;
    QTest::newRow("used up on thinking") << u"<think>Let me"_s << FinishReason::Length << AnswerForm::Topics
                                         << u"used up its 5 token"_s;
    QTest::newRow("cut off") << u"The sentiment of this"_s << FinishReason::Length << AnswerForm::Label
                             << u"cut it off"_s;
    QTest::newRow("withheld") << QString() << FinishReason::ContentFilter << AnswerForm::Summary << u"withheld"_s;
}

void AnalysisRunTest::saysWhyAReplyCannotBeRead()
{
    QFETCH(QString, reply);
    QFETCH(FinishReason, reason);
    QFETCH(AnswerForm, form);
    QFETCH(QString, says);
    const AnalysisResult result = interpret(answered(reply, reason), form);
    QVERIFY(result.error);
    QVERIFY2(result.error->message.contains(says), qPrintable(result.error->message));
}

void AnalysisRunTest::passesOnTheErrorOfTheQuery()
{
    QueryResult query;
    QueryError error;
    error.kind = ErrorKind::Truncated;
    error.message = u"cut"_s;
    error.partialText = u"positive"_s;
    query.outcome = error;
    const AnalysisResult result = interpret(query, AnswerForm::Label);
    // What had arrived reads like an answer, and is none.
    QVERIFY(!result.value);
    QCOMPARE(result.error, std::optional(error));
    QCOMPARE(result.text(), u"positive"_s);
    QCOMPARE(result.state(), QueryState::Failed);
}

QTEST_GUILESS_MAIN(AnalysisRunTest)
#include "tst_analysisrun.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysisrun.h"

#include "core/analysis/replytext.h"
#include "core/engine/queryengine.h"

#include <QCoreApplication>
#include <QPointer>

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct AnalysisRunTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::AnalysisRun)
};

QString whyUnreadable(const Task &task)
{
    switch (task.form) {
    case AnswerForm::Label:
        return AnalysisRunTexts::tr("The reply is not one of positive, negative, neutral and mixed.");
    case AnswerForm::Topics:
        return AnalysisRunTexts::tr("The reply is not a list of topics.");
    case AnswerForm::Summary:
        return AnalysisRunTexts::tr("The reply is not a summary.");
    case AnswerForm::Text:
        return AnalysisRunTexts::tr("The reply has no text.");
    case AnswerForm::Choice:
        return AnalysisRunTexts::tr("The reply is not one of the task's words: %1.").arg(task.words.join(u", "_s));
    }
    Q_UNREACHABLE();
}

QString whyUnreadable(const Answer &answer, const QueryRequest &request, const Task &task)
{
    const bool empty = answerText(answer.text).isEmpty();
    if (answer.finishReason == FinishReason::Length && empty) {
        if (request.maxTokens)
            return AnalysisRunTexts::tr(
                "The model used up its %n token(s) without answering. A model that thinks before it "
                "answers needs a higher limit.",
                nullptr, *request.maxTokens);
        return AnalysisRunTexts::tr(
            "The model used up its tokens without answering. A model that thinks before it answers needs "
            "a higher limit.");
    }
    if (answer.finishReason == FinishReason::ContentFilter && empty)
        return AnalysisRunTexts::tr("The provider's content filter withheld the reply.");
    if (empty)
        return AnalysisRunTexts::tr("The model answered with nothing.");
    if (answer.finishReason == FinishReason::Length)
        return AnalysisRunTexts::tr("%1 The token limit cut it off.").arg(whyUnreadable(task));
    return whyUnreadable(task);
}

} // namespace

QString AnalysisResult::text() const
{
    if (const Answer *answer = std::get_if<Answer>(&query.outcome))
        return answer->text;
    return std::get<QueryError>(query.outcome).partialText;
}

QueryState AnalysisResult::state() const
{
    if (!error)
        return QueryState::Done;
    return error->kind == ErrorKind::Cancelled ? QueryState::Cancelled : QueryState::Failed;
}

QList<QueryRequest> fanOut(const RunSpec &spec, RunId run)
{
    QList<QueryRequest> requests;
    requests.reserve(spec.tasks.size() * spec.targets.size());
    for (const Task &task : spec.tasks) {
        // One copy of a long text for all targets of a task.
        const QString message = task.messageFor(spec.text);
        for (const BoundTarget &target : spec.targets) {
            QueryRequest request;
            request.run = run;
            request.task = task.id;
            request.endpoint = target.endpoint;
            request.model = target.model;
            request.systemPrompt = task.systemPrompt;
            request.message = message;
            request.temperature = task.temperature;
            request.maxTokens = task.maxTokens;
            request.stream = spec.stream;
            request.deadlines = spec.deadlines;
            request.cacheUse = spec.cacheUse;
            requests.append(std::move(request));
        }
    }
    return requests;
}

AnalysisResult interpret(const QueryResult &result, AnswerForm form)
{
    Task task;
    task.form = form;
    return interpret(result, task);
}

AnalysisResult interpret(const QueryResult &result, const Task &task)
{
    AnalysisResult read{result, std::nullopt, std::nullopt};
    const Answer *answer = std::get_if<Answer>(&result.outcome);
    if (!answer) {
        read.error = std::get<QueryError>(result.outcome);
        return read;
    }
    read.value = readAnswer(task, answer->text, result.request.message);
    if (!read.value) {
        QueryError error;
        error.kind = ErrorKind::UnreadableAnswer;
        error.message = whyUnreadable(*answer, result.request, task);
        error.providerRequestId = answer->providerRequestId;
        error.partialText = answer->text;
        error.usage = answer->usage;
        read.error = std::move(error);
    }
    return read;
}

AnalysisRun::AnalysisRun(QueryEngine &engine, RunSpec spec, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_spec(std::move(spec))
{
    connect(&m_engine, &QueryEngine::finished, this, &AnalysisRun::take);
}

QList<QueryRequest> AnalysisRun::start()
{
    Q_ASSERT(m_run == 0);
    m_run = m_engine.nextRun();
    QList<QueryRequest> requests = fanOut(m_spec, m_run);
    m_results.resize(requests.size());
    m_remaining = requests.size();
    for (qsizetype i = 0; i < requests.size(); ++i) {
        QueryRequest &request = requests[i];
        request.id = m_engine.submit(request);
        m_positions.insert(request.id, i);
    }
    if (requests.isEmpty())
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT finished({}); }, Qt::QueuedConnection);
    return requests;
}

void AnalysisRun::cancel()
{
    if (m_run != 0)
        m_engine.cancelRun(m_run);
}

void AnalysisRun::take(const QueryResult &result)
{
    const auto position = m_positions.constFind(result.request.id);
    if (position == m_positions.constEnd())
        return;
    // Fanned out task by task.
    const qsizetype index = *position;
    m_positions.erase(position);
    const AnalysisResult read = interpret(result, m_spec.tasks.at(index / m_spec.targets.size()));
    m_results[index] = read;
    --m_remaining;

    const QPointer<AnalysisRun> self(this);
    Q_EMIT resultReady(read);
    // A slot may have cancelled the rest, and so have ended the run meanwhile.
    if (!self || m_remaining > 0 || m_results.isEmpty())
        return;
    QList<AnalysisResult> results;
    results.reserve(m_results.size());
    for (std::optional<AnalysisResult> &each : std::exchange(m_results, {}))
        results.append(*std::move(each));
    Q_EMIT finished(results);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoints/endpointtest.h"

#include "core/domain/extraheaders.h"
#include "core/endpoints/checktexts.h"
#include "core/endpoints/trialquestion.h"
#include "core/http/httptransport.h"
#include "core/providers/endpointrequest.h"

#include <algorithm>
#include <utility>

namespace Fanlight {

namespace {

//! A list of ten thousand models is shorter.
constexpr qsizetype mostBytes = 4 * 1024 * 1024;

HttpDeadlines limitsOf(const Deadlines &deadlines)
{
    // Without noteData() an idle limit would be one for the whole body.
    return {deadlines.connect, deadlines.firstByte, std::chrono::milliseconds::zero(), deadlines.total};
}

Endpoint withoutCredentials(Endpoint endpoint)
{
    endpoint.apiKey = {};
    endpoint.extraHeaders.removeIf([](const ExtraHeader &header) { return isSecret(header) && !isForProxy(header); });
    return endpoint;
}

} // namespace

EndpointTest::EndpointTest(EndpointTestPlan plan, HttpTransport &transport, Now now, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_transport(transport)
    , m_now(std::move(now))
{
}

EndpointTest::~EndpointTest() = default;

void EndpointTest::start()
{
    const CheckResult settings = settingsResult(m_plan.endpoint);
    if (settings.verdict == CheckVerdict::Passed) {
        report(settings);
        askModels(m_plan.endpoint, &EndpointTest::takeModels);
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [this, settings] {
            report(settings);
            conclude();
        },
        Qt::QueuedConnection);
}

void EndpointTest::askModels(const Endpoint &endpoint, void (EndpointTest::*taken)(const ShortReply &))
{
    auto *exchange =
        new ShortExchange(modelsCall(endpoint), limitsOf(m_plan.deadlines), mostBytes, m_transport, m_now, this);
    connect(exchange, &ShortExchange::finished, this, taken);
}

void EndpointTest::takeModels(const ShortReply &reply)
{
    m_models = reply;
    if (!reply.reused)
        m_check.connecting = reply.connecting;
    const QString proxy = m_transport.proxyFor(m_plan.endpoint.baseUrl, routeOf(m_plan.endpoint));
    const QList<CheckResult> connection = connectionResults(m_plan.endpoint, reply, proxy);
    for (const CheckResult &result : connection)
        report(result);
    if (connection.constLast().verdict == CheckVerdict::Failed) {
        conclude();
        return;
    }
    if (reply.head.status == 200 && !reply.isCut && reply.end.failure == HttpFailure::None)
        m_list = readModelList(reply.body);
    if (m_list && sendsCredential(m_plan.endpoint))
        askModels(withoutCredentials(m_plan.endpoint), &EndpointTest::takeOpenModels);
    else
        judgeModels(std::nullopt);
}

void EndpointTest::takeOpenModels(const ShortReply &reply)
{
    if (reply.head.status == 401 || reply.head.status == 403)
        judgeModels(false);
    else if (reply.head.status == 200)
        judgeModels(true);
    else // says nothing of the key
        judgeModels(std::nullopt);
}

void EndpointTest::judgeModels(std::optional<bool> isOpen)
{
    const std::optional<CheckResult> auth =
        m_models.head.status != 200 || m_list ? authResult(m_plan.endpoint, m_models, isOpen) : std::nullopt;
    if (auth)
        report(*auth);
    if (m_list)
        m_check.models = m_list->names;
    const CheckResult models = modelsResult(m_plan.endpoint, m_models, m_list, m_plan.model);
    report(models);

    const QString model = m_plan.model.isEmpty() ? firstTextModel(m_check.models) : m_plan.model;
    if (auth && auth->verdict == CheckVerdict::Failed)
        skip(CheckStep::Question, tr("Without a good key there is no answer."));
    else if (models.verdict == CheckVerdict::Failed && m_check.models.isEmpty() && !(m_list && !m_plan.model.isEmpty()))
        skip(CheckStep::Question, tr("What was reached is no API that could be asked."));
    else if (!m_plan.asksQuestion)
        skip(CheckStep::Question, tr("Nothing was asked, so nothing was spent."));
    else if (model.isEmpty())
        skip(CheckStep::Question, tr("Say which model to ask: the server does not tell what it has."));
    else {
        m_check.askedModel = model;
        askQuestion();
        return;
    }
    conclude();
}

void EndpointTest::askQuestion()
{
    auto *question = new TrialQuestion(m_plan.endpoint, m_check.askedModel, m_plan.deadlines, m_transport, m_now, this);
    connect(question, &TrialQuestion::finished, this, &EndpointTest::takeAnswer);
    question->start();
}

void EndpointTest::takeAnswer(const Outcome &outcome, std::optional<Duration> firstToken)
{
    const QueryError *error = std::get_if<QueryError>(&outcome);
    std::optional<CheckResult> auth = error ? authResult(m_plan.endpoint, *error) : std::nullopt;
    if (!auth && !error && !isReported(CheckStep::Auth)) {
        // An answer proves that the key is enough, if not that it is needed.
        auth = CheckResult{CheckStep::Auth, CheckVerdict::Passed,
                           sendsCredential(m_plan.endpoint) ? tr("The key was accepted, or is not needed.")
                                                            : tr("The server asks for no key.")};
    }
    if (auth)
        report(*auth);
    m_check.firstToken = firstToken;
    report(questionResult(m_check.askedModel, outcome, firstToken));
    conclude();
}

bool EndpointTest::isReported(CheckStep step) const
{
    return std::ranges::any_of(m_check.steps, [step](const CheckResult &result) { return result.step == step; });
}

void EndpointTest::skip(CheckStep step, const QString &why)
{
    report({step, CheckVerdict::Skipped, why});
}

// A later finding of the same step replaces the earlier one.
void EndpointTest::report(const CheckResult &result)
{
    m_check.steps.removeIf([&result](const CheckResult &other) { return other.step == result.step; });
    m_check.steps.append(result);
    std::ranges::sort(m_check.steps, {}, &CheckResult::step);
    Q_EMIT stepFinished(result);
}

void EndpointTest::conclude()
{
    if (isReported(CheckStep::Models) && !isReported(CheckStep::Auth))
        report({CheckStep::Auth, CheckVerdict::Unknown,
                sendsCredential(m_plan.endpoint) ? tr("Nothing that was sent shows whether the key is good.")
                                                 : tr("Nothing that was sent shows whether a key is needed.")});
    Q_EMIT finished(m_check);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/sampletext.h"
#include "tests/ui/screenshots/states.h"
#include "ui/models/costtext.h"

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void showFailures(const Photographer &camera)
{
    SimulatorOptions crowded;
    crowded.maxInFlight = 2;
    crowded.firstToken = 200ms;
    EnginePolicy once;
    once.retry.maxAttempts = 1;
    const auto session = camera.open(crowded, once);
    Workbench &bench = session->workbench();
    startRun(*session);
    waitFor([&] { return !bench.isRunning(); });
    settle();
    camera.take(&session->window(), u"one-failed"_s);

    Endpoint wrongKey = bench.targets().first().endpoint;
    wrongKey.name = u"wrong-key"_s;
    wrongKey.apiKey = Secret("not-the-key");
    Endpoint deadPort = wrongKey;
    deadPort.name = u"dead-port"_s;
    deadPort.baseUrl = QUrl(u"http://127.0.0.1:9/v1"_s);
    bench.addTarget({wrongKey, SimulatorServer::modelName()});
    bench.replaceTarget(0, {deadPort, u"some-model"_s});
    startRun(*session);
    waitFor([&] { return !bench.isRunning(); });
    settle();
    camera.take(&session->window(), u"all-failed"_s);
}

//! The end of a cell's query as a priced provider or the cache would tell it.
void endQuery(Workbench &bench, int row, const QString &text, AnswerForm form, std::optional<double> costUsd,
              bool cached)
{
    const ResultCell &cell = bench.results().cell(row, 0);
    QueryResult result;
    result.request = cell.request;
    Answer answer;
    answer.text = text;
    answer.usage.input = 310;
    answer.usage.output = 26;
    result.outcome = answer;
    result.timeline = cell.timeline;
    if (cached) {
        result.timeline.attempts.clear();
    } else {
        Attempt attempt;
        attempt.enqueued = result.timeline.submitted;
        attempt.dispatched = attempt.enqueued + 12ms;
        attempt.requestSent = attempt.enqueued + 40ms;
        attempt.firstByte = attempt.enqueued + 190ms;
        attempt.firstToken = attempt.enqueued + 226ms;
        attempt.finished = attempt.enqueued + 1252ms;
        result.timeline.attempts = {attempt};
    }
    result.timeline.finished = result.timeline.submitted + (cached ? 2ms : 1252ms);
    result.cached = cached;
    result.costUsd = costUsd;
    bench.results().applyResult(interpret(result, form));
    bench.log().finishQuery(result);
}

void showCosts(const Photographer &camera)
{
    SimulatorOptions slow;
    slow.firstToken = 20s;
    const auto session = camera.open(slow);
    Workbench &bench = session->workbench();
    startRun(*session);
    waitFor([&] { return bench.log().counts().all == 3; });
    endQuery(bench, 0, u"positive"_s, AnswerForm::Label, 0.0, true);
    endQuery(bench, 1, u"parts, battery, tablet"_s, AnswerForm::Topics, 0.00312, false);
    endQuery(bench, 2, u"I would buy the tablet again."_s, AnswerForm::Summary, {}, false);
    const Endpoint priced{u"openai"_s, Protocol::OpenAiChat, QUrl(u"https://api.openai.com/v1"_s), {}};
    const Endpoint gateway{u"gateway"_s, Protocol::OpenAiChat, QUrl(u"https://llm.example.com/v1"_s), {}};
    bench.addTarget({priced, u"gpt-4.1"_s});
    bench.addTarget({gateway, u"gpt-4.1"_s});
    session->window().setSpending(spendingText(CostTotal{0.0123, 11, 2}, true), QString());
    session->window().setText(sampleText() + u" One more thing."_s);
    settle();
    camera.take(&session->window(), u"cached-and-priced"_s);
    bench.stop();
}

} // namespace

void failureStates(const Photographer &camera)
{
    showFailures(camera);
    showCosts(camera);
}

} // namespace Fanlight

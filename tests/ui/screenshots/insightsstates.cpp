// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/datafolder.h"
#include "app/shared/localstore.h"
#include "app/shared/sampletext.h"
#include "tests/ui/screenshots/states.h"

#include <QAction>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A day of three targets, as the log would tell it: one is fast, one slow, one often refused.
QList<QueryResult> aDay()
{
    QList<QueryResult> day;
    quint32 random = 1;
    const auto next = [&random] { return (random = random * 1664525 + 1013904223) >> 16; };
    const QList<QString> names{u"openai"_s, u"anthropic"_s, u"ollama"_s};
    const QList<QString> models{u"gpt-4.1"_s, u"claude-sonnet-4"_s, u"llama3.3"_s};
    for (int i = 0; i < 900; ++i) {
        const int which = int(next() % 3);
        QueryResult result;
        result.request.endpoint.name = names.at(which);
        result.request.model = models.at(which);
        result.request.task = u"sentiment"_s;
        const auto total =
            std::chrono::milliseconds(200 + 300 * which + int(next() % 400) + (next() % 20 == 0 ? 2500 : 0));
        Attempt attempt;
        attempt.dispatched = 1ms;
        attempt.firstToken = 1ms + total / 3;
        attempt.finished = 1ms + total;
        result.timeline.attempts = {attempt};
        result.timeline.finished = attempt.finished;
        if (next() % (which == 2 ? 9 : 70) == 0) {
            QueryError error;
            error.kind = next() % 3 == 0 ? ErrorKind::TimeoutFirstByte : ErrorKind::RateLimited;
            result.outcome = error;
        } else {
            Answer answer;
            answer.text = u"positive"_s;
            answer.usage.output = 20 + next() % 20;
            result.outcome = answer;
        }
        day.append(result);
    }
    return day;
}

} // namespace

void insightsStates(const Photographer &camera)
{
    const QTemporaryDir folder;
    LocalStore store(DataFolder{folder.path(), {}});
    SimulatorOptions crowded;
    crowded.maxInFlight = 3;
    crowded.firstToken = 60ms;
    crowded.tokensPerSecond = 80;
    auto session = std::make_unique<WindowSession>(crowded, EnginePolicy(), QProcessEnvironment(),
                                                   WindowKeeping{nullptr, nullptr, &store});
    session->window().resize(camera.size());
    session->window().show();
    session->window().findChild<QAction *>(u"insightsPageAction"_s)->trigger();
    settle();
    camera.take(&session->window(), u"insights-empty"_s);
    const QList<QueryResult> day = aDay();
    for (const QueryResult &result : day)
        store.auditLog().record(result);
    // What was recorded now is spread over the day.
    store.database().write([](DatabaseSession &log) {
        log.run(u"UPDATE queries SET time = time - (900 - id) * 90000 + 400000 * (id / 300)"_s);
    });
    session->window().setText(sampleText());
    session->window().findChild<QAction *>(u"analyzePageAction"_s)->trigger();
    for (int i = 0; i < 4; ++i) {
        startRun(*session);
        waitFor([&] { return !session->workbench().isRunning(); });
    }
    session->window().findChild<QAction *>(u"insightsPageAction"_s)->trigger();
    auto *period = session->window().findChild<QComboBox *>(u"insightsPeriod"_s);
    auto *targets = session->window().findChild<QTableView *>(u"insightsTargets"_s);
    const auto choose = [&](int index, int rows) {
        period->setCurrentIndex(index);
        Q_EMIT period->activated(index);
        waitFor([&] { return targets->model()->rowCount() == rows; });
        settle();
    };
    choose(0, 1);
    camera.take(&session->window(), u"insights-session"_s);
    choose(2, 4);
    targets->selectRow(0);
    settle();
    camera.take(&session->window(), u"insights-day"_s);
    auto *scroll = session->window().findChild<QScrollArea *>(u"insightsScroll"_s);
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    settle();
    camera.take(&session->window(), u"insights-day-below"_s);
    session->window().findChild<QToolButton *>(u"insightsAsTables"_s)->click();
    scroll->verticalScrollBar()->setValue(0);
    settle();
    camera.take(&session->window(), u"insights-tables"_s);
    session->window().findChild<QToolButton *>(u"insightsAsTables"_s)->click();
    session->window().resize(960, 600);
    settle();
    camera.take(&session->window(), u"insights-small"_s);
    session.reset();
}

} // namespace Fanlight

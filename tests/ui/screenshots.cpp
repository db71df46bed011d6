// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the window in each of its states, in both themes: fanlight_screenshots FOLDER [WIDTHxHEIGHT].
// Run it with QT_SCALE_FACTOR=2 for the same at 200 %.
#include "app/gui/windowsession.h"
#include "app/shared/localstore.h"
#include "app/shared/sampletext.h"
#include "ui/dialogs/endpointdialog.h"
#include "ui/dialogs/infodialog.h"
#include "ui/models/costtext.h"
#include "ui/widgets/resultcard.h"
#include "ui/widgets/resultsgrid.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>

#include <cstdio>
#include <functional>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Lets the program run until the condition holds or half a minute has passed.
bool waitFor(const std::function<bool()> &condition)
{
    QEventLoop loop;
    QTimer poll;
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.exit(0);
    });
    QObject::connect(&limit, &QTimer::timeout, &loop, [&loop] { loop.exit(1); });
    poll.start(2ms);
    limit.start(30s);
    return loop.exec() == 0;
}

//! Layouts, frames of the models, delayed repaints and the log's figures have all happened after this.
void settle()
{
    int rounds = 0;
    waitFor([&rounds] { return ++rounds > 200; });
}

class Photographer
{
public:
    Photographer(const QDir &folder, QSize size)
        : m_folder(folder)
        , m_size(size)
    {
    }

    void take(QWidget *widget, const QString &state) const
    {
        const qreal ratio = widget->devicePixelRatioF();
        const QString name = u"%1-%2-%3.png"_s.arg(state, m_theme).arg(qRound(ratio * 100));
        if (!widget->grab().save(m_folder.filePath(name)))
            std::fprintf(stderr, "cannot write %s\n", qPrintable(name));
    }

    std::unique_ptr<WindowSession> open(const SimulatorOptions &options = {}, const EnginePolicy &policy = {}) const
    {
        auto session = std::make_unique<WindowSession>(options, policy);
        session->window().resize(m_size);
        session->window().setText(sampleText());
        session->window().show();
        settle();
        return session;
    }

    void run(WindowSession &session) const { session.window().findChild<QAction *>(u"runAction"_s)->trigger(); }

    void everyState();

private:
    void firstStart() const;
    void running() const;
    void doneAndCancelled() const;
    void retrying() const;
    void failures() const;
    void costs() const;
    void dialogs() const;
    void batch() const;
    void limits() const;
    void insights() const;

    QDir m_folder;
    QSize m_size;
    QString m_theme;
};

void Photographer::firstStart() const
{
    const auto session = open();
    take(&session->window(), u"first-start"_s);
    session->window().openFile(u"no-such-file.txt"_s);
    settle();
    take(&session->window(), u"bad-file"_s);
    session->window().setText(QString());
    settle();
    take(&session->window(), u"no-text"_s);
}

void Photographer::running() const
{
    SimulatorOptions slow;
    slow.firstToken = 300ms;
    slow.tokensPerSecond = 12;
    EnginePolicy two;
    two.maxInFlightPerTarget = 2;
    const auto session = open(slow, two);
    run(*session);
    const ResultsModel &results = session->workbench().results();
    waitFor([&] {
        return results.cell(1, 0).state == QueryState::Waiting || results.cell(1, 0).state == QueryState::Streaming;
    });
    settle();
    take(&session->window(), u"waiting-and-queued"_s);
    waitFor([&] { return results.cell(2, 0).text.size() > 60 || !results.cell(2, 0).isRunning(); });
    settle();
    take(&session->window(), u"streaming"_s);
    session->workbench().stop();
    settle();
    take(&session->window(), u"stopped"_s);
}

void Photographer::doneAndCancelled() const
{
    SimulatorOptions brisk;
    brisk.firstToken = 180ms;
    brisk.tokensPerSecond = 60;
    const auto session = open(brisk);
    Workbench &bench = session->workbench();
    run(*session);
    waitFor([&] { return !bench.isRunning(); });
    settle();
    take(&session->window(), u"done"_s);
    session->window().findChild<ResultsGrid *>()->card(1, 0)->setFocus(Qt::TabFocusReason);
    settle();
    take(&session->window(), u"card-focused"_s);
    Endpoint other = bench.targets().first().endpoint;
    for (const QString &name : {u"second"_s, u"a-server-with-a-rather-long-name.example.com"_s}) {
        other.name = name;
        bench.addTarget({other, SimulatorServer::modelName()});
    }
    run(*session);
    waitFor([&] { return !bench.isRunning(); });
    settle();
    take(&session->window(), u"three-targets"_s);
}

void Photographer::retrying() const
{
    SimulatorOptions broken;
    broken.faults = {{FaultKind::Status, 503, 1.0}};
    EnginePolicy patient;
    patient.retry.firstDelay = 5s;
    patient.retry.budget = 1;
    const auto session = open(broken, patient);
    Workbench &bench = session->workbench();
    run(*session);
    const ResultsModel &results = bench.results();
    waitFor([&] { return results.cell(2, 0).state == QueryState::RetryWait; });
    settle();
    take(&session->window(), u"retrying"_s);
    Q_EMIT session->window().detailsRequested(2, 0);
    auto *details = session->window().findChild<QWidget *>(u"detailsDialog"_s);
    details->findChild<QTabWidget *>()->setCurrentIndex(2);
    settle();
    take(details, u"retrying-details"_s);
    bench.stop();
    settle();

    SimulatorOptions crowded;
    crowded.maxInFlight = 1;
    crowded.firstToken = 2s;
    EnginePolicy few;
    few.initialInFlight = 2;
    const auto limited = open(crowded, few);
    run(*limited);
    waitFor([&] {
        const QList<TargetLoad> loads = limited->workbench().loads();
        return loads.first().hold == HoldReason::RateLimited || !limited->workbench().isRunning();
    });
    settle();
    take(&limited->window(), u"rate-limited"_s);
}

void Photographer::failures() const
{
    SimulatorOptions crowded;
    crowded.maxInFlight = 2;
    crowded.firstToken = 200ms;
    EnginePolicy once;
    once.retry.maxAttempts = 1;
    const auto session = open(crowded, once);
    Workbench &bench = session->workbench();
    run(*session);
    waitFor([&] { return !bench.isRunning(); });
    settle();
    take(&session->window(), u"one-failed"_s);

    Endpoint wrongKey = bench.targets().first().endpoint;
    wrongKey.name = u"wrong-key"_s;
    wrongKey.apiKey = Secret("not-the-key");
    Endpoint deadPort = wrongKey;
    deadPort.name = u"dead-port"_s;
    deadPort.baseUrl = QUrl(u"http://127.0.0.1:9/v1"_s);
    bench.addTarget({wrongKey, SimulatorServer::modelName()});
    bench.replaceTarget(0, {deadPort, u"some-model"_s});
    run(*session);
    waitFor([&] { return !bench.isRunning(); });
    settle();
    take(&session->window(), u"all-failed"_s);
}

//! The end of a cell's query as a priced provider or the cache would tell it.
void end(Workbench &bench, int row, const QString &text, AnswerForm form, std::optional<double> costUsd, bool cached)
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

void Photographer::costs() const
{
    SimulatorOptions slow;
    slow.firstToken = 20s;
    const auto session = open(slow);
    Workbench &bench = session->workbench();
    run(*session);
    waitFor([&] { return bench.log().counts().all == 3; });
    end(bench, 0, u"positive"_s, AnswerForm::Label, 0.0, true);
    end(bench, 1, u"parts, battery, tablet"_s, AnswerForm::Topics, 0.00312, false);
    end(bench, 2, u"I would buy the tablet again."_s, AnswerForm::Summary, {}, false);
    const Endpoint priced{u"openai"_s, Protocol::OpenAiChat, QUrl(u"https://api.openai.com/v1"_s), {}};
    const Endpoint gateway{u"gateway"_s, Protocol::OpenAiChat, QUrl(u"https://llm.example.com/v1"_s), {}};
    bench.addTarget({priced, u"gpt-4.1"_s});
    bench.addTarget({gateway, u"gpt-4.1"_s});
    session->window().setSpending(spendingText(CostTotal{0.0123, 11, 2}), QString());
    session->window().setText(sampleText() + u" One more thing."_s);
    settle();
    take(&session->window(), u"cached-and-priced"_s);
    bench.stop();
}

void Photographer::dialogs() const
{
    const auto session = open();
    Workbench &bench = session->workbench();
    run(*session);
    waitFor([&] { return !bench.isRunning(); });
    EndpointDialog endpoint{EndpointQuestion()};
    endpoint.show();
    settle();
    take(&endpoint, u"endpoint-dialog"_s);
    endpoint.findChild<QWidget *>(u"endpointUrl"_s)->setProperty("text", u"http://example.com/v1"_s);
    endpoint.findChild<QWidget *>(u"endpointModel"_s)->setProperty("text", u"some-model"_s);
    endpoint.findChild<QWidget *>(u"endpointKey"_s)->setProperty("text", u"secret"_s);
    settle();
    take(&endpoint, u"endpoint-dialog-problem"_s);
    EndpointQuestion question;
    question.hasKeychain = true;
    question.editing = true;
    question.draft.endpoint = {u"work"_s, Protocol::OpenAiChat, QUrl(u"https://llm.example/v1"_s), Secret("sk")};
    question.draft.endpoint.extraHeaders = {{"X-Team", Secret("blue"), false}, {"X-Gate-Token", Secret("t"), true}};
    question.draft.endpoint.limits.requestsPerMinute = 600;
    question.draft.model = u"large"_s;
    EndpointDialog advanced(question);
    advanced.show();
    settle();
    take(&advanced, u"endpoint-dialog-advanced"_s);
    endpoint.close();

    Q_EMIT session->window().detailsRequested(2, 0);
    settle();
    take(session->window().findChild<QWidget *>(u"detailsDialog"_s), u"details-dialog"_s);
    session->window().findChild<QAction *>(u"shortcutsAction"_s)->trigger();
    settle();
    take(session->window().findChild<InfoDialog *>(), u"shortcuts-dialog"_s);
    auto *menu = session->window().findChild<QMenu *>(u"addTargetMenu"_s);
    menu->popup(session->window().mapToGlobal(QPoint(400, 100)));
    settle();
    take(menu, u"add-target-menu"_s);
    menu->close();
}

void Photographer::batch() const
{
    const QTemporaryDir folder;
    QFile table(folder.filePath(u"reviews.csv"_s));
    if (!table.open(QIODevice::WriteOnly))
        return;
    table.write("id,stars,review\n");
    const QList<QByteArray> texts{"The battery lasts two days and the screen is bright. I love it.",
                                  "It broke after a week, and nobody answers. Never again!",
                                  "It is a phone. It makes calls.",
                                  "Great camera, but the software is slow and crashes.", ""};
    for (int i = 0; i < 400; ++i)
        table.write(QByteArray::number(i + 1) + ',' + QByteArray::number(1 + i % 5) + ",\"" + texts.at(i % texts.size())
                    + "\"\n");
    table.close();

    SimulatorOptions slow;
    slow.latency = 150ms;
    const auto session = open(slow);
    session->window().showBatch();
    settle();
    take(&session->window(), u"batch-empty"_s);
    BatchWork &work = session->batch();
    work.open(table.fileName());
    waitFor([&] { return work.view().plan.contains(u"rows"_s); });
    settle();
    take(&session->window(), u"batch-ready"_s);
    run(*session);
    waitFor([&] { return work.view().share > 0.4 || !work.isRunning(); });
    settle();
    take(&session->window(), u"batch-running"_s);
    work.pause();
    waitFor([&] { return !work.isRunning(); });
    settle();
    take(&session->window(), u"batch-paused"_s);
    run(*session);
    waitFor([&] { return !work.isRunning(); });
    settle();
    take(&session->window(), u"batch-finished"_s);
    work.open(folder.filePath(u"missing.csv"_s));
    settle();
    take(&session->window(), u"batch-missing"_s);
}

//! Several targets, one of them held back by its provider.
void Photographer::limits() const
{
    SimulatorOptions crowded;
    crowded.maxInFlight = 1;
    crowded.firstToken = 3s;
    EnginePolicy few;
    few.initialInFlight = 2;
    const auto session = open(crowded, few);
    Workbench &bench = session->workbench();
    const Endpoint service{u"openai"_s, Protocol::OpenAiChat, QUrl(u"http://127.0.0.1:9/v1"_s), {}, {}, {}, {},
                           false,       {600, 90'000, 8}};
    bench.addTarget({service, u"gpt-4.1"_s});
    bench.addTarget({service, u"gpt-4.1-mini"_s});
    Endpoint gateway = service;
    gateway.name = u"gateway"_s;
    gateway.limits = {};
    bench.addTarget({gateway, u"an-organization/a-model-with-a-rather-long-name-2026-01-01"_s});
    session->window().findChild<QAction *>(u"limitsAction"_s)->trigger();
    run(*session);
    waitFor([&] { return bench.loads().first().hold == HoldReason::RateLimited || !bench.isRunning(); });
    settle();
    take(session->window().findChild<QDialog *>(u"limitsDialog"_s), u"limits"_s);
    take(&session->window(), u"four-targets"_s);
    bench.stop();
    settle();
    while (!bench.targets().isEmpty())
        bench.removeTarget(0);
    settle();
    take(session->window().findChild<QDialog *>(u"limitsDialog"_s), u"limits-no-target"_s);
}

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

void Photographer::insights() const
{
    const QTemporaryDir folder;
    LocalStore store(DataFolder{folder.path(), {}});
    SimulatorOptions crowded;
    crowded.maxInFlight = 3;
    crowded.firstToken = 60ms;
    crowded.tokensPerSecond = 80;
    auto session = std::make_unique<WindowSession>(crowded, EnginePolicy(), QProcessEnvironment(),
                                                   WindowKeeping{nullptr, nullptr, &store});
    session->window().resize(m_size);
    session->window().show();
    session->window().findChild<QAction *>(u"insightsPageAction"_s)->trigger();
    settle();
    take(&session->window(), u"insights-empty"_s);
    const QList<QueryResult> day = aDay();
    for (const QueryResult &result : day)
        store.auditLog().record(result);
    // What was recorded now is spread over the day.
    store.database().write([](DatabaseSession &log) {
        log.run(u"UPDATE queries SET time = time - (900 - id) * 90000 + 400000 * (id / 300)"_s);
    });
    session->window().setText(sampleText());
    for (int i = 0; i < 4; ++i) {
        run(*session);
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
    take(&session->window(), u"insights-session"_s);
    choose(2, 4);
    targets->selectRow(0);
    settle();
    take(&session->window(), u"insights-day"_s);
    auto *scroll = session->window().findChild<QScrollArea *>(u"insightsScroll"_s);
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    settle();
    take(&session->window(), u"insights-day-below"_s);
    session->window().findChild<QToolButton *>(u"insightsAsTables"_s)->click();
    scroll->verticalScrollBar()->setValue(0);
    settle();
    take(&session->window(), u"insights-tables"_s);
    session->window().findChild<QToolButton *>(u"insightsAsTables"_s)->click();
    session->window().resize(960, 600);
    settle();
    take(&session->window(), u"insights-small"_s);
    session.reset();
}

void Photographer::everyState()
{
    for (const auto &[appearance, theme] :
         {std::pair(Appearance::Light, u"light"_s), std::pair(Appearance::Dark, u"dark"_s)}) {
        Theme::apply(appearance);
        m_theme = theme;
        firstStart();
        running();
        doneAndCancelled();
        retrying();
        failures();
        costs();
        dialogs();
        batch();
        limits();
        insights();
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("Usage: fanlight_screenshots FOLDER [WIDTHxHEIGHT]\n", stderr);
        return 2;
    }
    const QDir folder(arguments.at(1));
    if (!folder.mkpath(u"."_s)) {
        std::fprintf(stderr, "cannot make the folder %s\n", qPrintable(arguments.at(1)));
        return 2;
    }
    QSize size(1280, 800);
    if (arguments.size() > 2) {
        const QStringList sides = arguments.at(2).split(u'x');
        size = QSize(sides.value(0).toInt(), sides.value(1).toInt()).expandedTo(QSize(640, 480));
    }
    Photographer(folder, size).everyState();
    return 0;
}

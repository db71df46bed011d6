// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the window in each of its states, in both themes: fanlight_screenshots FOLDER [WIDTHxHEIGHT [LANGUAGE]].
// Run it with QT_SCALE_FACTOR=2 for the same at 200 %.
#include "app/gui/windowsession.h"
#include "app/shared/datafolder.h"
#include "app/shared/localstore.h"
#include "app/shared/sampletext.h"
#include "ui/dialogs/endpointdialog.h"
#include "ui/dialogs/infodialog.h"
#include "ui/dialogs/replydialog.h"
#include "ui/models/costtext.h"
#include "ui/pages/settingspage.h"
#include "ui/widgets/batchtable.h"
#include "ui/widgets/resultcard.h"
#include "ui/widgets/resultsgrid.h"
#include "ui/widgets/welcomebar.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>
#include <QTranslator>

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
    void layouts() const;
    void longAnswers() const;
    void history() const;
    void limits() const;
    void insights() const;
    void batchTroubles() const;
    void settings() const;

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

void Photographer::layouts() const
{
    const auto session = open();
    for (const QString &name : {u"staging"_s, u"laptop"_s, u"office"_s}) {
        Endpoint other = session->workbench().targets().first().endpoint;
        other.name = name;
        session->workbench().addTarget({other, SimulatorServer::modelName()});
    }
    run(*session);
    waitFor([&] { return !session->workbench().isRunning(); });
    settle();
    take(&session->window(), u"layout-columns"_s);
    session->window().setResultsLayout(ResultsLayout::Grid);
    settle();
    take(&session->window(), u"layout-grid"_s);
    session->window().setResultsLayout(ResultsLayout::Tabs);
    settle();
    take(&session->window(), u"layout-tabs"_s);
}

void Photographer::longAnswers() const
{
    const auto session = open();
    RunSpec spec;
    spec.text = sampleText();
    spec.tasks = {builtinTasks().at(1), builtinTasks().at(2)};
    spec.targets = {session->workbench().targets().first()};
    spec.targets.append(spec.targets.first());
    spec.targets.last().endpoint.name = u"office"_s;
    QList<QueryRequest> requests = fanOut(spec, 77);
    for (qsizetype place = 0; place < requests.size(); ++place)
        requests[place].id = QueryId(7000 + place);
    ResultsModel &results = session->workbench().results();
    results.begin(spec, requests);
    for (const QueryRequest &request : std::as_const(requests)) {
        AnalysisResult limited;
        limited.query.request = request;
        QueryError error;
        error.kind = ErrorKind::RateLimited;
        error.httpStatus = 429;
        error.message = u"Too many requests a minute."_s;
        error.inProvidersWords = true;
        limited.query.outcome = error;
        limited.error = error;
        if (request.id != 7002)
            results.applyResult(limited);
    }
    results.applyProgress({7002, QueryState::Streaming, {}, 1});
    results.appendText(7002, u"One of very many lines.\n"_s.repeated(500'000));
    settle();
    take(&session->window(), u"long-answer"_s);
    session->window().findChild<QPushButton *>(u"viewWhole"_s)->click();
    auto *reply = session->window().findChild<ReplyDialog *>();
    take(reply, u"whole-reply-coming"_s);
    waitFor([reply] { return reply->isComplete(); });
    settle();
    take(reply, u"whole-reply"_s);
}

//! A log of some weeks, of several models, with all that can happen to a query.
void fillLog(AuditLog &log)
{
    const QStringList texts{u"The battery lasts two days and the screen is bright. I love it."_s,
                            u"It broke after a week, and nobody answers. Never again!"_s,
                            u"It is a phone. It makes calls."_s,
                            u"Great camera, but the software is slow and crashes."_s};
    const QStringList models{u"gpt-4.1"_s, u"gpt-4.1-mini"_s, u"claude-sonnet-4"_s};
    for (int i = 0; i < 400; ++i) {
        QueryResult result;
        result.request.run = RunId(1 + i / 9);
        const QString model = models.at(i % 3);
        result.request.endpoint = {model.startsWith(u'c') ? u"anthropic"_s : u"openai"_s,
                                   Protocol::OpenAiChat,
                                   QUrl(u"https://api.example.com/v1"_s),
                                   {}};
        result.request.model = model;
        const int task = i / 3 % 3;
        result.request.task = builtinTasks().at(task).id;
        result.request.message = builtinTasks().at(task).messageFor(texts.at(i / 9 % texts.size()));
        const Duration days = std::chrono::hours(24) * (12 - i / 36);
        result.timeline.submitted = -days;
        Attempt attempt;
        attempt.enqueued = result.timeline.submitted;
        attempt.dispatched = attempt.enqueued + 12ms;
        attempt.requestSent = attempt.enqueued + 40ms;
        attempt.firstByte = attempt.enqueued + 190ms;
        attempt.firstToken = attempt.enqueued + 226ms;
        attempt.finished = attempt.enqueued + 1252ms + 7ms * (i % 50);
        result.cached = i % 11 == 4;
        if (i % 17 == 5) {
            QueryError error;
            error.kind = ErrorKind::RateLimited;
            error.httpStatus = 429;
            error.message = u"Too many requests: slow down."_s;
            attempt.error = error;
            attempt.firstToken.reset();
            result.outcome = error;
        } else {
            const QStringList answers{u"positive"_s, u"battery, screen, price"_s,
                                      u"The writer likes the phone and would buy it again."_s};
            Answer answer;
            answer.text = answers.at(task);
            answer.usage.input = 310 + i;
            answer.usage.output = 26;
            result.outcome = answer;
            if (model != "claude-sonnet-4"_L1)
                result.costUsd = result.cached ? 0 : 0.0004 * (1 + i % 9);
        }
        if (!result.cached)
            result.timeline.attempts = {attempt};
        result.timeline.finished = result.cached ? attempt.enqueued + 2ms : attempt.finished;
        log.record(result);
    }
}

void Photographer::history() const
{
    const QTemporaryDir folder;
    const DataFolder data = preparedDataFolder(folder.path());
    SettingsStore settings(data.path);
    AppSettings chosen;
    chosen.window.colorScheme = m_theme == "dark"_L1 ? ColorScheme::Dark : ColorScheme::Light;
    settings.save(chosen);
    LocalStore store(data);
    WindowSession session({}, {}, QProcessEnvironment(), {&settings, nullptr, &store});
    session.window().resize(m_size);
    session.window().setText(sampleText());
    session.window().show();
    session.window().findChild<QAction *>(u"historyPageAction"_s)->trigger();
    settle();
    take(&session.window(), u"history-empty"_s);
    fillLog(store.auditLog());
    auto *table = session.window().findChild<QTableView *>(u"historyTable"_s);
    waitFor([&] { return table->model()->rowCount() == 400; });
    settle();
    take(&session.window(), u"history-queries"_s);
    table->selectRow(2);
    settle();
    take(&session.window(), u"history-details"_s);
    session.window().findChild<QTabWidget *>(u"historyDetailTabs"_s)->setCurrentIndex(2);
    auto *period = session.window().findChild<QComboBox *>(u"historyPeriod"_s);
    period->setCurrentIndex(period->count() - 1);
    session.window().findChild<QLineEdit *>(u"historySearch"_s)->setText(u"broke"_s);
    waitFor([&] { return table->model()->rowCount() < 400; });
    settle();
    table->selectRow(0);
    settle();
    take(&session.window(), u"history-searched"_s);
    session.window().findChild<QLineEdit *>(u"historySearch"_s)->setText(u"no such word"_s);
    waitFor([&] { return table->model()->rowCount() == 0; });
    settle();
    take(&session.window(), u"history-nothing-found"_s);
    session.window().findChild<QPushButton *>(u"historyClearFilter"_s)->click();
    auto *tabs = session.window().findChild<QTabBar *>(u"historyTabs"_s);
    tabs->setCurrentIndex(1);
    auto *runs = session.window().findChild<QTableView *>(u"historyRuns"_s);
    waitFor([&] { return runs->model()->rowCount() > 0; });
    runs->selectRow(1);
    settle();
    take(&session.window(), u"history-runs"_s);
    tabs->setCurrentIndex(2);
    auto *spending = session.window().findChild<QTableView *>(u"historySpending"_s);
    waitFor([&] { return spending->model()->rowCount() > 0; });
    settle();
    take(&session.window(), u"history-spending"_s);
    session.window().findChild<QAction *>(u"historyDeleteAll"_s)->trigger();
    waitFor([&] { return session.window().findChild<QDialog *>(u"historyRemovalQuestion"_s) != nullptr; });
    auto *question = session.window().findChild<QDialog *>(u"historyRemovalQuestion"_s);
    settle();
    take(question, u"history-removal"_s);
    question->close();
    tabs->setCurrentIndex(1);
    runs->selectRow(1);
    session.window().findChild<QPushButton *>(u"historyOpenPastRun"_s)->click();
    waitFor([&] { return session.workbench().results().rowCount() > 0; });
    settle();
    take(&session.window(), u"history-past-run"_s);
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

void Photographer::batchTroubles() const
{
    const QTemporaryDir folder;
    QFile table(folder.filePath(u"reviews.csv"_s));
    if (!table.open(QIODevice::WriteOnly))
        return;
    table.write("id,stars,review\n");
    for (int i = 1; i <= 60; ++i)
        table.write(QByteArray::number(i) + ',' + QByteArray::number(1 + i % 5)
                    + (i % 7 == 0 ? ",\"\"\n" : ",\"The battery lasts two days and the screen is bright.\"\n"));
    table.close();

    SimulatorOptions key;
    key.requiredKey = "right";
    SimulatorServer locked(key);
    locked.listen();
    SimulatorOptions slow;
    slow.latency = 80ms;
    const auto session = open(slow);
    Endpoint other = session->workbench().targets().first().endpoint;
    other.name = u"another-service-with-a-long-name"_s;
    session->workbench().addTarget({other, SimulatorServer::modelName()});
    Endpoint refusing = other;
    refusing.name = u"openai"_s;
    refusing.baseUrl = locked.openAiBaseUrl();
    refusing.apiKey = Secret("wrong");
    session->workbench().addTarget({refusing, u"gpt-4o-mini"_s});
    session->window().showBatch();
    BatchWork &work = session->batch();
    work.open(table.fileName());
    settle();
    run(*session);
    waitFor([&] { return work.view().share > 0.3 || !work.isRunning(); });
    settle();
    take(&session->window(), u"batch-targets-running"_s);
    session->window().close();
    settle();
    if (auto *question = session->window().findChild<QDialog *>(u"batchCloseQuestion"_s)) {
        take(question, u"batch-close-question"_s);
        question->reject();
    }
    waitFor([&] { return !work.isRunning(); });
    settle();
    take(&session->window(), u"batch-target-paused"_s);
    work.show(RowSet::Failed);
    settle();
    take(&session->window(), u"batch-failed-rows"_s);
    work.show(RowSet::Differing);
    settle();
    take(&session->window(), u"batch-no-rows"_s);
    work.show(RowSet::All);
    settle();
    if (auto *rows = session->window().findChild<BatchTable *>()) {
        Q_EMIT rows->rowRequested(rows->model()->index(6, 1));
        settle();
        if (auto *dialog = session->window().findChild<QDialog *>(u"batchRowDialog"_s))
            take(dialog, u"batch-row"_s);
    }
    session->window().offer(
        u"The batch over reviews.csv was left unfinished: 120 of its queries are answered and kept."_s, u"Go on"_s,
        [] {});
    settle();
    take(&session->window(), u"batch-offer"_s);
}

void Photographer::settings() const
{
    const QTemporaryDir folder;
    AppSettings kept;
    EndpointSettings work;
    work.name = u"work"_s;
    work.title = u"Gateway at work"_s;
    work.baseUrl = QUrl(u"https://llm.example.com/v1"_s);
    kept.endpoints = {work};
    TaskSettings urgency;
    urgency.id = u"urgency"_s;
    urgency.title = u"Urgency"_s;
    urgency.promptTemplate = u"How urgent is this message?\n\n<text>\n{text}\n</text>"_s;
    urgency.form = u"choice"_s;
    urgency.words = {u"urgent"_s, u"soon"_s, u"later"_s};
    kept.ownTasks = {urgency};
    kept.window.colorScheme = m_theme == "dark"_L1 ? ColorScheme::Dark : ColorScheme::Light;
    kept.window.newsOf = QStringLiteral(FANLIGHT_VERSION);
    const auto openWith = [this](SettingsStore &store) {
        auto session = std::make_unique<WindowSession>(SimulatorOptions{}, EnginePolicy{}, QProcessEnvironment(),
                                                       WindowKeeping{&store, nullptr, nullptr});
        session->window().resize(m_size);
        session->window().setText(sampleText());
        session->window().show();
        settle();
        return session;
    };
    {
        AppSettings first;
        first.window.colorScheme = kept.window.colorScheme;
        SettingsStore store(folder.filePath(u"first"_s));
        store.save(first);
        store.load();
        const auto session = openWith(store);
        session->window().findChild<WelcomeBar *>()->offerServer(u"Ollama at 127.0.0.1:11434"_s);
        settle();
        take(&session->window(), u"welcome"_s);
    }
    SettingsStore store(folder.path());
    store.save(kept);
    const auto session = openWith(store);
    MainWindow &window = session->window();
    window.findChild<QAction *>(u"settingsPageAction"_s)->trigger();
    auto *sections = window.findChild<QListWidget *>(u"settingsSections"_s);
    const QStringList names{u"endpoints"_s, u"tasks"_s,   u"limits"_s, u"cache"_s,
                            u"privacy"_s,   u"network"_s, u"look"_s,   u"shortcuts"_s};
    for (int row = 0; row < sections->count(); ++row) {
        sections->setCurrentRow(row);
        if (auto *table = window.findChild<QTableView *>(names.at(row) + u"Table"_s))
            table->selectRow(0);
        if (names.at(row) == "cache"_L1)
            window.findChild<SettingsPage *>()->showProblem(SettingsItem::RedisUrl,
                                                            u"The address begins with redis:// or unix:."_s);
        settle();
        take(&window, u"settings-"_s + names.at(row));
    }
    sections->setCurrentRow(1);
    window.findChild<QTableView *>(u"tasksTable"_s)->selectRow(3);
    window.findChild<QPushButton *>(u"tasksEdit"_s)->click();
    settle();
    auto *task = window.findChild<QWidget *>(u"taskDialog"_s);
    take(task, u"task-dialog"_s);
    task->close();
    window.findChild<QAction *>(u"newsAction"_s)->trigger();
    settle();
    auto *news = window.findChild<QWidget *>(u"newsDialog"_s);
    take(news, u"news"_s);
    news->close();
    window.findChild<QAction *>(u"aboutAction"_s)->trigger();
    settle();
    take(window.findChild<QWidget *>(u"infoDialog"_s), u"about-with-versions"_s);
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
        layouts();
        longAnswers();
        history();
        limits();
        insights();
        batchTroubles();
        settings();
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("Usage: fanlight_screenshots FOLDER [WIDTHxHEIGHT [LANGUAGE]]\n", stderr);
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
    QTranslator qtWords;
    QTranslator translator;
    if (arguments.size() > 3) {
        const QLocale locale(arguments.at(3));
        QLocale::setDefault(locale);
        if (qtWords.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QApplication::installTranslator(&qtWords);
        if (!translator.load(locale, u"fanlight"_s, u"_"_s, u":/i18n"_s)) {
            std::fprintf(stderr, "there are no translations for %s\n", qPrintable(arguments.at(3)));
            return 2;
        }
        QApplication::installTranslator(&translator);
    }
    Photographer(folder, size).everyState();
    return 0;
}

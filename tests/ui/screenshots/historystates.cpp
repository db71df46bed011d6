// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/datafolder.h"
#include "app/shared/localstore.h"
#include "app/shared/sampletext.h"
#include "tests/ui/screenshots/states.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

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
        const QString &model = models.at(i % 3);
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

} // namespace

void historyStates(const Photographer &camera)
{
    const QTemporaryDir folder;
    const DataFolder data = preparedDataFolder(folder.path());
    SettingsStore settings(data.path);
    AppSettings chosen;
    chosen.window.colorScheme = camera.theme() == "dark"_L1 ? ColorScheme::Dark : ColorScheme::Light;
    chosen.window.welcomed = true;
    chosen.privacy.userName = u"Robin"_s;
    settings.save(chosen);
    LocalStore store(data);
    WindowSession session({}, {}, QProcessEnvironment(), {&settings, nullptr, &store});
    session.window().resize(camera.size());
    session.window().setText(sampleText());
    session.window().show();
    session.window().findChild<QAction *>(u"historyPageAction"_s)->trigger();
    settle();
    camera.take(&session.window(), u"history-empty"_s);
    fillLog(store.auditLog());
    auto *table = session.window().findChild<QTableView *>(u"historyTable"_s);
    waitFor([&] { return table->model()->rowCount() == 400; });
    settle();
    camera.take(&session.window(), u"history-queries"_s);
    table->selectRow(2);
    settle();
    camera.take(&session.window(), u"history-details"_s);
    session.window().findChild<QTabWidget *>(u"historyDetailTabs"_s)->setCurrentIndex(2);
    auto *period = session.window().findChild<QComboBox *>(u"historyPeriod"_s);
    period->setCurrentIndex(period->count() - 1);
    session.window().findChild<QLineEdit *>(u"historySearch"_s)->setText(u"broke"_s);
    waitFor([&] { return table->model()->rowCount() < 400; });
    settle();
    table->selectRow(0);
    settle();
    camera.take(&session.window(), u"history-searched"_s);
    session.window().findChild<QLineEdit *>(u"historySearch"_s)->setText(u"no such word"_s);
    waitFor([&] { return table->model()->rowCount() == 0; });
    settle();
    camera.take(&session.window(), u"history-nothing-found"_s);
    session.window().findChild<QPushButton *>(u"historyClearFilter"_s)->click();
    auto *tabs = session.window().findChild<QTabBar *>(u"historyTabs"_s);
    tabs->setCurrentIndex(1);
    auto *runs = session.window().findChild<QTableView *>(u"historyRuns"_s);
    waitFor([&] { return runs->model()->rowCount() > 0; });
    runs->selectRow(1);
    settle();
    camera.take(&session.window(), u"history-runs"_s);
    tabs->setCurrentIndex(2);
    auto *spending = session.window().findChild<QTableView *>(u"historySpending"_s);
    waitFor([&] { return spending->model()->rowCount() > 0; });
    settle();
    camera.take(&session.window(), u"history-spending"_s);
    session.window().findChild<QAction *>(u"historyDeleteAll"_s)->trigger();
    waitFor([&] { return session.window().findChild<QDialog *>(u"historyRemovalQuestion"_s) != nullptr; });
    auto *question = session.window().findChild<QDialog *>(u"historyRemovalQuestion"_s);
    settle();
    camera.take(question, u"history-removal"_s);
    question->close();
    tabs->setCurrentIndex(1);
    runs->selectRow(1);
    session.window().findChild<QPushButton *>(u"historyOpenPastRun"_s)->click();
    waitFor([&] { return session.workbench().results().rowCount() > 0; });
    settle();
    camera.take(&session.window(), u"history-past-run"_s);
}

} // namespace Fanlight

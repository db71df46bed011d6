// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/states.h"
#include "ui/widgets/batchtable.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void showBatch(const Photographer &camera)
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
    const auto session = camera.open(slow);
    session->window().showBatch();
    settle();
    camera.take(&session->window(), u"batch-empty"_s);
    BatchWork &work = session->batch();
    // By its name alone: where it lies is nobody's business in a picture.
    const QString before = QDir::currentPath();
    QDir::setCurrent(folder.path());
    work.open(u"reviews.csv"_s);
    waitFor([&] { return !work.view().plan.isEmpty(); });
    settle();
    camera.take(&session->window(), u"batch-ready"_s);
    startRun(*session);
    waitFor([&] { return work.view().share > 0.4; });
    settle();
    camera.take(&session->window(), u"batch-running"_s);
    work.pause();
    waitFor([&] { return !work.isRunning(); });
    settle();
    camera.take(&session->window(), u"batch-paused"_s);
    startRun(*session);
    waitFor([&] { return !work.isRunning(); });
    settle();
    camera.take(&session->window(), u"batch-finished"_s);
    waitFor([&] { return !work.view().answers.isEmpty(); });
    const QString target = work.view().answers.first().target;
    work.showAnswers({{u"sentiment"_s, target, u"negative"_s}});
    settle();
    camera.take(&session->window(), u"batch-answer-rows"_s);
    work.showAnswers({});
    work.search(u"Battery SCREEN"_s);
    waitFor([&] { return !work.view().isSearching; });
    settle();
    camera.take(&session->window(), u"batch-search"_s);
    work.search(u"keyboard"_s);
    waitFor([&] { return !work.view().isSearching; });
    settle();
    camera.take(&session->window(), u"batch-search-none"_s);
    work.search({});
    work.setQuestions({builtinTasks().first()}, session->workbench().targets());
    waitFor([&] { return work.view().canGoBack; });
    settle();
    camera.take(&session->window(), u"batch-other-tasks"_s);
    work.open(folder.filePath(u"missing.csv"_s));
    QDir::setCurrent(before);
    settle();
    camera.take(&session->window(), u"batch-missing"_s);
}

void showBatchTroubles(const Photographer &camera)
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
    const auto session = camera.open(slow);
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
    startRun(*session);
    waitFor([&] { return work.view().share > 0.3 || !work.isRunning(); });
    settle();
    camera.take(&session->window(), u"batch-targets-running"_s);
    session->window().close();
    settle();
    if (auto *question = session->window().findChild<QDialog *>(u"batchCloseQuestion"_s)) {
        camera.take(question, u"batch-close-question"_s);
        question->reject();
    }
    waitFor([&] { return !work.isRunning(); });
    settle();
    camera.take(&session->window(), u"batch-target-paused"_s);
    work.show(RowSet::Failed);
    settle();
    camera.take(&session->window(), u"batch-failed-rows"_s);
    work.show(RowSet::Differing);
    settle();
    camera.take(&session->window(), u"batch-no-rows"_s);
    work.show(RowSet::All);
    settle();
    if (auto *rows = session->window().findChild<BatchTable *>()) {
        Q_EMIT rows->rowRequested(rows->model()->index(6, 1));
        settle();
        if (auto *dialog = session->window().findChild<QDialog *>(u"batchRowDialog"_s))
            camera.take(dialog, u"batch-row"_s);
    }
    session->window().offer(
        u"The batch over reviews.csv was left unfinished: 120 of its queries are answered and kept."_s, u"Go on"_s,
        [] {});
    settle();
    camera.take(&session->window(), u"batch-offer"_s);
}

} // namespace

void batchStates(const Photographer &camera)
{
    showBatch(camera);
    showBatchTroubles(camera);
}

} // namespace Fanlight

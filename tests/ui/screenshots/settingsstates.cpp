// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/sampletext.h"
#include "tests/ui/screenshots/states.h"
#include "ui/pages/settingspage.h"
#include "ui/widgets/welcomebar.h"

#include <QAction>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void settingsStates(const Photographer &camera)
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
    kept.window.colorScheme = camera.theme() == "dark"_L1 ? ColorScheme::Dark : ColorScheme::Light;
    kept.window.newsOf = QStringLiteral(FANLIGHT_VERSION);
    const auto openWith = [&camera](SettingsStore &store) {
        auto session = std::make_unique<WindowSession>(SimulatorOptions{}, EnginePolicy{}, QProcessEnvironment(),
                                                       WindowKeeping{&store, nullptr, nullptr});
        session->window().resize(camera.size());
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
        camera.take(&session->window(), u"welcome"_s);
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
        camera.take(&window, u"settings-"_s + names.at(row));
    }
    sections->setCurrentRow(1);
    window.findChild<QTableView *>(u"tasksTable"_s)->selectRow(3);
    window.findChild<QPushButton *>(u"tasksEdit"_s)->click();
    settle();
    auto *task = window.findChild<QWidget *>(u"taskDialog"_s);
    camera.take(task, u"task-dialog"_s);
    task->close();
    window.findChild<QAction *>(u"newsAction"_s)->trigger();
    settle();
    auto *news = window.findChild<QWidget *>(u"newsDialog"_s);
    camera.take(news, u"news"_s);
    news->close();
    window.findChild<QAction *>(u"aboutAction"_s)->trigger();
    settle();
    camera.take(window.findChild<QWidget *>(u"infoDialog"_s), u"about-with-versions"_s);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/states.h"
#include "ui/dialogs/endpointdialog.h"
#include "ui/dialogs/infodialog.h"

#include <QAction>
#include <QComboBox>
#include <QMenu>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void dialogStates(const Photographer &camera)
{
    const auto session = camera.open();
    Workbench &bench = session->workbench();
    startRun(*session);
    waitFor([&] { return !bench.isRunning(); });
    EndpointDialog endpoint{EndpointQuestion()};
    endpoint.show();
    settle();
    camera.take(&endpoint, u"endpoint-dialog"_s);
    endpoint.findChild<QWidget *>(u"endpointUrl"_s)->setProperty("text", u"http://example.com/v1"_s);
    endpoint.findChild<QWidget *>(u"endpointModel"_s)->setProperty("text", u"some-model"_s);
    endpoint.findChild<QWidget *>(u"endpointKey"_s)->setProperty("text", u"secret"_s);
    settle();
    camera.take(&endpoint, u"endpoint-dialog-problem"_s);
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
    camera.take(&advanced, u"endpoint-dialog-advanced"_s);
    endpoint.close();

    Q_EMIT session->window().otherEndpointRequested();
    auto *service = session->window().findChild<EndpointDialog *>();
    auto *choice = service->findChild<QComboBox *>(u"endpointSource"_s);
    choice->setCurrentIndex(choice->findText(u"OpenAI"_s));
    service->findChild<QWidget *>(u"endpointModel"_s)->setProperty("text", u"gpt-4.1"_s);
    service->findChild<QWidget *>(u"endpointKey"_s)->setProperty("text", u"not-a-key-at-all"_s);
    settle();
    camera.take(service, u"endpoint-dialog-service"_s);
    service->close();

    Q_EMIT session->window().detailsRequested(2, 0);
    settle();
    camera.take(session->window().findChild<QWidget *>(u"detailsDialog"_s), u"details-dialog"_s);
    session->window().findChild<QAction *>(u"shortcutsAction"_s)->trigger();
    settle();
    camera.take(session->window().findChild<InfoDialog *>(), u"shortcuts-dialog"_s);
    auto *menu = session->window().findChild<QMenu *>(u"addTargetMenu"_s);
    menu->popup(session->window().mapToGlobal(QPoint(400, 100)));
    settle();
    camera.take(menu, u"add-target-menu"_s);
    menu->close();
}

} // namespace Fanlight

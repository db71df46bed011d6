// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/sampletext.h"
#include "tests/ui/screenshots/states.h"
#include "ui/dialogs/replydialog.h"

#include <QPushButton>

namespace Fanlight {

using namespace Qt::StringLiterals;

void longAnswerStates(const Photographer &camera)
{
    const auto session = camera.open();
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
    camera.take(&session->window(), u"long-answer"_s);
    session->window().findChild<QPushButton *>(u"viewWhole"_s)->click();
    auto *reply = session->window().findChild<ReplyDialog *>();
    camera.take(reply, u"whole-reply-coming"_s);
    waitFor([reply] { return reply->isComplete(); });
    settle();
    camera.take(reply, u"whole-reply"_s);
}

} // namespace Fanlight

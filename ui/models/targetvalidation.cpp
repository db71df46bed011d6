// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/targetvalidation.h"

#include "core/endpoints/builtinendpoints.h"

#include <QCoreApplication>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct TargetValidationTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::TargetValidation)
};

//! A path that the codec adds by itself; people paste it along with the rest.
QString addedPath(const QUrl &url)
{
    const QString path = url.path().endsWith(u'/') ? url.path().chopped(1) : url.path();
    for (const QString &ending : {u"/chat/completions"_s, u"/responses"_s, u"/v1/messages"_s, u"/messages"_s}) {
        if (path.endsWith(ending))
            return ending;
    }
    return {};
}

} // namespace

std::optional<QString> targetProblem(const TargetDraft &draft, const QList<TargetDraft> &others)
{
    if (draft.endpoint.baseUrl.isEmpty())
        return TargetValidationTexts::tr("Enter the base URL of the service.");
    Endpoint named = draft.endpoint;
    // The name follows from the address, so what is wrong with the address is said first.
    if (named.name.isEmpty())
        named.name = u"-"_s;
    if (auto problem = endpointProblem(named))
        return problem;
    const QString added = addedPath(draft.endpoint.baseUrl);
    if (!added.isEmpty())
        return TargetValidationTexts::tr("Leave \"%1\" out of the base URL: Fanlight adds it.").arg(added);
    if (draft.model.trimmed().isEmpty())
        return TargetValidationTexts::tr("Enter the model to ask, as the service names it.");
    for (const TargetDraft &other : others) {
        if (other.endpoint.name != draft.endpoint.name)
            continue;
        if (other.model == draft.model)
            return TargetValidationTexts::tr("\"%1/%2\" is among the targets already.")
                .arg(draft.endpoint.name, draft.model);
        if (other.endpoint != draft.endpoint) {
            return TargetValidationTexts::tr(
                       "Another endpoint is called \"%1\" already. Give this one a name of its own.")
                .arg(draft.endpoint.name);
        }
    }
    return std::nullopt;
}

QString suggestedEndpointName(const QUrl &baseUrl)
{
    return adHocEndpointName(baseUrl);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/endpointoffers.h"

#include "core/endpoints/presets.h"
#include "core/providers/modellist.h"
#include "ui/models/display.h"

#include <QCoreApplication>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct EndpointOffersTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::EndpointOffers)
};

} // namespace

QList<EndpointOffer> presetOffers()
{
    QList<EndpointOffer> offers;
    for (const EndpointPreset &preset : endpointPresets())
        offers.append({preset.title, preset.id, preset.protocol, preset.baseUrl, preset.help});
    return offers;
}

QList<EndpointOffer> foundOffers(const QList<LocalServer> &servers)
{
    QList<EndpointOffer> offers;
    for (const LocalServer &server : servers) {
        EndpointOffer offer;
        offer.title =
            EndpointOffersTexts::tr("%1 at %2").arg(localServerTitle(server.kind), server.baseUrl.authority());
        offer.baseUrl = server.baseUrl;
        offer.models = server.models;
        offer.model = visibleText(firstTextModel(server.models), false);
        for (QString &model : offer.models)
            model = visibleText(model, false);
        if (server.needsKey)
            offer.help = EndpointOffersTexts::tr("This server wants a key.");
        else if (server.models.isEmpty())
            offer.help = EndpointOffersTexts::tr("This server has no model loaded.");
        offer.isFound = true;
        offers.append(offer);
    }
    return offers;
}

TestStepText stepText(const CheckResult &result)
{
    TestStepText step;
    step.title = checkStepTitle(result.step);
    step.verdict = checkVerdictText(result.verdict);
    step.text = visibleText(result.text, false);
    step.help = result.verdict == CheckVerdict::Passed ? QString() : visibleText(result.help, false);
    step.isBad = result.verdict == CheckVerdict::Failed;
    return step;
}

} // namespace Fanlight

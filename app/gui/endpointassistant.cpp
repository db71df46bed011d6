// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/endpointassistant.h"

#include "core/endpoints/endpointtest.h"
#include "core/endpoints/serverdetection.h"
#include "core/engine/clock.h"
#include "ui/dialogs/endpointdialog.h"
#include "ui/models/endpointoffers.h"

namespace Fanlight {

EndpointAssistant::EndpointAssistant(HttpTransport &transport, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_clock(clock)
{
}

void EndpointAssistant::attend(EndpointDialog *dialog)
{
    dialog->setPresets(presetOffers());
    connect(dialog, &EndpointDialog::searchRequested, this, [this, dialog] { search(dialog); });
    connect(dialog, &EndpointDialog::testRequested, this,
            [this, dialog](const TargetDraft &draft) { test(dialog, draft); });
}

// What is under way belongs to the dialog, and ends silently with it.
void EndpointAssistant::search(EndpointDialog *dialog)
{
    auto *detection = new ServerDetection(m_transport, dialog);
    connect(detection, &ServerDetection::finished, dialog, [dialog, detection](const QList<LocalServer> &servers) {
        detection->deleteLater();
        dialog->setFound(foundOffers(servers));
    });
    detection->start();
}

void EndpointAssistant::test(EndpointDialog *dialog, const TargetDraft &draft)
{
    EndpointTestPlan plan{draft.endpoint, draft.model};
    auto *check = new EndpointTest(
        plan, m_transport, [this] { return m_clock.now(); }, dialog);
    connect(dialog, &EndpointDialog::testAbandoned, check, [check] {
        check->disconnect();
        check->deleteLater();
    });
    connect(check, &EndpointTest::stepFinished, dialog,
            [dialog](const CheckResult &result) { dialog->showTestStep(stepText(result)); });
    connect(check, &EndpointTest::finished, dialog, [dialog, check](const EndpointCheck &found) {
        check->deleteLater();
        QList<TestStepText> steps;
        for (const CheckResult &result : found.steps)
            steps.append(stepText(result));
        dialog->showTestEnd(steps, found.models);
    });
    check->start();
}

} // namespace Fanlight

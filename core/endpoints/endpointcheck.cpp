// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoints/endpointcheck.h"

#include <QCoreApplication>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct EndpointCheckTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::EndpointCheck)
};

} // namespace

QString checkStepTitle(CheckStep step)
{
    switch (step) {
    case CheckStep::Settings:
        return EndpointCheckTexts::tr("Settings");
    case CheckStep::Reach:
        return EndpointCheckTexts::tr("Connection");
    case CheckStep::Tls:
        return u"TLS"_s;
    case CheckStep::Auth:
        return EndpointCheckTexts::tr("Key");
    case CheckStep::Models:
        return EndpointCheckTexts::tr("Models");
    case CheckStep::Question:
        return EndpointCheckTexts::tr("Question");
    }
    Q_UNREACHABLE();
}

QString checkVerdictText(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Passed:
        return EndpointCheckTexts::tr("ok");
    case CheckVerdict::Failed:
        return EndpointCheckTexts::tr("failed");
    case CheckVerdict::Unknown:
        return EndpointCheckTexts::tr("unclear");
    case CheckVerdict::Skipped:
        return EndpointCheckTexts::tr("skipped");
    }
    Q_UNREACHABLE();
}

bool EndpointCheck::passed() const
{
    return std::ranges::none_of(steps,
                                [](const CheckResult &result) { return result.verdict == CheckVerdict::Failed; });
}

} // namespace Fanlight

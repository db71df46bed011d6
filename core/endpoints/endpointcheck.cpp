// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoints/endpointcheck.h"

#include <QCoreApplication>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::EndpointCheck)
};

} // namespace

QString checkStepTitle(CheckStep step)
{
    switch (step) {
    case CheckStep::Settings:
        return Text::tr("Settings");
    case CheckStep::Reach:
        return Text::tr("Connection");
    case CheckStep::Tls:
        return u"TLS"_s;
    case CheckStep::Auth:
        return Text::tr("Key");
    case CheckStep::Models:
        return Text::tr("Models");
    case CheckStep::Question:
        return Text::tr("Question");
    }
    Q_UNREACHABLE();
}

QString checkVerdictText(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Passed:
        return Text::tr("ok");
    case CheckVerdict::Failed:
        return Text::tr("failed");
    case CheckVerdict::Unknown:
        return Text::tr("unclear");
    case CheckVerdict::Skipped:
        return Text::tr("skipped");
    }
    Q_UNREACHABLE();
}

bool EndpointCheck::passed() const
{
    return std::ranges::none_of(steps,
                                [](const CheckResult &result) { return result.verdict == CheckVerdict::Failed; });
}

} // namespace Fanlight

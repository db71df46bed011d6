// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/agreementtext.h"

#include "ui/models/display.h"

#include <QCoreApplication>
#include <QLocale>

namespace Fanlight {

namespace {

struct AgreementTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::AgreementText)
};

} // namespace

QString agreementText(const Agreement &agreement)
{
    const QString agreeing = countText(agreement.agreeing);
    const QString compared = countText(agreement.compared);
    if (agreement.isTie)
        return AgreementTexts::tr("≠ tie, %1 of %2 each", "targets that gave the same answer").arg(agreeing, compared);
    if (!agreement.majority)
        return agreement.agreeing < agreement.compared
            ? AgreementTexts::tr("≠ no majority, %1 of %2 at most").arg(agreeing, compared)
            : AgreementTexts::tr("%1 of %2", "targets that agree").arg(agreeing, compared);
    if (agreement.differing.isEmpty())
        return AgreementTexts::tr("%1 of %2", "targets that agree").arg(agreeing, compared);
    return AgreementTexts::tr("≠ %1 of %2, not %3", "targets that agree, and which do not")
        .arg(agreeing, compared, QLocale().createSeparatedList(agreement.differing));
}

} // namespace Fanlight

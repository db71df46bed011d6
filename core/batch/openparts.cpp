// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/openparts.h"

#include "core/batch/providerpart.h"

#include <QCoreApplication>

namespace Fanlight {

namespace {

struct OpenPartsTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::ProviderBatch)
};

} // namespace

std::optional<QString> openPartsProblem(const BatchJournal &journal)
{
    const int open = int(openProviderParts(journal.notes()).size());
    if (open == 0)
        return std::nullopt;
    return OpenPartsTexts::tr(
        "%n parts of this batch are with providers, who would be paid twice. In fanlight-cli, --via "
        "provider-batch goes on and collects them; --restart cancels them and begins anew.",
        nullptr, open);
}

} // namespace Fanlight

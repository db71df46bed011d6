// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/batchcalls.h"

#include <QString>

#include <chrono>
#include <optional>

namespace Fanlight {

//! How patient and how large the parts of a batch are that are handed to providers.
struct ProviderBatchOptions
{
    std::chrono::milliseconds firstPoll{30'000};
    std::chrono::milliseconds longestPoll{300'000};
    //! How long a request whose fate is unknown may still be on its way at the provider.
    std::chrono::milliseconds settling{30'000};
    int mostTries = 8; //!< before the target is given up for this start; asking after a batch outlasts what passes
    //! Instead of the provider's own limits, where they are tighter.
    std::optional<BatchLimits> limits{};
    //! A part is in memory while it is uploaded: the provider's 200 MB would be too much.
    qint64 mostBytesInMemory = 32'000'000;
    QString spoolFolder; //!< for results that are being collected

    bool operator==(const ProviderBatchOptions &) const = default;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace Fanlight {

/*! Tokens as the provider counted them; a figure it did not report stays empty, never 0.
 *
 *  Normalised over the protocols: `input` is the whole prompt, cached tokens included (OpenAI counts
 *  so; the Anthropic codec adds its cache figures), and `output` is everything generated, reasoning
 *  included.
 */
struct Usage
{
    std::optional<qint64> input;
    std::optional<qint64> output;
    std::optional<qint64> cacheRead; //!< part of input
    std::optional<qint64> cacheWrite; //!< part of input
    std::optional<qint64> reasoning; //!< part of output

    bool operator==(const Usage &) const = default;
};

} // namespace Fanlight

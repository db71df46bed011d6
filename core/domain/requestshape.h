// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Fanlight {

/*! What a target was found not to take, so that requests to it are written without it.
 *
 *  Learned from a 400 that names an unsupported parameter (PROTOCOLS, "Requests") and kept per target.
 */
struct RequestShape
{
    enum class TokenLimit {
        Usual, //!< what the protocol and the host call for
        MaxTokens, //!< chat: the field of other servers than OpenAI
        MaxCompletionTokens, //!< chat: its successor
        None, //!< no limit is sent
    };

    TokenLimit tokenLimit = TokenLimit::Usual;
    bool temperature = true;
    bool streamOptions = true;

    bool operator==(const RequestShape &) const = default;
};

} // namespace Fanlight

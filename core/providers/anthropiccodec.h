// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/providercodec.h"

namespace Fanlight {

//! POST {base}/v1/messages: Anthropic's API, version 2023-06-01.
class AnthropicCodec final : public ProviderCodec
{
public:
    //! The protocol requires max_tokens: what is sent when the query sets none.
    static constexpr int defaultMaxTokens = 1024;

    HttpCall encode(const QueryRequest &request, const RequestShape &shape = {}) const override;
    std::unique_ptr<ReplyDecoder> decoder(const QueryRequest &request) const override;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/providercodec.h"

namespace Fanlight {

//! POST {base}/responses: OpenAI's primary API. Nothing is stored at the provider.
class OpenAiResponsesCodec final : public ProviderCodec
{
public:
    //! The least that the published API description allows for max_output_tokens.
    static constexpr int minimumMaxTokens = 16;

    HttpCall encode(const QueryRequest &request, const RequestShape &shape = {}) const override;
    std::unique_ptr<ReplyDecoder> decoder(const QueryRequest &request) const override;
};

} // namespace Fanlight

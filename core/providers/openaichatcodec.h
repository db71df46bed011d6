// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/providercodec.h"

namespace Fanlight {

//! POST {base}/chat/completions: OpenAI's older API, which almost every other server speaks.
class OpenAiChatCodec final : public ProviderCodec
{
public:
    HttpCall encode(const QueryRequest &request, const RequestShape &shape = {}) const override;
    std::unique_ptr<ReplyDecoder> decoder(const QueryRequest &request) const override;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/providercodec.h"

#include "core/providers/anthropiccodec.h"
#include "core/providers/openaichatcodec.h"
#include "core/providers/openairesponsescodec.h"

namespace Fanlight {

const ProviderCodec &codecFor(Protocol protocol)
{
    // Without state, so sharing one of each is no different from making them.
    static const OpenAiChatCodec openAiChat;
    static const OpenAiResponsesCodec openAiResponses;
    static const AnthropicCodec anthropic;
    switch (protocol) {
    case Protocol::OpenAiChat:
        return openAiChat;
    case Protocol::OpenAiResponses:
        return openAiResponses;
    case Protocol::Anthropic:
        return anthropic;
    }
    Q_UNREACHABLE();
}

} // namespace Fanlight

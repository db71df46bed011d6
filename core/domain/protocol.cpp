// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/protocol.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

QString protocolName(Protocol protocol)
{
    switch (protocol) {
    case Protocol::OpenAiChat:
        return u"openai-chat"_s;
    case Protocol::OpenAiResponses:
        return u"openai-responses"_s;
    case Protocol::Anthropic:
        return u"anthropic"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Protocol> protocolFromName(QStringView name)
{
    for (const Protocol protocol : {Protocol::OpenAiChat, Protocol::OpenAiResponses, Protocol::Anthropic}) {
        if (name == protocolName(protocol))
            return protocol;
    }
    return std::nullopt;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace Fanlight {

//! A wire dialect of an LLM service.
enum class Protocol {
    OpenAiChat, //!< POST {base}/chat/completions
    OpenAiResponses, //!< POST {base}/responses
    Anthropic, //!< POST {base}/v1/messages
};

//! The name used on the command line and in files: "openai-chat", "openai-responses", "anthropic".
QString protocolName(Protocol protocol);

//! The inverse of protocolName(); empty for any other text.
std::optional<Protocol> protocolFromName(QStringView name);

} // namespace Fanlight

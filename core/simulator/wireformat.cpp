// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/wireformat.h"

#include "core/simulator/anthropicformat.h"
#include "core/simulator/chatformat.h"
#include "core/simulator/responsesformat.h"

#include <QJsonDocument>

namespace Fanlight {

const WireFormat &WireFormat::of(Protocol protocol)
{
    static const ChatFormat chat;
    static const ResponsesFormat responses;
    static const AnthropicFormat anthropic;
    switch (protocol) {
    case Protocol::OpenAiChat:
        return chat;
    case Protocol::OpenAiResponses:
        return responses;
    case Protocol::Anthropic:
        return anthropic;
    }
    Q_UNREACHABLE();
}

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray sseEvent(const QJsonObject &data, QByteArrayView name)
{
    QByteArray event;
    if (!name.isEmpty()) {
        event += "event: ";
        event += name;
        event += '\n';
    }
    event += "data: ";
    event += compactJson(data);
    event += "\n\n";
    return event;
}

} // namespace Fanlight

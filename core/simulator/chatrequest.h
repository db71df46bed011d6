// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/protocol.h"
#include "core/simulator/apiproblem.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace Fanlight {

//! What a generation request asks for, whatever its protocol.
struct ChatRequest
{
    QString model;
    QString system; //!< system and developer messages, instructions
    QStringList userMessages; //!< in order; what the assistant said before is left out
    std::optional<int> maxTokens;
    bool stream = false;
    bool includeUsage = false; //!< openai-chat: the usage chunk of a stream
    std::optional<QJsonObject> jsonSchema; //!< the answer is wanted as JSON; empty object: any
    qint64 inputTokens = 0;

    bool operator==(const ChatRequest &) const = default;
};

/*! Reads and checks a body as the providers do: JSON, model, messages, limits. The model's existence is checked too,
 *  `servedModel` being the only one. Lenient about fields it has no use for.
 */
std::variant<ChatRequest, ApiProblem> readChatRequest(Protocol protocol, const QByteArray &body,
                                                      const QString &servedModel);

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/replydecoderbase.h"

namespace Fanlight {

/*! Reads chat.completion replies and chat.completion.chunk streams, in every dialect listed in PROTOCOLS.
 *
 *  Of several choices only the first (index 0) is the answer.
 */
class OpenAiChatDecoder final : public ReplyDecoderBase
{
public:
    OpenAiChatDecoder(const QueryRequest &request, const QUrl &url);

private:
    void takeUsage(const QJsonObject &payload, Usage &usage) override;
    void takeEvent(const QJsonObject &payload) override;
    void takeReply(const QJsonObject &reply) override;
    bool knowsEvent(const QByteArray &type) const override;
    bool isOwnEvent(const QJsonObject &payload) const override;

    void takeEnvelope(const QJsonObject &payload);
    void takeMessage(const QJsonObject &message, bool isWhole);
    void takeFinishReasonOf(const QJsonObject &choice);
};

} // namespace Fanlight

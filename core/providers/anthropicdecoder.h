// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/replydecoderbase.h"

namespace Fanlight {

//! Reads Anthropic messages and their event streams.
class AnthropicDecoder final : public ReplyDecoderBase
{
public:
    AnthropicDecoder(const QueryRequest &request, const QUrl &url);

private:
    void takeUsage(const QJsonObject &payload, Usage &usage) override;
    void takeEvent(const QJsonObject &payload) override;
    void takeReply(const QJsonObject &reply) override;
    bool knowsEvent(const QByteArray &type) const override;
    bool isOwnEvent(const QJsonObject &payload) const override;

    void takeBlockDelta(const QJsonObject &delta);
    void takeBlock(const QJsonObject &block);
    void takeStopReasonOf(const QJsonObject &message);

    std::optional<qint64> m_uncachedInput; //!< as Anthropic counts: without the cache's tokens
};

} // namespace Fanlight

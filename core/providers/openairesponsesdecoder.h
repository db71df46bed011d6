// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/replydecoderbase.h"

#include <QHash>

namespace Fanlight {

/*! Reads OpenAI responses and their typed event streams.
 *
 *  The text is that of all output_text parts, joined without anything between them, as the SDKs do. Text
 *  that only a "done" event or the final response holds is taken from there.
 */
class OpenAiResponsesDecoder final : public ReplyDecoderBase
{
public:
    OpenAiResponsesDecoder(const QueryRequest &request, const QUrl &url);

private:
    void takeUsage(const QJsonObject &payload, Usage &usage) override;
    void takeEvent(const QJsonObject &payload) override;
    void takeReply(const QJsonObject &reply) override;
    bool knowsEvent(const QByteArray &type) const override;
    bool isOwnEvent(const QJsonObject &payload) const override;

    void takeTextDelta(const QJsonObject &payload);
    void takeTextDone(const QJsonObject &payload);
    void takeResponse(const QJsonObject &response);
    void takeStatus(const QString &status, const QJsonObject &response);

    QHash<QString, QString> m_parts; //!< the text received of each content part, by its place
    QString m_refusalSeen;
};

} // namespace Fanlight

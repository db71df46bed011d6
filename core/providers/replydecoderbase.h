// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/ssedecoder.h"
#include "core/providers/bodykind.h"
#include "core/providers/errorbody.h"
#include "core/providers/jsonvalues.h"
#include "core/providers/providercodec.h"
#include "core/providers/redactor.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace Fanlight {

/*! What the replies of all protocols share: telling streams, JSON, error statuses and web pages apart,
 *  errors wherever they come, and how the pieces become an Outcome. A protocol adds what its payloads mean.
 *
 *  Of every outcome: the texts of the deltas, joined, are a prefix of its text (partialText for an error)
 *  unless the server echoed the request's key, which is taken out.
 */
class ReplyDecoderBase : public ReplyDecoder
{
public:
    //! The most of an error's or a web page's body that is read.
    static constexpr qsizetype maximumErrorBody = 64 * 1024;
    //! The most that a JSON reply, or the text of a streamed one, may hold.
    static constexpr qsizetype maximumReply = 64 * 1024 * 1024;

    void begin(const HttpHead &head) final;
    ReplyDelta feed(QByteArrayView bytes) final;
    Outcome finish(const HttpEnd &end) final;

protected:
    //! `url` is where the request was sent: a redirect may point relative to it.
    ReplyDecoderBase(const QueryRequest &request, const QUrl &url);

    //! Takes the figures out of a payload. Called for every one, errors included, before anything else.
    virtual void takeUsage(const QJsonObject &payload, Usage &usage) = 0;
    //! One event of a stream; errors that are told the common way have been taken.
    virtual void takeEvent(const QJsonObject &payload) = 0;
    //! A whole reply; errors that are told the common way have been taken.
    virtual void takeReply(const QJsonObject &reply) = 0;
    //! Whether the protocol names events so. Others need not hold JSON.
    virtual bool knowsEvent(const QByteArray &type) const = 0;
    //! Whether the protocol has such an event. A stream without any is another protocol's.
    virtual bool isOwnEvent(const QJsonObject &payload) const = 0;

    void addText(const QString &text);
    void addReasoning(const QString &text);
    //! The model declines, in these words of its own or without any.
    void refuse(const QString &words);
    void takeFinishReason(FinishReason reason) { m_finishReason = reason; }
    void takeModel(const QString &model);
    void takeRequestId(const QString &id);
    //! The reply has said all it will.
    void takeEnd() { m_complete = true; }

    void failInProvidersWords(const ErrorBody &body);
    void fail(ErrorKind kind, const QString &message);

    const QString &text() const { return m_text; }
    const QString &reasoning() const { return m_reasoning; }
    bool hasFinishReason() const { return m_finishReason.has_value(); }

private:
    void takeSuccessBody(QByteArrayView bytes);
    void takeStream(QByteArrayView bytes);
    void takeStreamEvent(const SseEvent &event);
    void noteWhoseEvent(const QJsonObject &payload);
    void takeJson(QByteArrayView bytes);
    void takeOtherBody(QByteArrayView bytes);
    void judgeUnfinished(const HttpEnd &end);
    bool takeCommonError(const QJsonObject &payload, bool namedError);
    void failAsUnexpectedBody();
    void failAsInvalidJson();

    bool isErrorStatus() const { return m_head.status != 0 && (m_head.status < 200 || m_head.status > 299); }
    void failAsStatus();
    void failAsRedirect();
    bool isRefused() const;
    QueryError refusedError() const;
    Outcome completed(QueryError error) const;
    Answer answer() const;

    Redactor m_redactor;
    QUrl m_url;
    bool m_hasKey;
    HttpHead m_head;
    QByteArray m_contentType;

    std::optional<BodyKind> m_bodyKind;
    bool m_atStart = true; //!< nothing but a BOM and blanks so far
    QByteArray m_body; //!< undecided bytes, a JSON reply, an error's body; of a stream, how it began
    SseDecoder m_events;
    JsonEndFinder m_jsonEnd;
    bool m_hadEvent = false;
    bool m_hadOwnEvent = false;
    bool m_hadForeignEvent = false;

    ReplyDelta m_delta;
    QString m_text;
    QString m_reasoning;
    QString m_refusal;
    bool m_refused = false;
    QString m_model;
    QString m_modelAsSent; //!< in the last event that named one: each does, and the same
    QString m_requestId;
    Usage m_usage;
    std::optional<FinishReason> m_finishReason;
    std::optional<QueryError> m_error;
    bool m_complete = false;
};

} // namespace Fanlight

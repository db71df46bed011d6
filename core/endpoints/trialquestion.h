// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/domain/requestshape.h"
#include "core/endpoints/shortexchange.h"
#include "core/providers/providercodec.h"

#include <QObject>

#include <memory>

namespace Fanlight {

/*! One tiny streamed question, to see whether an endpoint answers and how soon. It costs at most sixteen tokens of
 *  answer.
 *
 *  Sent once; only a 400 that names a parameter the model does not take is answered by sending without it. `finished`
 *  comes once, never from within start(). Destroying it aborts silently.
 */
class TrialQuestion final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrialQuestion)

public:
    //! The transport outlives the question.
    TrialQuestion(const Endpoint &endpoint, const QString &model, const Deadlines &deadlines, HttpTransport &transport,
                  Now now, QObject *parent);
    ~TrialQuestion() override;

    void start();

Q_SIGNALS:
    //! `firstToken`: dispatch → first text, of the answer or of its reasoning; empty when there was none.
    void finished(const Fanlight::Outcome &outcome, std::optional<Fanlight::Duration> firstToken);

private:
    void takeBody(const QByteArray &bytes);
    void finish(const HttpEnd &end);

    QueryRequest m_request;
    RequestShape m_shape;
    HttpTransport &m_transport;
    Now m_now;
    QPointer<HttpExchange> m_exchange;
    std::unique_ptr<ReplyDecoder> m_decoder;
    Moment m_dispatched{};
    std::optional<Duration> m_firstToken;
};

} // namespace Fanlight

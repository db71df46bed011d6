// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/endpoints/endpointcheck.h"
#include "core/endpoints/shortexchange.h"
#include "core/providers/modellist.h"

#include <QObject>

namespace Fanlight {

class HttpTransport;

//! What to test, and how long to wait for it.
struct EndpointTestPlan
{
    Endpoint endpoint;
    QString model{}; //!< to be asked; empty: the first that looks fit for it
    bool asksQuestion = true; //!< false: nothing is sent that could cost anything
    Deadlines deadlines{std::chrono::seconds(10), std::chrono::seconds(60), std::chrono::seconds(30),
                        std::chrono::seconds(120)};

    bool operator==(const EndpointTestPlan &) const = default;
};

/*! Tests one endpoint step by step: its settings, the connection, TLS, the key, the models, a tiny question.
 *
 *  Sends a GET for the list of models, a second one without the key where a key was sent and the list came, so that an
 *  open list is not taken for a good key, and one question of at most sixteen tokens. Nothing is sent twice, and no
 *  redirect is followed.
 */
class EndpointTest final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointTest)

public:
    //! The transport outlives the test.
    EndpointTest(EndpointTestPlan plan, HttpTransport &transport, Now now, QObject *parent = nullptr);
    //! Gives up silently.
    ~EndpointTest() override;

    //! Once.
    void start();

Q_SIGNALS:
    //! A step is done. They come as they are known, not in their order.
    void stepFinished(const Fanlight::CheckResult &result);
    //! Exactly once, never from within start().
    void finished(const Fanlight::EndpointCheck &check);

private:
    void report(const CheckResult &result);
    void skip(CheckStep step, const QString &why);
    bool isReported(CheckStep step) const;
    void askModels(const Endpoint &endpoint, void (EndpointTest::*taken)(const ShortReply &));
    void takeModels(const ShortReply &reply);
    void takeOpenModels(const ShortReply &reply);
    void judgeModels(std::optional<bool> isOpen);
    void askQuestion();
    void takeAnswer(const Outcome &outcome, std::optional<Duration> firstToken);
    void conclude();

    EndpointTestPlan m_plan;
    HttpTransport &m_transport;
    Now m_now;
    ShortReply m_models;
    std::optional<ModelList> m_list;
    EndpointCheck m_check;
};

} // namespace Fanlight

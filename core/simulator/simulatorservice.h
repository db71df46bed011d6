// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/answercomposer.h"
#include "core/simulator/apiproblem.h"
#include "core/simulator/batchdesk.h"
#include "core/simulator/httprequestparser.h"
#include "core/simulator/ratebucket.h"
#include "core/simulator/replyplan.h"
#include "core/simulator/requestdice.h"
#include "core/simulator/simulatorserver.h"

#include <set>

namespace Fanlight {

/*! What the simulator answers: routes, checks, limits, faults, times. Knows no socket and no clock.
 *
 *  A generation request is checked in this order: key, rate, capacity, fault, body. Other requests meet no limit and
 *  no fault.
 */
class SimulatorService
{
    Q_DISABLE_COPY_MOVE(SimulatorService)

public:
    using Time = std::chrono::microseconds;

    explicit SimulatorService(SimulatorOptions options);

    //! `now` never goes back.
    ReplyPlan answer(const HttpRequest &request, Time now);
    //! For bytes that are no request; `status` is HttpRequestParser::errorStatus().
    ReplyPlan refuse(int status) const;
    //! A counted plan was delivered, or its client has left.
    void noteEnded(const ReplyPlan &plan);

    void setMaxInFlight(int requests) { m_options.maxInFlight = requests; }

    int inFlight() const { return int(m_plannedEnds.size()); }
    int maxInFlightSeen() const { return m_maxInFlight; }
    qint64 requestCount() const { return m_requests; }

private:
    struct Exchange;

    ReplyPlan answerModels(const Exchange &exchange, const QByteArray &name) const;
    ReplyPlan answerBatches(const Exchange &exchange);
    ReplyPlan generate(Exchange &exchange);
    ReplyPlan withFault(Exchange &exchange, const Fault &fault, ReplyPlan plan, const SimulatedReply *reply) const;
    ReplyPlan answered(Exchange &exchange, SimulatedReply *reply);
    ReplyPlan limited(const Exchange &exchange, const QString &message, Time wait);
    ReplyPlan problem(const Exchange &exchange, const ApiProblem &problem) const;
    ReplyPlan json(const Exchange &exchange, int status, const QByteArray &body) const;
    void addRateHeaders(const Exchange &exchange, ReplyPlan *plan);
    bool hasKey(const HttpRequest &request) const;

    SimulatorOptions m_options;
    AnswerComposer m_composer;
    BatchDesk m_batches;
    RateBucket m_bucket;
    std::multiset<Time> m_plannedEnds; //!< one per request in flight
    int m_maxInFlight = 0;
    qint64 m_requests = 0;
    quint64 m_generations = 0;
};

} // namespace Fanlight

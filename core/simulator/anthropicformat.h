// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/wireformat.h"

namespace Fanlight {

//! The shapes of the anthropic protocol.
class AnthropicFormat final : public WireFormat
{
public:
    QJsonObject body(const SimulatedReply &reply) const override;
    StreamScript stream(const SimulatedReply &reply) const override;
    QJsonObject problem(const ApiProblem &problem, const QString &requestId) const override;
    QByteArray streamProblem(const SimulatedReply &reply, qsizetype sent, const ApiProblem &problem) const override;
    QByteArray requestIdHeader() const override;
};

} // namespace Fanlight

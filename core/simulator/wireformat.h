// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/protocol.h"
#include "core/simulator/answercomposer.h"
#include "core/simulator/apiproblem.h"
#include "core/simulator/chatrequest.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace Fanlight {

//! Everything a reply says, before it has a protocol's shape.
struct SimulatedReply
{
    QString id; //!< without the protocol's prefix
    qint64 created = 0; //!< seconds since 1970
    ChatRequest request;
    ComposedAnswer answer;

    bool operator==(const SimulatedReply &) const = default;
};

//! The events of a stream, encoded for the wire.
struct StreamScript
{
    QByteArray opening; //!< what comes with the head
    QList<QByteArray> deltas; //!< one per token
    QByteArray closing; //!< what follows the last token

    bool operator==(const StreamScript &) const = default;
};

/*! The shape of replies and errors in one protocol, as the providers' published descriptions and recorded streams have
 *  them. Pure functions.
 */
class WireFormat
{
    Q_DISABLE_COPY_MOVE(WireFormat)

public:
    WireFormat() = default;
    virtual ~WireFormat() = default;

    static const WireFormat &of(Protocol protocol);

    virtual QJsonObject body(const SimulatedReply &reply) const = 0;
    virtual StreamScript stream(const SimulatedReply &reply) const = 0;
    //! The body of a reply with the problem's status.
    virtual QJsonObject problem(const ApiProblem &problem, const QString &requestId) const = 0;
    //! What ends a stream in which `sent` deltas went well.
    virtual QByteArray streamProblem(const SimulatedReply &reply, qsizetype sent, const ApiProblem &problem) const = 0;
    //! The header that carries the request's id.
    virtual QByteArray requestIdHeader() const = 0;
};

//! An object in as few bytes as it takes.
QByteArray compactJson(const QJsonObject &object);
//! "data: {…}" and the blank line; with "event: NAME" before it when there is a name.
QByteArray sseEvent(const QJsonObject &data, QByteArrayView name = {});

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/domain/requestshape.h"
#include "core/http/httpvalues.h"

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace Fanlight {

//! What the bytes just fed meant.
struct ReplyDelta
{
    QString text; //!< to append to the answer
    QString reasoning; //!< to append to the reasoning
    bool hadData = false; //!< a data event (not a comment) or JSON bytes: the idle deadline restarts
    bool answered = false; //!< the model has said why it stopped; at most figures follow
    bool complete = false; //!< the reply has said all it will: finish() may be called without waiting for EOF

    bool operator==(const ReplyDelta &) const = default;
};

/*! Turns the bytes of one reply into deltas and, at its end, an Outcome. Pure: no sockets, no clock.
 *
 *  Decides by what was received (status, content type), not by what was asked for: a server may answer
 *  a streaming request with plain JSON. Success is a finish reason, never EOF (PROTOCOLS, "Streams").
 */
class ReplyDecoder
{
    Q_DISABLE_COPY_MOVE(ReplyDecoder)

public:
    ReplyDecoder() = default;
    virtual ~ReplyDecoder() = default;

    //! Status and headers, once, before any feed().
    virtual void begin(const HttpHead &head) = 0;
    //! The next bytes of the body, cut anywhere.
    virtual ReplyDelta feed(QByteArrayView bytes) = 0;
    /*! How the reply ended. Called once, also when begin() never was (the delivery failed before a head).
     *  A reply that was complete stays a success whatever the transport says of its last bytes.
     */
    virtual Outcome finish(const HttpEnd &end) = 0;
};

//! One protocol: how a query is written and how its reply is read. Stateless.
class ProviderCodec
{
    Q_DISABLE_COPY_MOVE(ProviderCodec)

public:
    ProviderCodec() = default;
    virtual ~ProviderCodec() = default;

    //! The request for one query, credential header included, without what the target was found not to take.
    virtual HttpCall encode(const QueryRequest &request, const RequestShape &shape = {}) const = 0;
    //! A fresh decoder for one reply to `request`.
    virtual std::unique_ptr<ReplyDecoder> decoder(const QueryRequest &request) const = 0;
};

//! The codec of a protocol; lives as long as the program.
const ProviderCodec &codecFor(Protocol protocol);

} // namespace Fanlight

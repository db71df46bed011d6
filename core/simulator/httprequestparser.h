// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <utility>

namespace Fanlight {

//! A request as the simulator received it.
struct HttpRequest
{
    QByteArray method;
    QByteArray path; //!< without the query
    QList<std::pair<QByteArray, QByteArray>> headers; //!< names in lower case
    QByteArray body;
    bool keepAlive = true;
    bool http10 = false;
    QByteArray query{}; //!< what follows the "?", as it was sent

    //! The first value of a header; `name` in lower case. Null when there is none.
    QByteArray header(QByteArrayView name) const;

    bool operator==(const HttpRequest &) const = default;
};

/*! Reads HTTP/1.1 requests (RFC 9112) from bytes that arrive in any pieces.
 *
 *  Bodies by Content-Length or chunked. Strict where leniency would be a hole (conflicting lengths, a length beside
 *  chunking, folded headers), lenient about bare line feeds. A head of more than 64 KiB and a body of more than 64 MiB
 *  are refused. Linear in the bytes. After an error nothing more is read.
 */
class HttpRequestParser
{
public:
    static constexpr qsizetype MaxHead = 64 * 1024;
    static constexpr qsizetype MaxBody = 64 * 1024 * 1024;

    enum class State {
        Incomplete, //!< more bytes are needed
        Complete, //!< take() has a request
        Failed, //!< errorStatus() says why
    };

    //! Adds bytes; those behind a complete request are kept for the next.
    State feed(QByteArrayView bytes);
    State state() const;

    //! The complete request; the parser goes on with what follows it, so state() may be Complete again.
    HttpRequest take();

    //! True once per request whose client waits for "100 Continue" before it sends the body.
    bool takeExpectsContinue();
    //! Whether some bytes of an unfinished request have arrived.
    bool isInsideRequest() const;

    //! 400, 413, 414, 431, 501 or 505; 0 without an error.
    int errorStatus() const { return m_errorStatus; }

private:
    enum class Stage { Head, Body, ChunkSize, ChunkData, ChunkEnd, Trailer, Done };

    void advance();
    bool advanceHead();
    bool advanceBody();
    bool advanceChunkSize();
    bool advanceChunkEnd();
    bool advanceTrailer();
    void parseHead(QByteArrayView head);
    bool parseRequestLine(QByteArrayView line);
    bool parseHeaderLine(QByteArrayView line);
    bool decideFraming();
    //! The next line without its ending; empty optional while it is unfinished.
    std::optional<QByteArrayView> nextLine(qsizetype limit);
    void fail(int status);
    void compact();

    QByteArray m_buffer;
    qsizetype m_position = 0; //!< what of the buffer has been used
    qsizetype m_scanned = 0; //!< how far the end of the head or line was looked for
    Stage m_stage = Stage::Head;
    HttpRequest m_request;
    qsizetype m_remaining = 0; //!< of the body or the chunk
    qsizetype m_trailerBytes = 0;
    bool m_expectsContinue = false;
    int m_errorStatus = 0;
};

} // namespace Fanlight

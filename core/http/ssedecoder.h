// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace Fanlight {

//! One dispatched event of an event stream.
struct SseEvent
{
    QByteArray type; //!< the event field; "message" when the stream named none
    QByteArray data; //!< data lines joined by LF; UTF-8, undecoded
    QByteArray id; //!< last event id seen so far

    bool operator==(const SseEvent &) const = default;
};

/*! Decodes text/event-stream bytes as they come (WHATWG HTML, 9.2.6 "Interpreting an event stream").
 *
 *  Works on bytes, so a UTF-8 character, a CRLF or the BOM may be split anywhere. Time is linear in
 *  the bytes fed, however they are cut.
 */
class SseDecoder
{
public:
    //! One event may hold this much data before the stream is given up (PROTOCOLS, "Streams").
    static constexpr qsizetype defaultMaximumEventSize = 64 * 1024 * 1024;

    explicit SseDecoder(qsizetype maximumEventSize = defaultMaximumEventSize);

    //! The events that these bytes complete, in order. Nothing more comes once overflowed().
    QList<SseEvent> feed(QByteArrayView bytes);

    //! An event or a line grew over the maximum; the rest of the stream is ignored.
    bool overflowed() const { return m_overflowed; }

private:
    enum class LineEnd { None, CarriageReturn };

    void takeLine(QByteArrayView line, QList<SseEvent> &events);
    void takeField(QByteArrayView name, QByteArrayView value);

    qsizetype m_maximumEventSize;
    QByteArray m_line;
    QByteArray m_type;
    QByteArray m_data;
    QByteArray m_id;
    bool m_hasData = false;
    bool m_overflowed = false;
    int m_byteOrderMarkSeen = 0;
    LineEnd m_lineEnd = LineEnd::None;
};

} // namespace Fanlight

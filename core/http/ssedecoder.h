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
    //! How the value's bytes come into a whole line: how many characters "data: " adds to them.
    static constexpr qsizetype fieldAllowance = 6;

    QByteArrayView skipByteOrderMark(QByteArrayView bytes);
    void takePartialLine(QByteArrayView bytes);
    void takeLine(QByteArrayView line, QList<SseEvent> &events);
    void takeField(QByteArrayView name, QByteArrayView value);
    void dispatch(QList<SseEvent> &events);
    //! Of the data so far, each line followed by LF.
    qsizetype dataSize() const { return m_data.size() + (m_hasData ? 1 : 0); }
    bool fits(qsizetype lineSize) const;
    void overflow();

    qsizetype m_maximumEventSize;
    QByteArray m_line; //!< a line whose end has not come yet; scanned already, never again
    QByteArray m_type;
    QByteArray m_data; //!< data lines so far, joined by LF
    bool m_hasData = false; //!< whether there was a data line, be it empty
    QByteArray m_id;
    qsizetype m_byteOrderMarkMatched = 0; //!< bytes of a BOM seen at the start
    bool m_atStart = true; //!< whether a BOM may still come
    bool m_afterCarriageReturn = false; //!< an LF that comes next belongs to the CR before it
    bool m_overflowed = false;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ssedecoder.h"

#include <algorithm>
#include <utility>

namespace Fanlight {

namespace {

constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";

bool endsLine(char c)
{
    return c == '\n' || c == '\r';
}

} // namespace

SseDecoder::SseDecoder(qsizetype maximumEventSize)
    : m_maximumEventSize(maximumEventSize)
{
}

QList<SseEvent> SseDecoder::feed(QByteArrayView bytes)
{
    QList<SseEvent> events;
    if (m_overflowed)
        return events;
    if (m_atStart)
        bytes = skipByteOrderMark(bytes);

    // Every byte is looked at once here and, if its line is not whole yet, copied once: linear however it is cut.
    while (!bytes.isEmpty() && !m_overflowed) {
        if (std::exchange(m_afterCarriageReturn, false) && bytes.front() == '\n') {
            bytes = bytes.sliced(1);
            continue;
        }
        const char *const end = std::find_if(bytes.begin(), bytes.end(), endsLine);
        const QByteArrayView part = bytes.first(end - bytes.begin());
        if (end == bytes.end()) {
            takePartialLine(part);
            break;
        }
        if (m_line.isEmpty()) {
            takeLine(part, events);
        } else {
            takePartialLine(part);
            if (!m_overflowed)
                takeLine(std::exchange(m_line, {}), events);
        }
        m_afterCarriageReturn = *end == '\r';
        bytes = bytes.sliced(part.size() + 1);
    }
    return events;
}

// A mark is dropped; bytes that only began like one are the beginning of the first line.
QByteArrayView SseDecoder::skipByteOrderMark(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && m_byteOrderMarkMatched < byteOrderMark.size()
           && bytes.front() == byteOrderMark[m_byteOrderMarkMatched]) {
        bytes = bytes.sliced(1);
        ++m_byteOrderMarkMatched;
    }
    if (m_byteOrderMarkMatched == byteOrderMark.size()) {
        m_atStart = false;
    } else if (!bytes.isEmpty()) {
        m_atStart = false;
        takePartialLine(byteOrderMark.first(m_byteOrderMarkMatched));
    }
    return bytes;
}

void SseDecoder::takePartialLine(QByteArrayView bytes)
{
    if (fits(m_line.size() + bytes.size()))
        m_line.append(bytes);
    else
        overflow();
}

void SseDecoder::takeLine(QByteArrayView line, QList<SseEvent> &events)
{
    if (!fits(line.size())) {
        overflow();
        return;
    }
    if (line.isEmpty()) {
        dispatch(events);
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return;
    if (colon < 0) {
        takeField(line, {});
        return;
    }
    QByteArrayView value = line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    takeField(line.first(colon), value);
}

// `retry` is a browser's matter (it never reconnects here), so it is ignored as unknown fields are.
void SseDecoder::takeField(QByteArrayView name, QByteArrayView value)
{
    if (name == "data") {
        if (dataSize() + value.size() > m_maximumEventSize) {
            overflow();
            return;
        }
        if (std::exchange(m_hasData, true))
            m_data.append('\n');
        m_data.append(value);
    } else if (name == "event") {
        m_type = value.toByteArray();
    } else if (name == "id") {
        if (!value.contains('\0'))
            m_id = value.toByteArray();
    }
}

void SseDecoder::dispatch(QList<SseEvent> &events)
{
    QByteArray type = std::exchange(m_type, {});
    if (!std::exchange(m_hasData, false))
        return;
    QByteArray data = std::exchange(m_data, {});
    if (type.isEmpty())
        type = QByteArrayLiteral("message");
    events.append({std::move(type), std::move(data), m_id});
}

bool SseDecoder::fits(qsizetype lineSize) const
{
    return dataSize() + lineSize <= m_maximumEventSize + fieldAllowance;
}

void SseDecoder::overflow()
{
    m_overflowed = true;
    m_line = {};
    m_type = {};
    m_data = {};
    m_hasData = false;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/httprequestparser.h"

#include "core/domain/httptoken.h"

#include <algorithm>

namespace Fanlight {

namespace {

constexpr qsizetype MaxTarget = 16 * 1024;
constexpr qsizetype MaxHeaders = 200;
constexpr qsizetype MaxChunkLine = 4096;

//! Digits only: toLongLong() would take signs and spaces.
std::optional<qsizetype> decimal(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 18)
        return std::nullopt;
    qsizetype number = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return number;
}

std::optional<qsizetype> hexadecimal(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 15)
        return std::nullopt;
    qsizetype number = 0;
    for (const char digit : text) {
        const int value = digit >= '0' && digit <= '9' ? digit - '0'
            : digit >= 'a' && digit <= 'f'             ? digit - 'a' + 10
            : digit >= 'A' && digit <= 'F'             ? digit - 'A' + 10
                                                       : -1;
        if (value < 0)
            return std::nullopt;
        number = number * 16 + value;
    }
    return number;
}

bool containsToken(const QByteArray &list, QByteArrayView token)
{
    const QList<QByteArray> parts = list.toLower().split(',');
    return std::any_of(parts.begin(), parts.end(), [token](const QByteArray &part) { return part.trimmed() == token; });
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

HttpRequestParser::State HttpRequestParser::feed(QByteArrayView bytes)
{
    if (m_errorStatus != 0)
        return State::Failed;
    m_buffer.append(bytes);
    advance();
    return state();
}

HttpRequestParser::State HttpRequestParser::state() const
{
    if (m_errorStatus != 0)
        return State::Failed;
    return m_stage == Stage::Done ? State::Complete : State::Incomplete;
}

HttpRequest HttpRequestParser::take()
{
    Q_ASSERT(m_stage == Stage::Done);
    HttpRequest request = std::exchange(m_request, {});
    m_stage = Stage::Head;
    m_expectsContinue = false;
    compact();
    advance();
    return request;
}

bool HttpRequestParser::takeExpectsContinue()
{
    return std::exchange(m_expectsContinue, false) && m_errorStatus == 0 && m_stage != Stage::Done;
}

bool HttpRequestParser::isInsideRequest() const
{
    return m_errorStatus == 0 && m_stage != Stage::Done && (m_stage != Stage::Head || m_position < m_buffer.size());
}

void HttpRequestParser::advance()
{
    bool moved = true;
    while (moved && m_errorStatus == 0) {
        switch (m_stage) {
        case Stage::Head:
            moved = advanceHead();
            break;
        case Stage::Body:
        case Stage::ChunkData:
            moved = advanceBody();
            break;
        case Stage::ChunkSize:
            moved = advanceChunkSize();
            break;
        case Stage::ChunkEnd:
            moved = advanceChunkEnd();
            break;
        case Stage::Trailer:
            moved = advanceTrailer();
            break;
        case Stage::Done:
            moved = false;
            break;
        }
    }
    if (m_stage != Stage::Done)
        compact();
}

bool HttpRequestParser::advanceHead()
{
    // Empty lines before a request are skipped (RFC 9112, 2.2).
    while (m_position < m_buffer.size() && (m_buffer.at(m_position) == '\r' || m_buffer.at(m_position) == '\n'))
        m_scanned = ++m_position;
    const QByteArrayView data(m_buffer);
    for (qsizetype i = std::max(m_scanned, m_position); i < data.size(); ++i) {
        // A client that speaks TLS waits for an answer and sends no line end.
        const bool foreign = i == m_position && !isTokenCharacter(data.at(i));
        if (foreign || i - m_position > MaxHead) {
            fail(foreign ? 400 : 431);
            return false;
        }
        if (data.at(i) != '\n')
            continue;
        const bool empty = (i + 1 < data.size() && data.at(i + 1) == '\n')
            || (i + 2 < data.size() && data.at(i + 1) == '\r' && data.at(i + 2) == '\n');
        if (empty) {
            const qsizetype begin = m_position;
            m_position = i + (data.at(i + 1) == '\n' ? 2 : 3);
            m_scanned = m_position;
            parseHead(data.sliced(begin, i + 1 - begin));
            return m_errorStatus == 0;
        }
    }
    // The line feed may be waiting for its empty line: look at the last three again.
    m_scanned = std::max(m_position, data.size() - 3);
    return false;
}

void HttpRequestParser::parseHead(QByteArrayView head)
{
    bool first = true;
    while (!head.isEmpty()) {
        const qsizetype feed = head.indexOf('\n');
        QByteArrayView line = head.first(feed);
        head = head.sliced(feed + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        if (first ? !parseRequestLine(line) : !parseHeaderLine(line)) {
            if (m_errorStatus == 0)
                fail(400);
            return;
        }
        first = false;
    }
    if (!decideFraming() && m_errorStatus == 0)
        fail(400);
}

bool HttpRequestParser::parseRequestLine(QByteArrayView line)
{
    const qsizetype firstSpace = line.indexOf(' ');
    const qsizetype lastSpace = line.lastIndexOf(' ');
    if (firstSpace <= 0 || lastSpace <= firstSpace + 1)
        return false;
    const QByteArrayView method = line.first(firstSpace);
    QByteArrayView target = line.sliced(firstSpace + 1, lastSpace - firstSpace - 1);
    const QByteArrayView version = line.sliced(lastSpace + 1);
    if (!isToken(method) || method.size() > 32)
        return false;
    if (!version.startsWith("HTTP/"))
        return false;
    if (version != "HTTP/1.1" && version != "HTTP/1.0") {
        fail(505);
        return false;
    }
    if (target.size() > MaxTarget) {
        fail(414);
        return false;
    }
    const auto isVisible = [](char character) { return character > 0x20 && character != 0x7f; };
    if (!std::all_of(target.begin(), target.end(), isVisible))
        return false;
    // The absolute form, as clients send it to a proxy.
    if (target.startsWith("http://")) {
        const qsizetype slash = target.indexOf('/', 7);
        target = slash < 0 ? QByteArrayView("/") : target.sliced(slash);
    }
    if (!target.startsWith('/') && target != "*")
        return false;
    const qsizetype query = target.indexOf('?');
    m_request.method = method.toByteArray();
    m_request.path = (query < 0 ? target : target.first(query)).toByteArray();
    m_request.query = query < 0 ? QByteArray() : target.sliced(query + 1).toByteArray();
    m_request.http10 = version == "HTTP/1.0";
    m_request.keepAlive = !m_request.http10;
    return true;
}

bool HttpRequestParser::parseHeaderLine(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.first(colon)))
        return false;
    if (m_request.headers.size() >= MaxHeaders) {
        fail(431);
        return false;
    }
    const QByteArray value = line.sliced(colon + 1).trimmed().toByteArray();
    if (std::any_of(value.begin(), value.end(),
                    [](char unit) { return (unit >= 0 && unit < 0x20 && unit != '\t') || unit == 0x7f; }))
        return false;
    m_request.headers.append({line.first(colon).toByteArray().toLower(), value});
    return true;
}

bool HttpRequestParser::decideFraming()
{
    std::optional<QByteArray> length;
    QByteArray coding;
    qsizetype hosts = 0;
    for (const auto &[name, value] : std::as_const(m_request.headers)) {
        if (name == "content-length") {
            if (length && *length != value)
                return false;
            length = value;
        } else if (name == "transfer-encoding") {
            coding += coding.isEmpty() ? value : ',' + value;
        } else if (name == "host") {
            ++hosts;
        } else if (name == "connection") {
            if (containsToken(value, "close"))
                m_request.keepAlive = false;
            else if (containsToken(value, "keep-alive"))
                m_request.keepAlive = true;
        } else if (name == "expect" && value.toLower() == "100-continue") {
            m_expectsContinue = true;
        }
    }
    if (hosts > 1 || (hosts == 0 && !m_request.http10))
        return false;
    if (!coding.isEmpty()) {
        // Both at once is how requests are smuggled (RFC 9112, 6.1).
        if (length || m_request.http10)
            return false;
        if (coding.toLower() != "chunked") {
            fail(501);
            return false;
        }
        m_stage = Stage::ChunkSize;
        return true;
    }
    m_remaining = 0;
    if (length) {
        const std::optional<qsizetype> size = decimal(*length);
        if (!size)
            return false;
        if (*size > MaxBody) {
            fail(413);
            return false;
        }
        m_remaining = *size;
    }
    m_stage = m_remaining > 0 ? Stage::Body : Stage::Done;
    return true;
}

bool HttpRequestParser::advanceBody()
{
    const qsizetype size = std::min(m_remaining, m_buffer.size() - m_position);
    m_request.body.append(QByteArrayView(m_buffer).sliced(m_position, size));
    m_position += size;
    m_scanned = m_position;
    m_remaining -= size;
    if (m_remaining > 0)
        return false;
    m_stage = m_stage == Stage::Body ? Stage::Done : Stage::ChunkEnd;
    return true;
}

std::optional<QByteArrayView> HttpRequestParser::nextLine(qsizetype limit)
{
    const qsizetype feed = m_buffer.indexOf('\n', std::max(m_scanned, m_position));
    const qsizetype end = feed < 0 ? m_buffer.size() : feed;
    if (end - m_position > limit) {
        fail(400);
        return std::nullopt;
    }
    if (feed < 0) {
        m_scanned = m_buffer.size();
        return std::nullopt;
    }
    QByteArrayView line = QByteArrayView(m_buffer).sliced(m_position, feed - m_position);
    if (line.endsWith('\r'))
        line.chop(1);
    m_position = feed + 1;
    m_scanned = m_position;
    return line;
}

bool HttpRequestParser::advanceChunkSize()
{
    const std::optional<QByteArrayView> line = nextLine(MaxChunkLine);
    if (!line)
        return false;
    const qsizetype extension = line->indexOf(';');
    const std::optional<qsizetype> size = hexadecimal((extension < 0 ? *line : line->first(extension)).trimmed());
    if (!size) {
        fail(400);
        return false;
    }
    if (*size > MaxBody - m_request.body.size()) {
        fail(413);
        return false;
    }
    m_remaining = *size;
    m_trailerBytes = 0;
    m_stage = *size == 0 ? Stage::Trailer : Stage::ChunkData;
    return true;
}

bool HttpRequestParser::advanceChunkEnd()
{
    const std::optional<QByteArrayView> line = nextLine(1);
    if (!line)
        return false;
    if (!line->isEmpty()) {
        fail(400);
        return false;
    }
    m_stage = Stage::ChunkSize;
    return true;
}

bool HttpRequestParser::advanceTrailer()
{
    const std::optional<QByteArrayView> line = nextLine(MaxHead);
    if (!line)
        return false;
    m_trailerBytes += line->size();
    if (m_trailerBytes > MaxHead) {
        fail(431);
        return false;
    }
    if (line->isEmpty())
        m_stage = Stage::Done;
    return true;
}

void HttpRequestParser::fail(int status)
{
    m_errorStatus = status;
    m_buffer.clear();
    m_position = 0;
    m_scanned = 0;
}

void HttpRequestParser::compact()
{
    // Only when much is to be gained: moving what is left for each of many pipelined requests would be quadratic.
    if (m_position == 0 || m_position < m_buffer.size() / 2)
        return;
    m_buffer.remove(0, m_position);
    m_scanned = std::max<qsizetype>(0, m_scanned - m_position);
    m_position = 0;
}

} // namespace Fanlight

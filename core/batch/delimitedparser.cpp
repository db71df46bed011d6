// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/delimitedparser.h"

#include <cstring>

namespace Fanlight {

namespace {

bool hasLineBreak(QByteArrayView bytes)
{
    const auto size = size_t(bytes.size());
    return size > 0 && (std::memchr(bytes.data(), '\n', size) || std::memchr(bytes.data(), '\r', size));
}

} // namespace

qint64 lineBreaksIn(QByteArrayView bytes)
{
    qint64 breaks = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const bool ofPair = bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n';
        breaks += bytes[i] == '\n' || (bytes[i] == '\r' && !ofPair);
    }
    return breaks;
}

DelimitedParser::DelimitedParser(char delimiter)
    : m_delimiter(delimiter)
{
    for (const char end : {delimiter, '\r', '\n'})
        m_ends[uchar(end)] = true;
}

void DelimitedParser::keep(const DelimitedCell &cell)
{
    if (m_cellCount < mostCells)
        m_cells.push_back(cell);
    ++m_cellCount;
}

DelimitedParser::End DelimitedParser::parse(QByteArrayView piece, bool last, qsizetype literalFrom)
{
    m_cells.clear();
    m_cellCount = 0;
    m_size = 0;
    m_lines = 1;
    m_inQuotes = false;
    const char *const bytes = piece.data();
    const qsizetype size = piece.size();
    qsizetype position = 0;
    for (;;) {
        if (position < size && bytes[position] == '"' && m_cellCount < literalFrom) {
            if (const End end = quoted(piece, last, &position); end != End::Complete)
                return end;
        } else {
            const qsizetype begin = position;
            while (position < size && !m_ends[uchar(bytes[position])])
                ++position;
            if (position == size && !last)
                return End::NeedsMore;
            keep({begin, position - begin});
        }
        if (position < size && bytes[position] == m_delimiter) {
            ++position;
            continue;
        }
        break;
    }
    m_contentSize = position;
    if (position < size && bytes[position] == '\r') {
        // Whether an LF belongs to it is still to come.
        if (position + 1 == size && !last)
            return End::NeedsMore;
        ++position;
        if (position < size && bytes[position] == '\n')
            ++position;
    } else if (position < size) {
        ++position;
    }
    m_size = position;
    return End::Complete;
}

DelimitedParser::End DelimitedParser::quoted(QByteArrayView piece, bool last, qsizetype *position)
{
    const char *const bytes = piece.data();
    const qsizetype size = piece.size();
    const qsizetype begin = *position + 1;
    qsizetype from = begin;
    qsizetype checked = begin; // for line breaks, up to here
    bool hasBreak = false;
    bool hasPairs = false;
    bool hasStray = false;
    for (;;) {
        const void *const found = from < size ? std::memchr(bytes + from, '"', size_t(size - from)) : nullptr;
        if (!found) {
            m_inQuotes = true;
            return last ? End::Unclosed : End::NeedsMore;
        }
        const qsizetype quote = static_cast<const char *>(found) - bytes;
        if (quote + 1 < size && bytes[quote + 1] == '"') {
            hasPairs = true;
            from = quote + 2;
            continue;
        }
        // Blanks between the quotation mark and the end of the cell mean nothing.
        qsizetype after = quote + 1;
        while (after < size && bytes[after] == ' ')
            ++after;
        if (after == size && !last) {
            m_inQuotes = true;
            return End::NeedsMore;
        }
        const bool closes = after == size || m_ends[uchar(bytes[after])];
        hasStray = hasStray || !closes;
        hasBreak = hasBreak || hasLineBreak(piece.sliced(checked, quote - checked));
        checked = quote;
        if (hasStray && hasBreak) {
            m_inQuotes = true;
            return End::Unclosed;
        }
        if (!closes) {
            from = quote + 1;
            continue;
        }
        if (hasBreak)
            m_lines += lineBreaksIn(piece.sliced(begin, quote - begin));
        keep({begin, quote - begin, hasPairs});
        *position = after;
        return End::Complete;
    }
}

} // namespace Fanlight

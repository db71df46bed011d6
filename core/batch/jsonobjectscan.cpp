// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/jsonobjectscan.h"

#include "core/batch/tableencoding.h"

#include <algorithm>
#include <cctype>
#include <cstring>

namespace Fanlight {

JsonObjectScan::JsonObjectScan(QByteArrayView text)
    : m_text(text)
{
    m_isValid = scan();
}

const JsonMember *JsonObjectScan::member(const QString &key) const
{
    // Of members with one key the last counts.
    const auto last = std::find_if(m_members.rbegin(), m_members.rend(),
                                   [&key](const JsonMember &member) { return jsonString(member.key) == key; });
    return last == m_members.rend() ? nullptr : &*last;
}

bool JsonObjectScan::scan()
{
    skipBlanks();
    m_isObject = peek() == '{';
    std::vector<char> open; // the brackets that are to be closed
    for (;;) {
        // At a value.
        skipBlanks();
        const char first = peek();
        if (first == '{' || first == '[') {
            if (qsizetype(open.size()) == deepest)
                return false;
            if (m_isObject && open.size() == 1)
                m_members.back().value = m_text.sliced(m_position, 1);
            open.push_back(first == '{' ? '}' : ']');
            ++m_position;
            skipBlanks();
            if (peek() != open.back()) {
                if (first == '{' && !scanKey(qsizetype(open.size())))
                    return false;
                continue;
            }
        } else {
            const qsizetype begin = m_position;
            if (!scanScalar())
                return false;
            if (m_isObject && open.size() == 1)
                m_members.back().value = m_text.sliced(begin, m_position - begin);
        }
        // Behind a value, or at the bracket that closes an empty one.
        for (;;) {
            skipBlanks();
            if (open.empty())
                return m_position == m_text.size();
            if (peek() == open.back()) {
                ++m_position;
                open.pop_back();
                if (m_isObject && open.size() == 1) {
                    QByteArrayView &value = m_members.back().value;
                    value = m_text.sliced(value.data() - m_text.data(), m_text.data() + m_position - value.data());
                }
                continue;
            }
            if (peek() != ',')
                return false;
            ++m_position;
            if (open.back() == '}' && !scanKey(qsizetype(open.size())))
                return false;
            break;
        }
    }
}

bool JsonObjectScan::scanKey(qsizetype depth)
{
    skipBlanks();
    const qsizetype begin = m_position;
    if (peek() != '"' || !scanString())
        return false;
    if (m_isObject && depth == 1)
        m_members.push_back({m_text.sliced(begin, m_position - begin), {}});
    skipBlanks();
    if (peek() != ':')
        return false;
    ++m_position;
    return true;
}

bool JsonObjectScan::scanScalar()
{
    switch (peek()) {
    case '"':
        return scanString();
    case 't':
        return scanWord("true");
    case 'f':
        return scanWord("false");
    case 'n':
        return scanWord("null");
    default:
        return scanNumber();
    }
}

bool JsonObjectScan::scanString()
{
    ++m_position;
    while (m_position < m_text.size()) {
        const char byte = m_text[m_position];
        if (byte == '"') {
            ++m_position;
            return true;
        }
        if (uchar(byte) < 0x20)
            return false;
        ++m_position;
        if (byte != '\\')
            continue;
        if (peek() == 'u') {
            ++m_position;
            for (int digit = 0; digit < 4; ++digit, ++m_position) {
                if (!std::isxdigit(uchar(peek())))
                    return false;
            }
        } else if (peek() != '\0' && std::strchr("\"\\/bfnrt", peek())) {
            ++m_position;
        } else {
            return false;
        }
    }
    return false;
}

bool JsonObjectScan::scanDigits()
{
    const qsizetype begin = m_position;
    while (peek() >= '0' && peek() <= '9')
        ++m_position;
    return m_position > begin;
}

bool JsonObjectScan::scanNumber()
{
    if (peek() == '-')
        ++m_position;
    if (peek() == '0')
        ++m_position;
    else if (!scanDigits())
        return false;
    if (peek() == '.') {
        ++m_position;
        if (!scanDigits())
            return false;
    }
    if (peek() == 'e' || peek() == 'E') {
        ++m_position;
        if (peek() == '+' || peek() == '-')
            ++m_position;
        return scanDigits();
    }
    return true;
}

bool JsonObjectScan::scanWord(QByteArrayView word)
{
    if (!m_text.sliced(m_position).startsWith(word))
        return false;
    m_position += word.size();
    return true;
}

void JsonObjectScan::skipBlanks()
{
    while (peek() == ' ' || peek() == '\t' || peek() == '\r' || peek() == '\n')
        ++m_position;
}

std::optional<QString> jsonString(QByteArrayView value)
{
    if (!value.startsWith('"') || value.size() < 2)
        return std::nullopt;
    const QByteArrayView content = value.sliced(1, value.size() - 2);
    if (!content.contains('\\'))
        return fromPlainUtf8(content);
    QString text;
    text.reserve(content.size());
    qsizetype position = 0;
    while (position < content.size()) {
        const qsizetype escape = content.indexOf('\\', position);
        const qsizetype end = escape < 0 ? content.size() : escape;
        text += fromPlainUtf8(content.sliced(position, end - position));
        if (escape < 0)
            break;
        const char kind = content[escape + 1];
        position = escape + 2;
        switch (kind) {
        case 'b':
            text += u'\b';
            break;
        case 'f':
            text += u'\f';
            break;
        case 'n':
            text += u'\n';
            break;
        case 'r':
            text += u'\r';
            break;
        case 't':
            text += u'\t';
            break;
        case 'u':
            text += QChar(content.sliced(position, 4).toByteArray().toUShort(nullptr, 16));
            position += 4;
            break;
        default:
            text += QChar::fromLatin1(kind);
        }
    }
    if (text.isValidUtf16())
        return text;
    QByteArray utf8;
    const QByteArrayView units(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    appendUtf16AsUtf8(units, Q_BYTE_ORDER == Q_BIG_ENDIAN, true, &utf8);
    return fromPlainUtf8(utf8);
}

} // namespace Fanlight

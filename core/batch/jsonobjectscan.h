// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace Fanlight {

//! A member of a JSON object as it stands there, quotation marks included.
struct JsonMember
{
    QByteArrayView key;
    QByteArrayView value;
};

/*! Checks one JSON text (RFC 8259) and finds the members of the object that it is.
 *
 *  Unlike QJsonDocument it keeps the order of the members and the digits of numbers.
 */
class JsonObjectScan final
{
public:
    //! Deeper than this is refused, as by QJsonDocument with 1024.
    static constexpr qsizetype deepest = 512;

    //! The views are into `text`, which is UTF-8.
    explicit JsonObjectScan(QByteArrayView text);

    bool isValid() const { return m_isValid; }
    bool isObject() const { return m_isValid && m_isObject; }
    //! Where it is not valid, counted from 0.
    qsizetype brokenAt() const { return m_position; }
    //! In the order of the text; a key may come twice.
    const std::vector<JsonMember> &members() const { return m_members; }
    //! The last member with the key, which is the one that counts.
    const JsonMember *member(const QString &key) const;

private:
    bool scan();
    bool scanScalar();
    bool scanString();
    bool scanNumber();
    bool scanDigits();
    bool scanWord(QByteArrayView word);
    bool scanKey(qsizetype depth);
    void skipBlanks();
    char peek() const { return m_position < m_text.size() ? m_text[m_position] : '\0'; }

    QByteArrayView m_text;
    qsizetype m_position = 0;
    bool m_isValid = false;
    bool m_isObject = false;
    std::vector<JsonMember> m_members;
};

//! The text of a valid JSON string with its quotation marks; empty for any other value. Half a surrogate pair is
//! U+FFFD.
std::optional<QString> jsonString(QByteArrayView value);

} // namespace Fanlight

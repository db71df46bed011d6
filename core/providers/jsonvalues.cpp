// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/jsonvalues.h"

#include <cmath>

namespace Fanlight {

QJsonDocument parseJson(const QByteArray &bytes)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::IllegalUTF8String)
        document = QJsonDocument::fromJson(QString::fromUtf8(bytes).toUtf8());
    return document;
}

bool mayBeCutJson(const QByteArray &bytes)
{
    // The parser blames the start of the token that was cut: of a "\\uXXXX", a literal or a number.
    constexpr qsizetype longestToken = 24;
    QByteArray text = bytes;
    QJsonParseError error;
    QJsonDocument::fromJson(text, &error);
    if (error.error == QJsonParseError::IllegalUTF8String) {
        text = QString::fromUtf8(bytes).toUtf8();
        QJsonDocument::fromJson(text, &error);
    }
    return error.error == QJsonParseError::NoError || error.offset + longestToken >= text.size();
}

std::optional<qint64> countOf(const QJsonValue &value)
{
    constexpr double largestExact = 9007199254740992.0; // 2^53: beyond it a double skips whole numbers
    if (!value.isDouble())
        return std::nullopt;
    const double number = value.toDouble();
    if (!(number >= 0.0 && number <= largestExact) || std::floor(number) != number)
        return std::nullopt;
    return static_cast<qint64>(number);
}

void updateCount(std::optional<qint64> &figure, const QJsonValue &value)
{
    if (const std::optional<qint64> count = countOf(value))
        figure = count;
}

std::optional<qsizetype> JsonEndFinder::feed(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char byte = bytes[i];
        if (m_inString) {
            if (m_afterBackslash)
                m_afterBackslash = false;
            else if (byte == '\\')
                m_afterBackslash = true;
            else if (byte == '"')
                m_inString = false;
        } else if (byte == '"') {
            m_inString = true;
        } else if (byte == '{' || byte == '[') {
            ++m_depth;
        } else if ((byte == '}' || byte == ']') && --m_depth <= 0) {
            return i + 1;
        }
    }
    return std::nullopt;
}

} // namespace Fanlight

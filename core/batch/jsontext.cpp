// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <cmath>

namespace Fanlight {

namespace {

void appendEscape(QByteArray *json, char16_t unit)
{
    constexpr char digits[] = "0123456789abcdef";
    json->append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4)
        json->append(digits[(unit >> shift) & 0xF]);
}

void appendEscaped(QByteArray *json, QByteArrayView utf8)
{
    const char *plain = utf8.begin();
    for (const char *at = utf8.begin(); at != utf8.end(); ++at) {
        const auto byte = uchar(*at);
        // DEL is allowed in JSON, but no terminal should see it.
        if (byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7F)
            continue;
        json->append(plain, at - plain);
        plain = at + 1;
        switch (byte) {
        case '"':
            json->append("\\\"");
            break;
        case '\\':
            json->append("\\\\");
            break;
        case '\n':
            json->append("\\n");
            break;
        case '\r':
            json->append("\\r");
            break;
        case '\t':
            json->append("\\t");
            break;
        default:
            appendEscape(json, byte);
        }
    }
    json->append(plain, utf8.end() - plain);
}

} // namespace

void appendJson(QByteArray *json, QStringView text)
{
    json->append('"');
    bool isValid = text.isValidUtf16();
    while (!isValid && !text.isEmpty()) {
        // Up to the half pair that is in the way.
        qsizetype half = 0;
        const auto isPair = [&text](qsizetype at) {
            return text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
        };
        while (half < text.size() && (!text.at(half).isSurrogate() || isPair(half)))
            half += isPair(half) ? 2 : 1;
        isValid = half == text.size();
        if (isValid)
            break;
        appendEscaped(json, text.first(half).toUtf8());
        appendEscape(json, text.at(half).unicode());
        text = text.sliced(half + 1);
    }
    appendEscaped(json, text.toUtf8());
    json->append('"');
}

void appendJson(QByteArray *json, double number)
{
    // Whole numbers up to here are exact.
    const auto whole = qint64(std::abs(number) < 9e15 ? number : 0);
    if (double(whole) == number)
        json->append(QByteArray::number(whole));
    else
        json->append(std::isfinite(number) ? QByteArray::number(number, 'g', QLocale::FloatingPointShortest)
                                           : QByteArray("null"));
}

void appendJson(QByteArray *json, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        json->append("null");
        return;
    case QJsonValue::Bool:
        json->append(value.toBool() ? "true" : "false");
        return;
    case QJsonValue::Double:
        appendJson(json, value.toDouble());
        return;
    case QJsonValue::String:
        appendJson(json, QStringView(value.toString()));
        return;
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        const char *separator = "[";
        for (const QJsonValue &each : array) {
            json->append(separator);
            appendJson(json, each);
            separator = ",";
        }
        json->append(array.isEmpty() ? "[]" : "]");
        return;
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        const char *separator = "{";
        for (auto each = object.begin(); each != object.end(); ++each) {
            json->append(separator);
            appendJson(json, QStringView(each.key()));
            json->append(':');
            appendJson(json, QJsonValue(each.value()));
            separator = ",";
        }
        json->append(object.isEmpty() ? "{}" : "}");
        return;
    }
    }
    Q_UNREACHABLE();
}

} // namespace Fanlight

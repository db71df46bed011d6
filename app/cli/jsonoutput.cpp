// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jsonoutput.h"

#include <QByteArrayList>
#include <QJsonDocument>
#include <QString>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! JSON escapes the C0 controls by itself.
bool needsEscape(char16_t unit)
{
    return (unit >= 0x7f && unit < 0xa0) || unit == 0x061c || unit == 0x200e || unit == 0x200f
        || (unit >= 0x2028 && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069) || unit == 0xfeff;
}

} // namespace

QByteArray terminalSafeJson(const QJsonObject &object)
{
    const QString text = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    QString safe;
    safe.reserve(text.size());
    // Outside of strings JSON is ASCII, so an escape can only come to stand inside one.
    for (const QChar character : text) {
        if (needsEscape(character.unicode()))
            safe += u"\\u"_s + QString::number(character.unicode(), 16).rightJustified(4, u'0');
        else
            safe += character;
    }
    return safe.toUtf8();
}

QByteArray terminalSafeJson(const QJsonArray &array)
{
    QByteArrayList elements;
    for (const auto &value : array)
        elements.append(terminalSafeJson(value.toObject()));
    if (elements.isEmpty())
        return "[]\n";
    return "[\n" + elements.join(",\n") + "\n]\n";
}

} // namespace Fanlight

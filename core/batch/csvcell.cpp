// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/csvcell.h"

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

//! Of a text that begins with + or -.
bool isPlainNumber(const QString &value)
{
    qsizetype position = 1;
    bool hasDigits = false;
    while (position < value.size() && (isDigit(value.at(position)) || u".,"_s.contains(value.at(position)))) {
        hasDigits = hasDigits || isDigit(value.at(position));
        ++position;
    }
    if (hasDigits && position < value.size() && value.at(position).toLower() == u'e') {
        ++position;
        if (position < value.size() && u"+-"_s.contains(value.at(position)))
            ++position;
        hasDigits = position < value.size();
        while (position < value.size() && isDigit(value.at(position)))
            ++position;
    }
    return hasDigits && position == value.size();
}

} // namespace

bool isFormula(const QString &value)
{
    if (value.isEmpty())
        return false;
    switch (value.front().unicode()) {
    case u'=':
    case u'@':
    case u'\t':
    case u'\r':
    case u'\n':
    case u'＝':
    case u'＋':
    case u'－':
    case u'＠':
        return true;
    case u'+':
    case u'-':
        return !isPlainNumber(value);
    default:
        return false;
    }
}

QString csvCell(QString value)
{
    if (isFormula(value))
        value.prepend(u'\'');
    const bool quoted = std::any_of(value.cbegin(), value.cend(), [](QChar character) {
        return character == u',' || character == u'"' || character == u'\n' || character == u'\r';
    });
    return quoted ? QString(u'"' + value.replace(u'"', u"\"\""_s) + u'"') : value;
}

} // namespace Fanlight

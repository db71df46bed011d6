// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/csvcell.h"

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

QString csvCell(QString value)
{
    bool number = false;
    value.toDouble(&number);
    if (!number && !value.isEmpty() && u"=+-@\t\r\n＝＋－＠"_s.contains(value.front()))
        value.prepend(u'\'');
    const bool quoted = std::any_of(value.cbegin(), value.cend(), [](QChar character) {
        return character == u',' || character == u'"' || character == u'\n' || character == u'\r';
    });
    return quoted ? QString(u'"' + value.replace(u'"', u"\"\""_s) + u'"') : value;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/shownname.h"

namespace Fanlight {

QString shownName(const QString &name)
{
    constexpr qsizetype longest = 200;
    QString shown = name;
    if (shown.size() > longest) {
        shown.truncate(shown.at(longest - 1).isHighSurrogate() ? longest - 1 : longest);
        shown.append(u'…');
    }
    for (QChar &character : shown) {
        // Bidirectional overrides are "format" characters, which do not print either.
        if (!character.isPrint() && !character.isSurrogate())
            character = QChar::ReplacementCharacter;
    }
    return u'"' + shown + u'"';
}

} // namespace Fanlight

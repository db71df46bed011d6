// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/shownname.h"

#include <QCoreApplication>

namespace Fanlight {

namespace {

struct ShownNameTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::ShownName)
};

} // namespace

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
    return ShownNameTexts::tr("\"%1\"", "a name in quotation marks").arg(shown);
}

} // namespace Fanlight

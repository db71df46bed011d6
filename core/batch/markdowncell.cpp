// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/markdowncell.h"

#include <QStringView>

namespace Fanlight {

namespace {

//! C0 and C1 controls and DEL; marks and overrides of direction (Unicode, UAX #9).
bool isControl(QChar character)
{
    const char16_t code = character.unicode();
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x061C || (code >= 0x200E && code <= 0x200F)
        || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

} // namespace

QString markdownCell(const QString &text)
{
    constexpr QStringView marks(u"\\`*_[]<>#|~&");
    QString escaped;
    escaped.reserve(text.size());
    for (const QChar character : text) {
        if (character.isSpace()) {
            escaped += u' ';
        } else if (isControl(character)) {
            escaped += QChar::ReplacementCharacter;
        } else {
            if (marks.contains(character))
                escaped += u'\\';
            escaped += character;
        }
    }
    return escaped.trimmed();
}

} // namespace Fanlight

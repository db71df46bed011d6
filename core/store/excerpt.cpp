// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/excerpt.h"

#include <QTextBoundaryFinder>

namespace Fanlight {

QString excerpt(const QString &text, int characters)
{
    qsizetype end = 0;
    for (int taken = 0; taken < characters && end < text.size(); ++taken) {
        const bool isPair =
            text.at(end).isHighSurrogate() && end + 1 < text.size() && text.at(end + 1).isLowSurrogate();
        end += isPair ? 2 : 1;
    }
    if (end == text.size())
        return text;
    // What follows the cut decides whether it is one: so a piece of it is looked at too.
    const QString piece = text.first(qMin(text.size(), end + 16));
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, piece);
    finder.setPosition(end);
    if (!finder.isAtBoundary()) {
        if (const qsizetype before = finder.toPreviousBoundary(); before > 0)
            end = before;
    }
    return text.first(end);
}

} // namespace Fanlight

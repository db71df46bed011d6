// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Fanlight {

//! What is searched for, each by itself: what was typed, divided at its spaces but for what stands in quotation marks.
QStringList searchWords(const QString &typed);

//! A place in a text, in UTF-16 code units.
struct FoundPlace
{
    qsizetype first = 0;
    qsizetype length = 0;

    bool operator==(const FoundPlace &) const = default;
};

//! Where one of the words stands, in whatever capitals, from the left; what overlaps or touches is one place.
QList<FoundPlace> foundPlaces(const QString &text, const QStringList &words);

//! The text from a word or two before the first place where one of the words stands, behind an ellipsis, and as much
//! of it as a cell can show. The whole text where that place is at its beginning already, far behind, or nowhere.
QString textFromFound(const QString &text, const QStringList &words);

} // namespace Fanlight

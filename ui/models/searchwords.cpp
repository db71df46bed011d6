// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/searchwords.h"

#include <algorithm>

namespace Fanlight {

namespace {

//! A cell shows as much at the least; what is found beyond it is brought there.
constexpr qsizetype surelySeen = 30;
//! And this much stands before it, so that one sees what it is about.
constexpr qsizetype before = 16;
//! A cell is painted many times a second: what stands further on is found by whoever reads the row.
constexpr qsizetype mostSearched = 20'000;
//! Behind the beginning; a cell shows less.
constexpr qsizetype mostShown = 1'000;

} // namespace

QStringList searchWords(const QString &typed)
{
    QStringList words;
    // Every other part stands between quotation marks; the last of them may still be missing.
    const QStringList parts = typed.split(u'"');
    for (qsizetype part = 0; part < parts.size(); ++part) {
        const QString text = parts.at(part).simplified();
        if (part % 2 == 0)
            words += text.split(u' ', Qt::SkipEmptyParts);
        else if (!text.isEmpty())
            words.append(text);
    }
    return words;
}

QList<FoundPlace> foundPlaces(const QString &text, const QStringList &words)
{
    QList<FoundPlace> places;
    for (const QString &word : words) {
        if (word.isEmpty())
            continue;
        for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive))
            places.append({at, word.size()});
    }
    std::ranges::sort(places, {}, &FoundPlace::first);
    QList<FoundPlace> joined;
    for (const FoundPlace &place : places) {
        if (joined.isEmpty() || place.first > joined.last().first + joined.last().length) {
            joined.append(place);
            continue;
        }
        FoundPlace &last = joined.last();
        last.length = std::max(last.length, place.first + place.length - last.first);
    }
    return joined;
}

QString textFromFound(const QString &text, const QStringList &words)
{
    qsizetype first = -1;
    qsizetype end = -1;
    const auto searched = QStringView(text).first(std::min(text.size(), mostSearched));
    for (const QString &word : words) {
        const qsizetype at = searched.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0 || (first >= 0 && at >= first))
            continue;
        first = at;
        end = at + word.size();
    }
    if (end <= surelySeen || first <= before)
        return text;
    // From the beginning of a word, where there is one; never from within a character.
    qsizetype start = text.lastIndexOf(u' ', first - before) + 1;
    if (start < first - 2 * before)
        start = first - before;
    if (start > 0 && text.at(start).isLowSurrogate())
        --start;
    return start <= 0 ? text : QString(u'…' + text.sliced(start, std::min(text.size() - start, mostShown)));
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/unspacedphrases.h"

#include "core/simulator/stopwords.h"
#include "core/simulator/wordscanner.h"

#include <QList>

#include <algorithm>
#include <cmath>

namespace Fanlight {

namespace {

constexpr qsizetype Shortest = 2;
constexpr qsizetype Longest = 4;

} // namespace

void UnspacedPhrases::add(QStringView text)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype units = 1;
        const char32_t symbol = codePointAt(text, i, &units);
        const bool unspaced = isUnspacedScript(symbol);
        if (unspaced)
            ++m_unspaced;
        else if (QChar::isLetter(symbol))
            ++m_spaced;
        if (!unspaced || isStopCharacter(symbol)) {
            addRun(text.sliced(begin, i - begin));
            begin = i + units;
        } else if (m_single.isEmpty()) {
            m_single = text.sliced(i, units).toString();
        }
        i += units;
    }
    addRun(text.sliced(begin));
}

void UnspacedPhrases::addRun(QStringView run)
{
    for (qsizetype from = 0; from < run.size(); ++from) {
        if (run.at(from).isLowSurrogate())
            continue;
        for (qsizetype length = Shortest; length <= Longest && from + length <= run.size(); ++length) {
            if (run.at(from + length - 1).isHighSurrogate())
                continue;
            Entry &entry = m_sequences[run.sliced(from, length).toString()];
            if (entry.frequency++ == 0)
                entry.first = m_order++;
        }
    }
}

QStringList UnspacedPhrases::best(int count) const
{
    struct Ranked
    {
        QString text;
        Entry entry;
    };
    QList<Ranked> ranked;
    ranked.reserve(m_sequences.size());
    for (auto i = m_sequences.begin(); i != m_sequences.end(); ++i)
        ranked.append({i.key(), i.value()});
    const auto weight = [](const Ranked &entry) {
        // A sequence met once says nothing about being a word: two characters are the likeliest length then.
        const double length = double(entry.text.size());
        return entry.entry.frequency > 1 ? entry.entry.frequency * std::sqrt(length) : 1.0 / length;
    };
    std::sort(ranked.begin(), ranked.end(), [&weight](const Ranked &left, const Ranked &right) {
        const double leftWeight = weight(left);
        const double rightWeight = weight(right);
        return leftWeight > rightWeight || (leftWeight == rightWeight && left.entry.first < right.entry.first);
    });
    QStringList result;
    for (const Ranked &entry : std::as_const(ranked)) {
        if (result.size() >= count)
            break;
        const bool overlaps = std::any_of(result.begin(), result.end(), [&entry](const QString &taken) {
            return taken.contains(entry.text) || entry.text.contains(taken)
                || taken.contains(QStringView(entry.text).first(2)) || taken.contains(QStringView(entry.text).last(2));
        });
        if (!overlaps)
            result.append(entry.text);
    }
    if (result.isEmpty() && !m_single.isEmpty())
        result.append(m_single);
    return result;
}

} // namespace Fanlight

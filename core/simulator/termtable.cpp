// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/termtable.h"

#include <algorithm>
#include <cmath>

namespace Fanlight {

int TermTable::add(const Word &word, int sentence, bool startsSentence, bool isTopic)
{
    const QString folded = word.folded.toString();
    auto found = m_numbers.find(folded);
    if (found == m_numbers.end()) {
        found = m_numbers.insert(folded, int(m_terms.size()));
        m_terms.push_back({});
        m_terms.back().folded = folded;
        m_terms.back().topic = isTopic;
    }
    Term &term = m_terms[size_t(*found)];
    ++term.frequency;
    if (!isTopic)
        return *found;
    const bool capital = word.written.at(0).isUpper();
    const bool acronym = word.written.size() > 1
        && std::none_of(word.written.begin(), word.written.end(), [](QChar unit) { return unit.isLower(); }) && capital;
    if (acronym)
        ++term.acronyms;
    else if (capital && !startsSentence)
        ++term.capitals;
    else if (capital)
        ++term.firstCapitals;
    if (term.written.isEmpty() || (capital && !startsSentence))
        term.written = word.written.toString();
    if (term.sentences.isEmpty() || term.sentences.last() != sentence)
        term.sentences.append(sentence);
    return *found;
}

void TermTable::addNeighbours(int left, int right)
{
    Term &first = m_terms[size_t(left)];
    Term &second = m_terms[size_t(right)];
    // Stop words are never scored, and their neighbours would be most of the memory.
    if (first.topic) {
        ++first.rightCount;
        first.right.insert(right);
    }
    if (second.topic) {
        ++second.leftCount;
        second.left.insert(left);
    }
}

QList<double> TermTable::scores(int sentenceCount) const
{
    double sum = 0;
    double squares = 0;
    double count = 0;
    double most = 1;
    for (const Term &term : m_terms) {
        if (!term.topic)
            continue;
        sum += term.frequency;
        squares += double(term.frequency) * term.frequency;
        most = std::max(most, double(term.frequency));
        ++count;
    }
    const double mean = count > 0 ? sum / count : 1;
    const double deviation = count > 0 ? std::sqrt(std::max(0.0, squares / count - mean * mean)) : 0;

    QList<double> scores(qsizetype(m_terms.size()), 1.0);
    for (size_t i = 0; i < m_terms.size(); ++i) {
        const Term &term = m_terms[i];
        if (!term.topic)
            continue;
        const double frequency = term.frequency;
        const double casing = std::max(term.acronyms, term.capitals) / (1 + std::log(frequency));
        const double median = term.sentences.at(term.sentences.size() / 2);
        const double position = std::log(std::log(3 + median));
        const double relativeFrequency = frequency / (mean + deviation);
        const double left = term.leftCount > 0 ? double(term.left.size()) / term.leftCount : 0;
        const double right = term.rightCount > 0 ? double(term.right.size()) / term.rightCount : 0;
        const double relatedness = 1 + (left + right) * frequency / most;
        const double spread = double(term.sentences.size()) / std::max(1, sentenceCount);
        scores[qsizetype(i)] =
            relatedness * position / (casing + relativeFrequency / relatedness + spread / relatedness);
    }
    return scores;
}

bool TermTable::isName(int number) const
{
    const Term &term = m_terms.at(size_t(number));
    return term.acronyms + term.capitals > 0;
}

QString TermTable::written(int number, bool partOfName) const
{
    const Term &term = m_terms.at(size_t(number));
    const bool always = term.acronyms + term.capitals + term.firstCapitals == term.frequency;
    return isName(number) || (partOfName && always) ? term.written : term.folded;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/wordscanner.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <vector>

namespace Fanlight {

//! The words of a text with the five features that YAKE weighs (Campos et al. 2020, section 3.2).
class TermTable
{
public:
    //! Notes one occurrence and returns the term's number.
    int add(const Word &word, int sentence, bool startsSentence, bool isTopic);
    //! Notes that one term directly follows another.
    void addNeighbours(int left, int right);

    //! S(t) of each term: the lower, the more it matters.
    QList<double> scores(int sentenceCount) const;

    QString folded(int term) const { return m_terms.at(size_t(term)).folded; }
    //! Whether it is written with a capital, or all in capitals, inside sentences.
    bool isName(int term) const;
    //! As it is written in the text where it is a name, or always has a capital and is `partOfName`; else folded.
    QString written(int term, bool partOfName) const;

private:
    struct Term
    {
        QString folded;
        QString written;
        bool topic = false;
        int frequency = 0;
        int acronyms = 0; //!< occurrences all in capitals
        int capitals = 0; //!< occurrences with a first capital, not at the beginning of a sentence
        int firstCapitals = 0; //!< the same at the beginning of a sentence
        QList<int> sentences; //!< ascending, each once
        int leftCount = 0;
        int rightCount = 0;
        QSet<int> left;
        QSet<int> right;
    };

    QHash<QString, int> m_numbers;
    std::vector<Term> m_terms;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/keyphraseextractor.h"

#include "core/simulator/sentencesplitter.h"
#include "core/simulator/stopwords.h"
#include "core/simulator/termtable.h"
#include "core/simulator/textsample.h"
#include "core/simulator/unspacedphrases.h"
#include "core/simulator/wordscanner.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace Fanlight {

namespace {

constexpr qsizetype MostReadForKeyphrases = 200'000;
constexpr qsizetype LongestWord = 40;
constexpr int LongestPhrase = 3;

struct Candidate
{
    QList<int> terms;
    int frequency = 0;
    int first = 0; //!< order of first appearance, for ties
    double score = 0; //!< lower is better
};

bool isTopicWord(const Word &word)
{
    const QStringView folded = word.folded;
    if (folded.size() < 2 || folded.size() > LongestWord || isStopWord(folded))
        return false;
    return std::any_of(folded.begin(), folded.end(), [](QChar character) { return character.isLetter(); })
        && std::all_of(folded.begin(), folded.end(),
                       [](QChar character) { return !isUnspacedScript(character.unicode()); });
}

//! "decided", "sweltering", "slowly": rarely what a text is about, and no part of speech is known here.
bool isWeak(const QString &folded)
{
    return folded.size() > 4 && (folded.endsWith(u"ed") || folded.endsWith(u"ing") || folded.endsWith(u"ly"));
}

bool startsWithCapital(QStringView written)
{
    return written.at(0).isUpper();
}

//! Reads sentences into terms and candidates.
class PhraseCollector
{
public:
    void addSentence(QStringView sentence)
    {
        const QString folded = foldedText(sentence);
        const QList<Word> words = scanWords(sentence, folded);
        QList<Link> run;
        int previous = -1;
        bool joined = false;
        for (qsizetype i = 0; i < words.size(); ++i) {
            const Word &word = words.at(i);
            if (word.clauseStart) {
                close(&run);
                previous = -1;
            }
            if (!word.written.at(0).isLetterOrNumber()) {
                close(&run);
                previous = -1;
                continue;
            }
            // "New York": a stop word that is part of a name.
            const bool partOfName = i > 0 && i + 1 < words.size() && startsWithCapital(word.written)
                && !words.at(i + 1).clauseStart && startsWithCapital(words.at(i + 1).written) && word.folded == u"new";
            const bool topic = partOfName || isTopicWord(word);
            const int term = m_terms.add(word, m_sentences, i == 0, topic);
            if (previous >= 0)
                m_terms.addNeighbours(previous, term);
            previous = term;
            if (topic)
                run.append({term, joined});
            else
                close(&run);
            joined = partOfName;
        }
        close(&run);
        ++m_sentences;
    }

    QList<Candidate> ranked()
    {
        const QList<double> scores = m_terms.scores(m_sentences);
        QList<Candidate> candidates = m_candidates.values();
        for (Candidate &candidate : candidates) {
            double product = 1;
            double sum = 0;
            for (const int term : std::as_const(candidate.terms)) {
                product *= scores.at(term);
                sum += scores.at(term);
            }
            candidate.score = product / (candidate.frequency * (1 + sum));
            // One mention of a long phrase says less than YAKE gives it in short texts.
            if (candidate.frequency == 1 && candidate.terms.size() > 1)
                candidate.score *= double(candidate.terms.size()) * 1.5;
            if (isPlainWeak(candidate.terms.last()))
                candidate.score *= 4;
            else if (isPlainWeak(candidate.terms.first()))
                candidate.score *= 2;
        }
        std::sort(candidates.begin(), candidates.end(), [](const Candidate &left, const Candidate &right) {
            return left.score < right.score || (left.score == right.score && left.first < right.first);
        });
        return candidates;
    }

    QString written(const Candidate &candidate) const
    {
        const bool name = std::any_of(candidate.terms.begin(), candidate.terms.end(),
                                      [this](int term) { return m_terms.isName(term); });
        QString text;
        for (const int term : candidate.terms) {
            if (!text.isEmpty())
                text += u' ';
            text += m_terms.written(term, name);
        }
        if (text.endsWith(u"'s") || text.endsWith(u"’s"))
            text.chop(2);
        return text;
    }

    const TermTable &terms() const { return m_terms; }

private:
    struct Link
    {
        int term;
        bool joined; //!< no phrase begins here: "York" behind "New"
    };

    bool isPlainWeak(int term) const { return !m_terms.isName(term) && isWeak(m_terms.folded(term)); }

    void close(QList<Link> *run)
    {
        for (qsizetype from = 0; from < run->size(); ++from) {
            if (run->at(from).joined)
                continue;
            for (qsizetype length = 1; length <= LongestPhrase && from + length <= run->size(); ++length) {
                QList<int> terms;
                for (qsizetype i = from; i < from + length; ++i)
                    terms.append(run->at(i).term);
                Candidate &candidate = m_candidates[terms];
                if (candidate.frequency++ == 0) {
                    candidate.terms = terms;
                    candidate.first = m_order++;
                }
            }
        }
        run->clear();
    }

    TermTable m_terms;
    QHash<QList<int>, Candidate> m_candidates;
    int m_sentences = 0;
    int m_order = 0;
};

//! "battery", "batteries" and "battery's" are one topic.
QString stem(const QString &given)
{
    QString word = given.endsWith(u"'s") ? given.chopped(2) : given;
    if (word.size() > 4 && word.endsWith(u"ies"))
        return word.chopped(3) + u'y';
    if (word.size() > 3 && word.endsWith(u's') && !word.endsWith(u"ss"))
        return word.chopped(1);
    return word;
}

//! What a text offers that has no topic word: its symbols, or the longest of its words.
QStringList leftovers(QStringView text, int count)
{
    QHash<QString, int> frequencies;
    QStringList order;
    const QString folded = foldedText(text);
    const QList<Word> words = scanWords(text, folded);
    const auto note = [&](const QString &piece) {
        if (frequencies[piece]++ == 0)
            order.append(piece);
    };
    for (const Word &word : words) {
        if (word.written.at(0).isLetterOrNumber()) {
            note(word.written.first(std::min(word.written.size(), LongestWord)).toString());
            continue;
        }
        for (qsizetype i = 0; i < word.written.size();) {
            qsizetype units = 1;
            const char32_t symbol = codePointAt(word.written, i, &units);
            if (QChar::category(symbol) == QChar::Symbol_Other)
                note(word.written.sliced(i, units).toString());
            i += units;
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](const QString &left, const QString &right) {
        const int leftCount = frequencies.value(left);
        const int rightCount = frequencies.value(right);
        return leftCount > rightCount || (leftCount == rightCount && left.size() > right.size());
    });
    return order.first(std::min<qsizetype>(order.size(), count));
}

} // namespace

QStringList keyphrases(QStringView text, int count)
{
    PhraseCollector collector;
    UnspacedPhrases unspaced;
    const QList<QStringView> pieces = sampledText(text, MostReadForKeyphrases);
    for (const QStringView piece : pieces) {
        const QList<QStringView> sentences = splitSentences(piece);
        for (const QStringView sentence : sentences)
            collector.addSentence(sentence);
        unspaced.add(piece);
    }

    QStringList phrases;
    if (unspaced.dominates())
        phrases = unspaced.best(count);
    const QList<Candidate> candidates = collector.ranked();
    QSet<QString> taken;
    for (const Candidate &candidate : candidates) {
        if (phrases.size() >= count)
            break;
        QStringList stems;
        for (const int term : candidate.terms)
            stems.append(stem(collector.terms().folded(term)));
        if (std::any_of(stems.begin(), stems.end(), [&taken](const QString &word) { return taken.contains(word); }))
            continue;
        for (const QString &word : std::as_const(stems))
            taken.insert(word);
        phrases.append(collector.written(candidate));
    }
    if (phrases.isEmpty())
        phrases = unspaced.best(count);
    if (phrases.isEmpty())
        phrases = leftovers(text.first(std::min(text.size(), MostReadForKeyphrases)), count);
    return phrases;
}

} // namespace Fanlight

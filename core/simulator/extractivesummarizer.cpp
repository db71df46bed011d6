// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/extractivesummarizer.h"

#include "core/simulator/sentencesplitter.h"
#include "core/simulator/stopwords.h"
#include "core/simulator/textsample.h"
#include "core/simulator/tokenpieces.h"
#include "core/simulator/wordscanner.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <vector>

namespace Fanlight {

namespace {

constexpr qsizetype LongestRead = 200'000;
constexpr qsizetype MostSentences = 240;
constexpr qsizetype FirstSentences = 60;
constexpr qsizetype LastSentences = 30;
constexpr double Damping = 0.85; // as in the paper
constexpr int Rounds = 30;
constexpr qsizetype FewestWords = 5;

QList<QStringView> chosenSentences(QStringView text)
{
    QList<QStringView> all;
    const QList<QStringView> pieces = sampledText(text, LongestRead);
    for (const QStringView piece : pieces)
        all += splitSentences(piece, 600);
    if (all.size() <= MostSentences)
        return all;
    QList<QStringView> chosen = all.first(FirstSentences);
    const qsizetype middle = MostSentences - FirstSentences - LastSentences;
    const qsizetype span = all.size() - FirstSentences - LastSentences;
    for (qsizetype i = 0; i < middle; ++i)
        chosen.append(all.at(FirstSentences + i * span / middle));
    chosen += all.last(LastSentences);
    return chosen;
}

//! The distinct content words of each sentence as sorted numbers; character pairs for scripts without spaces.
class WordNumbers
{
public:
    std::vector<int> of(QStringView sentence)
    {
        std::vector<int> numbers;
        const QString folded = foldedText(sentence);
        const QList<Word> words = scanWords(sentence, folded);
        for (const Word &word : words) {
            if (!word.written.at(0).isLetterOrNumber() || isStopWord(word.folded))
                continue;
            if (!isUnspacedScript(word.folded.at(0).unicode())) {
                numbers.push_back(number(word.folded));
                continue;
            }
            for (qsizetype i = 0; i + 1 < word.folded.size(); ++i)
                numbers.push_back(number(word.folded.sliced(i, 2)));
        }
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        return numbers;
    }

private:
    int number(QStringView word)
    {
        const QString key = word.toString();
        const auto found = m_numbers.constFind(key);
        if (found != m_numbers.constEnd())
            return *found;
        return *m_numbers.insert(key, int(m_numbers.size()));
    }

    QHash<QString, int> m_numbers;
};

double similarity(const std::vector<int> &left, const std::vector<int> &right)
{
    if (left.size() < 2 || right.size() < 2)
        return 0;
    int shared = 0;
    auto first = left.begin();
    auto second = right.begin();
    while (first != left.end() && second != right.end()) {
        if (*first == *second) {
            ++shared;
            ++first;
            ++second;
        } else if (*first < *second) {
            ++first;
        } else {
            ++second;
        }
    }
    return shared / (std::log(double(left.size())) + std::log(double(right.size())));
}

std::vector<double> textRank(const QList<QStringView> &sentences)
{
    WordNumbers numbers;
    std::vector<std::vector<int>> words;
    words.reserve(size_t(sentences.size()));
    for (const QStringView sentence : sentences)
        words.push_back(numbers.of(sentence));

    const size_t count = words.size();
    std::vector<double> weights(count * count, 0.0);
    std::vector<double> sums(count, 0.0);
    for (size_t i = 0; i < count; ++i) {
        for (size_t j = i + 1; j < count; ++j) {
            const double weight = similarity(words[i], words[j]);
            weights[i * count + j] = weight;
            weights[j * count + i] = weight;
            sums[i] += weight;
            sums[j] += weight;
        }
    }
    std::vector<double> ranks(count, 1.0);
    std::vector<double> next(count);
    for (int round = 0; round < Rounds; ++round) {
        std::fill(next.begin(), next.end(), 0.0);
        for (size_t j = 0; j < count; ++j) {
            if (sums[j] <= 0)
                continue;
            const double share = ranks[j] / sums[j];
            for (size_t i = 0; i < count; ++i)
                next[i] += weights[j * count + i] * share;
        }
        for (size_t i = 0; i < count; ++i)
            next[i] = 1 - Damping + Damping * next[i];
        ranks.swap(next);
    }
    for (size_t i = 0; i < count; ++i) {
        if (i < 3)
            ranks[i] *= 1.25 - 0.08 * double(i);
        // A question or a fragment sums up little.
        if (sentences.at(qsizetype(i)).endsWith(u'?'))
            ranks[i] *= 0.6;
        if (words[i].size() < size_t(FewestWords) - 1)
            ranks[i] *= 0.5;
    }
    return ranks;
}

QString onOneLine(QStringView sentence)
{
    return sentence.toString().simplified();
}

QString shortened(const QString &sentence, int maxTokens)
{
    const QStringList pieces = tokenPieces(sentence);
    if (pieces.size() <= maxTokens)
        return sentence;
    QString text;
    qsizetype wordEnd = 0;
    for (qsizetype i = 0; i < maxTokens - 1; ++i) {
        if (pieces.at(i).startsWith(u' '))
            wordEnd = text.size();
        text += pieces.at(i);
    }
    if (pieces.value(maxTokens - 1).startsWith(u' '))
        wordEnd = text.size();
    if (wordEnd > 0)
        text.truncate(wordEnd);
    while (!text.isEmpty() && (text.back().isPunct() || text.back().isSpace()))
        text.chop(1);
    return text + u'…';
}

} // namespace

QString bestSentence(QStringView text, int maxTokens)
{
    const QList<QStringView> sentences = chosenSentences(text);
    if (sentences.isEmpty())
        return {};
    const std::vector<double> ranks = textRank(sentences);
    std::vector<qsizetype> order(ranks.size());
    std::iota(order.begin(), order.end(), qsizetype(0));
    std::stable_sort(order.begin(), order.end(),
                     [&ranks](qsizetype left, qsizetype right) { return ranks[size_t(left)] > ranks[size_t(right)]; });
    for (const qsizetype index : order) {
        QString sentence = onOneLine(sentences.at(index));
        const qint64 tokens = tokenCount(sentence);
        if (tokens <= maxTokens && tokens >= std::min<qint64>(FewestWords, maxTokens))
            return sentence;
    }
    return shortened(onOneLine(sentences.at(order.front())), maxTokens);
}

} // namespace Fanlight

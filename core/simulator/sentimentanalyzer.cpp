// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/sentimentanalyzer.h"

#include "core/simulator/sentencesplitter.h"
#include "core/simulator/sentimentrules.h"
#include "core/simulator/textsample.h"
#include "core/simulator/wordscanner.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

// Constants of Hutto & Gilbert (2014).
constexpr double NegationFactor = -0.74;
constexpr double CapitalsStep = 0.733;
constexpr double ExclamationStep = 0.292;
constexpr double QuestionStep = 0.18;
constexpr double ManyQuestions = 0.96;
constexpr double NormalizingAlpha = 15;
constexpr double BeforeContrast = 0.5;
constexpr double AfterContrast = 1.5;
//! A degree word counts less the further it stands from what it modifies.
constexpr std::array<double, 3> DegreeByDistance{1.0, 0.95, 0.9};
constexpr double Threshold = 0.05;

//! How much of a valence is left when it is only wished or supposed (Taboada et al. 2011 block it wholly).
constexpr double IrrealisFactor = 0.5;
//! "too small", "too loud": excess is a complaint even where the word itself is in no lexicon.
constexpr double ExcessValence = -1.0;
//! How far back, in words of the same clause, a negation or a supposition is looked for.
constexpr qsizetype NegationReach = 4;
constexpr qsizetype IrrealisReach = 6;

constexpr double StrongFeeling = 0.43;
constexpr double BalanceForMixed = 0.65;
constexpr qsizetype LongestRead = 400'000;

double normalized(double sum)
{
    return std::clamp(sum / std::sqrt(sum * sum + NormalizingAlpha), -1.0, 1.0);
}

bool isShouted(QStringView written)
{
    qsizetype letters = 0;
    for (const QChar character : written) {
        if (!character.isLetter())
            continue;
        if (!character.isUpper())
            return false;
        ++letters;
    }
    return letters > 1;
}

//! One sentence being judged.
class SentenceReader
{
public:
    SentenceReader(const ValenceLexicon &lexicon, QStringView sentence)
        : m_lexicon(lexicon)
        , m_sentence(sentence)
        , m_folded(foldedText(sentence))
        , m_words(scanWords(sentence, m_folded))
    {
    }

    Sentiment read()
    {
        // Capitals stress a word only where not everything is in capitals.
        qsizetype shouted = 0;
        for (const Word &word : m_words)
            shouted += isShouted(word.written) ? 1 : 0;
        m_capitalsMatter = shouted > 0 && shouted < m_words.size();

        qsizetype contrast = -1;
        for (qsizetype i = 0; i < m_words.size();) {
            if (contrast < 0 && i > 0 && SentimentRules::isContrast(m_words.at(i).folded))
                contrast = i;
            i += readAt(i);
        }
        double sum = 0;
        Sentiment result;
        double praise = 0;
        double complaint = 0;
        for (const auto &[position, valence] : std::as_const(m_feelings)) {
            const double weight = contrast < 0 ? 1.0 : position < contrast ? BeforeContrast : AfterContrast;
            sum += valence * weight;
            (valence > 0 ? praise : complaint) += valence;
        }
        if (sum != 0)
            sum += sum > 0 ? punctuation() : -punctuation();
        result.compound = normalized(sum);
        result.positive = normalized(praise);
        result.negative = -normalized(complaint);
        return result;
    }

private:
    struct Feeling
    {
        qsizetype position;
        double valence;
    };

    //! Judges what begins at a word and returns how many words that took.
    qsizetype readAt(qsizetype index)
    {
        const Word &word = m_words.at(index);
        if (const ValenceLexicon::Phrase *phrase = phraseAt(index)) {
            add(index, phrase->valence);
            return phrase->words;
        }
        if (SentimentRules::degree(word.folded) != 0) {
            readExcess(index);
            return 1;
        }
        if (SentimentRules::isNegation(word.folded))
            return 1;
        if (const std::optional<double> valence = valenceOf(word))
            add(index, *valence);
        else if (!word.written.at(0).isLetterOrNumber())
            readSymbols(index);
        return 1;
    }

    std::optional<double> valenceOf(const Word &word) const
    {
        if (!word.written.at(0).isLetterOrNumber()) {
            if (const std::optional<double> asWritten = m_lexicon.valence(word.written))
                return asWritten;
        }
        if (const std::optional<double> found = m_lexicon.valence(word.folded))
            return found;
        if (word.folded.endsWith(u"'s"))
            return m_lexicon.valence(word.folded.chopped(2));
        const qsizetype hyphen = word.folded.lastIndexOf(u'-');
        if (hyphen > 0)
            return m_lexicon.valence(word.folded.sliced(hyphen + 1));
        return std::nullopt;
    }

    //! Emoji stand in runs, with variation selectors and skin tones between them: each is judged by itself.
    void readSymbols(qsizetype index)
    {
        const QStringView run = m_words.at(index).written;
        for (qsizetype i = 0; i < run.size();) {
            qsizetype units = 1;
            codePointAt(run, i, &units);
            if (const std::optional<double> valence = m_lexicon.valence(run.sliced(i, units)))
                m_feelings.append({index, *valence});
            i += units;
        }
    }

    void readExcess(qsizetype index)
    {
        if (m_words.at(index).folded != u"too" || index + 1 >= m_words.size())
            return;
        const Word &next = m_words.at(index + 1);
        if (!next.clauseStart && !valenceOf(next) && SentimentRules::degree(next.folded) == 0)
            add(index, ExcessValence);
    }

    const ValenceLexicon::Phrase *phraseAt(qsizetype index) const
    {
        const std::vector<ValenceLexicon::Phrase> *phrases = m_lexicon.phrasesFrom(m_words.at(index).folded);
        if (!phrases)
            return nullptr;
        for (const ValenceLexicon::Phrase &phrase : *phrases) {
            if (matches(index, phrase))
                return &phrase;
        }
        return nullptr;
    }

    bool matches(qsizetype index, const ValenceLexicon::Phrase &phrase) const
    {
        if (index + phrase.words > m_words.size())
            return false;
        QStringView rest(phrase.text);
        for (qsizetype i = index; i < index + phrase.words; ++i) {
            const Word &word = m_words.at(i);
            if ((i > index && word.clauseStart) || !rest.startsWith(word.folded))
                return false;
            rest = rest.sliced(word.folded.size());
            if (rest.startsWith(u' '))
                rest = rest.sliced(1);
            else if (!rest.isEmpty())
                return false;
        }
        return rest.isEmpty();
    }

    void add(qsizetype index, double valence)
    {
        const double sign = valence < 0 ? -1 : 1;
        if (m_capitalsMatter && isShouted(m_words.at(index).written))
            valence += sign * CapitalsStep;
        bool negated = false;
        bool supposed = false;
        for (qsizetype distance = 1; distance <= IrrealisReach && distance <= index; ++distance) {
            if (m_words.at(index - distance + 1).clauseStart)
                break;
            const Word &before = m_words.at(index - distance);
            if (distance <= qsizetype(DegreeByDistance.size())) {
                double step = SentimentRules::degree(before.folded);
                if (step != 0 && m_capitalsMatter && isShouted(before.written))
                    step += step > 0 ? CapitalsStep : -CapitalsStep;
                valence += sign * step * DegreeByDistance.at(size_t(distance - 1));
            }
            if (distance <= NegationReach && SentimentRules::isNegation(before.folded) && !isEmphatic(index - distance))
                negated = !negated;
            supposed = supposed || SentimentRules::isIrrealis(before.folded);
            if (SentimentRules::isContrast(before.folded))
                break;
        }
        if (negated)
            valence *= NegationFactor;
        if (supposed)
            valence *= IrrealisFactor;
        m_feelings.append({index, valence});
    }

    //! "never so good", "without doubt": no negation there.
    bool isEmphatic(qsizetype index) const
    {
        if (index + 1 >= m_words.size())
            return false;
        const QStringView word = m_words.at(index).folded;
        const QStringView next = m_words.at(index + 1).folded;
        if (word == u"never") {
            for (qsizetype i = index + 1; i < std::min(m_words.size(), index + 4); ++i) {
                const QStringView near = m_words.at(i).folded;
                if (near == u"so" || near == u"this" || near == u"such")
                    return true;
            }
            return false;
        }
        if (word == u"not" || word == u"no" || word == u"without")
            return next == u"only" || next == u"just" || next == u"doubt" || next == u"question";
        // "I can't recommend this enough."
        if (word == u"can't" || word == u"cannot" || word == u"couldn't") {
            const qsizetype last = std::min(m_words.size() - 1, index + 7);
            for (qsizetype i = index + 1; i <= last && !m_words.at(i).clauseStart; ++i) {
                if (m_words.at(i).folded == u"enough")
                    return true;
            }
        }
        return false;
    }

    double punctuation() const
    {
        const double exclamations = double(std::min<qsizetype>(m_sentence.count(u'!') + m_sentence.count(u'！'), 4));
        const double questions = double(m_sentence.count(u'?') + m_sentence.count(u'？'));
        const double asked = questions <= 1 ? 0 : questions <= 3 ? questions * QuestionStep : ManyQuestions;
        return exclamations * ExclamationStep + asked;
    }

    const ValenceLexicon &m_lexicon;
    QStringView m_sentence;
    QString m_folded;
    QList<Word> m_words;
    QList<Feeling> m_feelings;
    bool m_capitalsMatter = false;
};

Polarity polarityOf(double compound)
{
    if (compound >= Threshold)
        return Polarity::Positive;
    return compound <= -Threshold ? Polarity::Negative : Polarity::Neutral;
}

} // namespace

QString polarityName(Polarity polarity)
{
    switch (polarity) {
    case Polarity::Positive:
        return u"positive"_s;
    case Polarity::Negative:
        return u"negative"_s;
    case Polarity::Neutral:
        return u"neutral"_s;
    case Polarity::Mixed:
        return u"mixed"_s;
    }
    Q_UNREACHABLE();
}

SentimentAnalyzer::SentimentAnalyzer(const ValenceLexicon &lexicon)
    : m_lexicon(lexicon)
{
}

Sentiment SentimentAnalyzer::sentence(QStringView sentence) const
{
    Sentiment result = SentenceReader(m_lexicon, sentence).read();
    result.polarity = polarityOf(result.compound);
    return result;
}

Sentiment SentimentAnalyzer::text(QStringView text) const
{
    double sum = 0;
    double praise = 0;
    double complaint = 0;
    double mostPraise = 0;
    double mostComplaint = 0;
    qsizetype felt = 0;
    qsizetype count = 0;
    const QList<QStringView> pieces = sampledText(text, LongestRead);
    for (const QStringView piece : pieces) {
        const QList<QStringView> sentences = splitSentences(piece);
        for (const QStringView part : sentences) {
            const Sentiment one = sentence(part);
            ++count;
            if (one.compound == 0 && one.positive == 0)
                continue;
            ++felt;
            sum += one.compound;
            praise += one.positive;
            complaint += one.negative;
            mostPraise = std::max(mostPraise, one.positive);
            mostComplaint = std::max(mostComplaint, one.negative);
        }
    }
    Sentiment result;
    if (felt == 0)
        return result;
    // Half-way between the mean over the sentences that feel and the mean over all of them.
    result.compound = sum / std::sqrt(double(felt) * double(count));
    result.positive = praise / double(felt);
    result.negative = complaint / double(felt);
    result.polarity = polarityOf(result.compound);
    const double balance = std::min(praise, complaint) / std::max(praise, complaint);
    if (mostPraise >= StrongFeeling && mostComplaint >= StrongFeeling && balance >= BalanceForMixed)
        result.polarity = Polarity::Mixed;
    return result;
}

} // namespace Fanlight

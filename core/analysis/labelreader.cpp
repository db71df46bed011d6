// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/labelreader.h"

#include "core/analysis/replytext.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! A word of the reply and the punctuation between it and the next one.
struct Word
{
    QString text; //!< lower case
    QString after; //!< without spaces; a line end is '\n'
    std::optional<SentimentLabel> label;
};

//! A label that the reply asserts: a word, or several that mean mixed together.
struct Mention
{
    SentimentLabel label;
    qsizetype first; //!< index of the word
    qsizetype last;
};

// Longer replies that say a label in passing are prose, not an answer.
constexpr qsizetype longestPassingMention = 40;

bool isOneOf(const QString &word, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [&word](QStringView each) { return word == each; });
}

bool breaksClause(const QString &punctuation)
{
    static const QString breaks = u".,;:!?()[]{}/|\n—–。，；：！？、…"_s;
    return std::any_of(punctuation.begin(), punctuation.end(), [](QChar c) { return breaks.contains(c); });
}

bool breaksSentence(const QString &punctuation)
{
    static const QString breaks = u".;!?\n。；！？…"_s;
    return std::any_of(punctuation.begin(), punctuation.end(), [](QChar c) { return breaks.contains(c); });
}

std::optional<SentimentLabel> labelOf(const QString &word)
{
    // positive, positively, positivity, positiv(e), positivo, positiva; and so on.
    if (word.startsWith("positiv"_L1) || isOneOf(word, {u"positif", u"positifs"}))
        return SentimentLabel::Positive;
    if (word.startsWith("negativ"_L1) || word.startsWith(u"négati"))
        return SentimentLabel::Negative;
    if (word.startsWith("neutral"_L1) || isOneOf(word, {u"neutre", u"neutro", u"neutra"}))
        return SentimentLabel::Neutral;
    if (isOneOf(
            word,
            {u"mixed", u"gemischt", u"gemischte", u"gemischtes", u"mitigé", u"mitigée", u"mixte", u"mixto", u"mixta"}))
        return SentimentLabel::Mixed;
    return std::nullopt;
}

bool isNegator(const QString &word)
{
    return word.endsWith("n't"_L1)
        || isOneOf(word,
                   {u"not", u"no", u"non", u"never", u"neither", u"nor", u"cannot", u"without", u"hardly", u"nicht",
                    u"kein", u"keine", u"keinen", u"keiner", u"weder", u"pas", u"ni", u"sin"});
}

bool joinsBoth(const QString &word)
{
    return isOneOf(word, {u"and", u"und", u"et", u"y", u"和", u"与"});
}

bool joinsChoice(const QString &word)
{
    return isOneOf(word, {u"or", u"oder", u"ou", u"o", u"vs", u"to", u"或", u"或者"});
}

//! What stands before a verdict: "The overall sentiment is …".
bool isKey(const QString &word)
{
    return isOneOf(word,
                   {u"sentiment", u"sentiments", u"label", u"classification", u"classified", u"verdict", u"answer",
                    u"overall", u"polarity", u"stimmung", u"sentimiento"})
        || word.startsWith(u"情感") || word.startsWith(u"情绪");
}

bool isFiller(const QString &word)
{
    return isKey(word) || isOneOf(word, {u"the", u"is", u"text", u"this", u"of", u"s"});
}

//! Chinese is written without spaces: its label words and negations become English ones between spaces.
QString withSpacedChinese(QString text)
{
    static const std::pair<QStringView, QLatin1StringView> words[] = {
        {u"积极", " positive "_L1}, {u"正面", " positive "_L1}, {u"積極", " positive "_L1}, {u"消极", " negative "_L1},
        {u"负面", " negative "_L1}, {u"消極", " negative "_L1}, {u"負面", " negative "_L1}, {u"中性", " neutral "_L1},
        {u"中立", " neutral "_L1},  {u"混合", " mixed "_L1},    {u"不是", " not "_L1},      {u"并非", " not "_L1},
        {u"没有", " not "_L1},      {u"不", " not "_L1},        {u"和", " and "_L1},        {u"或", " or "_L1},
    };
    for (const auto &[chinese, english] : words)
        text.replace(chinese.toString(), english);
    return text;
}

QList<Word> wordsOf(const QString &reply)
{
    const QString text = withSpacedChinese(reply.toLower());
    QList<Word> words;
    bool inWord = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool apostrophe = inWord && (c == u'\'' || c == u'’') && i + 1 < text.size() && text.at(i + 1).isLetter();
        if (c.isLetter() || c.isMark() || c.isDigit() || c.isSurrogate() || apostrophe) {
            if (!inWord)
                words.append(Word());
            words.last().text += apostrophe ? QChar(u'\'') : c;
            inWord = true;
            continue;
        }
        inWord = false;
        if (words.isEmpty() || (c.isSpace() && c != u'\n'))
            continue;
        // A hyphen joins, a dash between spaces parts.
        const bool dash = c == u'-' && i > 0 && text.at(i - 1).isSpace();
        words.last().after += dash ? QChar(u'–') : c;
    }
    for (Word &word : words)
        word.label = labelOf(word.text);
    return words;
}

//! "not positive but …": what a negation does not reach over.
bool endsNegation(const QString &word)
{
    return isOneOf(word, {u"but", u"rather", u"instead", u"sondern", u"mais", u"sino"});
}

bool isNegated(const QList<Word> &words, qsizetype index)
{
    constexpr qsizetype reach = 3;
    for (qsizetype i = index - 1; i >= 0 && i >= index - reach; --i) {
        const Word &word = words.at(i);
        if ((breaksClause(word.after) && word.after != "/"_L1) || endsNegation(word.text))
            return false;
        // "not only positive" is positive.
        if (isNegator(word.text))
            return !isOneOf(words.at(i + 1).text, {u"only", u"just", u"merely", u"nur"});
    }
    return false;
}

//! "Is it positive?", "unclear whether it is positive"
bool isAsked(const QList<Word> &words, qsizetype index)
{
    constexpr qsizetype reach = 30; // longer sentences exist; going through them for each of their words is quadratic
    for (qsizetype i = index - 1; i >= 0 && i >= index - reach && !breaksSentence(words.at(i).after); --i) {
        if (isOneOf(words.at(i).text, {u"whether", u"ob"}))
            return true;
    }
    for (qsizetype i = index; i < words.size() && i <= index + reach; ++i) {
        if (breaksSentence(words.at(i).after))
            return words.at(i).after.contains(u'?') || words.at(i).after.contains(u'？');
    }
    return false;
}

//! Whether the punctuation is what stands between the members of a list, or none.
bool goesOnInList(QString punctuation)
{
    static const QString separators = u",/|，、"_s;
    punctuation.removeIf([](QChar c) { return separators.contains(c); });
    return !breaksClause(punctuation);
}

//! The index of the next label if only a comma, a slash or a conjunction parts it from this one; else -1.
qsizetype nextInList(const QList<Word> &words, qsizetype index)
{
    if (!goesOnInList(words.at(index).after) || index + 1 >= words.size())
        return -1;
    const Word &next = words.at(index + 1);
    if (next.label)
        return index + 1;
    const bool joins = joinsBoth(next.text) || joinsChoice(next.text);
    if (joins && next.after.isEmpty() && index + 2 < words.size() && words.at(index + 2).label)
        return index + 2;
    return -1;
}

//! Whether the list of labels from `first` to `last` says both sides at once.
bool saysBoth(const QList<Word> &words, qsizetype first, qsizetype last)
{
    bool positive = false;
    bool negative = false;
    for (qsizetype i = first; i <= last; ++i) {
        const Word &word = words.at(i);
        if (word.label == SentimentLabel::Neutral || word.label == SentimentLabel::Mixed || joinsChoice(word.text))
            return false;
        positive |= word.label == SentimentLabel::Positive;
        negative |= word.label == SentimentLabel::Negative;
        static const QString listOnly = u",|，、"_s;
        if (i < last && std::any_of(word.after.begin(), word.after.end(), [](QChar c) { return listOnly.contains(c); }))
            return false;
    }
    return positive && negative;
}

QList<Mention> mentionsIn(const QList<Word> &words)
{
    QList<Mention> mentions;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!words.at(i).label)
            continue;
        const qsizetype first = i;
        bool several = false;
        for (qsizetype next = nextInList(words, i); next >= 0; next = nextInList(words, i)) {
            several |= words.at(next).label != words.at(first).label;
            i = next;
        }
        if (isNegated(words, first) || isAsked(words, i))
            continue;
        if (!several)
            mentions.append({*words.at(first).label, first, i});
        else if (saysBoth(words, first, i))
            mentions.append({SentimentLabel::Mixed, first, i});
    }
    return mentions;
}

bool isVerdict(const QList<Word> &words, const Mention &mention)
{
    constexpr qsizetype reach = 6;
    for (qsizetype i = mention.first - 1; i >= 0 && i >= mention.first - reach; --i) {
        // "Sentiment:\npositive" is one statement.
        const QString &after = words.at(i).after;
        if (words.at(i).label || (breaksSentence(after) && !after.contains(u':')))
            return false;
        if (isKey(words.at(i).text))
            return true;
    }
    return false;
}

bool isOpening(const QList<Word> &words, const Mention &mention)
{
    for (qsizetype i = 0; i < mention.first; ++i) {
        if (!isFiller(words.at(i).text))
            return false;
    }
    const QString &after = words.at(mention.last).after;
    if (breaksClause(after) || mention.last + 1 == words.size())
        return true;
    return isOneOf(words.at(mention.last + 1).text, {u"because", u"since", u"due", u"weil", u"因为"});
}

std::optional<SentimentLabel> onlyLabel(const QList<Mention> &mentions)
{
    for (const Mention &mention : mentions) {
        if (mention.label != mentions.first().label)
            return std::nullopt;
    }
    return mentions.isEmpty() ? std::nullopt : std::optional(mentions.first().label);
}

std::optional<SentimentLabel> cutWord(const QList<Word> &words)
{
    constexpr qsizetype shortest = 4;
    if (words.isEmpty() || !words.last().after.isEmpty() || words.last().text.size() < shortest)
        return std::nullopt;
    if (!std::all_of(words.begin(), words.end() - 1, [](const Word &word) { return isFiller(word.text); }))
        return std::nullopt;
    for (const SentimentLabel label :
         {SentimentLabel::Positive, SentimentLabel::Negative, SentimentLabel::Neutral, SentimentLabel::Mixed}) {
        if (sentimentName(label).startsWith(words.last().text))
            return label;
    }
    return std::nullopt;
}

std::optional<SentimentLabel> labelInText(const QString &text)
{
    const QList<Word> words = wordsOf(text);
    const QList<Mention> mentions = mentionsIn(words);
    if (mentions.isEmpty())
        return cutWord(words);

    QList<Mention> declared;
    std::copy_if(mentions.begin(), mentions.end(), std::back_inserter(declared),
                 [&words](const Mention &mention) { return isVerdict(words, mention) || isOpening(words, mention); });
    if (!declared.isEmpty())
        return onlyLabel(declared);
    if (const std::optional<SentimentLabel> label = onlyLabel(mentions))
        return words.size() <= longestPassingMention ? label : std::nullopt;

    // "A mixed review: positive on the screen, negative on the battery."
    const auto says = [&mentions](SentimentLabel label) {
        return std::any_of(mentions.begin(), mentions.end(), [label](const Mention &m) { return m.label == label; });
    };
    if (says(SentimentLabel::Mixed) && !says(SentimentLabel::Neutral)
        && says(SentimentLabel::Positive) == says(SentimentLabel::Negative))
        return SentimentLabel::Mixed;
    return std::nullopt;
}

std::optional<SentimentLabel> labelInJson(const QJsonValue &value)
{
    if (value.isString())
        return labelInText(value.toString());
    if (value.isArray())
        return value.toArray().size() == 1 ? labelInJson(value.toArray().first()) : std::nullopt;
    const QJsonObject object = value.toObject();
    for (const auto key : {"sentiment"_L1, "label"_L1, "overall_sentiment"_L1, "overall"_L1, "answer"_L1,
                           "classification"_L1, "class"_L1, "polarity"_L1, "verdict"_L1, "result"_L1, "value"_L1}) {
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (member.key().compare(key, Qt::CaseInsensitive) == 0)
                return labelInJson(member.value());
        }
    }
    return object.size() == 1 ? labelInJson(object.begin().value()) : std::nullopt;
}

std::optional<LabelValue> asValue(std::optional<SentimentLabel> label)
{
    return label ? std::optional(LabelValue{*label}) : std::nullopt;
}

} // namespace

std::optional<LabelValue> readLabel(const QString &answer)
{
    const QString text = unfenced(answer);
    if (isRefusal(text))
        return std::nullopt;
    if (const std::optional<EmbeddedJson> json = jsonIn(text)) {
        const std::optional<SentimentLabel> label = labelInJson(json->value);
        if (label || json->isWholeText)
            return asValue(label);
    }
    return asValue(labelInText(withoutMarkup(text)));
}

} // namespace Fanlight

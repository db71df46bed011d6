// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/choicereader.h"

#include "core/analysis/replytext.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

// Longer replies that say a word in passing are prose, not an answer.
constexpr qsizetype mostMentionBlanks = 40;

//! Scripts that are written without spaces have no word ends to look for.
bool endsWords(QChar character)
{
    switch (character.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
        return true;
    default:
        return !character.isLetterOrNumber();
    }
}

bool standsAlone(const QString &text, qsizetype from, qsizetype length)
{
    const auto isEdge = [&text](qsizetype inside, qsizetype outside) {
        return outside < 0 || outside >= text.size() || endsWords(text.at(outside)) || endsWords(text.at(inside));
    };
    return isEdge(from, from - 1) && isEdge(from + length - 1, from + length);
}

bool isNegated(const QString &text, qsizetype from)
{
    static const QRegularExpression negation(
        uR"((\b(not|no|never|neither|nor|isn't|kein|keine|nicht|weder)\s+(an?\s+|very\s+|really\s+)?["'„“]?|不是?|没有?)$)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return negation.match(text.first(from)).hasMatch();
}

//! The reply's own words for what it chose, without what stands around them.
QString bare(const QString &text)
{
    QString plain = unquoted(withoutMarkup(text).trimmed()).trimmed();
    while (plain.endsWith(u'.') || plain.endsWith(u'!') || plain.endsWith(u'。'))
        plain.chop(1);
    return unquoted(plain.trimmed()).trimmed();
}

QString jsonText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isObject() && value.toObject().size() == 1)
        return jsonText(value.toObject().begin().value());
    if (value.isArray() && value.toArray().size() == 1)
        return jsonText(value.toArray().first());
    return {};
}

const QString *exactly(const QString &text, const QStringList &words)
{
    const auto found = std::ranges::find_if(
        words, [&text](const QString &word) { return word.trimmed().compare(text, Qt::CaseInsensitive) == 0; });
    return found == words.end() ? nullptr : &*found;
}

//! The one word that the text mentions; null when it mentions none or several.
const QString *mentioned(const QString &text, const QStringList &words)
{
    struct Mention
    {
        qsizetype from;
        qsizetype end;
        const QString *word;
    };
    QList<Mention> mentions;
    for (const QString &word : words) {
        const QString plain = word.trimmed();
        for (qsizetype at = 0; !plain.isEmpty() && (at = text.indexOf(plain, at, Qt::CaseInsensitive)) >= 0; ++at) {
            if (standsAlone(text, at, plain.size()))
                mentions.append({at, at + plain.size(), &word});
        }
    }
    const QString *found = nullptr;
    for (const Mention &mention : std::as_const(mentions)) {
        const bool isPart = std::ranges::any_of(mentions, [&mention](const Mention &other) {
            return other.from <= mention.from && other.end >= mention.end
                && other.end - other.from > mention.end - mention.from;
        });
        if (isPart || isNegated(text, mention.from))
            continue;
        if (found && found != mention.word)
            return nullptr;
        found = mention.word;
    }
    return found;
}

} // namespace

std::optional<ChoiceValue> readChoice(const QString &answer, const QStringList &words)
{
    QString text = unfenced(answer);
    if (const auto json = jsonIn(text); json && json->isWholeText) {
        if (const QString inside = jsonText(json->value); !inside.isEmpty())
            text = inside;
    }
    text = bare(text);
    const QString *word = exactly(text, words);
    if (!word && text.contains(u':'))
        word = exactly(bare(text.section(u':', -1)), words);
    if (!word && text.simplified().count(u' ') < mostMentionBlanks)
        word = mentioned(text, words);
    return word ? std::optional(ChoiceValue{word->trimmed()}) : std::nullopt;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/replytext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString withoutThinking(QString text)
{
    for (const auto name : {"think"_L1, "thinking"_L1, "thought"_L1, "reasoning"_L1}) {
        const QString open = u'<' + name + u'>';
        const QString close = "</"_L1 + name + u'>';
        QString kept;
        qsizetype from = 0;
        for (;;) {
            const qsizetype start = text.indexOf(open, from, Qt::CaseInsensitive);
            const qsizetype end = text.indexOf(close, start < 0 ? from : start, Qt::CaseInsensitive);
            if (start < 0) {
                // A closing tag alone: what went before it was the thinking.
                const qsizetype last = text.lastIndexOf(close, -1, Qt::CaseInsensitive);
                if (end >= 0 && last >= from) {
                    kept.clear();
                    from = last + close.size();
                }
                kept += QStringView(text).sliced(from);
                break;
            }
            kept += QStringView(text).sliced(from, start - from);
            if (end < 0)
                break;
            from = end + close.size();
        }
        text = std::move(kept);
    }
    return text;
}

QString trimmedOfInvisible(const QString &text)
{
    const auto invisible = [](QChar c) {
        return c.isSpace() || c == QChar(0xFEFF) || c == QChar(0x200B) || c == QChar(0x200E) || c == QChar(0x200F)
            || c == QChar(0);
    };
    qsizetype first = 0;
    qsizetype last = text.size();
    while (first < last && invisible(text.at(first)))
        ++first;
    while (last > first && invisible(text.at(last - 1)))
        --last;
    return text.sliced(first, last - first);
}

std::optional<QJsonValue> parsed(const QString &text)
{
    // In an array, so that a bare string counts as well.
    QJsonParseError problem;
    const QByteArray array = '[' + text.toUtf8() + ']';
    const QJsonDocument document = QJsonDocument::fromJson(array, &problem);
    if (problem.error != QJsonParseError::NoError || document.array().size() != 1)
        return std::nullopt;
    return document.array().first();
}

std::optional<QJsonValue> parsedBetween(const QString &text, QChar open, QChar close)
{
    const qsizetype first = text.indexOf(open);
    const qsizetype last = text.lastIndexOf(close);
    if (first < 0 || last <= first)
        return std::nullopt;
    return parsed(text.sliced(first, last - first + 1));
}

} // namespace

QString answerText(const QString &reply)
{
    QString text = withoutThinking(reply);
    // gpt-oss: <|channel|>analysis<|message|>…<|channel|>final<|message|>the answer
    constexpr auto message = "<|message|>"_L1;
    if (const qsizetype last = text.lastIndexOf(message); last >= 0)
        text = text.sliced(last + message.size());
    static const QRegularExpression templateMark(uR"(<\|[A-Za-z_]{1,32}\|>|</s>\s*$|<(?:end_of_turn|eos)>)"_s);
    text.remove(templateMark);
    return trimmedOfInvisible(text);
}

QString unfenced(const QString &text)
{
    constexpr auto fence = "```"_L1;
    const qsizetype open = text.indexOf(fence);
    if (open < 0)
        return text;
    const qsizetype afterOpen = open + fence.size();
    qsizetype close = text.indexOf(fence, afterOpen);
    if (close < 0)
        close = text.size();
    QString inside = text.sliced(afterOpen, close - afterOpen);
    // The first line names a language, unless everything is on it.
    if (const qsizetype lineEnd = inside.indexOf(u'\n'); lineEnd >= 0 && !inside.sliced(lineEnd).trimmed().isEmpty())
        inside = inside.sliced(lineEnd + 1);
    inside = inside.trimmed();
    return inside.isEmpty() ? QString(text).remove(fence).trimmed() : inside;
}

std::optional<EmbeddedJson> jsonIn(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(u'{') || trimmed.startsWith(u'[') || trimmed.startsWith(u'"')) {
        if (const std::optional<QJsonValue> whole = parsed(trimmed))
            return EmbeddedJson{*whole, true};
    }
    const qsizetype object = trimmed.indexOf(u'{');
    const qsizetype array = trimmed.indexOf(u'[');
    const bool arrayFirst = array >= 0 && (object < 0 || array < object);
    for (const bool asArray : {arrayFirst, !arrayFirst}) {
        const auto found = asArray ? parsedBetween(trimmed, u'[', u']') : parsedBetween(trimmed, u'{', u'}');
        if (found)
            return EmbeddedJson{*found, false};
    }
    return std::nullopt;
}

QString withoutMarkup(const QString &text)
{
    static const QRegularExpression tag(
        uR"(</?(?:answer|final_answer|text|summary|sentiment|label|topics?|output|result|response)>)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression heading(uR"(^[ \t]*(?:#{1,6}|>)[ \t]+)"_s, QRegularExpression::MultilineOption);
    // Single * and _ only where they embrace words: 5 * 3 and snake_case stay.
    static const QRegularExpression single(uR"((?<![\w*])([*_])(?=\S)([^*_\n]{1,400}?)(?<=\S)\1(?![\w*]))"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString plain = text;
    plain.remove(tag);
    plain.remove(heading);
    plain.remove("**"_L1).remove("__"_L1).remove(u'`');
    plain.replace(single, u"\\2"_s);
    return plain.trimmed();
}

QString unquoted(const QString &text)
{
    static constexpr std::array<std::pair<char16_t, char16_t>, 12> marks{{
        {u'"', u'"'},
        {u'\'', u'\''},
        {u'“', u'”'},
        {u'„', u'“'},
        {u'„', u'”'},
        {u'”', u'”'},
        {u'‘', u'’'},
        {u'‚', u'‘'},
        {u'«', u'»'},
        {u'»', u'«'},
        {u'「', u'」'},
        {u'《', u'》'},
    }};
    QString inside = text.trimmed();
    if (inside.size() < 2)
        return inside;
    for (const auto &[open, close] : marks) {
        if (inside.front() != QChar(open) || inside.back() != QChar(close))
            continue;
        const QString between = inside.sliced(1, inside.size() - 2);
        // "One" and "two" are two quotations, not one.
        if (!between.contains(QChar(open)) && !between.contains(QChar(close)))
            return between.trimmed();
    }
    return inside;
}

bool isRefusal(const QString &text)
{
    static const QRegularExpression refusal(
        uR"(^(?:(?:i['’]?m|i am|we['’]?re)?\s*(?:very |so |really )?(?:sorry|afraid)|unfortunately|apologies|my apologies|as an ai(?: language)? model)\b.{0,40}?\b(?:i|we)\s+(?:can['’]?t|cannot|can not|could ?n['’]?t|am (?:not able|unable)|['’]?m (?:not able|unable)|won['’]?t|do ?n['’]?t|do not|am not|was (?:not able|unable))\b)"
        uR"(|^(?:i|we)(?:['’]m| am| are)? ?(?:can['’]?t|cannot|can not|unable to|not able to|won['’]?t|will not) (?:help|assist|comply|fulfil|provide|process|analy[sz]e|classify|determine|identify|extract|summari[sz]e|do|see|answer|name|find)\b)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption
            | QRegularExpression::DotMatchesEverythingOption);
    // It is said at once, and the rest of a long reply need not be searched.
    return refusal.match(text.left(300).trimmed()).hasMatch();
}

} // namespace Fanlight

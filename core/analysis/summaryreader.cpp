// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/summaryreader.h"

#include "core/analysis/replytext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString withoutLabel(const QString &text)
{
    // The label ends in a colon; "Summary of the year: good" as a sentence of its own is the price.
    static const QRegularExpression label(
        uR"(^(?:(?:sure|certainly|of course|okay|ok)\b[^:\n：]{0,20}?[,.!]?\s+)?)"
        uR"((?:(?:here(?:['’]s| is| are)|this is|below is)\b[^:\n：]{0,80}|(?:the |a |one[- ]sentence |brief |short |text )*(?:summary|tl;?dr|synopsis|zusammenfassung|résumé|resumen)(?: of the text| in one sentence)?|摘要|总结|概要)\s*(?:[:：]|\s-\s|\n))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString rest = text;
    rest.remove(label);
    return rest.trimmed();
}

std::optional<SummaryValue> summaryInText(const QString &text)
{
    static const QRegularExpression bullet(uR"(^(?:[-*+•]\s+|1[.)]\s+))"_s);
    QString summary = withoutLabel(unquoted(withoutMarkup(text)));
    summary.remove(bullet);
    // The label may stand inside the quotes or before them.
    summary = unquoted(summary).simplified();
    const bool says =
        std::any_of(summary.begin(), summary.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
    return says ? std::optional(SummaryValue{summary}) : std::nullopt;
}

std::optional<SummaryValue> summaryInJson(const QJsonValue &value)
{
    if (value.isString())
        return summaryInText(value.toString());
    if (value.isArray())
        return value.toArray().size() == 1 ? summaryInJson(value.toArray().first()) : std::nullopt;
    const QJsonObject object = value.toObject();
    for (const auto name : {"summary"_L1, "tldr"_L1, "answer"_L1, "sentence"_L1, "result"_L1, "text"_L1}) {
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (member.key().compare(name, Qt::CaseInsensitive) == 0)
                return summaryInJson(member.value());
        }
    }
    return object.size() == 1 ? summaryInJson(object.begin().value()) : std::nullopt;
}

} // namespace

std::optional<SummaryValue> readSummary(const QString &answer, const QString &message)
{
    const QString text = unfenced(answer);
    if (isRefusal(text) && !message.simplified().contains(text.simplified()))
        return std::nullopt;
    // JSON inside a sentence is part of the sentence.
    if (const std::optional<EmbeddedJson> json = jsonIn(text); json && json->isWholeText)
        return summaryInJson(json->value);
    return summaryInText(text);
}

} // namespace Fanlight

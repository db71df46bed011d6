// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/topicsreader.h"

#include "core/analysis/replytext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostTopics = 10;
constexpr qsizetype mostWords = 7;
constexpr qsizetype mostCharacters = 60;

const QRegularExpression &listMark()
{
    // "- ", "* ", "• ", "1. ", "1) ", "(1) ", "[1] ", "a) "
    static const QRegularExpression mark(
        uR"(^\s*(?:[-*+•‣▪●–—]\s+|•|[(\[]?\d{1,2}[.)\]:、]\s*(?!\d)|[(]?[a-zA-Z][)]\s+))"_s);
    return mark;
}

bool hasListMark(const QString &line)
{
    return listMark().match(line).hasMatch();
}

//! Punctuation, quotes and brackets around a topic.
QString trimmedTopic(const QString &text)
{
    static const QString around = u".,;:!?\"'`*_#-–—•·“”„‘’«»「」《》。，；：、！？[]{}<>="_s;
    QString topic = text.simplified();
    qsizetype first = 0;
    qsizetype last = topic.size();
    const auto droppable = [&topic](qsizetype i) { return around.contains(topic.at(i)) || topic.at(i).isSpace(); };
    while (first < last && droppable(first))
        ++first;
    while (last > first && droppable(last - 1))
        --last;
    topic = topic.sliced(first, last - first);
    // A pair of brackets around everything; "AI (EU)" keeps its own.
    if (topic.startsWith(u'(') && topic.indexOf(u')') == topic.size() - 1)
        topic = topic.sliced(1, topic.size() - 2).trimmed();
    return topic;
}

bool saysNothing(const QString &topic)
{
    static const QStringList nothing{u"none"_s,     u"n/a"_s,     u"na"_s,      u"null"_s,  u"no topics"_s,
                                     u"no topic"_s, u"unknown"_s, u"nothing"_s, u"keine"_s, u"无"_s};
    return nothing.contains(topic, Qt::CaseInsensitive)
        || std::none_of(topic.begin(), topic.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

//! Empty if one of the items is no topic, or none is left.
std::optional<TopicsValue> checked(const QStringList &items)
{
    TopicsValue value;
    for (const QString &item : items) {
        const QString topic = trimmedTopic(item);
        if (topic.isEmpty() || saysNothing(topic))
            continue;
        if (topic.size() > mostCharacters || topic.count(u' ') >= mostWords)
            return std::nullopt;
        if (value.topics.size() < mostTopics && !value.topics.contains(topic, Qt::CaseInsensitive))
            value.topics.append(topic);
    }
    return value.topics.isEmpty() ? std::nullopt : std::optional(value);
}

//! "Topics: …", "The main topics are …", "Here are the three topics: …", "主题：…": what comes after it.
QString withoutIntroduction(const QString &text)
{
    static const QRegularExpression introduction(
        uR"(^[^:\n：]{0,120}?\b(?:topics?|themes?|keywords?|key phrases|subjects|themen|stichwörter|sujets|thèmes|temas)\b[^:\n：,;]{0,60}?(?:\s*[:：]|\s+(?:are|include|sind|sont|son)\b\s*[:：]?)\s*)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression chinese(
        uR"(^[^:\n：]{0,20}?(?:主题|话题|關鍵詞|关键词)[^:\n：]{0,10}?(?:[:：]|是|为)\s*)"_s);
    QString rest = text;
    rest.remove(introduction);
    rest.remove(chinese);
    return rest.trimmed();
}

QStringList split(const QString &line)
{
    static const QRegularExpression numbers(uR"((?:^|\s|,|;)\(?\d{1,2}[.)]\s+)"_s);
    static const QRegularExpression bullets(uR"(\s*[•·]\s*|\s+\*\s+)"_s);
    static const QRegularExpression separators(uR"([,;|、，；\n]|(?<!\d)\s/\s)"_s);
    static const QRegularExpression leadingAnd(uR"(^\s*(?:and|und|et|y|&)\s+)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression innerAnd(uR"(\s+(?:and|und|et|y|&)\s+)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    QStringList pieces;
    if (line.contains(QRegularExpression(uR"(^\s*\(?1[.)]\s)"_s))
        && line.contains(QRegularExpression(uR"(\s\(?2[.)]\s)"_s)))
        pieces = line.split(numbers, Qt::SkipEmptyParts);
    else if (line.contains(separators))
        pieces = line.split(separators, Qt::SkipEmptyParts);
    else
        pieces = line.split(bullets, Qt::SkipEmptyParts);
    pieces.removeIf([](const QString &piece) { return piece.trimmed().isEmpty(); });
    for (QString &piece : pieces)
        piece.remove(leadingAnd);
    // "a, b and c" is three; "AI, law, research and development" is three already.
    if (pieces.size() == 2) {
        const QStringList last = pieces.last().split(innerAnd, Qt::SkipEmptyParts);
        if (last.size() == 2) {
            pieces.removeLast();
            pieces += last;
        }
    }
    return pieces;
}

//! "Battery life: the reviewer says that …" is about battery life.
QString withoutExplanation(const QString &item)
{
    static const QRegularExpression explanation(uR"(\s*(?:[:：]\s|\s[-–—]\s|：).*$)"_s,
                                                QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = explanation.match(item);
    if (!match.hasMatch() || item.first(match.capturedStart()).trimmed().isEmpty())
        return item;
    return item.first(match.capturedStart());
}

std::optional<TopicsValue> topicsInLines(const QStringList &lines)
{
    QStringList items;
    if (std::count_if(lines.begin(), lines.end(), hasListMark) >= 2) {
        for (const QString &line : lines) {
            if (hasListMark(line))
                items.append(withoutExplanation(QString(line).remove(listMark())));
        }
        return checked(items);
    }
    for (const QString &line : lines) {
        const QStringList pieces =
            split(hasListMark(line) && !line.contains(u" 2") ? QString(line).remove(listMark()) : line);
        // A line with several is the list; what follows is a remark.
        if (pieces.size() > 1)
            return checked(items.isEmpty() ? pieces : items + pieces);
        const std::optional<TopicsValue> single = checked({withoutExplanation(line)});
        if (!single && !items.isEmpty())
            break;
        items.append(withoutExplanation(line));
    }
    return checked(items);
}

std::optional<TopicsValue> topicsInText(const QString &text)
{
    QStringList lines = withoutIntroduction(withoutMarkup(text)).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
    // "Sure, here you go:"
    if (lines.size() > 1 && !hasListMark(lines.first())
        && (lines.first().trimmed().endsWith(u':') || lines.first().trimmed().endsWith(u'：')))
        lines.removeFirst();
    return lines.isEmpty() ? std::nullopt : topicsInLines(lines);
}

std::optional<TopicsValue> topicsInJson(const QJsonValue &value)
{
    static const QStringList names{u"topics"_s,   u"main_topics"_s, u"keywords"_s, u"themes"_s,
                                   u"subjects"_s, u"answer"_s,      u"result"_s,   u"items"_s};
    static const QStringList itemNames{u"topic"_s, u"name"_s, u"label"_s, u"title"_s, u"keyword"_s, u"theme"_s};
    if (value.isString())
        return topicsInText(value.toString());
    if (value.isArray()) {
        QStringList items;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array) {
            if (item.isString())
                items.append(item.toString());
            const QJsonObject object = item.toObject();
            const auto name = std::find_if(itemNames.begin(), itemNames.end(),
                                           [&object](const QString &each) { return object.value(each).isString(); });
            if (name != itemNames.end())
                items.append(object.value(*name).toString());
        }
        return checked(items);
    }
    const QJsonObject object = value.toObject();
    for (const QString &name : names) {
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (member.key().compare(name, Qt::CaseInsensitive) == 0)
                return topicsInJson(member.value());
        }
    }
    if (object.size() == 1)
        return topicsInJson(object.begin().value());
    // {"topic1": "battery", "topic2": "screen"}
    QStringList items;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key().startsWith("topic"_L1, Qt::CaseInsensitive) && member.value().isString())
            items.append(member.value().toString());
    }
    return checked(items);
}

} // namespace

std::optional<TopicsValue> readTopics(const QString &answer)
{
    const QString text = unfenced(answer);
    if (isRefusal(text))
        return std::nullopt;
    if (const std::optional<EmbeddedJson> json = jsonIn(text)) {
        std::optional<TopicsValue> topics = topicsInJson(json->value);
        if (topics || json->isWholeText)
            return topics;
    }
    return topicsInText(text);
}

} // namespace Fanlight

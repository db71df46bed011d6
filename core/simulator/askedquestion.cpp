// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/askedquestion.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct Keyword
{
    AskedTask task;
    std::u16string_view text;
};

constexpr std::array<Keyword, 13> StrongKeywords{{
    {AskedTask::Sentiment, u"sentiment"},
    {AskedTask::Sentiment, u"polarity"},
    {AskedTask::Sentiment, u"positive or negative"},
    {AskedTask::Sentiment, u"positive, negative"},
    {AskedTask::Topics, u"topic"},
    {AskedTask::Topics, u"keyword"},
    {AskedTask::Topics, u"key word"},
    {AskedTask::Topics, u"keyphrase"},
    {AskedTask::Topics, u"key phrase"},
    {AskedTask::Topics, u"key-phrase"},
    {AskedTask::Summary, u"summar"},
    {AskedTask::Summary, u"tl;dr"},
    {AskedTask::Summary, u"tldr"},
}};
//! These count only where none of the others is found.
constexpr std::array<Keyword, 4> WeakKeywords{{
    {AskedTask::Topics, u"themes"},
    {AskedTask::Summary, u"the gist"},
    {AskedTask::Summary, u"condense"},
    {AskedTask::Sentiment, u"overall tone"},
}};

//! How far into an undelimited message an instruction may reach.
constexpr qsizetype LongestLead = 300;

template <typename Keywords>
std::optional<AskedTask> firstOf(QStringView instruction, const Keywords &keywords)
{
    std::optional<AskedTask> task;
    qsizetype first = instruction.size();
    for (const Keyword &keyword : keywords) {
        const qsizetype position = instruction.indexOf(QStringView(keyword.text.data(), qsizetype(keyword.text.size())),
                                                       0, Qt::CaseInsensitive);
        if (position >= 0 && position < first) {
            first = position;
            task = keyword.task;
        }
    }
    return task;
}

std::optional<AskedTask> namedTask(QStringView instruction)
{
    if (const std::optional<AskedTask> task = firstOf(instruction, StrongKeywords))
        return task;
    return firstOf(instruction, WeakKeywords);
}

//! An instruction and the text it is about.
struct Parts
{
    QString instruction;
    QString text;
};

std::optional<Parts> delimited(const QString &message, const QString &open, const QString &close)
{
    const qsizetype begin = message.indexOf(open);
    if (begin < 0)
        return std::nullopt;
    const qsizetype inner = begin + open.size();
    // The last one: the text itself may speak of delimiters.
    const qsizetype end = message.lastIndexOf(close);
    if (end < inner)
        return std::nullopt;
    return Parts{message.first(begin) + u'\n' + message.sliced(end + close.size()),
                 message.sliced(inner, end - inner).trimmed()};
}

std::optional<Parts> delimitedParts(const QString &message)
{
    if (std::optional<Parts> parts = delimited(message, u"<text>"_s, u"</text>"_s))
        return parts;
    if (std::optional<Parts> parts = delimited(message, u"\"\"\""_s, u"\"\"\""_s))
        return parts;
    return delimited(message, u"```"_s, u"```"_s);
}

//! "Summarize: …", "What are the topics?\n…", "Give the sentiment. …"
std::optional<Parts> leadingParts(const QString &message)
{
    const QStringView lead = QStringView(message).first(std::min(message.size(), LongestLead));
    qsizetype end = -1;
    for (qsizetype i = 0; i < lead.size() && end < 0; ++i) {
        const QChar character = lead.at(i);
        const bool stops = character == u'.' || character == u'?' || character == u'!';
        if (character == u':' || character == u'\n' || (stops && i + 1 < message.size() && message.at(i + 1).isSpace()))
            end = i + 1;
    }
    if (end < 0 || QStringView(message).sliced(end).trimmed().isEmpty())
        return std::nullopt;
    return Parts{message.first(end), message.sliced(end).trimmed()};
}

std::optional<Parts> trailingParts(const QString &message)
{
    const QString trimmed = message.trimmed();
    const qsizetype begin = trimmed.lastIndexOf(u'\n');
    if (begin < 0 || trimmed.size() - begin > LongestLead)
        return std::nullopt;
    return Parts{trimmed.sliced(begin + 1), trimmed.first(begin).trimmed()};
}

} // namespace

AskedQuestion readQuestion(const ChatRequest &request)
{
    const QString message = request.userMessages.isEmpty() ? QString() : request.userMessages.last();
    const std::optional<AskedTask> fromSystem = namedTask(request.system);
    if (const std::optional<Parts> parts = delimitedParts(message)) {
        const std::optional<AskedTask> task = fromSystem ? fromSystem : namedTask(parts->instruction);
        return {task.value_or(AskedTask::Other), parts->text};
    }
    if (fromSystem)
        return {*fromSystem, message};
    const std::optional<Parts> leading = leadingParts(message);
    if (leading) {
        if (const std::optional<AskedTask> task = namedTask(leading->instruction))
            return {*task, leading->text};
    }
    if (const std::optional<Parts> trailing = trailingParts(message)) {
        if (const std::optional<AskedTask> task = namedTask(trailing->instruction))
            return {*task, trailing->text};
    }
    // "Is the sentiment of this one good": short enough to be an instruction as a whole.
    if (!leading && message.size() <= LongestLead)
        return {namedTask(message).value_or(AskedTask::Other), message};
    return {AskedTask::Other, message};
}

} // namespace Fanlight

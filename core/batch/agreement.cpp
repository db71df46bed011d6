// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/agreement.h"

#include <QJsonArray>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <array>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t labelCount = 4;

//! Sets who differs and how many do not.
template <typename Agrees>
void divide(const QList<QueryRecord> &records, Agreement *agreement, Agrees agrees)
{
    for (const QueryRecord &record : records) {
        if (!record.answer)
            continue;
        if (agrees(*record.answer))
            ++agreement->agreeing;
        else
            agreement->differing.append(record.target);
    }
}

void compareLabels(const QList<QueryRecord> &records, Agreement *agreement)
{
    std::array<int, labelCount> counts{};
    for (const QueryRecord &record : records) {
        if (const auto *value = record.answer ? std::get_if<LabelValue>(&*record.answer) : nullptr)
            ++counts[size_t(value->label)];
    }
    const auto *const most = std::max_element(counts.begin(), counts.end());
    if (std::count(counts.begin(), counts.end(), *most) > 1) {
        agreement->isTie = true;
        agreement->agreeing = *most;
        return;
    }
    const LabelValue majority{SentimentLabel(most - counts.begin())};
    agreement->majority = majority;
    divide(records, agreement, [&majority](const AnswerValue &answer) { return answer == AnswerValue(majority); });
}

void compareChoices(const QList<QueryRecord> &records, Agreement *agreement)
{
    QMap<QString, int> counts;
    for (const QueryRecord &record : records) {
        if (const auto *value = record.answer ? std::get_if<ChoiceValue>(&*record.answer) : nullptr)
            ++counts[value->word];
    }
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    agreement->isTie = std::count(counts.cbegin(), counts.cend(), *most) > 1;
    if (agreement->isTie) {
        agreement->agreeing = *most;
        return;
    }
    const ChoiceValue majority{most.key()};
    agreement->majority = majority;
    divide(records, agreement, [&majority](const AnswerValue &answer) { return answer == AnswerValue(majority); });
}

QSet<QString> normalizedTopics(const AnswerValue &answer)
{
    QSet<QString> topics;
    if (const auto *value = std::get_if<TopicsValue>(&answer)) {
        for (const QString &topic : value->topics)
            topics.insert(normalizedTopic(topic));
    }
    return topics;
}

void compareTopics(const QList<QueryRecord> &records, Agreement *agreement)
{
    // In the order in which they are first named, as they are first written.
    QStringList keys;
    QStringList names;
    QList<int> counts;
    for (const QueryRecord &record : records) {
        const auto *value = record.answer ? std::get_if<TopicsValue>(&*record.answer) : nullptr;
        if (!value)
            continue;
        QSet<QString> counted;
        for (const QString &topic : value->topics) {
            const QString key = normalizedTopic(topic);
            if (counted.contains(key))
                continue;
            counted.insert(key);
            qsizetype place = keys.indexOf(key);
            if (place < 0) {
                place = keys.size();
                keys.append(key);
                names.append(topic);
                counts.append(0);
            }
            ++counts[place];
        }
    }
    TopicsValue majority;
    QSet<QString> wanted;
    for (qsizetype place = 0; place < keys.size(); ++place) {
        if (counts.at(place) * 2 <= agreement->compared)
            continue;
        majority.topics.append(names.at(place));
        wanted.insert(keys.at(place));
    }
    if (wanted.isEmpty()) {
        agreement->agreeing = counts.isEmpty() ? 0 : *std::max_element(counts.begin(), counts.end());
        return;
    }
    agreement->majority = majority;
    divide(records, agreement, [&wanted](const AnswerValue &answer) {
        return normalizedTopics(answer).intersect(wanted).size() * 2 >= wanted.size();
    });
}

} // namespace

QString normalizedTopic(const QString &topic)
{
    QString words;
    const QString folded = topic.toCaseFolded();
    for (const QChar character : folded)
        words +=
            character.isLetterOrNumber() || character.isMark() || character.isSurrogate() ? character : QChar(u' ');
    words = words.simplified();
    // Of a topic that is nothing but signs, the signs count.
    return words.isEmpty() ? topic : words;
}

std::optional<Agreement> agreementOf(const QList<QueryRecord> &records)
{
    Agreement agreement;
    const AnswerValue *first = nullptr;
    for (const QueryRecord &record : records) {
        ++(record.answer ? agreement.compared : agreement.failed);
        if (!first && record.answer)
            first = &*record.answer;
    }
    if (!first)
        return std::nullopt;
    if (std::holds_alternative<LabelValue>(*first))
        compareLabels(records, &agreement);
    else if (std::holds_alternative<ChoiceValue>(*first))
        compareChoices(records, &agreement);
    else if (std::holds_alternative<TopicsValue>(*first))
        compareTopics(records, &agreement);
    else
        return std::nullopt;
    return agreement;
}

QJsonObject Agreement::toJson() const
{
    return {
        {u"majority"_s, majority ? QJsonValue(Fanlight::toJson(*majority)) : QJsonValue(QJsonValue::Null)},
        {u"agree"_s, agreeing},
        {u"of"_s, compared},
        {u"tie"_s, isTie},
        {u"differ"_s, QJsonArray::fromStringList(differing)},
        {u"failed"_s, failed},
    };
}

QString Agreement::toText() const
{
    const QString share = u"%1 of %2"_s.arg(agreeing).arg(compared);
    if (isTie)
        return u"tie, "_s + share;
    if (!majority)
        return u"no majority, "_s + share;
    return differing.isEmpty() ? share : QString(share + u", not "_s + differing.join(u", "_s));
}

} // namespace Fanlight

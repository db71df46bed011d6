// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/answercounts.h"

#include "core/batch/agreement.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace Fanlight {

namespace {

qint64 countIn(const std::vector<quint32> &numbers, const RowMarks &marks)
{
    return std::ranges::count_if(numbers, [&marks](quint32 number) { return marks.has(number); });
}

} // namespace

AnswerCounts::AnswerCounts(qsizetype questions, qsizetype limit)
    : m_limit(limit)
    , m_slots(size_t(questions))
{
}

bool AnswerCounts::has(int slot, qint64 row) const
{
    return m_slots[size_t(slot)].seen.has(row);
}

void AnswerCounts::note(int slot, qint64 row, const AnswerValue &answer)
{
    if (has(slot, row))
        return;
    Slot &counts = m_slots[size_t(slot)];
    if (const auto *label = std::get_if<LabelValue>(&answer)) {
        add(counts, row, sentimentName(label->label), answer);
    } else if (const auto *choice = std::get_if<ChoiceValue>(&answer)) {
        add(counts, row, choice->word, answer);
    } else if (const auto *topics = std::get_if<TopicsValue>(&answer)) {
        QSet<QString> named;
        for (const QString &topic : topics->topics) {
            const QString key = normalizedTopic(topic);
            if (named.contains(key))
                continue;
            named.insert(key);
            add(counts, row, key, TopicsValue{{topic}});
        }
    } else {
        return;
    }
    counts.seen.add(row);
    ++counts.answered;
    if (counts.answers.size() > m_limit)
        forgetRarest(counts);
}

void AnswerCounts::add(Slot &slot, qint64 row, const QString &key, const AnswerValue &answer)
{
    Rows &rows = slot.answers[key];
    if (rows.numbers.empty())
        rows.answer = answer;
    // Rows are answered nearly in their order: its place is at the end, or near it.
    const auto number = quint32(row);
    if (rows.numbers.empty() || rows.numbers.back() < number)
        rows.numbers.push_back(number);
    else
        rows.numbers.insert(std::ranges::upper_bound(rows.numbers, number), number);
}

void AnswerCounts::forgetRarest(Slot &slot) const
{
    // Half at a time: to look through all of them for each new one would take as long as there are answers.
    struct Known
    {
        qsizetype rows;
        QString key;
    };
    std::vector<Known> known;
    known.reserve(size_t(slot.answers.size()));
    for (auto answer = slot.answers.cbegin(); answer != slot.answers.cend(); ++answer)
        known.push_back({qsizetype(answer->numbers.size()), answer.key()});
    // Of those that as many rows have, the same ones go at each start: a hash has another order each time.
    const auto kept = known.begin() + m_limit / 2;
    std::ranges::nth_element(
        known, kept, [](const Known &a, const Known &b) { return a.rows != b.rows ? a.rows > b.rows : a.key < b.key; });
    for (auto gone = kept; gone != known.end(); ++gone)
        slot.answers.remove(gone->key);
    slot.isExact = false;
}

AnswerTally AnswerCounts::tally(int slot, qsizetype most, const RowMarks *among) const
{
    const Slot &counts = m_slots[size_t(slot)];
    struct Entry
    {
        const QString *key;
        const Rows *rows;
        qint64 count;
    };
    std::vector<Entry> entries;
    entries.reserve(size_t(counts.answers.size()));
    for (auto answer = counts.answers.cbegin(); answer != counts.answers.cend(); ++answer) {
        const qint64 count = among ? countIn(answer->numbers, *among) : qint64(answer->numbers.size());
        if (count > 0)
            entries.push_back({&answer.key(), &answer.value(), count});
    }
    const auto wanted = std::min(most, qsizetype(entries.size()));
    std::partial_sort(entries.begin(), entries.begin() + wanted, entries.end(), [](const Entry &a, const Entry &b) {
        return a.count != b.count ? a.count > b.count : *a.key < *b.key;
    });
    AnswerTally tally{{}, among ? counts.seen.countBoth(*among) : counts.answered, qsizetype(entries.size())};
    tally.most.reserve(wanted);
    for (qsizetype place = 0; place < wanted; ++place) {
        const Entry &entry = entries[size_t(place)];
        tally.most.append({*entry.key, entry.rows->answer, entry.count});
    }
    return tally;
}

std::vector<qint64> AnswerCounts::rows(int slot, const QString &key) const
{
    const auto answer = m_slots[size_t(slot)].answers.constFind(key);
    if (answer == m_slots[size_t(slot)].answers.cend())
        return {};
    return {answer->numbers.begin(), answer->numbers.end()};
}

qint64 AnswerCounts::count(int slot, const QString &key) const
{
    const auto answer = m_slots[size_t(slot)].answers.constFind(key);
    return answer == m_slots[size_t(slot)].answers.cend() ? 0 : qint64(answer->numbers.size());
}

} // namespace Fanlight

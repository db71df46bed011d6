// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/partrows.h"

#include <algorithm>

namespace Fanlight {

namespace {

constexpr double largestRow = 9e15; // what a double of JSON holds exactly

std::optional<qint64> wholeOf(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    if (!(number >= 0 && number <= largestRow) || number != double(qint64(number)))
        return std::nullopt;
    return qint64(number);
}

} // namespace

void PartRows::add(qint64 row, const QList<int> &questions)
{
    Q_ASSERT(row > lastRow() && !questions.isEmpty());
    if (!m_runs.isEmpty() && m_runs.last().last() + 1 == row && m_runs.last().questions == questions)
        ++m_runs.last().count;
    else
        m_runs.append({row, 1, questions});
}

const PartRows::Run *PartRows::runOf(qint64 row) const
{
    const auto after = std::upper_bound(m_runs.begin(), m_runs.end(), row,
                                        [](qint64 wanted, const Run &run) { return wanted < run.first; });
    if (after == m_runs.begin())
        return nullptr;
    const Run &run = *std::prev(after);
    return row <= run.last() ? &run : nullptr;
}

bool PartRows::contains(const QueryPlace &place) const
{
    const Run *run = runOf(place.row);
    return run && run->questions.contains(place.slot);
}

QList<int> PartRows::questionsOf(qint64 row) const
{
    const Run *run = runOf(row);
    return run ? run->questions : QList<int>();
}

qint64 PartRows::queries() const
{
    qint64 sum = 0;
    for (const Run &run : m_runs)
        sum += run.count * run.questions.size();
    return sum;
}

QJsonArray PartRows::toJson() const
{
    QJsonArray runs;
    for (const Run &run : m_runs) {
        QJsonArray questions;
        for (const int slot : run.questions)
            questions.append(slot);
        runs.append(QJsonArray{run.first, run.count, questions});
    }
    return runs;
}

std::optional<PartRows> PartRows::fromJson(const QJsonArray &json)
{
    PartRows rows;
    for (const QJsonValue &value : json) {
        const QJsonArray fields = value.toArray();
        Run run;
        run.first = wholeOf(fields.at(0)).value_or(0);
        run.count = wholeOf(fields.at(1)).value_or(0);
        const QJsonArray questions = fields.at(2).toArray();
        for (const QJsonValue &question : questions)
            run.questions.append(int(wholeOf(question).value_or(-1)));
        const bool isGood = fields.size() == 3 && run.first > rows.lastRow() && run.count > 0
            && !run.questions.isEmpty() && std::ranges::is_sorted(run.questions) && run.questions.first() >= 0;
        if (!isGood)
            return std::nullopt;
        rows.m_runs.append(run);
    }
    return rows;
}

} // namespace Fanlight

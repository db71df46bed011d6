// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchsurvey.h"

#include "core/batch/agreement.h"
#include "core/batch/batchjournal.h"

#include <QElapsedTimer>

#include <algorithm>
#include <functional>
#include <utility>

namespace Fanlight {

namespace {

//! Less than a frame, so that a window stays responsive.
constexpr qint64 surveySliceMs = 6;
constexpr int surveyedBetweenLooks = 64;

bool differ(const QList<QueryRecord> &records)
{
    if (records.size() < 2)
        return false;
    const std::optional<Agreement> agreement = agreementOf(records);
    return agreement && agreement->agreeing < agreement->compared;
}

} // namespace

BatchSurvey::BatchSurvey(const BatchJournal &journal, const BatchQuestions &questions, const QStringList &counted,
                         QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_questions(questions)
    , m_last(journal.lastRow())
    , m_answers(questions.perRow())
{
    for (const QString &task : questions.tasks)
        m_isCounted.push_back(counted.contains(task));
}

void BatchSurvey::start()
{
    if (!isFinished())
        readSoon();
}

void BatchSurvey::readSoon()
{
    if (!std::exchange(m_isReadingSoon, true))
        QMetaObject::invokeMethod(this, &BatchSurvey::readSlice, Qt::QueuedConnection);
}

void BatchSurvey::readSlice()
{
    m_isReadingSoon = false;
    QElapsedTimer timer;
    timer.start();
    for (; !m_waiting.empty() && timer.elapsed() < surveySliceMs; m_waiting.pop_back())
        judge(m_waiting.back());
    while (m_next <= m_last && timer.elapsed() < surveySliceMs) {
        const qint64 end = std::min(m_last, m_next + surveyedBetweenLooks - 1);
        for (; m_next <= end; ++m_next)
            judge(m_next);
    }
    if (!isFinished())
        readSoon();
    Q_EMIT changed();
}

void BatchSurvey::look(const QList<qint64> &rows)
{
    if (rows.isEmpty())
        return;
    // In their order, which is about that of the journal: the reading goes forward.
    m_waiting.insert(m_waiting.end(), rows.begin(), rows.end());
    std::ranges::sort(m_waiting, std::greater());
    m_waiting.erase(std::unique(m_waiting.begin(), m_waiting.end()), m_waiting.end());
    if (!m_isReadingSoon)
        readSlice();
}

void BatchSurvey::judge(qint64 row)
{
    bool isFailed = false;
    bool isCached = false;
    for (int slot = 0; slot < int(m_questions.perRow()); ++slot) {
        isFailed = isFailed || m_journal.isFailed({row, slot});
        isCached = isCached || m_journal.isCached({row, slot});
    }
    set(RowSet::Failed, row, isFailed);
    set(RowSet::Cached, row, isCached);
    set(RowSet::Differing, row, readAnswers(row));
}

bool BatchSurvey::readAnswers(qint64 row)
{
    const int targets = int(m_questions.targets.size());
    const bool isCompared = targets > 1;
    bool isDiffering = false;
    for (int task = 0; task < int(m_questions.tasks.size()); ++task) {
        const bool isCounted = m_isCounted[size_t(task)];
        QList<QueryRecord> records;
        for (int slot = task * targets; slot < (task + 1) * targets; ++slot) {
            const bool isWanted = isCompared || (isCounted && !m_answers.has(slot, row));
            if (!isWanted || !m_journal.isAnswered({row, slot}) || m_journal.isFailed({row, slot}))
                continue;
            auto record = m_journal.result({row, slot});
            if (!record)
                continue;
            if (isCounted && record->answer)
                m_answers.note(slot, row, *record->answer);
            records.append(*std::move(record));
        }
        isDiffering = isDiffering || differ(records);
    }
    return isDiffering;
}

void BatchSurvey::set(RowSet which, qint64 row, bool isIn)
{
    Bits &bits = m_sets[size_t(which)];
    if (bits.rows.has(row) == isIn)
        return;
    if (isIn)
        bits.rows.add(row);
    else
        bits.rows.remove(row);
    bits.count += isIn ? 1 : -1;
    ++bits.changes;
}

qint64 BatchSurvey::count(RowSet set) const
{
    Q_ASSERT(set != RowSet::All);
    return bitsOf(set).count;
}

std::vector<qint64> BatchSurvey::rows(RowSet set) const
{
    return bitsOf(set).rows.rows();
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/answervalue.h"
#include "core/batch/rowmarks.h"

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace Fanlight {

//! How many rows were answered in one way.
struct AnswerCount
{
    QString key; //!< by which answers are the same: topics are, capitals and punctuation aside
    AnswerValue answer; //!< a label, a word, or one topic as it was first written
    qint64 rows = 0;

    bool operator==(const AnswerCount &) const = default;
};

//! What rows were answered to one question.
struct AnswerTally
{
    QList<AnswerCount> most; //!< the answers that the most rows have, falling
    qint64 answered = 0; //!< rows whose answer was counted
    qsizetype distinct = 0; //!< different answers that are known; there were more where counts are not exact

    bool operator==(const AnswerTally &) const = default;
};

/*! What the rows of a batch were answered, by question: labels and chosen words as they are, topics one by one.
 *
 *  It knows the rows of every answer, 4 bytes for each. Of topics no more than `limit` are kept for a question; beyond
 *  that the half that the fewest rows have is forgotten, which is the idea of lossy counting (Manku and Motwani,
 *  "Approximate frequency counts over data streams", VLDB 2002), and isExact() is false from then on: a count may be
 *  too small, never too large.
 */
class AnswerCounts final
{
public:
    static constexpr qsizetype defaultLimit = 20'000;

    explicit AnswerCounts(qsizetype questions = 0, qsizetype limit = defaultLimit);

    //! Whether the row's answer to the question was counted.
    bool has(int slot, qint64 row) const;
    //! Counts the answer of a row, the first of which is 1, to a question; once for each. Free text is not counted.
    void note(int slot, qint64 row, const AnswerValue &answer);

    //! Rows whose answer to the question was counted.
    qint64 answered(int slot) const { return m_slots[size_t(slot)].answered; }
    bool isExact(int slot) const { return m_slots[size_t(slot)].isExact; }
    //! The answers of all rows, or of those in `among`, with no more than `most` of them told.
    AnswerTally tally(int slot, qsizetype most, const RowMarks *among = nullptr) const;
    //! The numbers of the rows with an answer, rising.
    std::vector<qint64> rows(int slot, const QString &key) const;
    //! How many they are.
    qint64 count(int slot, const QString &key) const;

private:
    struct Rows
    {
        AnswerValue answer;
        std::vector<quint32> numbers; //!< rising
    };
    struct Slot
    {
        RowMarks seen;
        QHash<QString, Rows> answers;
        qint64 answered = 0;
        bool isExact = true;
    };

    static void add(Slot &slot, qint64 row, const QString &key, const AnswerValue &answer);
    void forgetRarest(Slot &slot) const;

    qsizetype m_limit;
    std::vector<Slot> m_slots;
};

} // namespace Fanlight

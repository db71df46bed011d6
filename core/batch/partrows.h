// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchrecords.h"

#include <QJsonArray>
#include <QList>

#include <optional>

namespace Fanlight {

/*! Which queries a part of a batch holds: rows in ascending order, and of each some of its questions.
 *
 *  Kept as runs of rows with the same questions, so that fifty thousand rows in a row take no more memory than one.
 */
class PartRows
{
public:
    //! A row behind all that were added; its questions in ascending order.
    void add(qint64 row, const QList<int> &questions);

    bool contains(const QueryPlace &place) const;
    //! The questions of a row; empty where it is not in it.
    QList<int> questionsOf(qint64 row) const;
    bool isEmpty() const { return m_runs.isEmpty(); }
    qint64 firstRow() const { return m_runs.isEmpty() ? 0 : m_runs.first().first; }
    qint64 lastRow() const { return m_runs.isEmpty() ? 0 : m_runs.last().last(); }
    qint64 queries() const;

    //! [[first row, rows, [slots]], …]
    QJsonArray toJson() const;
    //! Empty for what toJson() does not write.
    static std::optional<PartRows> fromJson(const QJsonArray &json);

    bool operator==(const PartRows &) const = default;

private:
    struct Run
    {
        qint64 first = 0;
        qint64 count = 0;
        QList<int> questions;

        qint64 last() const { return first + count - 1; }
        bool operator==(const Run &) const = default;
    };

    const Run *runOf(qint64 row) const;

    QList<Run> m_runs;
};

} // namespace Fanlight

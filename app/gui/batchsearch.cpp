// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/batchsearch.h"

#include "app/gui/batchinput.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace Fanlight {

namespace {

//! Less than a frame, so that a window stays responsive.
constexpr qint64 searchSliceMs = 6;
//! Rows that are read at once: long ones take a millisecond.
constexpr qint64 searchedBetweenLooks = 16;

} // namespace

BatchSearch::BatchSearch(const BatchInput &input, TextsOf textsOf, const QStringList &words, QObject *parent)
    : QObject(parent)
    , m_input(input)
    , m_textsOf(std::move(textsOf))
{
    for (const QString &word : words)
        m_words.emplace_back(word, Qt::CaseInsensitive);
    connect(&m_input, &BatchInput::found, this, &BatchSearch::readSoon);
}

void BatchSearch::start()
{
    readSoon();
}

bool BatchSearch::isFinished() const
{
    return m_input.isCounted() && !hasRows();
}

bool BatchSearch::hasRows() const
{
    return m_next <= m_input.rowsFound() || !m_waiting.isEmpty();
}

void BatchSearch::look(const QList<qint64> &rows)
{
    // Those that it has not come to are looked at on the way.
    for (const qint64 row : rows) {
        if (row < m_next)
            m_waiting.append(row);
    }
    if (m_waiting.isEmpty())
        return;
    std::ranges::sort(m_waiting);
    m_waiting.erase(std::unique(m_waiting.begin(), m_waiting.end()), m_waiting.end());
    readSoon();
}

void BatchSearch::readSoon()
{
    if (!std::exchange(m_isReadingSoon, true))
        QMetaObject::invokeMethod(this, &BatchSearch::readSlice, Qt::QueuedConnection);
}

void BatchSearch::readSlice()
{
    m_isReadingSoon = false;
    QElapsedTimer timer;
    timer.start();
    while (hasRows() && timer.elapsed() < searchSliceMs) {
        QList<TableRow> rows = m_input.rows(take());
        for (TableRow &row : rows)
            judge(std::move(row));
    }
    if (hasRows())
        readSoon();
    Q_EMIT changed();
}

QList<qint64> BatchSearch::take()
{
    if (!m_waiting.isEmpty()) {
        const qsizetype some = std::min(m_waiting.size(), qsizetype(searchedBetweenLooks));
        const QList<qint64> rows = m_waiting.first(some);
        m_waiting.remove(0, some);
        return rows;
    }
    QList<qint64> rows;
    const qint64 end = std::min(m_input.rowsFound(), m_next + searchedBetweenLooks - 1);
    while (m_next <= end)
        rows.append(m_next++);
    return rows;
}

void BatchSearch::judge(TableRow row)
{
    const qint64 number = row.number;
    const QStringList texts = m_textsOf(std::move(row));
    const bool isFound = std::ranges::all_of(m_words, [&texts](const QStringMatcher &word) {
        return std::ranges::any_of(texts, [&word](const QString &text) { return word.indexIn(text) >= 0; });
    });
    if (m_found.has(number) == isFound)
        return;
    if (isFound)
        m_found.add(number);
    else
        m_found.remove(number);
    m_count += isFound ? 1 : -1;
    ++m_changes;
}

} // namespace Fanlight

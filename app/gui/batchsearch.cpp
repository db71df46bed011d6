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
    m_waiting.resize(std::unique(m_waiting.begin(), m_waiting.end()) - m_waiting.begin());
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
        // One at a time: a long one takes some milliseconds.
        QList<TableRow> read = m_input.rows({take()});
        if (read.isEmpty())
            ++m_unread;
        else
            judge(std::move(read.first()));
    }
    if (hasRows())
        readSoon();
    Q_EMIT changed();
}

qint64 BatchSearch::take()
{
    return m_waiting.isEmpty() ? m_next++ : m_waiting.takeFirst();
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
    ++m_changes;
}

} // namespace Fanlight

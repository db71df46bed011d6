// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/rowlocator.h"

#include <QElapsedTimer>

#include <utility>

namespace Fanlight {

namespace {

//! Less than a frame, so that a window stays responsive.
constexpr qint64 sliceMs = 6;
constexpr int rowsBetweenLooks = 64;

} // namespace

RowLocator::RowLocator(std::unique_ptr<TableReader> walker, std::unique_ptr<TableReader> reader, int blockSize,
                       QObject *parent)
    : QObject(parent)
    , m_walker(std::move(walker))
    , m_reader(std::move(reader))
    , m_blockSize(blockSize)
{
}

void RowLocator::start()
{
    schedule();
}

void RowLocator::schedule()
{
    QMetaObject::invokeMethod(this, &RowLocator::readSlice, Qt::QueuedConnection);
}

void RowLocator::readSlice()
{
    QElapsedTimer timer;
    timer.start();
    bool isEnd = false;
    do {
        for (int row = 0; row < rowsBetweenLooks && !isEnd; ++row) {
            const TablePosition position = m_walker->position();
            isEnd = !m_walker->next();
            if (isEnd)
                break;
            if (m_rows % m_blockSize == 0)
                m_blocks.push_back(position);
            ++m_rows;
        }
    } while (!isEnd && timer.elapsed() < sliceMs);
    m_isFinished = isEnd;
    Q_EMIT found(m_rows);
    if (isEnd)
        Q_EMIT finished(m_walker->problem());
    else
        schedule();
}

QList<TableRow> RowLocator::rowsAt(const QList<qint64> &numbers)
{
    QList<TableRow> rows;
    for (const qint64 number : numbers) {
        const qint64 block = number / m_blockSize;
        if (number < 0 || number >= m_rows)
            break;
        // Whoever goes through the table row by row seeks nothing.
        if (m_readerAt == nowhere || number < m_readerAt || block != m_readerAt / m_blockSize) {
            m_readerAt = nowhere;
            if (!m_reader->seek(m_blocks[size_t(block)]))
                break;
            m_readerAt = block * m_blockSize;
        }
        std::optional<TableRow> row;
        for (; m_readerAt <= number; ++m_readerAt) {
            row = m_reader->next();
            if (!row) {
                m_readerAt = nowhere;
                return rows;
            }
        }
        rows.append(*std::move(row));
    }
    return rows;
}

} // namespace Fanlight

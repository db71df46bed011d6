// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/tablereader.h"

#include <QList>
#include <QObject>

#include <memory>
#include <vector>

namespace Fanlight {

/*! Counts the rows of a table and remembers where every so many-th of them begins, so that any row can be read without
 *  those before it.
 *
 *  Works in slices of the event loop, with 24 bytes for each block of rows. `finished` is emitted once, and not from
 *  within start().
 */
class RowLocator final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowLocator)

public:
    /*! Two readers of the same table, both at its first row: one goes through it, the other reads what is asked for.
     */
    RowLocator(std::unique_ptr<TableReader> walker, std::unique_ptr<TableReader> reader, int blockSize,
               QObject *parent = nullptr);

    void start();
    //! Rows that are known by now.
    qint64 rows() const { return m_rows; }
    bool isFinished() const { return m_isFinished; }
    //! These rows, the first one being 0, in rising order; as far as they are known. Each takes as long as the rows of
    //! its block before it, but for the one behind what was asked for last.
    QList<TableRow> rowsAt(const QList<qint64> &numbers);

Q_SIGNALS:
    //! Further rows are known; now and then on the way.
    void found(qint64 rows);
    //! All are known; or why the rest cannot be read, as a sentence.
    void finished(const QString &problem);

private:
    static constexpr qint64 nowhere = -1;

    void readSlice();
    void schedule();

    std::unique_ptr<TableReader> m_walker;
    std::unique_ptr<TableReader> m_reader;
    qint64 m_readerAt = nowhere; //!< the row, the first one being 0, that it gives next
    int m_blockSize;
    std::vector<TablePosition> m_blocks;
    qint64 m_rows = 0;
    bool m_isFinished = false;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchrecords.h"
#include "core/batch/partrows.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QTemporaryFile>

#include <optional>
#include <vector>

namespace Fanlight {

/*! Takes a provider's file of results as it arrives, line by line and in any order, and gives it back query by query.
 *
 *  The lines are in a temporary file, in memory are 24 bytes for each. On Linux the file has no name, so that a kill
 * leaves nothing behind. Of two lines for one query the first counts; lines of others are counted and left out.
 */
class ResultSpool final
{
    Q_DISABLE_COPY_MOVE(ResultSpool)

public:
    //! Longer lines are no results.
    static constexpr qsizetype longestLine = 64 * 1024 * 1024;

    //! `folder` takes the temporary file.
    ResultSpool(const QString &folder, QString token, PartRows rows);

    //! False when the file takes no more: problem() says why.
    bool feed(QByteArrayView bytes);
    //! The file of results is over; a last line may lack its end.
    bool endFile();
    //! Forgets everything, to begin anew.
    bool clear();
    //! All files are there; before the first lineOf().
    bool finish();

    //! How many lines with a custom_id there were, of others too.
    qint64 lines() const { return m_lines; }
    //! Whether some line was one of the part's.
    bool hasOwn() const { return !m_index.empty(); }
    //! The line of a query; empty when there is none.
    std::optional<QByteArray> lineOf(const QueryPlace &place);
    QString problem() const { return m_problem; }

private:
    struct Entry
    {
        qint64 row = 0;
        qint64 offset = 0;
        int slot = 0;
        int size = 0;
    };

    bool takeLine(QByteArrayView line);
    bool ensureOpen();
    bool fail(const QString &problem);

    QTemporaryFile m_file;
    QString m_token;
    PartRows m_rows;
    std::vector<Entry> m_index;
    QByteArray m_rest; //!< of a line that is not whole yet
    qint64 m_size = 0;
    qint64 m_lines = 0;
    bool m_isTooLong = false; //!< the line that is coming is left out
    QString m_problem;
};

} // namespace Fanlight

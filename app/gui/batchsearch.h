// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/rowmarks.h"
#include "core/batch/tablerow.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QStringMatcher>

#include <functional>
#include <vector>

namespace Fanlight {

class BatchInput;

/*! Finds the rows of a table that say something: those in which every one of the words stands somewhere, in a cell or
 *  in an answer, in whatever capitals.
 *
 *  The rows are gone through in slices of the event loop, as the input comes to know them; those that are answered
 *  later are told by look().
 */
class BatchSearch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchSearch)

public:
    //! All that a row says.
    using TextsOf = std::function<QStringList(TableRow row)>;

    //! The input outlives the search, and is the same all the while.
    BatchSearch(const BatchInput &input, TextsOf textsOf, const QStringList &words, QObject *parent = nullptr);

    void start();
    //! All rows were gone through.
    bool isFinished() const;
    //! These rows, the first of which is 1, say something else than before.
    void look(const QList<qint64> &rows);

    //! Rows that could not be read any more.
    qint64 unread() const { return m_unread; }
    //! The numbers of the rows that were found, rising; the first row is 1.
    std::vector<qint64> rows() const { return m_found.rows(); }
    //! Another number whenever a row was found, or is no longer.
    quint64 revision() const { return m_changes; }

Q_SIGNALS:
    //! There is more to tell; once in a slice.
    void changed();

private:
    void readSlice();
    void readSoon();
    //! There are rows to be looked at now.
    bool hasRows() const;
    //! The row that is to be looked at next.
    qint64 take();
    void judge(TableRow row);

    const BatchInput &m_input;
    TextsOf m_textsOf;
    std::vector<QStringMatcher> m_words;
    qint64 m_next = 1;
    QList<qint64> m_waiting; //!< to be looked at again, rising
    bool m_isReadingSoon = false;
    RowMarks m_found;
    qint64 m_unread = 0;
    quint64 m_changes = 0;
};

} // namespace Fanlight

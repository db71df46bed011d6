// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/partrows.h"
#include "core/providers/batchcalls.h"

#include <QByteArray>
#include <QByteArrayList>

namespace Fanlight {

//! Puts entries together until a provider's batch is full. Pure.
class PartBuilder
{
public:
    enum class Verdict {
        Added,
        Full, //!< the row is for the next part
        TooLarge, //!< no part can hold the row
    };

    //! `separator` stands between entries, `terminator` behind the last.
    PartBuilder(BatchLimits limits, QByteArray separator, QByteArray terminator);

    //! The entries of a row's questions, all of them or none.
    Verdict add(qint64 row, const QList<int> &questions, const QByteArrayList &entries);

    bool isEmpty() const { return m_rows.isEmpty(); }
    const PartRows &rows() const { return m_rows; }
    //! All entries; the builder is empty then.
    QByteArray take();

private:
    BatchLimits m_limits;
    QByteArray m_separator;
    QByteArray m_terminator;
    QByteArray m_bytes;
    qint64 m_entries = 0;
    PartRows m_rows;
};

} // namespace Fanlight

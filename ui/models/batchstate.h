// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Fanlight {

//! Where the batch of a window stands.
enum class BatchPhase {
    Empty, //!< no table is open
    Ready, //!< one is, and can be asked about, or the view's obstacle says why not
    Running,
    Pausing, //!< nothing more is sent; what is under way ends
    Paused, //!< part of it is answered
    Writing, //!< all is answered, and the output is being written
    Finished, //!< the output is there
};

//! What a window shows of its batch.
struct BatchView
{
    BatchPhase phase = BatchPhase::Empty;
    QString input; //!< the path as the user gave it
    QString problem; //!< why it cannot be used, a sentence; empty when it can
    QStringList columns;
    QString textColumn;
    QString idColumn; //!< empty: the rows' numbers
    QStringList notes; //!< what was guessed of the table, sentences
    QString output;
    QString obstacle; //!< why it cannot be run now, a sentence; empty when it can
    bool canRestart = false; //!< an earlier batch is in the way, and can be given up
    QString plan; //!< on one line
    QString planNote; //!< how it is known
    double share = 0; //!< done or failed, of all queries; 0 to 1
    QString progress; //!< on one line
    QStringList ofTargets; //!< the same of each target, when there are several
    qint64 failed = 0;

    bool operator==(const BatchView &) const = default;
};

} // namespace Fanlight

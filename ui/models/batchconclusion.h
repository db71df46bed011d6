// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fanlight {

//! What became of a batch, or of a copy of its answers; kept as figures, so that it can be told in another language.
struct BatchConclusion
{
    enum class Kind {
        Nothing,
        AnsweredBefore, //!< part of it, in an earlier run
        Stopped,
        Paused,
        SavingStopped, //!< all is answered, and the output is not written
        ExportStopped,
        Saved,
        SavedSoFar, //!< a copy of a batch that is not at its end
        SavedPart, //!< a copy of some rows
    };

    Kind kind = Kind::Nothing;
    qint64 done = 0; //!< queries
    qint64 failed = 0; //!< queries
    QString path{}; //!< of what was saved
    qint64 rows = 0; //!< of SavedPart
    qint64 allRows = 0;

    bool operator==(const BatchConclusion &) const = default;
};

//! As a sentence or two; empty for nothing.
QString conclusionText(const BatchConclusion &conclusion);
//! "312 queries are answered and kept, 57 failed."
QString keptText(qint64 done, qint64 failed);

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QtGlobal>

#include <functional>

namespace Fanlight {

//! A record as it is read from its file; the payload is valid during the call that it is handed to.
struct JournalRecord
{
    quint8 kind = 0;
    qint64 offset = 0; //!< in the file, for JournalFile::read()
    QByteArrayView payload;
};

//! Bytes between sound records that are none.
struct JournalHole
{
    qint64 begin = 0;
    qint64 end = 0; //!< where the next sound record begins

    qint64 size() const { return end - begin; }
    bool operator==(const JournalHole &) const = default;
};

//! What was found besides sound records.
struct JournalScan
{
    //! Behind the last sound record.
    enum class Rest {
        Nothing,
        Torn, //!< the beginning of a record that was being written, or what a power cut left of some
        Unreadable, //!< the system does not give it
    };

    qint64 end = 0; //!< of the last sound record
    qint64 records = 0;
    Rest rest = Rest::Nothing;
    int error = 0; //!< errno when it is unreadable
    QList<JournalHole> holes; //!< from the front to the back
};

/*! Reads a journal's records from an open file, from behind its preface to the end, in blocks.
 *
 *  Goes on behind what is not sound, wherever a sound record begins. Fillings are told to nobody. `visit` may be empty.
 */
JournalScan scanJournal(int descriptor, const std::function<void(const JournalRecord &)> &visit);

//! Reads as many bytes as there are, up to `size`; -1 and errno when that fails.
qint64 readAt(int descriptor, qint64 offset, char *bytes, qint64 size);

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journalscan.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace Fanlight {

class JournalSyncer;

//! Why a journal cannot be used.
enum class JournalFault {
    None,
    InUse, //!< another process has it
    NotAJournal, //!< the file is somebody else's
    OtherVersion,
    Damaged,
    Unusable, //!< the system does not let it be read or written
};

/*! An append-only file of records that survives a kill at any moment with all that was written.
 *
 *  Every record is handed to the system at once and is on the disk a fraction of a second later. A record that was cut
 *  off at the end is taken away on opening. What a power cut has destroyed in the middle is lost, and everything before
 *  and behind it is not: a copy of the damaged file is kept beside it, and the holes are closed. Damage to the first
 *  record, which says what the others are about, is a fault and changes nothing. While it is open for writing the file
 *  is locked, and the lock ends with the process, however it ends. The file is readable by its owner only.
 */
class JournalFile final
{
    Q_DISABLE_COPY_MOVE(JournalFile)

public:
    enum class Mode {
        Write, //!< makes the file if there is none
        Anew, //!< to write, without the records that there are, of whatever version and however damaged
        Look, //!< changes nothing and takes no lock; a file that is not there has no records
    };

    //! Of the format of the records: a file of another is refused.
    JournalFile(const QString &path, quint32 version);
    //! What was written is on the disk then.
    ~JournalFile();

    //! Hands every record to `visit`, in the order of writing. Call once; false when fault() is set.
    bool open(Mode mode, const std::function<void(const JournalRecord &)> &visit);

    //! Where the record, of a kind from 1 on, is from now on; empty when it could not be written, and then no further
    //! one will be.
    std::optional<qint64> append(quint8 kind, QByteArrayView payload);
    //! A record that open() or append() told of; empty when it cannot be read.
    std::optional<QByteArray> read(qint64 offset) const;
    //! Waits until everything is on the disk.
    bool sync();
    //! Writes no more, and lets others: what was written can still be read.
    void release();

    const QString &path() const { return m_path; }
    qint64 size() const { return m_end; }
    //! How many bytes open() found destroyed, with sound records behind them.
    qint64 lostBytes() const { return m_lostBytes; }
    //! Where the file is as it was before its holes were closed; empty when it had none, or was opened to look.
    const QString &copyPath() const { return m_copyPath; }
    JournalFault fault() const { return m_fault; }
    //! The fault as a sentence; empty while there is none.
    QString problem() const { return m_problem; }

private:
    bool openToWrite();
    bool openToLook();
    bool readPreface(Mode mode, bool &isEmpty);
    bool writePreface();
    bool keepCopy();
    bool copyTo(int descriptor);
    bool close(const JournalHole &hole);
    bool writeAll(QByteArrayView bytes);
    bool fail(JournalFault fault, const QString &problem);
    bool failWriting(int error);

    QString m_path;
    quint32 m_version;
    int m_descriptor = -1;
    qint64 m_end = 0; //!< of the last record
    qint64 m_lostBytes = 0;
    QString m_copyPath;
    JournalFault m_fault = JournalFault::None;
    QString m_problem;
    std::unique_ptr<JournalSyncer> m_syncer;
    mutable QByteArray m_window; //!< what was read last: neighbours are asked for next
    mutable qint64 m_windowBegin = 0;
};

} // namespace Fanlight

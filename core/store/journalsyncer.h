// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <chrono>

namespace Fanlight {

/*! Makes what was written to a file last through a power cut, in groups, on a thread of its own: whoever writes never
 *  waits for the disk.
 */
class JournalSyncer final : public QThread
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JournalSyncer)

public:
    //! The descriptor outlives the syncer. What noteWritten() tells is on the disk at most `interval` and a sync later.
    JournalSyncer(int descriptor, std::chrono::milliseconds interval);
    //! Syncs what is left.
    ~JournalSyncer() override;

    void noteWritten();
    //! Waits until all that was written is on the disk. False if the disk failed, now or before.
    bool sync();
    //! errno of the first sync that failed; 0 while none has.
    int error() const;

protected:
    void run() override;

private:
    int m_descriptor;
    std::chrono::milliseconds m_interval;
    mutable QMutex m_mutex;
    QWaitCondition m_work; //!< there is something to sync, or to end
    QWaitCondition m_done;
    quint64 m_written = 0; //!< noteWritten() so far
    quint64 m_synced = 0; //!< of them, those on the disk
    int m_error = 0;
    bool m_hurried = false; //!< somebody waits
    bool m_ending = false;
};

} // namespace Fanlight

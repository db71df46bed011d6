// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace Fanlight {

//! How patient a Database is, and how much it keeps while it cannot write.
struct DatabaseOptions
{
    std::chrono::milliseconds gathering{
        50}; //!< what nobody waits for is committed together with what comes so soon after
    std::chrono::milliseconds busyTimeout{
        100}; //!< one try waits so long for another process's lock; well within what a lookup has
    std::chrono::milliseconds firstRetry{50}; //!< after a failure; doubles with every further one
    std::chrono::milliseconds longestRetry{5'000};
    std::chrono::milliseconds lockPatience{3'000}; //!< a lock is worth telling only when it lasts longer
    std::chrono::milliseconds closeTime{3'000}; //!< what is left to write at the end has so long
    qint64 mostWaitingBytes = 64 * 1024 * 1024; //!< beyond it the oldest entries are given up
    int mostJobsPerCommit = 1'000;
    bool readOnly = false; //!< the file is left as it is, and must have the present version
};

} // namespace Fanlight

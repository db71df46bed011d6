// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace Fanlight {

/*! Turns Ctrl+C (SIGINT) and SIGTERM into a Qt signal, by a pipe that the signal handler writes to.
 *
 *  The second of them ends the program at once with ExitCode::Stopped. Signal handlers belong to the whole
 *  process, so there is one watcher at a time. SIGPIPE and SIGXFSZ are ignored: a closed reader and a
 *  file that may not grow are told by write().
 */
class SignalWatcher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignalWatcher)

public:
    explicit SignalWatcher(QObject *parent = nullptr);
    ~SignalWatcher() override;

    //! Becomes and stays readable until the event loop has emitted interrupted(): for blocking reads before it runs.
    int descriptor() const { return m_readEnd; }

Q_SIGNALS:
    void interrupted();

private:
    void take();

    int m_readEnd = -1;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace Fanlight

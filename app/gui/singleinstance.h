// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/handover.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QString>

#include <chrono>
#include <memory>

class QDeadlineTimer;
class QLocalSocket;

namespace Fanlight {

/*! One window for each user and data folder: a later start hands its files over to it.
 *
 *  The first start holds a lock file in the user's runtime folder and listens on a socket beside it. Both are named by
 *  the data folder. The lock says who the window is: one that a crashed program left is taken over with its socket, and
 *  of two that start at once only one gets it.
 */
class SingleInstance final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SingleInstance)

public:
    enum class Start {
        First, //!< this is the window; others' files arrive by received()
        HandedOver, //!< an open window took the files
        Alone, //!< there may be a window, but it does not answer, or there is no folder to meet in
    };

    /*! `runtimeFolder`: one that only the user can enter (QStandardPaths::RuntimeLocation); another is not used.
     *  `patience`: the longest that either side waits for the other.
     */
    SingleInstance(const QString &runtimeFolder, const QString &dataFolder,
                   std::chrono::milliseconds patience = std::chrono::seconds(3));
    ~SingleInstance() override;

    //! Hands over or becomes the first. May block as long as the patience. Once.
    Start begin(const Handover &handover);

    //! Where the first listens: a file, or a pipe's name on Windows.
    QString socketPath() const;
    QString lockPath() const { return m_base + QStringLiteral(".lock"); }

Q_SIGNALS:
    //! Another start wants these opened, and this window in front.
    void received(const Fanlight::Handover &handover);

private:
    bool listen();
    bool handOver(const Handover &handover, const QDeadlineTimer &deadline) const;
    void attend(QLocalSocket *caller);
    void read(QLocalSocket *caller);

    QString m_base; //!< empty: no place to meet
    std::chrono::milliseconds m_patience;
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cacheoptions.h"

#include <QByteArrayList>
#include <QProcess>
#include <QTemporaryDir>

namespace Fanlight {

//! A redis-server of the test's own, that keeps nothing on disk and ends with this object.
class RedisServer final
{
    Q_DISABLE_COPY_MOVE(RedisServer)

public:
    enum class Reach { Socket, Tcp };

    //! With a password if one is given.
    explicit RedisServer(Reach reach, const QByteArray &password = {});
    ~RedisServer();

    //! Whether the program is there; tests are skipped where it is not.
    static bool isInstalled();

    //! Starts it, also again, at the same place. False if it does not come up.
    bool start();
    //! At once, without a word to its clients.
    void kill();
    //! It accepts connections and answers nothing, until thaw().
    void freeze();
    void thaw();

    //! How to reach it, login included.
    RedisOptions options() const;
    //! Asks it something over a connection of its own; the reply's text.
    QByteArray ask(const QByteArrayList &command) const;

private:
    QTemporaryDir m_folder;
    Reach m_reach;
    QByteArray m_password;
    quint16 m_port = 0;
    QProcess m_process;
};

} // namespace Fanlight

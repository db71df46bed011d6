// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QString>
#include <QStringList>

#include <functional>

namespace Fanlight {

class Database;

//! The way back from the database thread, which may outlive its Database by a moment when the disk hangs.
class DatabaseOutlet final
{
    Q_DISABLE_COPY_MOVE(DatabaseOutlet)

public:
    explicit DatabaseOutlet(Database *database);

    //! Runs the reply in the Database's thread, if that is still there.
    void deliver(std::function<void()> reply);
    //! What keeps entries from being written, as a sentence; empty when nothing does. Told when it changes.
    void setProblem(const QString &problem);
    //! Something that happened once, as a sentence.
    void notice(const QString &text);
    //! Nothing is delivered any more.
    void cut();

    QString problem() const;
    QStringList notices() const;

private:
    mutable QMutex m_mutex;
    Database *m_database;
    QString m_problem;
    QStringList m_notices;
};

} // namespace Fanlight

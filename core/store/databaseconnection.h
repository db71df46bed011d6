// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/databasefile.h"
#include "core/store/databaseoptions.h"
#include "core/store/databasesession.h"
#include "core/store/migration.h"

#include <memory>
#include <optional>

namespace Fanlight {

//! The database thread's hold on the file: opens it, and knows whether it is still the one that the path leads to.
class DatabaseConnection final
{
    Q_DISABLE_COPY_MOVE(DatabaseConnection)

public:
    DatabaseConnection(const QString &path, const QList<Migration> &migrations, const DatabaseOptions &options);
    ~DatabaseConnection();

    //! Makes the file if need be, opens it and brings it up to date. After a fault it is closed.
    DatabaseFault open();
    void close();
    bool isOpen() const { return m_session != nullptr; }
    //! Only while it is open.
    DatabaseSession &session() { return *m_session; }
    //! The file that was opened was deleted, or set aside by another process.
    bool isFileGone() const;
    //! Closes the file and renames it; as Fanlight::setAside(). Not the one that another process has put there since.
    std::optional<QString> setAside();

private:
    DatabaseFault prepare();

    QString m_path;
    QList<Migration> m_migrations;
    DatabaseOptions m_options;
    QString m_name; //!< among Qt's connections
    std::unique_ptr<DatabaseSession> m_session; //!< null: not open
    std::optional<FileIdentity> m_identity; //!< of the file that was opened last
};

} // namespace Fanlight

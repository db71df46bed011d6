// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/databaseconnection.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QUrl>
#include <QUuid>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct DatabaseConnectionTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::Database)
};

//! SQLite reads a WAL database in a folder that it cannot write to only when told that nobody else does
//! (sqlite.org/wal.html, "Read-Only Databases").
QString readOnlyUri(const QString &path)
{
    const QString uri = u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    return QFileInfo::exists(path + u"-wal"_s) ? uri : QString(uri + u"?immutable=1"_s);
}

} // namespace

DatabaseConnection::DatabaseConnection(const QString &path, const QList<Migration> &migrations,
                                       const DatabaseOptions &options)
    : m_path(path)
    , m_migrations(migrations)
    , m_options(options)
    , m_name(QUuid::createUuid().toString())
{
}

DatabaseConnection::~DatabaseConnection()
{
    close();
}

DatabaseFault DatabaseConnection::open()
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return {DatabaseFault::Kind::NoDriver, DatabaseConnectionTexts::tr("Qt's module for SQLite is not installed")};
    if (!m_options.readOnly && !makePrivateFile(m_path))
        return {DatabaseFault::Kind::Unwritable,
                DatabaseConnectionTexts::tr("the file cannot be opened or created there")};
    m_identity = fileIdentity(m_path);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_options.busyTimeout.count());
    if (m_options.readOnly)
        options += u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
    database.setConnectOptions(options);
    database.setDatabaseName(m_options.readOnly ? readOnlyUri(m_path) : m_path);
    DatabaseFault fault;
    if (database.open()) {
        m_session = std::make_unique<DatabaseSession>(database);
        fault = prepare();
    } else {
        fault = faultOf(database.lastError());
    }
    // The connection can only be taken down when nothing holds it.
    database = QSqlDatabase();
    if (fault.kind == DatabaseFault::Kind::Statement)
        fault.kind = DatabaseFault::Kind::Unwritable;
    if (fault)
        close();
    return fault;
}

DatabaseFault DatabaseConnection::prepare()
{
    if (m_options.readOnly) {
        const qint64 version = m_session->value(u"PRAGMA user_version"_s).toLongLong();
        if (m_session->failed() || version == m_migrations.size())
            return faultOf(m_session->error());
        return {DatabaseFault::Kind::TooNew,
                DatabaseConnectionTexts::tr("another version of Fanlight wrote it, and it may not be changed there")};
    }
    // The first one counts only before there is a table, and before the second.
    for (const QString &pragma :
         {u"PRAGMA auto_vacuum = INCREMENTAL"_s, u"PRAGMA journal_mode = WAL"_s,
          // In WAL a killed program loses nothing with it, a power cut at most the last commits, never the file.
          u"PRAGMA synchronous = NORMAL"_s, u"PRAGMA journal_size_limit = 16777216"_s, u"PRAGMA foreign_keys = ON"_s,
          // What the user deletes is gone, not merely out of sight.
          u"PRAGMA secure_delete = ON"_s, u"PRAGMA temp_store = MEMORY"_s})
        m_session->value(pragma);
    if (m_session->failed())
        return faultOf(m_session->error());
    return migrate(*m_session, m_migrations);
}

void DatabaseConnection::close()
{
    m_session.reset();
    if (QSqlDatabase::contains(m_name))
        QSqlDatabase::removeDatabase(m_name);
}

bool DatabaseConnection::isFileGone() const
{
    return fileIdentity(m_path) != m_identity;
}

std::optional<QString> DatabaseConnection::setAside()
{
    close();
    return m_identity ? Fanlight::setAside(m_path, *m_identity) : std::nullopt;
}

} // namespace Fanlight

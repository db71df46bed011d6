// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migration.h"

#include "core/store/databasesession.h"

#include <QCoreApplication>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct MigrationTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::Database)
};

DatabaseFault tooNew(qint64 found, qint64 known)
{
    return {DatabaseFault::Kind::TooNew,
            MigrationTexts::tr("a later version of Fanlight wrote it (format %1, this one knows %2)")
                .arg(found)
                .arg(known)};
}

} // namespace

DatabaseFault migrate(DatabaseSession &session, const QList<Migration> &migrations)
{
    const auto versionNow = [&session] { return session.value(u"PRAGMA user_version"_s).toLongLong(); };
    const qint64 known = migrations.size();
    qint64 version = versionNow();
    if (session.failed() || version == known)
        return faultOf(session.error());
    if (version > known)
        return tooNew(version, known);

    session.run(u"BEGIN IMMEDIATE"_s);
    // Another process may have been here while this one waited for the lock.
    version = versionNow();
    for (qint64 step = qMax(version, qint64(0)); step < known; ++step) {
        for (const QString &statement : migrations.at(step).statements)
            session.run(statement);
    }
    if (version < known)
        session.run(u"PRAGMA user_version = %1"_s.arg(known));
    session.run(u"COMMIT"_s);
    const DatabaseFault fault = faultOf(session.error());
    if (fault) {
        session.clearError();
        session.run(u"ROLLBACK"_s);
        session.clearError();
    }
    return fault ? fault : version > known ? tooNew(version, known) : DatabaseFault();
}

} // namespace Fanlight

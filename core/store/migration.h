// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/databasefault.h"

#include <QList>
#include <QStringList>

namespace Fanlight {

class DatabaseSession;

//! One step of the schema, from the version before it to its own: statements that are run in one transaction.
struct Migration
{
    QStringList statements;
};

/*! Brings a database up to the version of the last migration (`PRAGMA user_version`, the number of migrations done).
 *
 *  Safe against another process that does the same at the same moment. A database of a later version is left alone.
 */
DatabaseFault migrate(DatabaseSession &session, const QList<Migration> &migrations);

} // namespace Fanlight

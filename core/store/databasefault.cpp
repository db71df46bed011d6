// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/databasefault.h"

#include <QCoreApplication>

namespace Fanlight {

namespace {

struct DatabaseFaultTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::Database)
};

} // namespace

DatabaseFault faultOf(const QSqlError &error)
{
    if (!error.isValid())
        return {};
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    if (!isNumber)
        return {DatabaseFault::Kind::Statement, error.text()};
    // The low byte is the primary code of an extended one.
    switch (code & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
    case 15: // SQLITE_PROTOCOL
        return {DatabaseFault::Kind::Locked, DatabaseFaultTexts::tr("another program keeps it locked")};
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
        return {DatabaseFault::Kind::Unwritable, DatabaseFaultTexts::tr("it may not be written there")};
    case 13: // SQLITE_FULL
        return {DatabaseFault::Kind::Full, DatabaseFaultTexts::tr("the disk is full")};
    case 14: // SQLITE_CANTOPEN
        return {DatabaseFault::Kind::Unwritable, DatabaseFaultTexts::tr("the file cannot be opened or created there")};
    case 7: // SQLITE_NOMEM
    case 10: // SQLITE_IOERR
    case 22: // SQLITE_NOLFS
        return {DatabaseFault::Kind::Unwritable,
                DatabaseFaultTexts::tr("the disk reports an error (%1)").arg(error.databaseText())};
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return {DatabaseFault::Kind::Unreadable, {}};
    default:
        return {DatabaseFault::Kind::Statement, error.text()};
    }
}

} // namespace Fanlight

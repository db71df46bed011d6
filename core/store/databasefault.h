// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlError>
#include <QString>

namespace Fanlight {

//! Why the database does not do what it is told.
struct DatabaseFault
{
    //! What an error of SQLite means for whoever wants something written.
    enum class Kind {
        None,
        Locked, //!< another process has it; it will let go
        Full, //!< no room on the disk
        Unwritable, //!< no permission, a broken disk: may pass, and is worth telling
        Unreadable, //!< the file is no database, or a damaged one
        TooNew, //!< written by a later version
        Statement, //!< this piece of work is at fault, not the file
        NoDriver, //!< Qt came without its SQLite
    };

    Kind kind = Kind::None;
    QString reason; //!< a sentence for the user, without its full stop; empty where kind says it all

    explicit operator bool() const { return kind != Kind::None; }
    bool operator==(const DatabaseFault &) const = default;
};

//! What kind of error it is: by SQLite's result codes (sqlite.org/rescode.html).
DatabaseFault faultOf(const QSqlError &error);

} // namespace Fanlight

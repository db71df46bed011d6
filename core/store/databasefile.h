// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <optional>

namespace Fanlight {

//! Which file a path leads to at the moment; two equal ones are the same file under whatever name.
struct FileIdentity
{
    quint64 device = 0;
    quint64 file = 0;

    bool operator==(const FileIdentity &) const = default;
};

//! Empty when nothing is there.
std::optional<FileIdentity> fileIdentity(const QString &path);

/*! Makes sure that the file exists and that only its owner may read and write it (0600). SQLite gives its -wal and -shm
 *  files the permissions of the database. True also if it could not be made private, as on file systems without
 *  permissions; false if it does not exist then.
 */
bool makePrivateFile(const QString &path);

/*! Renames a database that cannot be read, with its -wal, to "NAME-unreadable-DATE.db" beside it, so that a new one can
 *  be begun. Does nothing if `seen` is no longer what the path leads to: another process was faster.
 *
 *  Returns the new path, empty if there was nothing to do; nothing if it failed.
 */
std::optional<QString> setAside(const QString &path, FileIdentity seen);

} // namespace Fanlight

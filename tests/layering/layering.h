// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Fanlight {

//! A folder of the project and what its files may include.
struct Room
{
    QString folder; //!< "core/http"
    QStringList mayInclude; //!< prefixes of project paths; the room itself is always allowed
    QStringList qtModules; //!< "Core", "Network" …
};

//! The rooms of the project: the table of CONTRIBUTING.md, "Rooms".
QList<Room> projectRooms();

/*! Judges the includes of one file.
 *
 *  `path` is relative to the project, `qtIncludeFolders` hold one folder per Qt module ("…/QtCore").
 *  Returns one sentence per include that the file's room does not allow.
 */
QStringList layeringViolations(const QString &path, const QString &source, const QStringList &qtIncludeFolders);

} // namespace Fanlight

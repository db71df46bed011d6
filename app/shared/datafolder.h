// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fanlight {

//! The folder that holds all of the user's data, or why it is no use.
struct DataFolder
{
    QString path; //!< absolute
    QString problem{}; //!< a sentence; empty when all is well

    bool isUsable() const { return problem.isEmpty(); }
    QString database() const { return path + QStringLiteral("/fanlight.db"); }
    QString settings() const { return path + QStringLiteral("/settings.ini"); }
    //! The user's own prices of tokens, if there are any.
    QString prices() const { return path + QStringLiteral("/prices.json"); }

    bool operator==(const DataFolder &) const = default;
};

/*! Where the data is: the folder asked for with --data-dir, else the platform's (QStandardPaths::AppDataLocation).
 *  Touches nothing: `problem` stays empty.
 */
DataFolder dataFolder(const QString &asked);

/*! The same, made if it is not there (0700) and found to be writable. The platform's folder is made private if it was
 *  not; one that the user names and that exists keeps its permissions, because it may be for more than us.
 */
DataFolder preparedDataFolder(const QString &asked);

} // namespace Fanlight

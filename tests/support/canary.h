// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace Fanlight {

/*! Secrets that must be found nowhere: each holds the word that leaks() looks for, and the characters that encodings
 *  change.
 */
QByteArray canaryKey();
QByteArray canaryHeader();
QByteArray canaryPassword();

//! Where a canary is in the bytes: as it is, or in Base64 at any offset. Empty when there is none. `what` names them.
QStringList leaksIn(const QByteArray &bytes, const QString &what);

//! The same for every file under the folder, whatever its name: databases, journals and whatever else is put there.
QStringList leaksUnder(const QString &folder);

} // namespace Fanlight

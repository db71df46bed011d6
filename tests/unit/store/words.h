// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace Fanlight {

//! \name A database of words, each only once: for tests of the database itself
//! \{
QList<Migration> wordTable();
Database::Work insertion(const QString &word);
//! In the order of insertion.
QStringList wordsIn(DatabaseSession &session);
//! The same, asked and waited for.
QStringList storedWords(Database &database);
//! "0", "1", … so many.
QStringList numbers(int count, const QString &prefix = {});
//! \}

} // namespace Fanlight

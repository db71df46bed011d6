// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqliteversion.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace Fanlight {

using namespace Qt::StringLiterals;

QString sqliteVersion()
{
    const QString name = u"sqliteVersion"_s;
    QString version;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(u":memory:"_s);
        if (database.open()) {
            QSqlQuery query(u"SELECT sqlite_version()"_s, database);
            if (query.next())
                version = query.value(0).toString();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return version;
}

} // namespace Fanlight

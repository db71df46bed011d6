// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>
#include <memory>
#include <unordered_map>

namespace Fanlight {

/*! What work on the database thread sees of the database: statements, prepared once per text.
 *
 *  The first error is kept and everything after it is left undone, so that work is written without a check behind
 *  every line; whoever ran the work looks at error().
 */
class DatabaseSession final
{
    Q_DISABLE_COPY_MOVE(DatabaseSession)

public:
    //! An open connection of this thread.
    explicit DatabaseSession(const QSqlDatabase &database);

    //! Runs a statement that returns no rows. False after an error, this one's or an earlier one's.
    bool run(const QString &sql, const QVariantList &values = {});
    //! Calls `take` for every row until it returns false. `take` may run other statements, not this one again.
    bool rows(const QString &sql, const QVariantList &values, const std::function<bool(const QSqlQuery &)> &take);
    //! The first column of the first row; null without one.
    QVariant value(const QString &sql, const QVariantList &values = {});

    //! Rows that the last run() changed.
    qint64 changedRows() const { return m_changedRows; }
    //! The rowid that the last run() inserted.
    qint64 insertedId() const { return m_insertedId; }

    QSqlError error() const { return m_error; }
    bool failed() const { return m_error.isValid(); }
    void clearError() { m_error = {}; }

private:
    //! Null after an error.
    std::shared_ptr<QSqlQuery> execute(const QString &sql, const QVariantList &values);

    QSqlDatabase m_database;
    std::unordered_map<QString, std::shared_ptr<QSqlQuery>> m_statements;
    QSqlError m_error;
    qint64 m_changedRows = 0;
    qint64 m_insertedId = 0;
};

//! What may be bound where null is not allowed: a null QString is bound as NULL, this as ''.
inline QVariant boundText(const QString &text)
{
    return text.isNull() ? QVariant(QLatin1StringView("")) : QVariant(text);
}

} // namespace Fanlight

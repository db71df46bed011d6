// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/databasesession.h"

namespace Fanlight {

namespace {

//! Filters make texts of their own; beyond this many, preparing anew is cheaper than keeping them all.
constexpr size_t mostStatements = 100;

} // namespace

DatabaseSession::DatabaseSession(const QSqlDatabase &database)
    : m_database(database)
{
}

std::shared_ptr<QSqlQuery> DatabaseSession::execute(const QString &sql, const QVariantList &values)
{
    if (failed())
        return nullptr;
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        if (m_statements.size() >= mostStatements)
            m_statements.clear();
        auto statement = std::make_shared<QSqlQuery>(m_database);
        statement->setForwardOnly(true);
        if (!statement->prepare(sql)) {
            m_error = statement->lastError();
            return nullptr;
        }
        found = m_statements.emplace(sql, std::move(statement)).first;
    }
    std::shared_ptr<QSqlQuery> statement = found->second;
    for (qsizetype i = 0; i < values.size(); ++i)
        statement->bindValue(int(i), values.at(i));
    if (statement->exec())
        return statement;
    m_error = statement->lastError();
    statement->finish();
    return nullptr;
}

bool DatabaseSession::run(const QString &sql, const QVariantList &values)
{
    const std::shared_ptr<QSqlQuery> statement = execute(sql, values);
    if (!statement)
        return false;
    m_changedRows = statement->numRowsAffected();
    m_insertedId = statement->lastInsertId().toLongLong();
    statement->finish();
    return true;
}

bool DatabaseSession::rows(const QString &sql, const QVariantList &values,
                           const std::function<bool(const QSqlQuery &)> &take)
{
    const std::shared_ptr<QSqlQuery> statement = execute(sql, values);
    if (!statement)
        return false;
    while (statement->next()) {
        if (!take(*statement))
            break;
    }
    if (statement->lastError().isValid())
        m_error = statement->lastError();
    statement->finish();
    return !failed();
}

QVariant DatabaseSession::value(const QString &sql, const QVariantList &values)
{
    QVariant first;
    rows(sql, values, [&first](const QSqlQuery &row) {
        first = row.value(0);
        return false;
    });
    return first;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/databaseoutlet.h"

#include "core/store/database.h"

#include <QMutexLocker>

#include <utility>

namespace Fanlight {

DatabaseOutlet::DatabaseOutlet(Database *database)
    : m_database(database)
{
}

void DatabaseOutlet::deliver(std::function<void()> reply)
{
    const QMutexLocker lock(&m_mutex);
    if (m_database)
        QMetaObject::invokeMethod(m_database, std::move(reply), Qt::QueuedConnection);
}

void DatabaseOutlet::setProblem(const QString &problem)
{
    const QMutexLocker lock(&m_mutex);
    if (std::exchange(m_problem, problem) == problem || !m_database)
        return;
    Database *database = m_database;
    QMetaObject::invokeMethod(
        database, [database, problem] { Q_EMIT database->problemChanged(problem); }, Qt::QueuedConnection);
}

void DatabaseOutlet::notice(const QString &text)
{
    const QMutexLocker lock(&m_mutex);
    m_notices.append(text);
    if (!m_database)
        return;
    Database *database = m_database;
    QMetaObject::invokeMethod(
        database, [database, text] { Q_EMIT database->noticed(text); }, Qt::QueuedConnection);
}

void DatabaseOutlet::cut()
{
    const QMutexLocker lock(&m_mutex);
    m_database = nullptr;
}

QString DatabaseOutlet::problem() const
{
    const QMutexLocker lock(&m_mutex);
    return m_problem;
}

QStringList DatabaseOutlet::notices() const
{
    const QMutexLocker lock(&m_mutex);
    return m_notices;
}

} // namespace Fanlight

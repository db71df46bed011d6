// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/logreader.h"

#include "core/store/schema.h"

namespace Fanlight {

LogReader::LogReader(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

LogReader::~LogReader() = default;

Database &LogReader::connection()
{
    if (!m_connection)
        m_connection = std::make_unique<Database>(m_database.path(), storeMigrations());
    return *m_connection;
}

void LogReader::afterWrites(const std::function<void()> &then)
{
    // Work is done in the order in which it was posted; and the first of all makes the file.
    m_database.read<bool>(
        this, [](DatabaseSession &) { return true; }, [then](std::optional<bool>) { then(); });
}

QString LogReader::problem() const
{
    const QString reading = m_connection ? m_connection->problem() : QString();
    const QString problem = reading.isEmpty() ? m_database.problem() : reading;
    return problem.isEmpty() ? tr("The log cannot be read: another program keeps it locked.") : problem;
}

} // namespace Fanlight

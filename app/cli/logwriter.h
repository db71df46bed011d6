// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/logtable.h"
#include "core/store/auditentry.h"

#include <QByteArray>
#include <QJsonObject>
#include <QSet>

namespace Fanlight {

//! Writes a log of any length piece by piece: what add() returns, then what end() returns, is a whole document.
class LogWriter final
{
public:
    //! `width`: columns of the terminal that it is written to; 0: it is no terminal.
    LogWriter(LogFormat format, int width);

    QByteArray add(const QList<AuditEntry> &entries);
    QByteArray end();

private:
    QByteArray begin();
    //! Elements of the one array, each on a line of its own.
    QByteArray elements(const QList<QJsonObject> &objects);

    LogFormat m_format;
    bool m_forTerminal;
    LogTable m_table;
    bool m_begun = false;
    bool m_hasElement = false;
    QSet<QString> m_runs;
    QList<QJsonObject> m_pages; //!< of HAR, which come last
};

} // namespace Fanlight

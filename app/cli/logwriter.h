// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/logtable.h"
#include "core/store/auditentry.h"
#include "ui/models/auditdocument.h"

#include <QByteArray>

#include <optional>

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
    LogTable m_table;
    std::optional<AuditDocument> m_document; //!< none: a table is written
};

} // namespace Fanlight

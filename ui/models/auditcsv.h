// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/auditentry.h"

namespace Fanlight {

//! \name The audit log as CSV (RFC 4180), a line per query, each with its line end; what is not known is empty
//! \{
QString auditCsvHeader();
//! `forTerminal`: control characters are shown as marks, so that none reaches a terminal raw.
QString auditCsvLine(const AuditEntry &entry, bool forTerminal);
//! \}

} // namespace Fanlight

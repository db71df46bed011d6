// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/auditentry.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Fanlight {

/*! \name The audit log as HAR 1.2 (w3c.github.io/web-performance/specs/HAR/Overview.html)
 *
 *  An entry per delivery, so a retried query has several; one that was answered from the cache has none. Timings:
 *  `blocked` is our own queue, `connect` is name, TCP and TLS together, `wait` is until the first byte, `receive` the
 *  rest; what did not take place is -1, or 0 where the format wants a time. Headers are not recorded, so no key can be
 *  there; bodies are the texts that the log keeps, as plain text.
 */
//! \{

//! "creator" of the log.
QJsonObject harCreator();
QJsonArray harEntries(const AuditEntry &entry);
//! The run of an entry as a page of the log, which groups its deliveries.
QJsonObject harPage(const AuditEntry &first);

//! \}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/store/auditentry.h"
#include "core/store/auditsettings.h"

namespace Fanlight {

/*! What is recorded of an ended query. `submitted` is the wall clock at its submission, `run` the run's identity.
 *
 *  The endpoint's key and its secret headers are taken out of every text before it is cut, and user, password and query
 *  out of its URL: no secret is ever part of an entry. A delivery that was another query's is not among its attempts.
 */
AuditEntry auditEntry(const QueryResult &result, const QDateTime &submitted, const QString &run,
                      const AuditSettings &settings);

} // namespace Fanlight

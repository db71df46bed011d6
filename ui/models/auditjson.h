// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/auditentry.h"

#include <QJsonObject>

namespace Fanlight {

/*! An entry of the audit log as JSON: the names of the output contract where it has them, times in milliseconds, what
 *  is not known null. "deliveries" lists its attempts; their moments count from the query's submission.
 */
QJsonObject auditJson(const AuditEntry &entry);

} // namespace Fanlight

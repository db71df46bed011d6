// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"
#include "core/store/auditentry.h"
#include "ui/models/resultcell.h"

namespace Fanlight {

/*! \name What was recorded, as the result that it was
 *
 *  As far as it is kept: texts may be excerpts, moments count from the submission, and of what was sent only the
 *  message is known.
 */
//! \{

//! The first of the ids that a query of the past is shown under: no engine gives them.
constexpr QueryId firstPastId = QueryId(1) << 63;

//! The endpoint as the entry has it: without a key, its headers and its limits.
Endpoint recordedEndpoint(const AuditEntry &entry);
QueryResult recordedResult(const AuditEntry &entry, const Endpoint &endpoint, QueryId id = firstPastId);
//! Read in the form of its task, unless only the beginning of the reply is kept: then `value` is empty without an
//! error.
AnalysisResult recordedAnalysis(const AuditEntry &entry, const Endpoint &endpoint, AnswerForm form,
                                QueryId id = firstPastId);
//! As a card would show it.
ResultCell recordedCell(const AuditEntry &entry, AnswerForm form);

//! Whether the whole message is kept.
bool hasWholeMessage(const AuditEntry &entry);
//! Whether the whole reply is kept; also where there was none.
bool hasWholeReply(const AuditEntry &entry);

//! \}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"

namespace Fanlight {

class HttpTransport;

//! A query that was carried out by the engine, once.
struct AskedQuery
{
    QueryResult result;
    QString streamedText; //!< what was shown while the answer arrived
};

//! Runs an event loop: call it from main() only.
AskedQuery ask(HttpTransport &transport, const QueryRequest &request);

//! What a query should have ended with, for answers.
struct ExpectedAnswer
{
    QString text;
    FinishReason finishReason = FinishReason::Stop;
};

//! What is wrong with the end of the query, as a sentence; empty when it is as expected.
QString problemWithAnswer(const AskedQuery &asked, const ExpectedAnswer &expected);
QString problemWithFault(const AskedQuery &asked, ErrorKind expected);

//! "stop", "length", "content_filter" or "other".
QString finishReasonName(FinishReason reason);

} // namespace Fanlight

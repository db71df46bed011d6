// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/asread.h"

#include <QCoreApplication>

namespace Fanlight {

namespace {

struct AsReadTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::AuditLog)
};

} // namespace

QueryResult asRead(const QueryResult &result, const EngineSeams::Reading &reading)
{
    const auto *answer = std::get_if<Answer>(&result.outcome);
    if (!answer || !reading || reading(result.request, *answer))
        return result;
    QueryError error;
    error.kind = ErrorKind::UnreadableAnswer;
    error.message = AsReadTexts::tr("The reply could not be read as an answer to the task.");
    error.providerRequestId = answer->providerRequestId;
    error.partialText = answer->text;
    error.usage = answer->usage;
    QueryResult failed = result;
    failed.outcome = error;
    return failed;
}

} // namespace Fanlight

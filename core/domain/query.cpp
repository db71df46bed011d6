// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/query.h"

namespace Fanlight {

QueryState QueryResult::state() const
{
    if (succeeded())
        return QueryState::Done;
    return std::get<QueryError>(outcome).kind == ErrorKind::Cancelled ? QueryState::Cancelled : QueryState::Failed;
}

Usage QueryResult::usage() const
{
    return std::visit([](const auto &alternative) { return alternative.usage; }, outcome);
}

} // namespace Fanlight

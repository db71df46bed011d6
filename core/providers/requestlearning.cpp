// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/requestlearning.h"

namespace Fanlight {

std::optional<RequestShape> mendedShape(const QueryRequest &request, const RequestShape &shape, const QueryError &error)
{
    Q_UNUSED(request)
    Q_UNUSED(shape)
    Q_UNUSED(error)
    return std::nullopt;
}

} // namespace Fanlight

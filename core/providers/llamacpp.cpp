// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/llamacpp.h"

namespace Fanlight {

bool isLlamaCpp(const HttpHead &head)
{
    Q_UNUSED(head)
    return false;
}

HttpCall propsCall(const Endpoint &endpoint)
{
    Q_UNUSED(endpoint)
    return {};
}

std::optional<int> slotCount(const QByteArray &props)
{
    Q_UNUSED(props)
    return std::nullopt;
}

} // namespace Fanlight

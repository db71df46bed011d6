// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/corestack.h"

namespace Fanlight {

CoreStack::CoreStack(const HttpSessionOptions &httpOptions, const EnginePolicy &policy)
    : m_http(httpOptions)
    , m_engine(m_http, m_clock, policy)
{
}

CoreStack::~CoreStack() = default;

} // namespace Fanlight

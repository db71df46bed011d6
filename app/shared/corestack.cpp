// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/corestack.h"

#include <QRandomGenerator>

namespace Fanlight {

CoreStack::CoreStack(const HttpSessionOptions &httpOptions, const EnginePolicy &policy)
    : m_random(QRandomGenerator::system()->generate64())
    , m_http(httpOptions)
    , m_engine(m_http, m_clock, m_random, policy)
{
}

CoreStack::~CoreStack() = default;

} // namespace Fanlight

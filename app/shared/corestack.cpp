// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/corestack.h"

#include <QRandomGenerator>

#include <utility>

namespace Fanlight {

CoreStack::CoreStack(const HttpSessionOptions &httpOptions, const EnginePolicy &policy, EngineSeams seams)
    : m_random(QRandomGenerator::system()->generate64())
    , m_http(httpOptions)
    , m_engine(m_http, m_clock, m_random, policy, std::move(seams))
{
}

CoreStack::~CoreStack() = default;

} // namespace Fanlight

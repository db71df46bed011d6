// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/clock.h"
#include "core/engine/queryengine.h"
#include "core/engine/random.h"
#include "core/http/httpsession.h"

namespace Fanlight {

//! What both programs are built on: the clock, the one HTTP session and the engine, in the order they need each other.
class CoreStack final
{
    Q_DISABLE_COPY_MOVE(CoreStack)

public:
    //! What the seams point to outlives the stack.
    explicit CoreStack(const HttpSessionOptions &httpOptions = {}, const EnginePolicy &policy = {},
                       EngineSeams seams = {});
    ~CoreStack();

    Clock &clock() { return m_clock; }
    Random &random() { return m_random; }
    HttpSession &http() { return m_http; }
    QueryEngine &engine() { return m_engine; }

private:
    SystemClock m_clock;
    SeededRandom m_random;
    HttpSession m_http;
    QueryEngine m_engine;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"

#include <QtGlobal>

namespace Fanlight {

//! Whom the engine tells what it sent and what came back: the audit log.
class AttemptSink
{
    Q_DISABLE_COPY_MOVE(AttemptSink)

public:
    AttemptSink() = default;
    virtual ~AttemptSink() = default;

    /*! A query ended: answered, failed, cancelled, or found in the cache, with all its attempts. Told once for every
     *  query that was sent or answered, before finished() is emitted, in the engine's thread. Returns at once.
     */
    virtual void record(const QueryResult &result) = 0;
};

} // namespace Fanlight

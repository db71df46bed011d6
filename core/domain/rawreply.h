// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/requestshape.h"

#include <QByteArray>

namespace Fanlight {

//! A reply as it came, before anything was read from it; a server may have put a key into it.
struct RawReply
{
    static constexpr qsizetype keptBytes = 64 * 1024;

    QByteArray head; //!< "HTTP 200" and the headers, a line each; empty: nothing came
    QByteArray body; //!< its first keptBytes
    qint64 size = 0; //!< of the whole body, as far as it came
    RequestShape shape{}; //!< how the request that it answers was written

    bool operator==(const RawReply &) const = default;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpvalues.h"

#include <QByteArray>

namespace Fanlight {

//! A reply as it came, before anything was read from it; a server may have put a key into it.
struct RawReply
{
    static constexpr qsizetype keptBytes = 64 * 1024;

    HttpHead head; //!< without a status, nothing came
    QByteArray body; //!< its first keptBytes
    qint64 size = 0; //!< of the whole body, as far as it came

    bool isEmpty() const { return head.status == 0; }
    bool operator==(const RawReply &) const = default;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/lanepool.h"

#include <QSslConfiguration>

#include <optional>

namespace Fanlight {

//! What Qt must be told with each request that goes one way: HttpRoute, resolved.
struct HttpWay
{
    std::optional<QSslConfiguration> sslConfiguration{}; //!< empty: Qt's default
    QString proxyTag; //!< of ProxyChooser; empty: the session's proxy
};

//! A place in a lane, held by a delivery from its dispatch to its end.
struct LaneSeat
{
    LanePool *lanes = nullptr; //!< null: no seat
    const HttpWay *way = nullptr;
    LanePool::Seat seat{};
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cachedanswer.h"

#include <QtGlobal>

#include <functional>

namespace Fanlight {

//! A place behind the memory where answers are kept. Calls return at once; failure is a miss.
class CacheLayer
{
    Q_DISABLE_COPY_MOVE(CacheLayer)

public:
    using Found = std::function<void(const std::optional<CachedAnswer> &)>;

    CacheLayer() = default;
    virtual ~CacheLayer() = default;

    //! `found` is called once, in the thread that asked, from the event loop or from within; not after destruction.
    virtual void find(const QByteArray &key, Found found) = 0;
    virtual void keep(const QByteArray &key, const CachedAnswer &answer) = 0;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome.h"
#include "core/domain/query.h"

#include <QByteArray>
#include <QtGlobal>

#include <functional>
#include <optional>

namespace Fanlight {

/*! Where the engine looks for an answer before it pays for one. Every call is made in the engine's thread and returns
 *  at once: whatever is slow happens elsewhere.
 *
 *  Failure is a miss. A cache that cannot be reached never fails a query and never holds one up for long.
 */
class AnswerCache
{
    Q_DISABLE_COPY_MOVE(AnswerCache)

public:
    using Found = std::function<void(const std::optional<Answer> &)>;

    AnswerCache() = default;
    virtual ~AnswerCache() = default;

    /*! Looks everywhere. `found` is called exactly once, in the engine's thread, from within this call only if the
     *  answer is at hand; never after the cache was destroyed.
     */
    virtual void find(const QByteArray &key, Found found) = 0;
    //! As find(), for a plan, which asks nothing: it is no use of the cache, and not counted as one.
    virtual void peek(const QByteArray &key, Found found) = 0;
    //! What is at hand without waiting: an equal query may have been answered since find().
    virtual std::optional<Answer> atHand(const QByteArray &key) = 0;
    //! Keeps an answer that was delivered in full.
    virtual void keep(const QByteArray &key, const QueryRequest &request, const Answer &answer) = 0;
};

} // namespace Fanlight

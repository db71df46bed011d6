// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Fanlight {

/*! How many queries of one service, key and model may be in flight at once.
 *
 *  The limit is fixed; what it is at a moment is this class's business alone, and everybody asks.
 */
class ConcurrencyLimiter
{
    Q_DISABLE_COPY_MOVE(ConcurrencyLimiter)

public:
    explicit ConcurrencyLimiter(int limit);

    //! At least 1, whatever was asked for: a target that may send nothing would never end.
    int limit() const { return m_limit; }
    //! What is in flight above a lowered limit stays; nothing starts until it has ended.
    void setLimit(int limit);

    int inFlight() const { return m_inFlight; }
    bool canStart() const { return m_inFlight < m_limit; }

    //! One more is in flight. Only after canStart().
    void start();
    //! One that was started has ended, however it did.
    void finish();

private:
    int m_limit;
    int m_inFlight = 0;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <deque>

namespace Fanlight {

/*! How many of a target's requests may be retries: a part of the last 200 (PROTOCOLS, "Retries").
 *
 *  Retries after a rate limit are not counted: those waits were asked for.
 */
class RetryBudget
{
public:
    explicit RetryBudget(double part = 0.1);

    void setPart(double part) { m_part = part; }
    //! A request was sent that is no retry, or one after a wait that the provider asked for.
    void noteRequest() { note(false); }
    //! A retry was granted; it is counted now, so that many failures at one moment do not all pass.
    void noteRetry() { note(true); }
    //! Whether one more retry stays within the budget. Always until 200 requests were sent.
    bool allowsRetry() const;
    //! Forgets what was: the user said to go on.
    void reset();

private:
    void note(bool isRetry);

    double m_part;
    std::deque<bool> m_window;
    int m_retries = 0;
};

} // namespace Fanlight

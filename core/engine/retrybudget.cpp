// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/retrybudget.h"

namespace Fanlight {

namespace {

//! PROTOCOLS asks for a hundred or more: of a hundred, a tenth fails by chance now and then where one in thirty fails.
constexpr size_t windowSize = 200;

} // namespace

RetryBudget::RetryBudget(double part)
    : m_part(part)
{
}

void RetryBudget::note(bool isRetry)
{
    m_window.push_back(isRetry);
    m_retries += isRetry ? 1 : 0;
    if (m_window.size() <= windowSize)
        return;
    m_retries -= m_window.front() ? 1 : 0;
    m_window.pop_front();
}

bool RetryBudget::allowsRetry() const
{
    return m_window.size() < windowSize || m_retries + 1 <= m_part * windowSize;
}

void RetryBudget::reset()
{
    m_window.clear();
    m_retries = 0;
}

} // namespace Fanlight

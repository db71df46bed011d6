// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakes/fakecache.h"

#include <utility>

namespace Fanlight {

void FakeCache::find(const QByteArray &key, Found found)
{
    m_asked.append(key);
    if (m_holdsBack)
        m_waiting.append({key, std::move(found)});
    else
        found(lookUp(key));
}

std::optional<Answer> FakeCache::atHand(const QByteArray &key)
{
    const auto known = m_near.constFind(key);
    return known == m_near.cend() ? std::nullopt : std::optional(*known);
}

void FakeCache::keep(const QByteArray &key, const QueryRequest &request, const Answer &answer)
{
    m_kept.append(request);
    m_near.insert(key, answer);
}

void FakeCache::letAnswer()
{
    const Question question = m_waiting.takeFirst();
    question.found(lookUp(question.key));
}

std::optional<Answer> FakeCache::lookUp(const QByteArray &key) const
{
    const auto known = m_farAway.constFind(key);
    if (known != m_farAway.cend())
        return *known;
    const auto near = m_near.constFind(key);
    return near == m_near.cend() ? std::nullopt : std::optional(*near);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/memorycache.h"

#include <utility>

namespace Fanlight {

std::optional<CachedAnswer> MemoryCache::find(const QByteArray &key)
{
    const auto place = m_places.constFind(key);
    if (place == m_places.cend())
        return std::nullopt;
    m_entries.splice(m_entries.begin(), m_entries, *place);
    return m_entries.front().answer;
}

void MemoryCache::insert(const QByteArray &key, const CachedAnswer &answer)
{
    remove(key);
    const qint64 bytes = sizeInMemory(answer) + key.size();
    if (bytes > m_mostBytes)
        return;
    shrinkTo(m_mostBytes - bytes);
    m_entries.push_front({key, answer, bytes});
    m_places.insert(key, m_entries.begin());
    m_bytes += bytes;
}

void MemoryCache::remove(const QByteArray &key)
{
    const auto place = m_places.constFind(key);
    if (place == m_places.cend())
        return;
    m_bytes -= (*place)->bytes;
    m_entries.erase(*place);
    m_places.erase(place);
}

void MemoryCache::clear()
{
    m_entries.clear();
    m_places.clear();
    m_bytes = 0;
}

void MemoryCache::setMostBytes(qint64 bytes)
{
    m_mostBytes = bytes;
    shrinkTo(bytes);
}

void MemoryCache::shrinkTo(qint64 bytes)
{
    while (m_bytes > bytes && !m_entries.empty()) {
        m_bytes -= m_entries.back().bytes;
        m_places.remove(m_entries.back().key);
        m_entries.pop_back();
    }
}

} // namespace Fanlight

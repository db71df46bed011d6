// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cachedanswer.h"
#include "core/store/cacheoptions.h"

#include <QHash>

#include <list>

namespace Fanlight {

//! The answers that were used last, as many as fit. Pure.
class MemoryCache
{
    Q_DISABLE_COPY_MOVE(MemoryCache)

public:
    explicit MemoryCache(qint64 mostBytes)
        : m_mostBytes(mostBytes)
    {
    }

    //! Also moves it to the end of the line that leads out.
    std::optional<CachedAnswer> find(const QByteArray &key);
    //! Takes the place of an older one. Nothing that would push out all others by itself is kept.
    void insert(const QByteArray &key, const CachedAnswer &answer);
    void remove(const QByteArray &key);
    void clear();
    void setMostBytes(qint64 bytes);

    CacheSize size() const { return {m_places.size(), m_bytes}; }

private:
    struct Entry
    {
        QByteArray key;
        CachedAnswer answer;
        qint64 bytes = 0;
    };
    using Place = std::list<Entry>::iterator;

    void shrinkTo(qint64 bytes);

    qint64 m_mostBytes;
    qint64 m_bytes = 0;
    std::list<Entry> m_entries; //!< the one used last is the first
    QHash<QByteArray, Place> m_places;
};

} // namespace Fanlight

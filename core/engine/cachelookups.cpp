// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/cachelookups.h"

#include "core/engine/answercache.h"
#include "core/engine/clock.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace Fanlight {

namespace {

constexpr std::chrono::milliseconds patience{250};
constexpr std::chrono::seconds pause{1};
constexpr qsizetype mostUnderWay = 256;

} // namespace

CacheLookups::CacheLookups(AnswerCache *cache, Clock &clock)
    : m_cache(cache)
    , m_clock(clock)
{
}

bool CacheLookups::isAnswering() const
{
    return m_cache && (m_trust != Trust::Dead || mayProbe());
}

bool CacheLookups::hasRoom() const
{
    if (m_trust == Trust::Paused)
        return mayProbe();
    return m_waiting.size() < mostUnderWay;
}

void CacheLookups::begin(QueryId id, const QByteArray &key)
{
    if (m_waiting.isEmpty())
        m_heard = m_clock.now();
    m_waiting.insert(id);
    watch();
    m_cache->find(key, [self = QPointer(this), id](const std::optional<Answer> &answer) {
        if (self)
            self->take(id, answer);
    });
}

void CacheLookups::drop(QueryId id)
{
    if (m_waiting.remove(id))
        Q_EMIT roomMade();
}

void CacheLookups::take(QueryId id, const std::optional<Answer> &answer)
{
    m_heard = m_clock.now();
    const bool isNews = std::exchange(m_trust, Trust::Answers) != Trust::Answers;
    const QPointer<CacheLookups> self(this);
    if (m_waiting.remove(id))
        Q_EMIT ended(id, answer);
    if (self && isNews)
        Q_EMIT roomMade();
}

void CacheLookups::watch()
{
    if (std::exchange(m_watching, true))
        return;
    m_clock.callAfter(m_heard + patience - m_clock.now(), this, [this] {
        m_watching = false;
        if (m_waiting.isEmpty())
            return;
        if (m_clock.now() - m_heard >= patience)
            giveUp();
        else
            watch();
    });
}

void CacheLookups::giveUp()
{
    m_trust = m_trust == Trust::Answers ? Trust::Paused : Trust::Dead;
    m_isProbeDue = false;
    m_clock.callAfter(pause, this, [this] {
        m_isProbeDue = true;
        if (m_trust != Trust::Answers)
            Q_EMIT roomMade();
    });
    QList<QueryId> ids(m_waiting.cbegin(), m_waiting.cend());
    std::sort(ids.begin(), ids.end());
    const QPointer<CacheLookups> self(this);
    for (const QueryId id : std::as_const(ids)) {
        if (!self)
            return;
        if (m_waiting.remove(id))
            Q_EMIT ended(id, std::nullopt);
    }
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/historysearch.h"

#include <algorithm>

namespace Fanlight {

namespace {

//! Looked through at once: some tens of milliseconds, so that a new search soon takes over.
constexpr qint64 pieceIds = 20'000;

} // namespace

HistorySearch::HistorySearch(Database &database, QObject *parent)
    : QObject(parent)
    , m_log(database)
{
}

HistorySearch::~HistorySearch() = default;

void HistorySearch::start(const AuditFilter &filter)
{
    m_filter = filter;
    m_isSearching = true;
    m_range = {};
    const quint64 search = ++m_search;
    m_log.afterWrites([this, search] {
        if (search != m_search)
            return;
        m_log.read<IdRange>(&auditRange, [this, search](const std::optional<IdRange> &range) {
            if (search != m_search)
                return;
            if (!range) {
                fail();
                return;
            }
            m_range = *range;
            Q_EMIT started(m_range.last < m_range.first);
            searchBelow(m_range.last);
            if (std::exchange(m_wantsRefresh, false))
                refresh();
        });
    });
}

void HistorySearch::searchBelow(qint64 last)
{
    if (last < m_range.first) {
        m_isSearching = false;
        Q_EMIT finished();
        return;
    }
    const IdRange piece{std::max(m_range.first, last - pieceIds + 1), last};
    m_log.read<QList<qint64>>(
        [filter = m_filter, piece](DatabaseSession &session) { return auditIds(session, filter, piece); },
        [this, search = m_search, piece](const std::optional<QList<qint64>> &ids) {
            if (search != m_search)
                return;
            if (!ids) {
                fail();
                return;
            }
            Q_EMIT found(*ids);
            searchBelow(piece.first - 1);
        });
}

void HistorySearch::refresh()
{
    const quint64 search = m_search;
    if (search == 0)
        return;
    m_log.afterWrites([this, search] {
        if (search != m_search)
            return;
        // Where the search begins is still being asked.
        if (m_range == IdRange()) {
            m_wantsRefresh = true;
            return;
        }
        const IdRange newer{m_range.last + 1, std::numeric_limits<qint64>::max()};
        m_log.read<QList<qint64>>(
            [filter = m_filter, newer](DatabaseSession &session) { return auditIds(session, filter, newer); },
            [this, search, newer](const std::optional<QList<qint64>> &ids) {
                // A second refresh may have been asked for meanwhile, and be answered already.
                if (search != m_search || newer.first != m_range.last + 1 || !ids || ids->isEmpty())
                    return;
                m_range.last = ids->constFirst();
                Q_EMIT foundNewer(*ids);
            });
    });
}

void HistorySearch::fetch(qint64 newest, qint64 oldest)
{
    AuditPage page;
    page.upTo = newest;
    page.downTo = oldest;
    page.limit = int(std::min<qint64>(newest - oldest + 1, 1'000));
    m_log.read<QList<AuditEntry>>(
        [filter = m_filter, page](DatabaseSession &session) { return auditEntries(session, filter, page); },
        [this, search = m_search](const std::optional<QList<AuditEntry>> &entries) {
            if (search == m_search && entries)
                Q_EMIT entriesRead(*entries);
        });
}

void HistorySearch::fail()
{
    m_isSearching = false;
    Q_EMIT failed(problem());
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/pacefinder.h"

#include "app/shared/localstore.h"
#include "core/store/auditreader.h"

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int answersLookedAt = 200;

std::optional<Duration> medianOf(const QList<AuditEntry> &entries)
{
    QList<Duration> times;
    for (const AuditEntry &entry : entries) {
        if (!entry.cached && !entry.shared && entry.attempts > 0)
            times.append(entry.total);
    }
    if (times.isEmpty())
        return std::nullopt;
    const auto middle = times.begin() + times.size() / 2;
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

} // namespace

PaceFinder::PaceFinder(LocalStore *store, const QList<Target> &targets, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_targets(targets)
{
}

void PaceFinder::start()
{
    QMetaObject::invokeMethod(this, &PaceFinder::findNext, Qt::QueuedConnection);
}

void PaceFinder::findNext()
{
    if (m_medians.size() == m_targets.size()) {
        Q_EMIT found(m_medians);
        return;
    }
    if (!m_store) {
        m_medians.append(std::optional<Duration>());
        start();
        return;
    }
    AuditFilter filter;
    filter.target = m_targets.at(m_medians.size()).name();
    filter.status = u"done"_s;
    AuditPage page;
    page.limit = answersLookedAt;
    m_store->database().read<QList<AuditEntry>>(
        this, [filter, page](DatabaseSession &session) { return auditEntries(session, filter, page); },
        [this](const std::optional<QList<AuditEntry>> &entries) {
            m_medians.append(entries ? medianOf(*entries) : std::nullopt);
            findNext();
        });
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/runplanning.h"

#include "core/engine/answercache.h"
#include "core/engine/cachekey.h"

#include <QPointer>

#include <utility>

namespace Fanlight {

using namespace std::chrono_literals;

namespace {

//! Longer than the pauses between keys.
constexpr auto planRest = 300ms;

} // namespace

RunPlanning::RunPlanning(EngineSeams seams, QObject *parent)
    : QObject(parent)
    , m_seams(std::move(seams))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(planRest);
    connect(&m_rest, &QTimer::timeout, this, &RunPlanning::ask);
}

void RunPlanning::consider(const Plan &plan)
{
    m_plan = plan;
    considerAgain();
}

void RunPlanning::considerAgain()
{
    ++m_number;
    if (m_plan && m_seams.cache)
        m_rest.start();
}

void RunPlanning::forget()
{
    m_plan = nullptr;
    ++m_number;
    m_rest.stop();
}

void RunPlanning::ask()
{
    const RunSpec spec = m_plan();
    const QList<QueryRequest> requests = spec.text.isEmpty() ? QList<QueryRequest>() : fanOut(spec, 0);
    if (requests.isEmpty())
        return;
    const quint64 number = ++m_number;
    m_cached = QList<bool>(requests.size(), false);
    m_open = requests.size();
    const QPointer<RunPlanning> self(this);
    for (qsizetype place = 0; place < requests.size(); ++place) {
        const QueryRequest &request = requests.at(place);
        if (!mayAskCache(request)) {
            take(number, place, false);
            continue;
        }
        m_seams.cache->peek(cacheKey(request), [self, number, place, request](const std::optional<Answer> &answer) {
            if (!self)
                return;
            const auto &isReadable = self->m_seams.isReadable;
            self->take(number, place, answer && (!isReadable || isReadable(request, *answer)));
        });
    }
}

void RunPlanning::take(quint64 number, qsizetype place, bool cached)
{
    if (number != m_number)
        return;
    m_cached[place] = cached;
    if (--m_open == 0)
        Q_EMIT looked(m_cached);
}

} // namespace Fanlight

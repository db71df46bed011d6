// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/lanepool.h"

#include <QHostAddress>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! More than any limit of a provider; bounds the scan for a free lane.
constexpr int maximumLanes = 4096;

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

//! Where case may vary. Labels that are not ASCII, or encode what is not, mean something else in capitals.
std::vector<qsizetype> variableLetters(const QString &host)
{
    std::vector<qsizetype> letters;
    if (!QHostAddress(host).isNull())
        return letters;
    qsizetype start = 0;
    for (const QStringView label : QStringView(host).split(u'.')) {
        const bool plain = !label.startsWith("xn--"_L1, Qt::CaseInsensitive)
            && std::ranges::all_of(label, [](QChar c) { return c.unicode() < 128; });
        for (qsizetype i = 0; plain && i < label.size(); ++i) {
            if (isAsciiLetter(label[i]))
                letters.push_back(start + i);
        }
        start += label.size() + 1;
    }
    return letters;
}

} // namespace

int LanePool::connectionsPerLane()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return 255;
#else
    return 6;
#endif
}

LanePool::LanePool(const QUrl &url, int laneSize)
    : m_host(url.host())
    , m_encrypted(url.scheme() == "https"_L1)
    , m_laneSize(laneSize)
    , m_maximumLanes(maximumLanes)
{
    if (m_encrypted) {
        m_letters = variableLetters(m_host);
        constexpr size_t enough = 12; // 2^12 variants are maximumLanes
        m_letters.resize(std::min(m_letters.size(), enough));
        m_maximumLanes = 1 << m_letters.size();
    }
}

std::optional<int> LanePool::acquire()
{
    int chosen = -1;
    for (int i = 0; i < laneCount(); ++i) {
        const Lane &lane = m_lanes[size_t(i)];
        if (lane.inFlight >= m_laneSize)
            continue;
        if (lane.kept > 0) {
            chosen = i;
            break;
        }
        if (chosen < 0)
            chosen = i;
    }
    if (chosen < 0) {
        if (laneCount() >= m_maximumLanes)
            return std::nullopt;
        chosen = laneCount();
        m_lanes.emplace_back();
    }
    ++m_lanes[size_t(chosen)].inFlight;
    ++m_inFlight;
    return chosen;
}

void LanePool::release(int lane, bool connectionKept)
{
    Lane &released = m_lanes[size_t(lane)];
    --released.inFlight;
    --m_inFlight;
    if (connectionKept)
        released.kept = std::min(released.kept + 1, m_laneSize - released.inFlight);
}

QString LanePool::peerVerifyName(int lane) const
{
    if (lane == 0)
        return {};
    if (!m_encrypted)
        return u"lane"_s + QString::number(lane);
    QString name = m_host;
    for (size_t bit = 0; bit < m_letters.size(); ++bit) {
        if (lane & (1 << bit))
            name[m_letters[bit]] = name[m_letters[bit]].toUpper();
    }
    return name;
}

// Qt connects only when no kept connection is free: those that were thought to be are gone.
void LanePool::connectionStarted(int lane)
{
    Lane &started = m_lanes[size_t(lane)];
    ++started.connecting;
    started.kept = 0;
}

void LanePool::connectionFailed(int lane)
{
    Lane &failed = m_lanes[size_t(lane)];
    failed.connecting = std::max(0, failed.connecting - 1);
}

bool LanePool::requestSent(int lane, std::optional<bool> reused)
{
    Lane &sent = m_lanes[size_t(lane)];
    const bool kept = reused.value_or(sent.kept > 0 || sent.connecting == 0);
    int &count = kept ? sent.kept : sent.connecting;
    count = std::max(0, count - 1);
    return kept;
}

} // namespace Fanlight

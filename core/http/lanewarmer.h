// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/lanepool.h"
#include "core/http/laneseat.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QUrl>

class QNetworkReply;

namespace Fanlight {

class HttpDispatcher;

/*! Opens connections to one origin ahead.
 *
 *  Each in a lane of its own: into a lane with a free connection Qt opens no other ahead. What fails, fails silently.
 */
class LaneWarmer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LaneWarmer)

public:
    LaneWarmer(HttpDispatcher &dispatcher, LanePool &lanes, const HttpWay &way, const QUrl &url);
    //! Gives up what is being opened.
    ~LaneWarmer() override;

    //! Sees that so many connections are open and free, or soon will be.
    void warm(int connections);

private:
    struct Opening
    {
        LanePool::Seat seat;
        int standsFor = 1; //!< how many connections are missing if one had to be opened
    };

    void openMissing(int count);
    void open(const Opening &opening);
    void takeEnd(QNetworkReply *reply);

    HttpDispatcher &m_dispatcher;
    LanePool &m_lanes;
    const HttpWay &m_way;
    QUrl m_url;
    QHash<QNetworkReply *, Opening> m_openings;
    QElapsedTimer m_sinceFailure; //!< invalid: the last one succeeded
};

} // namespace Fanlight

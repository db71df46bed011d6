// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpvalues.h"

#include <QList>
#include <QString>

#include <functional>

namespace Fanlight {

class HttpTransport;

//! A call and what is special about it.
struct NamedCall
{
    QString name;
    HttpCall call;
};

//! What came back for one call.
struct CallReply
{
    HttpHead head; //!< status 0 if none was received
    QByteArray body;
    HttpEnd end;
};

/*! Delivers the calls, a few at a time, and returns when each has been answered.
 *
 *  `takeReply` is called once per call, in order of the replies. Runs an event loop: call it from main() only.
 */
void deliverAll(HttpTransport &transport, const QList<NamedCall> &calls,
                const std::function<void(const NamedCall &, const CallReply &)> &takeReply);

} // namespace Fanlight

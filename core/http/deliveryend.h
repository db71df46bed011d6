// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpvalues.h"

#include <QList>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslError>

namespace Fanlight {

//! What is known of a reply that Qt calls finished.
struct ReplyFacts
{
    QUrl url;
    QNetworkProxy proxy = QNetworkProxy::NoProxy;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString errorString; //!< Qt's own words; they may hold the whole URL and are used with care
    QList<QSslError> sslErrors;
    int status = 0; //!< 0: no head was received
    bool sent = false; //!< the request went out
    qint64 missing = 0; //!< bytes that Content-Length promised and that did not come
};

//! "host:port", the only part of a URL that is ever shown or logged.
QString authorityOf(const QUrl &url);

//! "host:port" of a proxy; empty for none.
QString proxyName(const QNetworkProxy &proxy);

//! Reads the end of a delivery from what Qt reports.
HttpEnd endOfReply(const ReplyFacts &facts);

//! The end of a delivery that one of the four limits cut off; says which one and how long it was, and of a connection
//! that was not made through which proxy.
HttpEnd endByDeadline(HttpFailure timeout, const HttpDeadlines &deadlines, const QUrl &url,
                      const QNetworkProxy &proxy = QNetworkProxy::NoProxy);

//! The end of a delivery that the caller gave up.
HttpEnd endByAbort();

//! Why a call can't be sent at all; without a failure when it can.
HttpEnd problemOf(const HttpCall &call);

} // namespace Fanlight

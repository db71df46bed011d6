// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/cafile.h"

#include <QDateTime>
#include <QHash>
#include <QSslConfiguration>

#include <optional>

namespace Fanlight {

//! Whom to trust, or why it is not known.
struct Trust
{
    QByteArray digest; //!< equal for equal trust; empty: the session's own
    //! Empty: Qt's default. Even an empty configuration loads OpenSSL, which a window at its start has no time for.
    std::optional<QSslConfiguration> configuration{};
    QString problem; //!< a sentence; empty when all is well
};

/*! What each file of certificates makes trusted, besides the system's certificates and the session's.
 *
 *  A file is read once, and again when it was changed. What is wrong with one is found anew each time, so that
 *  mending it helps at once.
 */
class TrustStore
{
public:
    //! `extra`: trusted by every request of the session.
    explicit TrustStore(QList<QSslCertificate> extra);

    //! The trust of requests with that file; without one, the session's.
    const Trust &trustOf(const QString &caFile);

private:
    struct Entry
    {
        Trust trust;
        QDateTime modified;
        qint64 size = -1;
    };

    QSslConfiguration configurationWith(const QList<QSslCertificate> &certificates) const;

    QList<QSslCertificate> m_extra;
    Trust m_own;
    QHash<QString, Entry> m_entries;
};

} // namespace Fanlight

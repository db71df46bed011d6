// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"
#include "core/batch/batchexchange.h"
#include "core/batch/providerpart.h"
#include "core/domain/queryerror.h"

#include <QObject>
#include <QStringList>

namespace Fanlight {

class HttpTransport;

/*! Cancels batches at providers that nobody will collect: those of a journal that is given up.
 *
 *  Each is tried once. What cannot be cancelled and, as far as is known, has not ended is told with its id, because it
 *  goes on and is billed.
 *  `finished` comes once, never from within start().
 */
class ProviderBatchCanceller final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProviderBatchCanceller)

public:
    //! The transport outlives it. `targets` are those whose keys are known.
    ProviderBatchCanceller(QList<ProviderPart> parts, QList<BoundTarget> targets, HttpTransport &transport,
                           QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void noted(const QString &sentence);
    //! `goingOn`: the ids of batches that may go on.
    void finished(const QStringList &goingOn);

private:
    void cancelNext();
    void takeCancellation(const ProviderPart &part, const Endpoint &endpoint, const BatchReply &reply);
    void takeState(const ProviderPart &part, const Endpoint &endpoint, const QueryError &error,
                   const BatchReply &reply);
    void leave(const ProviderPart &part, const QString &sentence);

    QList<ProviderPart> m_parts;
    QList<BoundTarget> m_targets;
    HttpTransport &m_transport;
    QStringList m_goingOn;
};

} // namespace Fanlight

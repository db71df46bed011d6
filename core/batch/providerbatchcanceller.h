// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"
#include "core/batch/providerpart.h"

#include <QObject>

namespace Fanlight {

class HttpTransport;

/*! Cancels batches at providers that nobody will collect: those of a journal that is given up.
 *
 *  Each is tried once. What cannot be cancelled is told with its id, because it goes on and is billed.
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
    void finished();

private:
    void cancelNext();

    QList<ProviderPart> m_parts;
    QList<BoundTarget> m_targets;
    HttpTransport &m_transport;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/targetprogress.h"
#include "ui/models/batchstate.h"
#include "ui/models/ratemeter.h"

#include <QHash>
#include <QList>

namespace Fanlight {

//! Puts into words how far each target of a batch is; knows how fast they were lately.
class BatchTargetFigures final
{
public:
    //! Another start: what was measured is over.
    void reset() { m_rates.clear(); }
    //! Moments never go back.
    void note(const QList<TargetProgress> &targets, Moment now);
    QList<BatchTargetView> views(const QList<TargetProgress> &targets, Moment now) const;

private:
    QHash<QString, RateMeter> m_rates; //!< by the target's name
};

} // namespace Fanlight

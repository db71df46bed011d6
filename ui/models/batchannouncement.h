// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/batchstate.h"

namespace Fanlight {

/*! What somebody who does not see the window is told when the batch becomes another: that it ended, was paused or was
 *  stopped, or that a target is paused. Empty where there is nothing to tell.
 */
QString batchAnnouncement(const BatchView &before, const BatchView &now);

} // namespace Fanlight

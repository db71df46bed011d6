// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchprocess.h"
#include "ui/models/ratemeter.h"

#include <QString>

namespace Fanlight {

/*! How far a batch is, on one line: "[####····] 52 % · 5,200 of 10,000 · 12 failed · 310/s · 15 s left · in flight 32,
 *  limit 32 of 128 · $0.0123". What is not known is left out.
 */
QString batchProgressText(const BatchProgress &progress, const RateMeter &rate, Moment now, bool withBar);

} // namespace Fanlight

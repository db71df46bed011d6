// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/requestlogmodel.h"

namespace Fanlight {

//! What a row is sorted by in a column, up to `now`; as RequestLogModel::sortNumber() has it.
double requestLogSortNumber(const RequestLogEntry &entry, RequestLogModel::Column column, Moment now);

} // namespace Fanlight

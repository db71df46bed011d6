// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engineseams.h"

namespace Fanlight {

//! The result as the user sees it: an answer that its task cannot make anything of has failed.
//! Without a reading it is as it was.
QueryResult asRead(const QueryResult &result, const EngineSeams::Reading &reading);

} // namespace Fanlight

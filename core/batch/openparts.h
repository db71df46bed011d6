// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Fanlight {

class BatchJournal;

//! Parts of the batch that are with providers and not collected, as a sentence for whoever would ask the same queries
//! in another way, or give the journal up; empty: there are none. The journal is open.
std::optional<QString> openPartsProblem(const BatchJournal &journal);

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/task.h"
#include "core/domain/query.h"

namespace Fanlight {

//! Whether the request's task, one of these, can make something of an answer; of a task that is unknown, any text.
bool isReadable(const QList<Task> &tasks, const QueryRequest &request, const Answer &answer);

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/outputwriter.h"

namespace Fanlight {

//! A finished query with an answer, or without one when it failed.
QueryRecord recordWith(const QString &task, const QString &target, const std::optional<AnswerValue> &answer);

//! A row as a reader would give it.
TableRow rowWith(qint64 number, const QStringList &cells);

} // namespace Fanlight

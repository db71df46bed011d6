// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/answervalue.h"

namespace Fanlight {

/*! Reads a reply as one of a task's own words. `answer` is what answerText() left.
 *
 *  Capitals, marks, quotes, a full stop, JSON and a heading ("Label: urgent") do not matter. In a sentence of at most
 *  forty words exactly one of the words must be mentioned, and not be negated ("not urgent"); of two that overlap
 *  ("very urgent", "urgent") the longer one counts. Anything else is unreadable: a guess would be worse.
 */
std::optional<ChoiceValue> readChoice(const QString &answer, const QStringList &words);

} // namespace Fanlight

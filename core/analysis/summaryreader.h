// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/answervalue.h"

namespace Fanlight {

/*! Reads a reply as a summary. `answer` is what answerText() left, `message` what was asked, if that is known.
 *
 *  Takes off a label ("Summary:", "Here is a one-sentence summary:"), enclosing quotes, Markdown and
 *  line breaks, and takes JSON apart. What has no letter or is a refusal is unreadable, but for a
 *  sentence of the message itself ("I can't see anything through it."); the length is not judged.
 */
std::optional<SummaryValue> readSummary(const QString &answer, const QString &message = {});

} // namespace Fanlight

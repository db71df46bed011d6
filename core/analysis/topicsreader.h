// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/answervalue.h"

namespace Fanlight {

/*! Reads a reply as a short list of topics. `answer` is what answerText() left.
 *
 *  Takes commas, semicolons, bars, Chinese commas, lines, bullets, numbers and JSON; drops an
 *  introduction ("Here are the topics:"), a closing remark, explanations behind a bulleted topic,
 *  doubles but for case, and everything beyond the tenth. Prose is not a list: an item of more than
 *  seven words or sixty characters, or a refusal, makes the reply unreadable.
 */
std::optional<TopicsValue> readTopics(const QString &answer);

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/answervalue.h"

namespace Fanlight {

/*! Reads a reply as one of the four labels. `answer` is what answerText() left.
 *
 *  The rules, in short; the tests are their long form:
 *  - The words are positive, negative, neutral, mixed with their endings ("positively"), and the German,
 *    French, Spanish and Chinese ones. No synonyms: "good" is not a label.
 *  - A negated word ("not positive", "neither positive nor negative") is no mention, nor is one in a
 *    question ("Is it positive?", "whether it is positive").
 *  - "positive and negative" and "positive/negative" are mixed. Any other list of labels ("positive,
 *    negative, neutral or mixed") is an echo of the question and no mention.
 *  - One label mentioned: it is the answer, unless it is lost in more than forty words.
 *  - Several: the one that is declared ("Sentiment: positive", or the reply opens with it) if there is
 *    one; mixed if the reply says mixed and then names both sides; otherwise unreadable.
 *  - A word cut by the token limit counts from four letters on ("Posit") if it ends the reply and
 *    nothing but words such as "the sentiment is" goes before it.
 */
std::optional<LabelValue> readLabel(const QString &answer);

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/answervalue.h"

namespace Fanlight {

//! "Positive", "Negative", "Neutral", "Mixed", in the user's language.
QString sentimentText(SentimentLabel label);

//! A shape that tells the sentiment without colour.
QString sentimentSymbol(SentimentLabel label);

//! A value on one line as it is read on the screen: what displayText() says, in the language of the window.
QString shownAnswer(const AnswerValue &value);

} // namespace Fanlight

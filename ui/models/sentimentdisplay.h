// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/answervalue.h"

namespace Fanlight {

//! "Positive", "Negative", "Neutral", "Mixed", in the user's language.
QString sentimentText(SentimentLabel label);

//! A shape that tells the sentiment without colour.
QString sentimentSymbol(SentimentLabel label);

} // namespace Fanlight

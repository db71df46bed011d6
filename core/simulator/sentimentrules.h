// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace Fanlight {

/*! The word classes behind SentimentAnalyzer, after Hutto & Gilbert (2014) for negation and degree words and
 *  Taboada et al. (2011), "Lexicon-Based Methods for Sentiment Analysis", for irrealis markers. All take folded words.
 */
namespace SentimentRules {

//! "not", "never", "without", "doesn't" …
bool isNegation(QStringView folded);
//! How much a degree word adds to the size of the valence after it: "very" > 0, "slightly" < 0, others 0.
double degree(QStringView folded);
//! "but", "however", "though" …: what follows weighs more than what went before.
bool isContrast(QStringView folded);
//! "would", "should", "if", "hope" …: what follows is wished or supposed, not stated.
bool isIrrealis(QStringView folded);

} // namespace SentimentRules

} // namespace Fanlight

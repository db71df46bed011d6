// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/valencelexicon.h"

#include <QString>

namespace Fanlight {

enum class Polarity { Positive, Negative, Neutral, Mixed };

//! "positive", "negative", "neutral", "mixed".
QString polarityName(Polarity polarity);

//! How a sentence or text feels.
struct Sentiment
{
    double compound = 0; //!< −1 … +1
    double positive = 0; //!< the praise in it by itself, 0 … 1
    double negative = 0; //!< the complaint in it by itself, 0 … 1
    Polarity polarity = Polarity::Neutral;

    bool operator==(const Sentiment &) const = default;
};

/*! Sentiment by valence lexicon and rules.
 *
 *  The rules and their constants are those that C.J. Hutto and E. Gilbert measured ("VADER: A Parsimonious Rule-based
 *  Model for Sentiment Analysis of Social Media Text", ICWSM 2014): negation, degree words, "but", capitals,
 *  exclamation and question marks, phrases, and the normalised sum. Irrealis blocking is from M. Taboada et al.,
 *  "Lexicon-Based Methods for Sentiment Analysis" (Computational Linguistics 37, 2011). The code is Fanlight's own.
 */
class SentimentAnalyzer
{
public:
    //! The lexicon outlives the analyzer.
    explicit SentimentAnalyzer(const ValenceLexicon &lexicon);

    //! One sentence; its polarity from the compound: at least 0.05 either way, else neutral.
    Sentiment sentence(QStringView sentence) const;

    /*! A whole text: the mean over its sentences that feel like anything, drawn towards neutral by those that do not.
     *  Mixed when strong praise and strong complaint both occur and neither outweighs the other. Linear in the
     *  length; texts beyond about 400,000 characters are read in evenly spread pieces.
     */
    Sentiment text(QStringView text) const;

private:
    const ValenceLexicon &m_lexicon;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/extractivesummarizer.h"
#include "core/simulator/keyphraseextractor.h"
#include "core/simulator/sentencesplitter.h"
#include "core/simulator/sentimentanalyzer.h"
#include "core/simulator/tokenpieces.h"
#include "core/simulator/valencelexicon.h"

#include <QString>

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>

using namespace Fanlight;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void analyze(const QString &text)
{
    static const ValenceLexicon lexicon = ValenceLexicon::bundled();
    const SentimentAnalyzer analyzer(lexicon);
    const double compound = analyzer.text(text).compound;
    require(compound >= -1 && compound <= 1);
    require(keyphrases(text).size() <= 3);
    require(tokenCount(bestSentence(text, 20)) <= 20);
    require(tokenPieces(text).join(QString()) == text);
    for (const QStringView sentence : splitSentences(text, 50))
        require(!sentence.isEmpty() && sentence.size() <= 51);
}

} // namespace

//! As UTF-8, and as UTF-16 that need not be well-formed.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    analyze(QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size)));
    QString units(qsizetype(size / 2), Qt::Uninitialized);
    std::memcpy(units.data(), data, size / 2 * 2);
    analyze(units);
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sentimentdisplay.h"

#include <QCoreApplication>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct SentimentDisplayTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::SentimentDisplay)
};

} // namespace

QString sentimentText(SentimentLabel label)
{
    switch (label) {
    case SentimentLabel::Positive:
        return SentimentDisplayTexts::tr("Positive");
    case SentimentLabel::Negative:
        return SentimentDisplayTexts::tr("Negative");
    case SentimentLabel::Neutral:
        return SentimentDisplayTexts::tr("Neutral");
    case SentimentLabel::Mixed:
        return SentimentDisplayTexts::tr("Mixed");
    }
    Q_UNREACHABLE();
}

QString sentimentSymbol(SentimentLabel label)
{
    switch (label) {
    case SentimentLabel::Positive:
        return u"▲"_s;
    case SentimentLabel::Negative:
        return u"▼"_s;
    case SentimentLabel::Neutral:
        return u"●"_s;
    case SentimentLabel::Mixed:
        return u"◆"_s;
    }
    Q_UNREACHABLE();
}

QString shownAnswer(const AnswerValue &value)
{
    const auto *label = std::get_if<LabelValue>(&value);
    return label ? sentimentText(label->label) : displayText(value);
}

} // namespace Fanlight

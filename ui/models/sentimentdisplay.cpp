// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sentimentdisplay.h"

#include <QCoreApplication>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::SentimentDisplay)
};

} // namespace

QString sentimentText(SentimentLabel label)
{
    switch (label) {
    case SentimentLabel::Positive:
        return Text::tr("Positive");
    case SentimentLabel::Negative:
        return Text::tr("Negative");
    case SentimentLabel::Neutral:
        return Text::tr("Neutral");
    case SentimentLabel::Mixed:
        return Text::tr("Mixed");
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

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/sentimentrules.h"

#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace Fanlight::SentimentRules {

namespace {

using WordSet = std::unordered_set<std::u16string_view>;

//! The mean change of a rating by a degree word, measured by Hutto & Gilbert (2014), section 3.3.
constexpr double DegreeStep = 0.293;

std::u16string_view view(QStringView text)
{
    return {text.utf16(), size_t(text.size())};
}

} // namespace

bool isNegation(QStringView folded)
{
    static const WordSet words{
        u"not",    u"no",       u"never",   u"none",     u"nobody", u"nothing", u"nowhere", u"neither", u"nor",
        u"cannot", u"cant",     u"dont",    u"doesnt",   u"didnt",  u"isnt",    u"wasnt",   u"arent",   u"werent",
        u"wont",   u"wouldnt",  u"couldnt", u"shouldnt", u"hasnt",  u"havent",  u"hadnt",   u"aint",    u"without",
        u"hardly", u"scarcely", u"barely",  u"rarely",   u"seldom", u"despite", u"lacks",   u"lacking", u"nope"};
    return folded.endsWith(u"n't") || words.contains(view(folded));
}

double degree(QStringView folded)
{
    static const WordSet stronger{u"absolutely",    u"amazingly",
                                  u"awfully",       u"completely",
                                  u"considerably",  u"decidedly",
                                  u"deeply",        u"enormously",
                                  u"entirely",      u"especially",
                                  u"exceedingly",   u"exceptionally",
                                  u"extremely",     u"extraordinarily",
                                  u"fabulously",    u"fully",
                                  u"greatly",       u"highly",
                                  u"hugely",        u"immensely",
                                  u"incredibly",    u"insanely",
                                  u"intensely",     u"majorly",
                                  u"more",          u"most",
                                  u"particularly",  u"perfectly",
                                  u"purely",        u"quite",
                                  u"rather",        u"really",
                                  u"remarkably",    u"ridiculously",
                                  u"seriously",     u"so",
                                  u"substantially", u"super",
                                  u"terribly",      u"thoroughly",
                                  u"too",           u"total",
                                  u"totally",       u"tremendously",
                                  u"truly",         u"unbelievably",
                                  u"unusually",     u"utter",
                                  u"utterly",       u"uber",
                                  u"very",          u"way",
                                  u"much",          u"such",
                                  u"damn",          u"freaking",
                                  u"fucking",       u"bloody",
                                  u"simply",        u"just",
                                  u"extra",         u"far",
                                  u"ever",          u"always",
                                  u"complete",      u"real"};
    static const WordSet weaker{u"almost",     u"barely",     u"hardly",     u"kinda",        u"kind of",   u"less",
                                u"little",     u"marginally", u"mildly",     u"occasionally", u"partly",    u"scarcely",
                                u"slight",     u"slightly",   u"somewhat",   u"sorta",        u"sort of",   u"bit",
                                u"fairly",     u"moderately", u"relatively", u"sometimes",    u"partially", u"mostly",
                                u"reasonably", u"supposedly", u"allegedly"};
    const std::u16string_view word = view(folded);
    if (stronger.contains(word))
        return DegreeStep;
    if (weaker.contains(word))
        return -DegreeStep;
    return 0;
}

bool isContrast(QStringView folded)
{
    static const WordSet words{u"but", u"however", u"nevertheless", u"nonetheless", u"yet"};
    return words.contains(view(folded));
}

bool isIrrealis(QStringView folded)
{
    static const WordSet words{u"would",     u"could",     u"should", u"might",   u"if",       u"wish",
                               u"wished",    u"hope",      u"hoped",  u"hoping",  u"supposed", u"expect",
                               u"expected",  u"expecting", u"unless", u"whether", u"would've", u"could've",
                               u"should've", u"ought",     u"claims", u"claimed", u"wanted",   u"want"};
    return words.contains(view(folded));
}

} // namespace Fanlight::SentimentRules

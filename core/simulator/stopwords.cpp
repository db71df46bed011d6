// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/stopwords.h"

#include <string_view>
#include <unordered_set>

namespace Fanlight {

bool isStopWord(QStringView folded)
{
    static const std::unordered_set<std::u16string_view> words{
        u"a",           u"amp",          u"quot",       u"nbsp",       u"gt",         u"jan",
        u"feb",         u"apr",          u"aug",        u"sept",       u"oct",        u"nov",
        u"dec",         u"gov",          u"sen",        u"rep",        u"wow",        u"awesome",
        u"sucks",       u"pleased",      u"mind",       u"able",       u"about",      u"above",
        u"absolutely",  u"across",       u"actually",   u"after",      u"afterwards", u"again",
        u"against",     u"ago",          u"ain't",      u"all",        u"almost",     u"alone",
        u"along",       u"already",      u"also",       u"although",   u"always",     u"am",
        u"amazing",     u"among",        u"an",         u"and",        u"another",    u"any",
        u"anybody",     u"anyhow",       u"anyone",     u"anything",   u"anyway",     u"anywhere",
        u"are",         u"aren't",       u"around",     u"as",         u"aside",      u"ask",
        u"asked",       u"at",           u"away",       u"awful",      u"back",       u"bad",
        u"be",          u"became",       u"because",    u"become",     u"becomes",    u"been",
        u"before",      u"began",        u"behind",     u"being",      u"below",      u"beside",
        u"besides",     u"best",         u"better",     u"between",    u"beyond",     u"big",
        u"bit",         u"both",         u"bought",     u"bring",      u"brought",    u"but",
        u"buy",         u"buying",       u"by",         u"came",       u"can",        u"can't",
        u"cannot",      u"cant",         u"certain",    u"certainly",  u"come",       u"comes",
        u"coming",      u"completely",   u"could",      u"couldn't",   u"couldnt",    u"currently",
        u"day",         u"days",         u"definitely", u"did",        u"didn't",     u"didnt",
        u"different",   u"do",           u"does",       u"doesn't",    u"doesnt",     u"doing",
        u"don't",       u"done",         u"dont",       u"down",       u"dr",         u"due",
        u"during",      u"each",         u"either",     u"else",       u"end",        u"enjoy",
        u"enjoyed",     u"enough",       u"especially", u"etc",        u"even",       u"ever",
        u"every",       u"everybody",    u"everyone",   u"everything", u"everywhere", u"exactly",
        u"excellent",   u"except",       u"extremely",  u"far",        u"feel",       u"few",
        u"find",        u"first",        u"five",       u"for",        u"former",     u"found",
        u"four",        u"from",         u"full",       u"further",    u"gave",       u"general",
        u"generally",   u"get",          u"gets",       u"getting",    u"give",       u"given",
        u"gives",       u"giving",       u"go",         u"goes",       u"going",      u"gone",
        u"good",        u"got",          u"gotten",     u"great",      u"had",        u"hadn't",
        u"half",        u"happen",       u"happened",   u"happens",    u"happy",      u"hard",
        u"has",         u"hasn't",       u"hate",       u"hated",      u"have",       u"haven't",
        u"having",      u"he",           u"he'd",       u"he'll",      u"he's",       u"hence",
        u"her",         u"here",         u"here's",     u"hers",       u"herself",    u"hes",
        u"highly",      u"him",          u"himself",    u"his",        u"horrible",   u"hour",
        u"hours",       u"how",          u"how's",      u"however",    u"i",          u"i'd",
        u"i'll",        u"i'm",          u"i've",       u"id",         u"if",         u"im",
        u"in",          u"indeed",       u"inside",     u"instead",    u"into",       u"is",
        u"isn't",       u"isnt",         u"it",         u"it'd",       u"it'll",      u"it's",
        u"its",         u"itself",       u"ive",        u"just",       u"keep",       u"keeps",
        u"kept",        u"kind",         u"knew",       u"know",       u"known",      u"last",
        u"later",       u"least",        u"less",       u"let",        u"let's",      u"lets",
        u"like",        u"likely",       u"little",     u"long",       u"look",       u"looked",
        u"looking",     u"looks",        u"lot",        u"lots",       u"love",       u"loved",
        u"loves",       u"made",         u"mainly",     u"make",       u"makes",      u"making",
        u"many",        u"matter",       u"may",        u"maybe",      u"me",         u"mean",
        u"means",       u"meanwhile",    u"might",      u"mine",       u"minute",     u"minutes",
        u"months",      u"more",         u"moreover",   u"most",       u"mostly",     u"mr",
        u"mrs",         u"ms",           u"much",       u"must",       u"my",         u"myself",
        u"near",        u"nearly",       u"need",       u"needed",     u"needs",      u"neither",
        u"never",       u"nevertheless", u"new",        u"next",       u"nice",       u"no",
        u"nobody",      u"none",         u"nor",        u"not",        u"nothing",    u"now",
        u"nowhere",     u"of",           u"off",        u"often",      u"oh",         u"ok",
        u"okay",        u"old",          u"on",         u"once",       u"one",        u"one's",
        u"ones",        u"only",         u"onto",       u"or",         u"other",      u"others",
        u"otherwise",   u"ought",        u"our",        u"ours",       u"ourselves",  u"out",
        u"over",        u"overall",      u"own",        u"part",       u"particular", u"particularly",
        u"people",      u"per",          u"perfect",    u"perhaps",    u"person",     u"place",
        u"please",      u"plus",         u"possible",   u"pretty",     u"probably",   u"purchased",
        u"put",         u"quite",        u"rather",     u"really",     u"recently",   u"recommend",
        u"recommended", u"right",        u"said",       u"same",       u"saw",        u"say",
        u"saying",      u"says",         u"second",     u"see",        u"seem",       u"seemed",
        u"seems",       u"seen",         u"several",    u"shall",      u"she",        u"she'd",
        u"she'll",      u"she's",        u"shes",       u"should",     u"shouldn't",  u"show",
        u"simply",      u"since",        u"six",        u"so",         u"some",       u"somebody",
        u"someone",     u"something",    u"sometimes",  u"somewhat",   u"somewhere",  u"soon",
        u"start",       u"started",      u"still",      u"stuff",      u"such",       u"sure",
        u"take",        u"taken",        u"takes",      u"taking",     u"tell",       u"ten",
        u"terrible",    u"than",         u"that",       u"that'd",     u"that'll",    u"that's",
        u"thats",       u"the",          u"their",      u"theirs",     u"them",       u"themselves",
        u"then",        u"there",        u"there's",    u"thereby",    u"therefore",  u"these",
        u"they",        u"they'd",       u"they'll",    u"they're",    u"they've",    u"theyre",
        u"thing",       u"things",       u"think",      u"third",      u"this",       u"those",
        u"though",      u"thought",      u"three",      u"through",    u"throughout", u"thus",
        u"time",        u"times",        u"to",         u"today",      u"together",   u"told",
        u"too",         u"took",         u"totally",    u"toward",     u"towards",    u"tried",
        u"truly",       u"try",          u"trying",     u"turn",       u"turned",     u"two",
        u"under",       u"unless",       u"unlike",     u"until",      u"up",         u"upon",
        u"us",          u"use",          u"used",       u"uses",       u"using",      u"usually",
        u"very",        u"via",          u"want",       u"wanted",     u"wants",      u"was",
        u"wasn't",      u"wasnt",        u"way",        u"ways",       u"we",         u"we'd",
        u"we'll",       u"we're",        u"we've",      u"weeks",      u"well",       u"went",
        u"were",        u"weren't",      u"what",       u"what's",     u"whatever",   u"whats",
        u"when",        u"whenever",     u"where",      u"where's",    u"wherever",   u"whether",
        u"which",       u"while",        u"who",        u"who'd",      u"who'll",     u"who's",
        u"whoever",     u"whole",        u"whom",       u"whose",      u"why",        u"will",
        u"with",        u"within",       u"without",    u"won",        u"won't",      u"wonder",
        u"wonderful",   u"work",         u"worked",     u"working",    u"works",      u"worst",
        u"worth",       u"would",        u"wouldn't",   u"wouldnt",    u"year",       u"years",
        u"yes",         u"yesterday",    u"yet",        u"you",        u"you'd",      u"you'll",
        u"you're",      u"you've",       u"your",       u"youre",      u"yours",      u"yourself",
        u"yourselves",
    };
    return words.contains(std::u16string_view(folded.utf16(), size_t(folded.size())));
}

bool isStopCharacter(char32_t codePoint)
{
    static constexpr std::u32string_view characters =
        U"的了是在我有和就不人都一也很到说要去你会着没看好自己这那他她它们与及或被把从对为以而之其于但让给向还再又"
        U"個們這說會沒對為從還與於讓給嗎吗呢吧啊呀哦のはがをにへとでもやからまでたてだですますしいるれなさよねかこそあ";
    return characters.find(codePoint) != std::u32string_view::npos;
}

} // namespace Fanlight

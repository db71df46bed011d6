// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/valencelexicon.h"

#include <QFile>
#include <QLoggingCategory>

#include <algorithm>

// A static library's resources are linked in only when something names their initialiser, outside any namespace.
static void initLexiconResource()
{
    Q_INIT_RESOURCE(lexicon);
}

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! Longer than any entry: words beyond it are not looked up.
constexpr qsizetype LongestEntry = 64;

std::u16string_view view(QStringView text)
{
    return {text.utf16(), size_t(text.size())};
}

QByteArray readResource(const QString &path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "ValenceLexicon", "the lexicon is part of the library");
    return opened ? file.readAll() : QByteArray();
}

} // namespace

ValenceLexicon ValenceLexicon::bundled()
{
    initLexiconResource();
    ValenceLexicon lexicon;
    lexicon.m_words.reserve(9000);
    lexicon.addTable(readResource(u":/fanlight/lexicon/valence.tsv"_s));
    lexicon.addTable(readResource(u":/fanlight/lexicon/additions.tsv"_s));
    return lexicon;
}

void ValenceLexicon::addTable(const QByteArray &table)
{
    const QList<QByteArray> lines = table.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype tab = line.indexOf('\t');
        if (tab <= 0)
            continue;
        bool ok = false;
        const double figure = line.sliced(tab + 1).trimmed().toDouble(&ok);
        if (!ok)
            continue;
        const QString entry = QString::fromUtf8(line.first(tab));
        const qsizetype space = entry.indexOf(u' ');
        const bool isPhrase = space > 0 && entry.at(0).isLetterOrNumber();
        if (!isPhrase) {
            m_words.try_emplace(entry.toStdU16String(), figure);
            continue;
        }
        std::vector<Phrase> &phrases = m_phrases[entry.first(space).toStdU16String()];
        const std::u16string text = entry.toStdU16String();
        if (std::any_of(phrases.begin(), phrases.end(), [&text](const Phrase &phrase) { return phrase.text == text; }))
            continue;
        phrases.push_back({text, int(entry.count(u' ')) + 1, figure});
        std::stable_sort(phrases.begin(), phrases.end(),
                         [](const Phrase &left, const Phrase &right) { return left.words > right.words; });
    }
}

std::optional<double> ValenceLexicon::valence(QStringView folded) const
{
    if (folded.size() > LongestEntry)
        return std::nullopt;
    const auto found = m_words.find(view(folded));
    return found == m_words.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<ValenceLexicon::Phrase> *ValenceLexicon::phrasesFrom(QStringView folded) const
{
    if (folded.size() > LongestEntry)
        return nullptr;
    const auto found = m_phrases.find(view(folded));
    return found == m_phrases.end() ? nullptr : &found->second;
}

} // namespace Fanlight

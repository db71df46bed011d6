// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Fanlight {

/*! Words, phrases, emoticons and emoji with the mean valence that people gave them, −4 … +4.
 *
 *  The bundled one holds the 7,520 entries of the VADER lexicon (Hutto & Gilbert, ICWSM 2014; MIT licence, see
 *  resources/lexicon) and Fanlight's additions; a figure of VADER's is never replaced by an addition.
 */
class ValenceLexicon
{
public:
    //! An empty lexicon; see bundled().
    ValenceLexicon() = default;

    //! The one in the program's resources.
    static ValenceLexicon bundled();

    //! Adds lines of "entry TAB valence"; what is there already stays. Lines that are not such are left out.
    void addTable(const QByteArray &table);

    //! The valence of a word; `folded` in lower case, emoticons as written.
    std::optional<double> valence(QStringView folded) const;

    //! A phrase of several words, folded and joined with single spaces, and how many words it has.
    struct Phrase
    {
        std::u16string text;
        int words = 0;
        double valence = 0;
    };
    //! The phrases that begin with `folded`, longest first; null when there are none.
    const std::vector<Phrase> *phrasesFrom(QStringView folded) const;

    qsizetype size() const { return qsizetype(m_words.size()); }

private:
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::u16string_view text) const { return std::hash<std::u16string_view>{}(text); }
    };
    template <typename Value>
    using Table = std::unordered_map<std::u16string, Value, Hash, std::equal_to<>>;

    Table<double> m_words;
    Table<std::vector<Phrase>> m_phrases;
};

} // namespace Fanlight

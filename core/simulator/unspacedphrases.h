// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>
#include <QStringView>

namespace Fanlight {

/*! Frequent character sequences of scripts that write no spaces (Chinese, Japanese, Thai …), as stand-ins for words.
 *
 *  Every sequence of two to four characters between spaces, punctuation and function characters is counted; one that
 *  is part of a longer sequence as frequent is left out.
 */
class UnspacedPhrases
{
public:
    void add(QStringView text);

    //! Whether most letters of the text belong to such scripts.
    bool dominates() const { return m_unspaced > m_spaced; }
    //! The best sequences: frequency times the root of the length, earlier ones first among equals.
    QStringList best(int count) const;

private:
    void addRun(QStringView run);

    struct Entry
    {
        int frequency = 0;
        int first = 0;
    };
    QHash<QString, Entry> m_sequences;
    QString m_single; //!< the first character seen, for a text of one
    qsizetype m_unspaced = 0;
    qsizetype m_spaced = 0;
    int m_order = 0;
};

} // namespace Fanlight

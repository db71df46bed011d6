// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fanlight {

/*! Cuts lines that would take too long to lay out, with a mark that is seen.
 *
 *  A line is cut behind the first space after its longest length, or soon after without one. Where it is cut does not
 *  depend on the pieces in which the text comes.
 */
class LineCutter final
{
public:
    //! In UTF-16 units; a line that is cut may be a little longer.
    static constexpr qsizetype longestLine = 3'000;
    //! Stands where a line was cut.
    static constexpr QChar mark = u'↩';

    //! The text as lines; it continues what was given before.
    QString cut(const QString &text);
    //! How long the line is that has not ended yet.
    qsizetype lastLine() const { return m_length; }
    //! What comes next begins a text.
    void restart();

private:
    qsizetype m_length = 0;
    bool m_isAfterSpace = false;
};

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fanlight {

//! A text that was read, or why there is none.
struct TextInput
{
    QString text;
    QString problem; //!< a sentence; empty when the text is good
    bool interrupted = false; //!< neither: the user stopped the reading

    bool operator==(const TextInput &) const = default;
};

/*! Reads a whole text; blocks until it is there.
 *
 *  `interruptFd` becomes readable when the user wants to stop, also in the middle of a pipe that says nothing.
 */
TextInput readTextFile(const QString &path, int interruptFd);
TextInput readStandardInput(int interruptFd);

//! Whether reading standard input would wait for somebody to type.
bool standardInputIsTerminal();

} // namespace Fanlight

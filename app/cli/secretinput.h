// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/secret.h"

#include <QString>

namespace Fanlight {

//! A secret that was read, or why there is none.
struct SecretInput
{
    Secret secret;
    QString problem; //!< a sentence; empty when there is a secret
    bool interrupted = false; //!< neither: the user stopped the reading
};

/*! Reads one line from standard input, without the blanks around it; on a terminal what is typed is not shown.
 *
 *  Blocks until it is there. `interruptFd` becomes readable when the user wants to stop.
 */
SecretInput readSecret(int interruptFd);

} // namespace Fanlight

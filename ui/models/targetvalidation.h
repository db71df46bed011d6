// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/targetdraft.h"

#include <QList>

#include <optional>

namespace Fanlight {

/*! What is wrong with a target that the user is entering, as a sentence; empty when it can be used.
 *
 *  `others` are the targets there are already: one name stands for one address and key, and a target
 *  is asked once.
 */
std::optional<QString> targetProblem(const TargetDraft &draft, const QList<TargetDraft> &others);

//! A name for an endpoint that was given by its address only: "127.0.0.1:8080".
QString suggestedEndpointName(const QUrl &baseUrl);

} // namespace Fanlight

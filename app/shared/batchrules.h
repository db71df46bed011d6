// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchidentity.h"
#include "core/batch/batchrunner.h"

#include <QString>

#include <optional>

namespace Fanlight {

//! Whether both are there, and are one and the same file.
bool isSameFile(const QString &one, const QString &other);

//! BatchSpec::window for a target that is sent so many at once.
int batchWindow(int maxInFlight);

//! Everything of it but the input's fingerprint. `simulator` is where the built-in one is now, if it is.
BatchIdentity identityFor(const QString &textColumn, const QString &idColumn, const QList<Task> &tasks,
                          const QList<BoundTarget> &targets, const QUrl &simulator);

//! A target of whose price nothing is known, so that no budget can be kept; empty without a budget.
std::optional<Target> unpricedTarget(const BatchSpec &spec, const BatchRunner::CostBound &costBound);

} // namespace Fanlight

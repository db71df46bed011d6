// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchjournal.h"
#include "core/batch/batchprocess.h"

#include <QString>
#include <QStringList>

namespace Fanlight {

//! What the user is told when a batch stopped early: why, and how it goes on.
QStringList stopSentences(const BatchStop &stop, const BatchJournal &journal, const QString &output);
//! When all is answered and the output is in its place.
QStringList endSentences(const BatchJournal &journal, const QString &output);

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/task.h"
#include "core/domain/target.h"
#include "core/store/auditentry.h"

#include <variant>

namespace Fanlight {

//! A run that was recorded, as far as it is kept: one text, tasks × targets.
struct PastRun
{
    QDateTime time;
    QString text; //!< what is kept of it
    bool isTextWhole = false;
    bool areAnswersWhole = false;
    QList<Task> tasks;
    QList<Target> targets;
    QList<std::optional<AuditEntry>> entries; //!< in fan-out order; empty: not asked, or not kept
};

//! Opening more cards than this would take longer than anyone waits, and nobody reads them.
constexpr qsizetype mostPastCells = 200;

/*! Reads a run from its entries, the oldest first; `tasks` are those that are known now. Why it cannot be shown as one
 *  instead, as a sentence: a batch asks about many texts.
 */
std::variant<PastRun, QString> pastRun(const QList<AuditEntry> &entries, const QList<Task> &tasks);

//! The text that a task's message was made of, as far as the message is kept.
QString textOfMessage(const QString &message, bool isWhole, const QString &promptTemplate);

//! The task of that id among those that are known, else one that shows an answer as it is.
Task taskOf(const QString &id, const QList<Task> &tasks);

} // namespace Fanlight

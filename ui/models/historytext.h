// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/store/auditfilter.h"
#include "ui/models/historymodel.h"

namespace Fanlight {

//! How a recorded query ended.
QueryState recordedState(const AuditEntry &entry);

//! "Sentiment" for "sentiment"; what is not known any more keeps its id, and what was no task is a question.
QString taskTitle(const QString &id, const QList<Task> &tasks);

QString historyHeading(HistoryModel::Column column);
//! A cell on one line, control characters as marks.
QString historyCell(const AuditEntry &entry, HistoryModel::Column column, const QString &task);
//! `cell` is what historyCell() said.
QString historyToolTip(const AuditEntry &entry, HistoryModel::Column column, const QString &cell);

//! When it was asked, where the user is.
QString historyTime(const QDateTime &time);

//! What is kept of a message or a reply, with a sentence where it is not all of it.
QString keptText(const std::optional<QString> &kept, qint64 wholeLength);

//! Why only part of the texts is kept, and what would keep them; empty where all of them are.
QString historyRemark(const AuditEntry &entry);

//! "12,340 queries", "3 queries so far, still searching…".
QString foundText(qint64 found, bool isSearching);

} // namespace Fanlight

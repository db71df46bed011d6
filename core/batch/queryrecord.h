// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/queryrecord.h"

#include <QByteArray>

namespace Fanlight {

//! A query that was never sent because its row, or something before it, does not allow it.
QueryRecord unsentRecord(const QString &task, const QString &target, ErrorKind kind, const QString &message);

//! The journal's form, compact and binary; fromJournal() reads it back without loss.
QByteArray toJournal(const QueryRecord &record);
//! Empty for bytes that are no such record.
std::optional<QueryRecord> fromJournal(const QByteArray &bytes);

} // namespace Fanlight

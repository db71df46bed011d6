// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/requestlogmodel.h"

//! What the request log's cells say.
namespace Fanlight::RequestLogText {

QString heading(RequestLogModel::Column column);
QString headingToolTip(RequestLogModel::Column column);

//! Empty while nothing is known yet; a dash for what will never be known.
QString cell(const RequestLogEntry &entry, RequestLogModel::Column column, const WaterfallBar &bar, Moment now);

//! The tool tip of a cell that says `cell`; empty when there is nothing to add. May be rich text, safely escaped.
//! `priceNote` says where prices come from.
QString toolTip(const RequestLogEntry &entry, RequestLogModel::Column column, const QString &cell,
                const QString &priceNote);

//! A cell that says `cell`, for someone who does not see its column's heading.
QString accessible(const RequestLogEntry &entry, RequestLogModel::Column column, const QString &cell);

//! Titles that are common in the column of tasks, for its width.
QStringList commonTasks();

} // namespace Fanlight::RequestLogText

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/task.h"
#include "core/settings/appsettings.h"

#include <QList>
#include <QStringList>

namespace Fanlight {

/*! What can be asked: the built-in tasks, as the user changed them and without those that were removed, then the user's
 *  own. What cannot be asked is left out.
 */
QList<Task> knownTasks(const AppSettings &settings);
//! What is wrong with tasks that knownTasks() left out, a sentence each.
QStringList unusableTasks(const AppSettings &settings);

bool isBuiltinTask(const QString &id);
//! Whether a built-in task was changed or removed.
bool areBuiltinTasksChanged(const AppSettings &settings);

/*! The settings with this task: in the place of that of its id, else at the end. One that says what the built-in one
 *  says is no change of it.
 */
AppSettings withTask(AppSettings settings, const Task &task);
//! The settings without the task of that id.
AppSettings withoutTask(AppSettings settings, const QString &id);
//! The settings with the built-in tasks as they are delivered; the user's own stay.
AppSettings withBuiltinTasks(AppSettings settings);

} // namespace Fanlight

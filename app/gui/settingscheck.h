// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/settingsview.h"

#include <QMap>

namespace Fanlight {

/*! What is wrong with settings that were just typed, a sentence each: addresses that are none, files that are no
 *  certificates. Only what differs from `before` is looked at; the file of certificates is read.
 */
QMap<SettingsItem, QString> settingsProblems(const AppSettings &before, const AppSettings &wanted);

} // namespace Fanlight

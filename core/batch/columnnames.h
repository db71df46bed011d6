// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Fanlight {

//! Every name once: what is empty becomes "column_3", what was there before gets a number, "text_2".
QStringList uniqueNames(const QStringList &names);

} // namespace Fanlight

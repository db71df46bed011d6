// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace Fanlight {

/*! A moment as people write it on a command line: a date or a date and time (ISO 8601, local time unless it ends in Z
 *  or an offset), "today", "yesterday", or how long ago: 90s, 30m, 2h, 7d, 4w. Empty for anything else.
 */
std::optional<QDateTime> timeFromText(const QString &text, const QDateTime &now);

} // namespace Fanlight

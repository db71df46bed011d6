// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <QtGlobal>

namespace Fanlight {

//! estimatedTokens() to two significant digits, because more would be a lie.
qint64 roundedTokenEstimate(QStringView text);

} // namespace Fanlight

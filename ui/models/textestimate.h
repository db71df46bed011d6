// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Fanlight {

//! An estimate of tokens to two significant digits, because more would be a lie.
qint64 roundedTokenEstimate(qint64 tokens);

} // namespace Fanlight

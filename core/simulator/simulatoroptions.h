// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/simulatorserver.h"

#include <QString>

namespace Fanlight {

//! The inverse of faultFromText(): "500:0.02", "reset-before:0.1".
QString faultText(const Fault &fault);

} // namespace Fanlight

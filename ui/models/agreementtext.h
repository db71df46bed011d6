// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/agreement.h"

#include <QString>

namespace Fanlight {

//! "2 of 2", "≠ 2 of 3, not endpoint/model", "≠ tie, 1 of 2 each": for a cell of the window.
QString agreementText(const Agreement &agreement);

} // namespace Fanlight

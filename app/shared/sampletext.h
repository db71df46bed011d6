// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fanlight {

//! The bundled text to try the tasks on; also the Qt resource ":/samples/sample.txt".
QString sampleText();

} // namespace Fanlight

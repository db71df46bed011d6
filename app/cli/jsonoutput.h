// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>

namespace Fanlight {

/*! The array as a JSON text that is safe on a terminal: DEL, C1 controls and bidirectional overrides,
 *  which JSON allows raw, are written as \uXXXX. Nothing is lost by that. An element per line.
 */
QByteArray terminalSafeJson(const QJsonArray &array);

} // namespace Fanlight

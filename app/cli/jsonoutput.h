// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace Fanlight {

/*! The array as a JSON text that is safe on a terminal: DEL, C1 controls and bidirectional overrides,
 *  which JSON allows raw, are written as \uXXXX. Nothing is lost by that. An element per line.
 */
QByteArray terminalSafeJson(const QJsonArray &array);
//! One element of it, on one line without its end.
QByteArray terminalSafeJson(const QJsonObject &object);

} // namespace Fanlight

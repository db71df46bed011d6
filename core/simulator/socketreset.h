// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpSocket>

namespace Fanlight {

//! Closes the connection with a TCP reset instead of an orderly end; what was not yet sent is lost.
void resetSocket(QTcpSocket &socket);

} // namespace Fanlight

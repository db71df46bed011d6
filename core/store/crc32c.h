// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

namespace Fanlight {

/*! The CRC-32C (Castagnoli) of the bytes, continued from `before`: the checksum of iSCSI and of ext4, RFC 3720, B.4.
 *
 *  Eight bytes a step: a file of hundreds of megabytes is checked in a fraction of a second.
 */
quint32 crc32c(QByteArrayView bytes, quint32 before = 0);

} // namespace Fanlight

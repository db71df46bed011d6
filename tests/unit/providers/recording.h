// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/protocol.h"

#include <QByteArray>
#include <QString>

namespace Fanlight::Test {

//! A reply as a server sent it, rebuilt from a recording.
struct Recording
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
};

/*! Rebuilds the reply from any of the four formats: raw event streams (.txt, .sse), the payloads of one
 *  (.chunks.txt), whole bodies (.json, whose status is `status`) and vcrpy cassettes (.yaml).
 */
Recording recordingOf(const QString &file, const QByteArray &content, int status);

//! The answer's text, read from the bytes without Fanlight's decoders: the same fields, and nothing else.
QString plainTextOf(Protocol protocol, const QByteArray &body);

} // namespace Fanlight::Test

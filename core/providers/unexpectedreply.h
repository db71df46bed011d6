// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpvalues.h"

#include <QByteArray>
#include <QString>

namespace Fanlight {

class Redactor;

//! What to say of a successful reply whose body is neither a stream nor JSON.
QString unexpectedBodySentence(int httpStatus, const QByteArray &body);

//! Where a redirect pointed, without user, query and key. `sentTo` is what it may be relative to.
QString redirectSentence(const HttpHead &head, const QUrl &sentTo, const Redactor &redactor);

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/domain/requestshape.h"
#include "core/http/httpvalues.h"

#include <QJsonObject>

namespace Fanlight {

//! A POST of a JSON body with the headers that every protocol shares; the credential is the codec's.
HttpCall jsonPost(const QUrl &url, const QJsonObject &body, bool stream);

//! "Authorization: Bearer KEY"; nothing when the endpoint has no key.
void addBearer(HttpCall &call, const Endpoint &endpoint);

//! The fields that are spelled alike in every protocol: model, stream, temperature.
QJsonObject commonFields(const QueryRequest &request, const RequestShape &shape);

} // namespace Fanlight

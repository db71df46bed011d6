// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/domain/requestshape.h"
#include "core/http/httpvalues.h"

#include <QJsonObject>

namespace Fanlight {

//! A POST of a JSON body to a service of the endpoint, with all headers that its requests have.
HttpCall jsonPost(const Endpoint &endpoint, const QUrl &url, const QJsonObject &body, bool stream);

//! A GET of JSON from a service of the endpoint, likewise.
HttpCall jsonGet(const Endpoint &endpoint, const QUrl &url);

//! The fields that are spelled alike in every protocol: model, stream, temperature.
QJsonObject commonFields(const QueryRequest &request, const RequestShape &shape);

//! Whether the request says a temperature. JSON has no NaN or infinity: they would be written as null, which is
//! refused.
bool sendsTemperature(const QueryRequest &request, const RequestShape &shape);

//! Whether the request has `stream_options`: those that stream in the chat protocol.
bool sendsStreamOptions(const QueryRequest &request, const RequestShape &shape);

/*! The field that limits the answer's tokens, as this request spells it; empty when it has none.
 *
 *  OpenAI's reasoning models refuse `max_tokens`; few other servers know its successor `max_completion_tokens`.
 *  Anthropic requires `max_tokens`, so there it is always sent.
 */
QString tokenLimitField(const QueryRequest &request, const RequestShape &shape);

} // namespace Fanlight

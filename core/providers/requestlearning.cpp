// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/requestlearning.h"

#include "core/providers/requestparts.h"
#include "core/providers/unsupportedfield.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

using TokenLimit = RequestShape::TokenLimit;

//! From the usual field to its counterpart, from there to none: every refusal takes a step, so there are two at most.
TokenLimit tokenLimitAfter(const QString &refused, const QueryRequest &request)
{
    if (request.endpoint.protocol == Protocol::OpenAiChat && refused == tokenLimitField(request, RequestShape()))
        return refused == "max_tokens"_L1 ? TokenLimit::MaxCompletionTokens : TokenLimit::MaxTokens;
    return TokenLimit::None;
}

} // namespace

std::optional<RequestShape> mendedShape(const QueryRequest &request, const RequestShape &shape, const QueryError &error)
{
    if (error.kind != ErrorKind::InvalidRequest || (error.httpStatus != 400 && error.httpStatus != 422))
        return std::nullopt;

    RequestShape mended = shape;
    if (sendsTemperature(request, shape) && saysUnsupported(error, u"temperature"_s))
        mended.temperature = false;
    if (sendsStreamOptions(request, shape) && saysUnsupported(error, u"stream_options"_s))
        mended.streamOptions = false;
    const QString field = tokenLimitField(request, shape);
    // Anthropic's is required: a server that refuses it can't be asked at all.
    if (!field.isEmpty() && request.endpoint.protocol != Protocol::Anthropic && saysUnsupported(error, field))
        mended.tokenLimit = tokenLimitAfter(field, request);
    return mended == shape ? std::nullopt : std::optional(mended);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/providercodec.h"

namespace Fanlight {

/*! A protocol of one line per statement, so that a test reads like the conversation it plays:
 *
 *  - `text WORDS`, `think WORDS`: a delta;  `: anything`: a comment, no data;
 *  - `used INPUT OUTPUT`: the usage, in tokens;
 *  - `late WORDS`: text that no delta tells, only the end;
 *  - `answered`: the model is done, but more may follow;
 *  - `stop`, `length`, `filter`: the answer is complete;  `error WORDS`: an error inside the reply;
 *  - `garbage`: not the protocol, ErrorKind::MalformedReply.
 *
 *  Each feed() is one or more whole lines. A status above 399 is ErrorKind::ServerError, but 401 Auth and 402 Quota; an
 * end before `stop` is Truncated, a transport failure Network.
 */
class FakeCodec final : public ProviderCodec
{
public:
    //! The body is the message, the URL the endpoint's; the model and the key are headers.
    HttpCall encode(const QueryRequest &request, const RequestShape &shape = {}) const override;
    std::unique_ptr<ReplyDecoder> decoder(const QueryRequest &request) const override;
};

} // namespace Fanlight

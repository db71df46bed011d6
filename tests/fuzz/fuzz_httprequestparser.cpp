// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/httprequestparser.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Fanlight;

namespace {

struct Parsed
{
    QList<HttpRequest> requests;
    int errorStatus = 0;

    bool operator==(const Parsed &) const = default;
};

//! Takes every request as soon as it is complete, the bytes arriving in pieces of up to `piece`.
Parsed parse(QByteArrayView bytes, qsizetype piece)
{
    HttpRequestParser parser;
    Parsed parsed;
    while (!bytes.isEmpty()) {
        const qsizetype size = std::min(piece, bytes.size());
        parser.feed(bytes.first(size));
        bytes = bytes.sliced(size);
        while (parser.state() == HttpRequestParser::State::Complete)
            parsed.requests.append(parser.take());
    }
    parsed.errorStatus = parser.errorStatus();
    return parsed;
}

} // namespace

//! However the bytes are cut, the requests are the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    const Parsed whole = parse(bytes, qsizetype(size) + 1);
    if (parse(bytes, 1) != whole || parse(bytes, 7) != whole)
        std::abort();
    return 0;
}

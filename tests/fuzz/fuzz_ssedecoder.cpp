// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ssedecoder.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Fanlight;

namespace {

//! Small, so that the fuzzer reaches the limit too.
constexpr qsizetype maximumEventSize = 64;

struct Decoded
{
    QList<SseEvent> events;
    bool overflowed = false;

    bool operator==(const Decoded &) const = default;
};

Decoded decode(QByteArrayView stream, QByteArrayView cuts)
{
    SseDecoder decoder(maximumEventSize);
    Decoded decoded;
    for (qsizetype turn = 0; !stream.isEmpty(); ++turn) {
        const qsizetype wanted = cuts.isEmpty() ? stream.size() : uint8_t(cuts[turn % cuts.size()]) % 8;
        const qsizetype size = std::clamp<qsizetype>(wanted, 1, stream.size());
        decoded.events += decoder.feed(stream.first(size));
        stream = stream.sliced(size);
    }
    decoded.overflowed = decoder.overflowed();
    return decoded;
}

} // namespace

//! However a stream is cut, the same events come out of it, and none is larger than allowed.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView input(data, qsizetype(size));
    const qsizetype cutCount = std::min<qsizetype>(input.size(), input.isEmpty() ? 0 : uint8_t(input.front()) % 16);
    const QByteArrayView cuts = input.first(cutCount);
    const QByteArrayView stream = input.sliced(cutCount);

    const Decoded whole = decode(stream, {});
    const bool same = decode(stream, cuts) == whole && decode(stream, QByteArrayView("\1", 1)) == whole;
    const bool small =
        std::ranges::all_of(whole.events, [](const SseEvent &event) { return event.data.size() <= maximumEventSize; });
    if (!same || !small)
        std::abort();
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/providerlane.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <utility>

namespace Fanlight {

namespace {

//! What a request has around its entries.
constexpr qint64 wrapping = 64;

BatchLimits limitsFor(Protocol protocol, const ProviderBatchOptions &options)
{
    BatchLimits limits = providerBatchLimits(protocol);
    limits.bytes = std::min(limits.bytes, options.mostBytesInMemory);
    if (options.limits) {
        limits.entries = std::min(limits.entries, options.limits->entries);
        limits.bytes = std::min(limits.bytes, options.limits->bytes);
    }
    limits.bytes -= std::min(limits.bytes - 1, wrapping);
    return limits;
}

PartBuilder builderFor(Protocol protocol, const ProviderBatchOptions &options)
{
    const bool anthropic = protocol == Protocol::Anthropic;
    return {limitsFor(protocol, options), anthropic ? "," : "\n", anthropic ? "" : "\n"};
}

} // namespace

ProviderLane::ProviderLane(BoundTarget whom, const ProviderBatchOptions &options)
    : target(std::move(whom))
    , builder(builderFor(target.endpoint.protocol, options))
{
}

bool ProviderLane::isMeant(const QueryPlace &place) const
{
    return !isLaterPass || std::ranges::any_of(pass, [&place](const PartRows &rows) { return rows.contains(place); });
}

void ProviderLane::block(const QString &reason, const QString &sentence)
{
    blockReason = reason;
    blockSentence = sentence;
    builder.take();
    carried.reset();
    again.clear();
}

QString newPartToken()
{
    std::array<quint32, 3> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), 10);
    return QString::fromLatin1(bytes.toHex());
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchrecords.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

namespace Fanlight {

namespace {

enum FactFlag : quint16 {
    Done = 1,
    Cached = 2,
    Shared = 4,
    CostUnknown = 8,
    HasInputTokens = 16,
    HasOutputTokens = 32,
    HasCost = 64,
    Untimed = 128,
};

constexpr qsizetype placeSize = 8 + 2;
constexpr qsizetype factsSize = placeSize + 3 * 2 + 5 * 8;

//! Appends numbers, little endian.
class Writer final
{
public:
    template <typename Number>
    Writer &put(Number number)
    {
        std::array<char, sizeof(Number)> bytes{};
        qToLittleEndian(number, bytes.data());
        m_bytes.append(bytes.data(), bytes.size());
        return *this;
    }
    Writer &put(const QueryPlace &place) { return put(qint64(place.row)).put(quint16(place.slot)); }
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

//! Reads them back. The caller has seen to it that they are there.
class Reader final
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_at(bytes.data())
    {
    }
    template <typename Number>
    Number take()
    {
        const auto number = qFromLittleEndian<Number>(m_at);
        m_at += sizeof(Number);
        return number;
    }
    QueryPlace takePlace()
    {
        const auto row = take<qint64>();
        return {row, take<quint16>()};
    }

private:
    const char *m_at;
};

quint16 small(int count)
{
    return quint16(std::clamp(count, 0, 0xffff));
}

} // namespace

ResultFacts factsOf(const QueryPlace &place, const QueryRecord &record, double reservedUsd, std::optional<int> billable)
{
    const int deliveries = record.costUnknown ? std::max(1, billable.value_or(record.attempts)) : 1;
    return {place,
            record.done,
            record.cached,
            record.shared,
            record.costUnknown,
            record.attempts,
            record.rateLimited,
            record.totalMs,
            reservedUsd * deliveries,
            record.inputTokens,
            record.outputTokens,
            record.costUsd,
            true};
}

QByteArray checkpointBytes(const TablePosition &position)
{
    return Writer().put(position.offset).put(position.row).put(position.line).take();
}

std::optional<TablePosition> checkpointFrom(QByteArrayView bytes)
{
    if (bytes.size() < 24)
        return std::nullopt;
    Reader reader(bytes);
    TablePosition position;
    position.offset = reader.take<qint64>();
    position.row = reader.take<qint64>();
    position.line = reader.take<qint64>();
    return position;
}

QByteArray claimBytes(const ClaimRecord &claim)
{
    return Writer().put(claim.place).put(claim.reservedUsd).take();
}

std::optional<ClaimRecord> claimFrom(QByteArrayView bytes)
{
    if (bytes.size() < placeSize + 8)
        return std::nullopt;
    Reader reader(bytes);
    const QueryPlace place = reader.takePlace();
    return ClaimRecord{place, reader.take<double>()};
}

QByteArray resultBytes(const ResultFacts &facts, const QueryRecord &record)
{
    quint16 flags = 0;
    const auto flag = [&flags](bool isSet, FactFlag which) {
        if (isSet)
            flags |= which;
    };
    flag(facts.done, Done);
    flag(facts.cached, Cached);
    flag(facts.shared, Shared);
    flag(facts.costUnknown, CostUnknown);
    flag(facts.inputTokens.has_value(), HasInputTokens);
    flag(facts.outputTokens.has_value(), HasOutputTokens);
    flag(facts.costUsd.has_value(), HasCost);
    flag(!facts.isTimed, Untimed);
    Writer writer;
    writer.put(facts.place).put(flags).put(small(facts.attempts)).put(small(facts.rateLimited));
    writer.put(facts.totalMs).put(facts.reservedUsd).put(facts.costUsd.value_or(0));
    writer.put(facts.inputTokens.value_or(0)).put(facts.outputTokens.value_or(0));
    return writer.take() + toJournal(record);
}

std::optional<ResultFacts> factsFrom(QByteArrayView bytes)
{
    if (bytes.size() < factsSize)
        return std::nullopt;
    Reader reader(bytes);
    ResultFacts facts;
    facts.place = reader.takePlace();
    const auto flags = reader.take<quint16>();
    facts.done = (flags & Done) != 0;
    facts.cached = (flags & Cached) != 0;
    facts.shared = (flags & Shared) != 0;
    facts.costUnknown = (flags & CostUnknown) != 0;
    facts.isTimed = (flags & Untimed) == 0;
    facts.attempts = reader.take<quint16>();
    facts.rateLimited = reader.take<quint16>();
    facts.totalMs = reader.take<double>();
    facts.reservedUsd = reader.take<double>();
    const auto cost = reader.take<double>();
    const auto input = reader.take<qint64>();
    const auto output = reader.take<qint64>();
    if ((flags & HasCost) != 0)
        facts.costUsd = cost;
    if ((flags & HasInputTokens) != 0)
        facts.inputTokens = input;
    if ((flags & HasOutputTokens) != 0)
        facts.outputTokens = output;
    return facts;
}

std::optional<QueryRecord> recordFrom(QByteArrayView bytes)
{
    return bytes.size() < factsSize ? std::nullopt : fromJournal(bytes.sliced(factsSize).toByteArray());
}

QByteArray endBytes(qint64 rows)
{
    return Writer().put(rows).take();
}

std::optional<qint64> endFrom(QByteArrayView bytes)
{
    return bytes.size() < 8 ? std::nullopt : std::optional(Reader(bytes).take<qint64>());
}

} // namespace Fanlight

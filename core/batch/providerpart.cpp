// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/providerpart.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! The kind of our notes in the journal. In files: never changes.
constexpr quint8 noteKind = 1;

QJsonObject shapeJson(const RequestShape &shape)
{
    return {{u"limit"_s, int(shape.tokenLimit)},
            {u"temperature"_s, shape.temperature},
            {u"stream_options"_s, shape.streamOptions}};
}

RequestShape shapeFrom(const QJsonObject &json)
{
    using Limit = RequestShape::TokenLimit;
    RequestShape shape;
    const int limit = json.value("limit"_L1).toInt();
    if (limit > int(Limit::Usual) && limit <= int(Limit::None))
        shape.tokenLimit = Limit(limit);
    shape.temperature = json.value("temperature"_L1).toBool(true);
    shape.streamOptions = json.value("stream_options"_L1).toBool(true);
    return shape;
}

QJsonObject planned(const ProviderPart &part)
{
    return {{u"event"_s, u"planned"_s},          {u"part"_s, part.number},   {u"token"_s, part.token},
            {u"target"_s, part.target},          {u"origin"_s, part.origin}, {u"rows"_s, part.rows.toJson()},
            {u"shape"_s, shapeJson(part.shape)}, {u"at"_s, part.plannedAt},  {u"usd"_s, part.reservedUsd},
            {u"retry"_s, part.isRetry}};
}

std::optional<ProviderPart> plannedFrom(const QJsonObject &json)
{
    const std::optional<PartRows> rows = PartRows::fromJson(json.value("rows"_L1).toArray());
    ProviderPart part;
    part.number = json.value("part"_L1).toInt();
    part.token = json.value("token"_L1).toString();
    if (!rows || rows->isEmpty() || part.number < 1 || part.token.isEmpty())
        return std::nullopt;
    part.rows = *rows;
    part.target = json.value("target"_L1).toString();
    part.origin = json.value("origin"_L1).toString();
    part.shape = shapeFrom(json.value("shape"_L1).toObject());
    part.plannedAt = json.value("at"_L1).toInteger();
    part.reservedUsd = json.value("usd"_L1).toDouble();
    part.isRetry = json.value("retry"_L1).toBool();
    return part;
}

//! What an event means to the parts that are open.
void applyTo(QList<ProviderPart> &open, const QJsonObject &event)
{
    const QString name = event.value("event"_L1).toString();
    const int number = event.value("part"_L1).toInt();
    if (name == "planned"_L1) {
        if (const std::optional<ProviderPart> part = plannedFrom(event))
            open.append(*part);
        return;
    }
    const auto known = std::ranges::find_if(open, [number](const ProviderPart &one) { return one.number == number; });
    if (known == open.end())
        return;
    if (name == "uploaded"_L1)
        known->fileId = event.value("file"_L1).toString();
    else if (name == "created"_L1)
        known->batchId = event.value("batch"_L1).toString();
    else if (name == "dropped"_L1 || name == "collected"_L1)
        open.erase(known);
}

} // namespace

ProviderPartBook::ProviderPartBook(BatchJournal &journal)
    : m_journal(journal)
{
    for (const JournalNote &note : journal.notes()) {
        if (note.kind == noteKind)
            replay(QJsonDocument::fromJson(note.json).object());
    }
}

const ProviderPart *ProviderPartBook::find(int number) const
{
    const auto found = std::ranges::find_if(m_open, [number](const ProviderPart &one) { return one.number == number; });
    return found == m_open.end() ? nullptr : &*found;
}

bool ProviderPartBook::isTaken(const QueryPlace &place) const
{
    return std::ranges::any_of(m_open, [&place](const ProviderPart &one) { return one.rows.contains(place); });
}

double ProviderPartBook::reservedUsd() const
{
    double sum = 0;
    for (const ProviderPart &one : m_open)
        sum += one.reservedUsd;
    return sum;
}

void ProviderPartBook::replay(const QJsonObject &event)
{
    applyTo(m_open, event);
    const QString name = event.value("event"_L1).toString();
    if (name == "planned"_L1)
        m_lastNumber = std::max(m_lastNumber, event.value("part"_L1).toInt());
    if (name == "created"_L1)
        m_knownBatches.insert(event.value("batch"_L1).toString());
    if (name == "shape"_L1)
        m_shapes.insert(event.value("target"_L1).toString(), shapeFrom(event.value("shape"_L1).toObject()));
}

bool ProviderPartBook::write(const QJsonObject &event)
{
    // What follows can be paid for twice if this is lost, in a power cut too.
    if (!m_journal.note({noteKind, QJsonDocument(event).toJson(QJsonDocument::Compact)}) || !m_journal.sync())
        return false;
    replay(event);
    return true;
}

bool ProviderPartBook::notePlanned(const ProviderPart &part)
{
    return write(planned(part));
}

bool ProviderPartBook::noteUploaded(int number, const QString &fileId)
{
    return write({{u"event"_s, u"uploaded"_s}, {u"part"_s, number}, {u"file"_s, fileId}});
}

bool ProviderPartBook::noteCreated(int number, const QString &batchId)
{
    return write({{u"event"_s, u"created"_s}, {u"part"_s, number}, {u"batch"_s, batchId}});
}

bool ProviderPartBook::noteDropped(int number)
{
    return write({{u"event"_s, u"dropped"_s}, {u"part"_s, number}});
}

bool ProviderPartBook::noteCollected(int number)
{
    return write({{u"event"_s, u"collected"_s}, {u"part"_s, number}});
}

bool ProviderPartBook::noteShape(const QString &target, const RequestShape &shape)
{
    return write({{u"event"_s, u"shape"_s}, {u"target"_s, target}, {u"shape"_s, shapeJson(shape)}});
}

QList<ProviderPart> openProviderParts(const QList<JournalNote> &notes)
{
    QList<ProviderPart> open;
    for (const JournalNote &note : notes) {
        if (note.kind == noteKind)
            applyTo(open, QJsonDocument::fromJson(note.json).object());
    }
    return open;
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchjournal.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <climits>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct BatchJournalTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::BatchJournal)
};

constexpr quint32 formatVersion = 1;
constexpr quint8 firstNote = quint8(BatchRecordKind::FirstNote);
//! Beyond what any file of rows can hold; a row's number is a place in memory.
constexpr qint64 mostRows = qint64(1) << 40;

JournalFile::Mode modeFor(BatchJournal::Start start)
{
    switch (start) {
    case BatchJournal::Start::Continue:
        return JournalFile::Mode::Write;
    case BatchJournal::Start::Anew:
        return JournalFile::Mode::Anew;
    case BatchJournal::Start::Look:
        return JournalFile::Mode::Look;
    }
    Q_UNREACHABLE();
}

bool canRestartAfter(JournalFault fault)
{
    switch (fault) {
    case JournalFault::OtherVersion:
    case JournalFault::Damaged:
        return true;
    case JournalFault::None:
    case JournalFault::InUse:
    case JournalFault::NotAJournal:
    case JournalFault::Unusable:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

BatchJournal::BatchJournal(const QString &path)
    : m_file(path, formatVersion)
{
}

QString BatchJournal::pathFor(const QString &output)
{
    return output + u".journal"_s;
}

QList<JournalNote> BatchJournal::notesIn(const QString &path)
{
    QList<JournalNote> notes;
    JournalFile file(path, formatVersion);
    const bool isRead = file.open(JournalFile::Mode::Look, [&notes](const JournalRecord &record) {
        if (record.kind >= firstNote)
            notes.append({quint8(record.kind - firstNote), record.payload.toByteArray()});
    });
    return isRead ? notes : QList<JournalNote>();
}

std::optional<JournalRefusal> BatchJournal::open(const BatchIdentity &identity, Start start)
{
    m_identity = identity;
    m_perRow = int(identity.questions().perRow());
    Q_ASSERT(m_perRow > 0);
    m_ofSlots.assign(size_t(m_perRow), {});
    const bool isOpen = m_file.open(modeFor(start), [this](const JournalRecord &record) { replay(record); });
    if (!isOpen)
        return JournalRefusal{canRestartAfter(m_file.fault()), m_file.problem()};
    if (m_difference)
        return JournalRefusal{true, *m_difference};
    if (m_isStrange)
        return JournalRefusal{
            true,
            BatchJournalTexts::tr("The journal \"%1\" holds records that make no sense together.").arg(m_file.path())};
    m_wasBegun = m_hasHeader;
    if (m_hasHeader || start == Start::Look)
        return std::nullopt;
    m_hasHeader = true;
    const QByteArray header = QJsonDocument(toJson(identity)).toJson(QJsonDocument::Compact);
    if (write(BatchRecordKind::Header, header) && sync())
        return std::nullopt;
    return JournalRefusal{false, m_file.problem()};
}

bool BatchJournal::isCurrent() const
{
    return QFileInfo(m_file.path()).size() == m_file.size();
}

QString BatchJournal::damage() const
{
    const qint64 lost = m_file.lostBytes();
    if (lost == 0)
        return {};
    const int count = int(std::min<qint64>(lost, INT_MAX));
    const QString &copy = m_file.copyPath();
    if (copy.isEmpty())
        return BatchJournalTexts::tr(
                   "The journal \"%1\" is damaged: %n byte(s) of it are lost. What was in them is asked again and may "
                   "be billed twice.",
                   nullptr, count)
            .arg(m_file.path());
    return BatchJournalTexts::tr(
               "The journal \"%1\" was damaged: %n byte(s) of it are lost. What was in them is asked again and may be "
               "billed twice. The damaged file is kept as \"%2\".",
               nullptr, count)
        .arg(m_file.path(), copy);
}

quint64 BatchJournal::indexOf(const QueryPlace &place) const
{
    return quint64(place.row - 1) * quint64(m_perRow) + quint64(place.slot);
}

bool BatchJournal::isPossible(const QueryPlace &place) const
{
    return place.row >= 1 && place.row <= mostRows && place.slot >= 0 && place.slot < m_perRow;
}

std::optional<QueryRecord> BatchJournal::result(const QueryPlace &place) const
{
    const BatchIndex::Entry entry = entryAt(place);
    if (!entry.has(BatchIndex::Answered))
        return std::nullopt;
    const std::optional<QByteArray> bytes = m_file.read(entry.offset());
    return bytes ? recordFrom(*bytes) : std::nullopt;
}

std::vector<float> BatchJournal::totalTimes() const
{
    std::vector<float> times;
    m_index.forEach([&times](const BatchIndex::Entry &entry) {
        if (entry.has(BatchIndex::Timed))
            times.push_back(entry.totalMs);
    });
    return times;
}

TablePosition BatchJournal::positionBefore(qint64 row) const
{
    const auto behind = std::upper_bound(m_checkpoints.begin(), m_checkpoints.end(), row,
                                         [](qint64 wanted, const TablePosition &one) { return wanted < one.row; });
    return behind == m_checkpoints.begin() ? TablePosition{} : *std::prev(behind);
}

bool BatchJournal::write(BatchRecordKind kind, QByteArrayView payload)
{
    return m_file.append(quint8(kind), payload).has_value();
}

bool BatchJournal::claim(const QueryPlace &place, double reservedUsd)
{
    const ClaimRecord claim{place, reservedUsd};
    if (!write(BatchRecordKind::Claim, claimBytes(claim)))
        return false;
    takeClaim(claim);
    return true;
}

bool BatchJournal::release(const QueryPlace &place)
{
    const ClaimRecord claim{place, 0};
    if (!write(BatchRecordKind::Release, claimBytes(claim)))
        return false;
    takeRelease(claim);
    return true;
}

bool BatchJournal::keep(const QueryPlace &place, const QueryRecord &record, std::optional<int> billable)
{
    return keepFacts(factsOf(place, record, m_reserved.value(indexOf(place)), billable), record);
}

bool BatchJournal::keepOfBatch(const QueryPlace &place, const QueryRecord &record, double reservedUsd)
{
    ResultFacts facts = factsOf(place, record, m_reserved.value(indexOf(place)) + reservedUsd);
    facts.isTimed = false;
    return keepFacts(facts, record);
}

bool BatchJournal::keepFacts(const ResultFacts &facts, const QueryRecord &record)
{
    const std::optional<qint64> offset = m_file.append(quint8(BatchRecordKind::Result), resultBytes(facts, record));
    if (!offset)
        return false;
    takeResult(facts, *offset);
    return true;
}

bool BatchJournal::noteCheckpoint(const TablePosition &position)
{
    if (!m_checkpoints.empty() && m_checkpoints.back().row >= position.row)
        return true;
    if (!write(BatchRecordKind::Checkpoint, checkpointBytes(position)))
        return false;
    takeCheckpoint(position);
    return true;
}

bool BatchJournal::noteRows(qint64 rows)
{
    if (m_rows == rows)
        return true;
    m_rows = rows;
    return write(BatchRecordKind::End, endBytes(rows));
}

bool BatchJournal::note(const JournalNote &note)
{
    if (!m_file.append(quint8(firstNote + note.kind), note.json))
        return false;
    m_notes.append(note);
    return true;
}

void BatchJournal::replay(const JournalRecord &record)
{
    if (m_difference || m_isStrange)
        return;
    if (record.kind >= firstNote) {
        m_notes.append({quint8(record.kind - firstNote), record.payload.toByteArray()});
        return;
    }
    switch (BatchRecordKind(record.kind)) {
    case BatchRecordKind::Header: {
        m_isStrange = std::exchange(m_hasHeader, true);
        const QJsonObject json = QJsonDocument::fromJson(record.payload.toByteArray()).object();
        m_difference = difference(batchIdentityFromJson(json), m_identity);
        return;
    }
    case BatchRecordKind::Checkpoint:
        if (const auto position = checkpointFrom(record.payload))
            takeCheckpoint(*position);
        return;
    case BatchRecordKind::Claim:
    case BatchRecordKind::Release: {
        const auto claim = claimFrom(record.payload);
        m_isStrange = !m_hasHeader || !claim || !isPossible(claim->place);
        if (m_isStrange)
            return;
        BatchRecordKind(record.kind) == BatchRecordKind::Claim ? takeClaim(*claim) : takeRelease(*claim);
        return;
    }
    case BatchRecordKind::Result: {
        const auto facts = factsFrom(record.payload);
        m_isStrange = !m_hasHeader || !facts || !isPossible(facts->place);
        if (!m_isStrange)
            takeResult(*facts, record.offset);
        return;
    }
    case BatchRecordKind::End:
        m_rows = endFrom(record.payload);
        return;
    case BatchRecordKind::FirstNote:
        break;
    }
    m_isStrange = true;
}

void BatchJournal::takeClaim(const ClaimRecord &claim)
{
    const quint64 query = indexOf(claim.place);
    m_lastRow = std::max(m_lastRow, claim.place.row);
    BatchIndex::Entry &entry = m_index[query];
    if (entry.has(BatchIndex::Claimed))
        ++m_totals.billedTwice;
    else
        ++m_totals.openClaims;
    entry.flags |= BatchIndex::Claimed;
    if (claim.reservedUsd != 0) {
        m_totals.reservedUsd += claim.reservedUsd;
        m_reserved[query] += claim.reservedUsd;
    }
}

void BatchJournal::takeRelease(const ClaimRecord &claim)
{
    const quint64 query = indexOf(claim.place);
    BatchIndex::Entry &entry = m_index[query];
    if (!entry.has(BatchIndex::Claimed))
        return;
    entry.flags &= quint16(~BatchIndex::Claimed);
    --m_totals.openClaims;
    m_totals.reservedUsd -= m_reserved.take(query);
}

void BatchJournal::takeResult(const ResultFacts &facts, qint64 offset)
{
    takeRelease({facts.place, 0});
    m_lastRow = std::max(m_lastRow, facts.place.row);
    BatchIndex::Entry &entry = m_index[indexOf(facts.place)];
    for (BatchTotals *totals : {&m_totals, &m_ofSlots[size_t(facts.place.slot)]}) {
        if (entry.has(BatchIndex::Answered))
            totals->count(!entry.has(BatchIndex::Failed), entry.has(BatchIndex::Cached), -1);
        totals->addEffort(facts);
        totals->count(facts.done, facts.cached, 1);
    }
    const bool wasSent = !facts.cached && (facts.attempts > 0 || facts.shared);
    entry.flags =
        quint16(BatchIndex::Answered | (facts.done ? 0 : BatchIndex::Failed) | (facts.cached ? BatchIndex::Cached : 0)
                | (wasSent && facts.isTimed ? BatchIndex::Timed : 0));
    entry.totalMs = float(facts.totalMs);
    entry.setOffset(offset);
}

void BatchJournal::takeCheckpoint(const TablePosition &position)
{
    if (m_checkpoints.empty() || m_checkpoints.back().row < position.row)
        m_checkpoints.push_back(position);
}

} // namespace Fanlight

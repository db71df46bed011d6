// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/queryrecord.h"
#include "core/batch/tablerow.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Fanlight {

//! What a record of a batch's journal is. The numbers are in files and never change.
enum class BatchRecordKind : quint8 {
    Header = 1, //!< the batch's identity, as JSON
    Checkpoint = 2, //!< where a row begins
    Claim = 3, //!< a query is about to be sent
    Release = 4, //!< its claim is void: it was refused, and billed nobody
    Result = 5, //!< facts, and behind them QueryRecord's journal form
    End = 6, //!< the input's number of rows
    FirstNote = 128, //!< from here on: what others keep in the journal
};

//! A query of a batch: which row's, and which of the row's questions, in fan-out order.
struct QueryPlace
{
    qint64 row = 0; //!< from 1
    int slot = 0;

    bool operator==(const QueryPlace &) const = default;
};

struct ClaimRecord
{
    QueryPlace place;
    double reservedUsd = 0; //!< what it will cost at most, as far as that is known

    bool operator==(const ClaimRecord &) const = default;
};

//! What is read of a result without reading its text: a journal of a million is opened in a moment.
struct ResultFacts
{
    QueryPlace place;
    bool done = false;
    bool cached = false;
    bool shared = false;
    bool costUnknown = false;
    int attempts = 0;
    int rateLimited = 0;
    double totalMs = 0;
    double reservedUsd = 0; //!< of its claim, for each attempt that may be billed
    std::optional<qint64> inputTokens;
    std::optional<qint64> outputTokens;
    std::optional<double> costUsd;
    bool isTimed = true; //!< totalMs tells how fast the target answers

    bool operator==(const ResultFacts &) const = default;
};

//! `reservedUsd` is for one delivery. Where the cost is not known, each of the attempts that may be on the bill counts
//! with it: `billable` of them; all, where nobody knows.
ResultFacts factsOf(const QueryPlace &place, const QueryRecord &record, double reservedUsd,
                    std::optional<int> billable = {});

/*! \name Payloads of the records. Whatever is too short is empty. */
//! \{
QByteArray checkpointBytes(const TablePosition &position);
std::optional<TablePosition> checkpointFrom(QByteArrayView bytes);
QByteArray claimBytes(const ClaimRecord &claim); //!< of a Release too
std::optional<ClaimRecord> claimFrom(QByteArrayView bytes);
QByteArray resultBytes(const ResultFacts &facts, const QueryRecord &record);
std::optional<ResultFacts> factsFrom(QByteArrayView bytes);
std::optional<QueryRecord> recordFrom(QByteArrayView bytes);
QByteArray endBytes(qint64 rows);
std::optional<qint64> endFrom(QByteArrayView bytes);
//! \}

} // namespace Fanlight

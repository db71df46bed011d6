// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Fanlight {

/*! \name The form of a journal file
 *
 *  "Fanlight journal" and the format's version (4 bytes), then records: length of the payload (4 bytes), CRC-32C of
 * kind and payload (4), kind (1), the lower three bytes of the CRC-32C of those nine (3), payload. All numbers are
 * little endian. The header has a check of its own so that a damaged length is told from a record that was cut off.
 *  A hole is closed by a filling, whose payload is whatever was there: offsets stay as they are.
 */
//! \{
constexpr qsizetype journalPrefaceSize = 20;
constexpr qsizetype journalHeaderSize = 12;
constexpr qsizetype longestJournalPayload = 256 * 1024 * 1024;
constexpr quint8 journalFilling = 0; //!< the kind of a record that is none

QByteArray journalPreface(quint32 version);
//! The version that a preface tells; empty when the bytes are no journal's. As many bytes as journalPrefaceSize.
std::optional<quint32> journalVersion(QByteArrayView preface);

struct JournalHeader
{
    quint32 length = 0; //!< of the payload
    quint32 checksum = 0;
    quint8 kind = 0;

    bool operator==(const JournalHeader &) const = default;
};

QByteArray journalFrame(quint8 kind, QByteArrayView payload);
//! Empty when the bytes, journalHeaderSize of them, are no header.
std::optional<JournalHeader> journalHeader(QByteArrayView bytes);
bool isSound(const JournalHeader &header, QByteArrayView payload);
//! \}

} // namespace Fanlight

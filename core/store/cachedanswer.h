// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace Fanlight {

//! An answer as a cache keeps it.
struct CachedAnswer
{
    Answer answer;
    std::chrono::sys_seconds keptAt; //!< by the wall clock of whoever asked for it

    bool operator==(const CachedAnswer &) const = default;
};

//! Whether it is older than `age`, zero or less being no age. One of the future, by a clock that was set back, is not.
bool isExpired(const CachedAnswer &answer, std::chrono::seconds age, std::chrono::sys_seconds now);

//! About what it takes in memory, in bytes.
qint64 sizeInMemory(const CachedAnswer &answer);

/*! \name As it is written to a disk or a shared cache
 *  JSON, {"v":1,…}. What is not of this version, or no answer at all, is none: whoever else writes there, and whatever
 *  happened to the bytes, the query is asked anew.
 */
//! \{
QByteArray encoded(const CachedAnswer &answer);
std::optional<CachedAnswer> decodedAnswer(const QByteArray &bytes);
//! \}

} // namespace Fanlight

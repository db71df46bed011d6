// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Fanlight {

//! Where a search of the history stands, for the page that shows it.
struct HistoryState
{
    qint64 found = 0;
    bool isSearching = false;
    bool isLogEmpty = false; //!< nothing was recorded, or nothing is left
    QString problem; //!< why the log cannot be read, as a sentence; empty when it can
    QString searchNote; //!< how much of texts is kept, and so searched
    bool searchesAll = true; //!< whole texts are kept

    bool operator==(const HistoryState &) const = default;
};

//! What is to be deleted of the log: these entries, what is so old, or, with neither, everything.
struct HistoryRemoval
{
    QList<qint64> ids;
    std::optional<int> olderThanDays;

    bool isAll() const { return ids.isEmpty() && !olderThanDays; }
    bool operator==(const HistoryRemoval &) const = default;
};

} // namespace Fanlight

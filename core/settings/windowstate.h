// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace Fanlight {

//! A batch that was open in a window.
struct RememberedBatch
{
    QString input; //!< its path; empty: there was none
    QString textColumn{};
    QString idColumn{};
    QString output{};
    QStringList tasks{}; //!< their ids
    QStringList targets{}; //!< "endpoint/model"
    bool isUnfinished = false; //!< part of it is answered and part is not
    qint64 answered = 0;
    std::optional<double> budgetUsd{}; //!< at which it stops

    bool operator==(const RememberedBatch &) const = default;
};

//! What was open in a window when it was closed, and before. No setting: the user never chose to keep it.
struct WindowState
{
    QString text{}; //!< in the editor
    QString page{}; //!< the name of the page's action
    RememberedBatch batch{};
    QStringList recentTexts{}; //!< paths, the last one first
    QStringList recentTables{};
    QMap<QString, int> columnWidths{}; //!< of a batch's table, in pixels by the names
    QStringList hiddenColumns{}; //!< of a batch's table, their names

    bool operator==(const WindowState &) const = default;
};

} // namespace Fanlight

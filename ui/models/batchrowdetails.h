// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/outputwriter.h"
#include "core/domain/query.h"

#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace Fanlight {

struct BatchTableRow;

//! A part of a row to be read: a cell of the input, or an answer.
struct BatchRowPart
{
    QString heading;
    std::optional<QueryState> state{}; //!< of an answer
    QString figures{}; //!< how it went, on one line; empty for a cell
    QString text{}; //!< whole; from somebody else

    bool operator==(const BatchRowPart &) const = default;
};

//! A whole row: what was in it, what was answered, in the providers' words where that failed, and how long it took.
struct BatchRowDetails
{
    QString title;
    QList<BatchRowPart> parts;

    bool operator==(const BatchRowDetails &) const = default;
};

//! `taskTitles`: by the ids of the tasks.
BatchRowDetails rowDetails(const BatchTableRow &row, const QStringList &columns, const QString &textColumn,
                           const BatchQuestions &questions, const QHash<QString, QString> &taskTitles = {});

//! All of it as plain text, for the clipboard.
QString plainText(const BatchRowDetails &details);

} // namespace Fanlight

Q_DECLARE_METATYPE(Fanlight::BatchRowDetails)

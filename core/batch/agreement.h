// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/queryrecord.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace Fanlight {

/*! What several targets said of one text, compared.
 *
 *  Labels are compared exactly; the majority's is the one that more targets gave than any other. Topics are compared by
 *  their words, capitals and punctuation aside: the majority's are those that more than half of the targets named, and
 * a target agrees that named at least half of them. Whoever failed is left out.
 */
struct Agreement
{
    std::optional<AnswerValue> majority; //!< empty in a tie, and when no topic has a majority
    int compared = 0; //!< targets whose answers could be read
    int agreeing = 0; //!< with the majority; without one, the most that said the same
    bool isTie = false; //!< of labels
    QStringList differing; //!< targets, in their order; empty without a majority
    int failed = 0; //!< targets that are left out

    //! {"majority":…,"agree":2,"of":3,"tie":false,"differ":["…"],"failed":0}
    QJsonObject toJson() const;
    //! "2 of 3, not endpoint/model", "tie, 1 of 2", "no majority": for a cell. Never what a spreadsheet takes for a
    //! date.
    QString toText() const;

    bool operator==(const Agreement &) const = default;
};

//! `records` are those of one row and one task, one for each target. Empty when nothing can be compared: nobody
//! answered, or the answers are free text.
std::optional<Agreement> agreementOf(const QList<QueryRecord> &records);

//! How topics are compared: in lower case, words only.
QString normalizedTopic(const QString &topic);

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/outputwriter.h"

#include <array>

namespace Fanlight {

//! How often two targets gave the same answer to one task, over the rows that both answered.
struct PairAgreement
{
    qint64 rows = 0; //!< that both answered
    qint64 leftOut = 0; //!< that one of them or both did not
    //! By label of the one and of the other.
    std::array<std::array<qint64, 4>, 4> labels{};
    double overlap = 0; //!< the sum of the Jaccard indices of topics

    /*! Cohen's kappa of the labels: (p_o - p_e) / (1 - p_e), agreement beyond what chance alone would bring.
     *
     *  J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960),
     *  pages 37-46. Empty without rows, and where chance would bring full agreement: both said one and the same always.
     */
    std::optional<double> kappa() const;
    //! The share of rows in which the labels are equal.
    std::optional<double> equalShare() const;
    //! The mean of |A ∩ B| / |A ∪ B| over the rows.
    std::optional<double> meanOverlap() const;

    bool operator==(const PairAgreement &) const = default;
};

//! Adds up over a whole batch, for its summary, how every two targets agree on labels and topics.
class AgreementTotals final
{
public:
    explicit AgreementTotals(const BatchQuestions &questions);

    //! `records` are a row's, in fan-out order, one for each question.
    void add(const QList<QueryRecord> &records);

    /*! {"sentiment":[{"a":"…","b":"…","rows":300,"left_out":2,"equal":0.91,"kappa":0.83}],
     *   "topics":[{"a":"…","b":"…","rows":300,"left_out":2,"jaccard":0.42}]}, for the tasks whose answers can be
     * compared.
     */
    QJsonObject toJson() const;

    //! Of a task and two targets by their places, `first` before `second`.
    const PairAgreement &pair(qsizetype task, qsizetype first, qsizetype second) const;

private:
    enum class Form { Unknown, Label, Topics, Other };

    qsizetype pairIndex(qsizetype task, qsizetype first, qsizetype second) const;

    BatchQuestions m_questions;
    QList<Form> m_forms; //!< by task
    QList<PairAgreement> m_pairs;
};

} // namespace Fanlight

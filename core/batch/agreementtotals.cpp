// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/agreementtotals.h"

#include "core/batch/agreement.h"

#include <QJsonArray>
#include <QSet>

#include <cmath>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QSet<QString> topicsOf(const AnswerValue &answer)
{
    QSet<QString> topics;
    for (const QString &topic : std::get<TopicsValue>(answer).topics)
        topics.insert(normalizedTopic(topic));
    return topics;
}

//! The Jaccard index. Two that name no topic say the same.
double overlapOf(const QSet<QString> &a, const QSet<QString> &b)
{
    const auto shared = double(QSet<QString>(a).intersect(b).size());
    const double all = double(a.size() + b.size()) - shared;
    return all > 0 ? shared / all : 1;
}

QJsonValue rounded(const std::optional<double> &share)
{
    return share ? QJsonValue(std::round(*share * 1e4) / 1e4) : QJsonValue(QJsonValue::Null);
}

} // namespace

std::optional<double> PairAgreement::equalShare() const
{
    if (rows == 0)
        return std::nullopt;
    qint64 equal = 0;
    for (size_t label = 0; label < labels.size(); ++label)
        equal += labels[label][label];
    return double(equal) / double(rows);
}

std::optional<double> PairAgreement::kappa() const
{
    const std::optional<double> observed = equalShare();
    if (!observed)
        return std::nullopt;
    // In whole numbers, so that "always the same" is seen exactly.
    double byChance = 0;
    bool isOneLabel = false;
    for (size_t label = 0; label < labels.size(); ++label) {
        qint64 ofFirst = 0;
        qint64 ofSecond = 0;
        for (size_t other = 0; other < labels.size(); ++other) {
            ofFirst += labels[label][other];
            ofSecond += labels[other][label];
        }
        byChance += double(ofFirst) / double(rows) * (double(ofSecond) / double(rows));
        isOneLabel = isOneLabel || (ofFirst == rows && ofSecond == rows);
    }
    if (isOneLabel)
        return std::nullopt;
    return (*observed - byChance) / (1 - byChance);
}

std::optional<double> PairAgreement::meanOverlap() const
{
    return rows == 0 ? std::nullopt : std::optional(overlap / double(rows));
}

AgreementTotals::AgreementTotals(const BatchQuestions &questions)
    : m_questions(questions)
    , m_forms(questions.tasks.size(), Form::Unknown)
    , m_pairs(questions.tasks.size() * questions.targets.size() * questions.targets.size())
{
}

qsizetype AgreementTotals::pairIndex(qsizetype task, qsizetype first, qsizetype second) const
{
    const qsizetype targets = m_questions.targets.size();
    return (task * targets + first) * targets + second;
}

const PairAgreement &AgreementTotals::pair(qsizetype task, qsizetype first, qsizetype second) const
{
    return m_pairs.at(pairIndex(task, first, second));
}

void AgreementTotals::add(const QList<QueryRecord> &records)
{
    const qsizetype targets = m_questions.targets.size();
    for (qsizetype task = 0; task < m_questions.tasks.size(); ++task) {
        QList<std::optional<QSet<QString>>> topics(targets);
        for (qsizetype target = 0; target < targets; ++target) {
            const std::optional<AnswerValue> &answer = records.at(task * targets + target).answer;
            if (!answer)
                continue;
            Form &form = m_forms[task];
            if (form == Form::Unknown)
                form = std::holds_alternative<LabelValue>(*answer) ? Form::Label
                    : std::holds_alternative<TopicsValue>(*answer) ? Form::Topics
                                                                   : Form::Other;
            if (form == Form::Topics && std::holds_alternative<TopicsValue>(*answer))
                topics[target] = topicsOf(*answer);
        }
        for (qsizetype first = 0; first < targets; ++first) {
            for (qsizetype second = first + 1; second < targets; ++second) {
                PairAgreement &pair = m_pairs[pairIndex(task, first, second)];
                const auto &one = records.at(task * targets + first).answer;
                const auto &other = records.at(task * targets + second).answer;
                const auto *label = one ? std::get_if<LabelValue>(&*one) : nullptr;
                const auto *otherLabel = other ? std::get_if<LabelValue>(&*other) : nullptr;
                if (label && otherLabel) {
                    ++pair.rows;
                    ++pair.labels[size_t(label->label)][size_t(otherLabel->label)];
                } else if (topics.at(first) && topics.at(second)) {
                    ++pair.rows;
                    const QSet<QString> &a = *topics.at(first);
                    const QSet<QString> &b = *topics.at(second);
                    pair.overlap += overlapOf(a, b);
                } else {
                    ++pair.leftOut;
                }
            }
        }
    }
}

QJsonObject AgreementTotals::toJson() const
{
    QJsonObject tasks;
    const qsizetype targets = m_questions.targets.size();
    for (qsizetype task = 0; task < m_questions.tasks.size(); ++task) {
        const Form form = m_forms.at(task);
        if (form != Form::Label && form != Form::Topics)
            continue;
        QJsonArray pairs;
        for (qsizetype first = 0; first < targets; ++first) {
            for (qsizetype second = first + 1; second < targets; ++second) {
                const PairAgreement &both = pair(task, first, second);
                QJsonObject object{{u"a"_s, m_questions.targets.at(first)},
                                   {u"b"_s, m_questions.targets.at(second)},
                                   {u"rows"_s, both.rows},
                                   {u"left_out"_s, both.leftOut}};
                if (form == Form::Label) {
                    object.insert("equal"_L1, rounded(both.equalShare()));
                    object.insert("kappa"_L1, rounded(both.kappa()));
                } else {
                    object.insert("jaccard"_L1, rounded(both.meanOverlap()));
                }
                pairs.append(object);
            }
        }
        tasks.insert(m_questions.tasks.at(task), pairs);
    }
    return tasks;
}

} // namespace Fanlight

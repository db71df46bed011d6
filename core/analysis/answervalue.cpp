// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/answervalue.h"

#include "core/analysis/choicereader.h"
#include "core/analysis/labelreader.h"
#include "core/analysis/replytext.h"
#include "core/analysis/summaryreader.h"
#include "core/analysis/topicsreader.h"

#include <QJsonArray>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

template <typename... Visitors>
struct Overloaded : Visitors...
{
    using Visitors::operator()...;
};
template <typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

} // namespace

QString sentimentName(SentimentLabel label)
{
    switch (label) {
    case SentimentLabel::Positive:
        return u"positive"_s;
    case SentimentLabel::Negative:
        return u"negative"_s;
    case SentimentLabel::Neutral:
        return u"neutral"_s;
    case SentimentLabel::Mixed:
        return u"mixed"_s;
    }
    Q_UNREACHABLE();
}

std::optional<AnswerValue> readAnswer(AnswerForm form, const QString &reply, const QString &message)
{
    Task task;
    task.form = form;
    return readAnswer(task, reply, message);
}

std::optional<AnswerValue> readAnswer(const Task &task, const QString &reply, const QString &message)
{
    const QString answer = answerText(reply);
    if (answer.isEmpty())
        return std::nullopt;
    switch (task.form) {
    case AnswerForm::Label:
        return readLabel(answer);
    case AnswerForm::Topics:
        return readTopics(answer);
    case AnswerForm::Summary:
        return readSummary(answer, message);
    case AnswerForm::Text:
        return TextValue{answer};
    case AnswerForm::Choice:
        return readChoice(answer, task.words);
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const AnswerValue &value)
{
    return std::visit(Overloaded{
                          [](const LabelValue &label) {
                              return QJsonObject{{u"label"_s, sentimentName(label.label)}};
                          },
                          [](const TopicsValue &topics) {
                              return QJsonObject{{u"topics"_s, QJsonArray::fromStringList(topics.topics)}};
                          },
                          [](const SummaryValue &summary) {
                              return QJsonObject{{u"summary"_s, summary.summary}};
                          },
                          [](const TextValue &text) {
                              return QJsonObject{{u"text"_s, text.text}};
                          },
                          [](const ChoiceValue &choice) {
                              return QJsonObject{{u"label"_s, choice.word}};
                          },
                      },
                      value);
}

QString displayText(const AnswerValue &value)
{
    return std::visit(Overloaded{
                          [](const LabelValue &label) { return sentimentName(label.label); },
                          [](const TopicsValue &topics) { return topics.topics.join(", "_L1); },
                          [](const SummaryValue &summary) { return summary.summary; },
                          [](const TextValue &text) { return text.text.simplified(); },
                          [](const ChoiceValue &choice) { return choice.word; },
                      },
                      value);
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/task.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <variant>

namespace Fanlight {

enum class SentimentLabel { Positive, Negative, Neutral, Mixed };

struct LabelValue
{
    SentimentLabel label = SentimentLabel::Neutral;
    bool operator==(const LabelValue &) const = default;
};

struct TopicsValue
{
    QStringList topics; //!< never empty, no duplicates but for case
    bool operator==(const TopicsValue &) const = default;
};

struct SummaryValue
{
    QString summary;
    bool operator==(const SummaryValue &) const = default;
};

struct TextValue
{
    QString text;
    bool operator==(const TextValue &) const = default;
};

struct ChoiceValue
{
    QString word; //!< one of the task's words, as the task spells it
    bool operator==(const ChoiceValue &) const = default;
};

//! A reply, read in the form its task asked for.
using AnswerValue = std::variant<LabelValue, TopicsValue, SummaryValue, TextValue, ChoiceValue>;

//! "positive", "negative", "neutral", "mixed".
QString sentimentName(SentimentLabel label);

/*! Reads a reply leniently: capitals, full stops, "Sentiment: positive", bullets, numbering, code
 *  fences, JSON. Empty when it cannot be read as the form; the caller keeps the raw reply. `message` is what was asked,
 * as far as it is known: a summary in the words of its text is none that refuses, whatever the text says.
 */
std::optional<AnswerValue> readAnswer(const Task &task, const QString &reply, const QString &message = {});
//! For the forms that need no words.
std::optional<AnswerValue> readAnswer(AnswerForm form, const QString &reply, const QString &message = {});

//! {"label":…}, {"topics":[…]}, {"summary":…} or {"text":…}: the shapes of the output files. A chosen word is a label.
QJsonObject toJson(const AnswerValue &value);

//! The value on one line, for cards and tables: "positive", "battery, screen, price", the sentence.
QString displayText(const AnswerValue &value);

} // namespace Fanlight

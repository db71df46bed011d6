// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Fanlight {

//! How the reply to a task is read.
enum class AnswerForm {
    Label, //!< positive, negative, neutral or mixed
    Topics, //!< a short list
    Summary, //!< a sentence
    Text, //!< as it is
    Choice, //!< one of the task's own words
};

//! A question to ask of a text: prompt template, sampling, answer form.
struct Task
{
    QString id; //!< in files and on the command line: "sentiment"
    QString title; //!< for the user: "Sentiment"
    QString systemPrompt;
    QString promptTemplate; //!< the message; "{text}" stands for the text
    std::optional<double> temperature = 0.0;
    std::optional<int> maxTokens;
    AnswerForm form = AnswerForm::Text;
    QStringList words{}; //!< for AnswerForm::Choice: what the reply may be

    //! The message for one text. Only the template's own "{text}" is replaced, never one inside the text.
    QString messageFor(const QString &text) const;

    bool operator==(const Task &) const = default;
};

//! Sentiment (one word, 5 tokens), Topics (three, 30 tokens), Summary (a sentence, 50 tokens), at temperature 0.
QList<Task> builtinTasks();

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Fanlight {

//! A task as the user wrote it: one of their own, or a built-in one that they changed.
struct TaskSettings
{
    QString id; //!< unique among tasks; that of a built-in one takes its place
    QString title{};
    QString systemPrompt{};
    QString promptTemplate{}; //!< with {text} where the text belongs
    std::optional<double> temperature{}; //!< empty: the model's own
    std::optional<int> maxTokens{}; //!< empty: no limit
    QString form = QStringLiteral("text"); //!< "label", "topics", "summary", "text", "choice"
    QStringList words{}; //!< for "choice": what the answer may be

    bool operator==(const TaskSettings &) const = default;
};

} // namespace Fanlight

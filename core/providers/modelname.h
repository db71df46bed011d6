// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

#include <optional>

namespace Fanlight {

//! Conditions on the name of a model that must all hold; texts are in lower case.
struct ModelNameRule
{
    std::optional<QString> equals;
    std::optional<QString> startsWith;
    std::optional<QString> endsWith;
    std::optional<QString> contains;
    std::optional<QRegularExpression> pattern;

    //! `name` is in lower case.
    bool matches(const QString &name) const;
    bool operator==(const ModelNameRule &) const = default;
};

//! A model's name as rules see it: without blanks around it, in lower case.
QString comparableModelName(const QString &name);

/*! The same name with its dates written as OpenAI writes them: "gpt-6-sol-20260801" is "gpt-6-sol-2026-08-01". What is
 *  no date of the calendar stays as it is.
 */
QString withDashedDates(const QString &name);

} // namespace Fanlight

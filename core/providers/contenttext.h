// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace Fanlight {

//! What a `content` of any shape holds: answer and thinking apart.
struct ContentText
{
    QString text;
    QString reasoning;
    QString refusal;

    bool operator==(const ContentText &) const = default;
};

/*! Reads null, a string, or an array of strings and typed parts: `text`, `output_text`, `thinking` and
 *  `reasoning` (their content a string or parts again, as Mistral nests them), `refusal`. Other parts are
 *  left out.
 */
ContentText contentTextOf(const QJsonValue &content);

} // namespace Fanlight

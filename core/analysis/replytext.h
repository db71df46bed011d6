// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace Fanlight {

//! What every reading of a reply begins with: the parts of it that are no answer are taken off.

/*! The reply without its thinking and without the marks of chat templates, trimmed.
 *
 *  Local servers leave both in the text: <think>…</think>, an opening tag that the token limit left
 *  unclosed, a closing tag whose opening one was part of the prompt, <|im_end|>, a gpt-oss channel head.
 */
QString answerText(const QString &reply);

//! What stands inside the first code fence, also one that was cut off; the text itself when it has none.
QString unfenced(const QString &text);

//! JSON found in a reply.
struct EmbeddedJson
{
    QJsonValue value;
    bool isWholeText = false; //!< nothing but the JSON was there
};

//! The text as JSON, or the first object or array inside it.
std::optional<EmbeddedJson> jsonIn(const QString &text);

/*! Without the tags of our own prompt (<text>) and of those that models like to put around an answer
 *  (<answer>, <summary> …), and without Markdown emphasis, code marks and heading marks.
 */
QString withoutMarkup(const QString &text);

//! Without the quotation marks that enclose the whole text, whichever kind they are.
QString unquoted(const QString &text);

//! "I'm sorry, but I can't help with that": said instead of an answer.
bool isRefusal(const QString &text);

} // namespace Fanlight

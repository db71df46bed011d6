// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/chatrequest.h"

#include <QString>

namespace Fanlight {

//! What a prompt asks of a text.
enum class AskedTask { Sentiment, Topics, Summary, Other };

//! A prompt taken apart.
struct AskedQuestion
{
    AskedTask task = AskedTask::Other;
    QString text; //!< what the task is about

    bool operator==(const AskedQuestion &) const = default;
};

/*! Finds the task and the text of a request.
 *
 *  The task is the one that the system prompt names first, else the instruction in the last user message: what stands
 *  around "<text>…</text>" (or a fence of ``` or """), before the first colon or line break, in the first sentence, or
 *  in the last line. The text is what is left.
 */
AskedQuestion readQuestion(const ChatRequest &request);

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/readability.h"

#include "core/analysis/answervalue.h"

#include <algorithm>

namespace Fanlight {

bool isReadable(const QList<Task> &tasks, const QueryRequest &request, const Answer &answer)
{
    const auto task =
        std::find_if(tasks.begin(), tasks.end(), [&request](const Task &known) { return known.id == request.task; });
    return (task == tasks.end() ? readAnswer(AnswerForm::Text, answer.text)
                                : readAnswer(*task, answer.text, request.message))
        .has_value();
}

} // namespace Fanlight
